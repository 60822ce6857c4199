The two pods are taken for each other.

  $ kubectl exec example-2 -- touch /tmp/unready
  $ kubectl delete pod example-3 --wait=false
  pod "example-3" deleted from default namespace
  $ lab settle
  $ lab check three-states
  Not yet. EndpointSlice/example-service-gbww9, `.endpoints`: found 3 items, and not this one, expected targetRef: name: example-3, conditions: ready: false, serving: false, terminating: false. example-3 has to fail its readiness, and example-1 to keep it.
  Not yet. Pod/example-3 is the one that is terminating. Asked for is that `example-2` is deleted, and `example-3` is not ready. Start this step again (the button ↺).
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service with its conditions so far. The table shows none of them, and `describe` only `ready`. `-o yaml` shows all.
  [1]
