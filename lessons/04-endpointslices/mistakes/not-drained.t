The pod is deleted and given no time: it is gone before anybody can look.

  $ kubectl exec example-3 -- touch /tmp/unready
  $ kubectl delete pod example-2 --now
  pod "example-2" deleted from default namespace
  $ lab settle
  $ lab check three-states
  Done. example-1 is ready.
  Not yet. Pod/example-2 is gone, and its endpoint with it. It was given no time to finish what it had, so it ended at once. Start this step again (the button ↺), and delete it with `--wait=false` alone.
  Not yet. EndpointSlice/example-service-gbww9, `.endpoints[2]`: found nothing, expected conditions: terminating: true. The table shows none of them, and `describe` only `ready`. `-o yaml` shows all.
  [1]
