One pod is labelled, and then the selector gets a third spelling.

  $ kubectl label pod example-1 app=example --overwrite
  pod/example-1 labeled
  $ lab settle
  $ lab check label-mismatch
  Not yet. Nobody has asked the API server to show Service/example-service with describe so far. `kubectl describe service` shows selector, ports and endpoints on one page. It comes first.
  Not yet. The slice of example-service, `.endpoints`, holds one of the two pods. The other one does not match yet. Every label in the selector has to be on the pod, letter by letter.
  [1]
  $ kubectl set selector service example-service app=exampel
  service/example-service selector updated
  $ lab settle
  $ lab check label-mismatch
  Not yet. Nobody has asked the API server to show Service/example-service with describe so far. `kubectl describe service` shows selector, ports and endpoints on one page. It comes first.
  Not yet. Service/example-service, `.spec.selector.app` is neither `example` nor what the pods carry. Compare it with `kubectl get pods --show-labels`.
  [1]
