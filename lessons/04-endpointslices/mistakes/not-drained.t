The pod is deleted without being told to drain: it is gone before anybody can look.

  $ lab pod unready example-3
  $ kubectl delete pod example-2
  pod "example-2" deleted from default namespace
  $ lab settle
  $ lab check three-states
  Done. example-1 is ready.
  Not yet. EndpointSlice/example-service-bf8nn, `.endpoints`: found 2 items, and not this one, expected targetRef: name: example-2, conditions: ready: false, serving: true, terminating: true. A pod that is being deleted is never ready, but it may serve what has begun.
  [1]
