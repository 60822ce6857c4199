The Service is listed and not described; a Deployment that mends an earlier step is none of the later step's business.

  $ kubectl get services -o wide | grep -c example-service
  1
  $ kubectl delete pods -l app=exmaple
  pod "example-1" deleted from default namespace
  pod "example-2" deleted from default namespace
  $ kubectl create deployment example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=9376
  deployment.apps/example created
  $ lab settle
  $ lab check label-mismatch
  Not yet. Nobody has asked the API server to show Service/example-service with describe so far. `kubectl describe service` shows selector, ports and endpoints on one page. It comes first.
  Done. example-service has its two pods.
  [1]
  $ lab check pods-ended
  Not yet. EndpointSlice/reports-qs7jx, `.endpoints[0].conditions.ready`: found false, expected true. A pod that has run to its end keeps its label and its address, and is never ready again.
  [1]
