The pod is deleted without being told to drain: it is gone before anybody can look.

  $ lab pod unready example-3
  $ kubectl delete pod example-2
  pod "example-2" deleted from default namespace
  $ lab settle
  $ lab check three-states
  Done. example-1 is ready.
  Not yet. Pod/example-2 is gone, and its endpoint with it. Nobody had told it to drain before it was deleted, so it ended at once. Start this step again (the button ↺), and tell the pod to drain before you delete it.
  Not yet. EndpointSlice/example-service-bf8nn, `.endpoints[2]`: found nothing, expected conditions: terminating: true. The table shows none of them, and `describe` only `ready`. `-o yaml` shows all.
  [1]
