Another pod is made unready, and the old API is asked once more.

  $ lab pod unready example-1
  $ lab check one-not-ready
  Not yet. Endpoints/example-service, `.subsets[0].notReadyAddresses` names another pod than `example-3`. `lab pod ready NAME` mends that one.
  Not yet. Endpoints/example-service, `.subsets[0].notReadyAddresses`: found 1 item, and not this one, expected targetRef: name: example-3. `kubectl get endpoints example-service` shows what is left of them, and `-o yaml` where the third has gone.
  [1]
  $ lab pod ready example-1
  $ lab pod unready example-3
  $ kubectl create configmap addresses --from-literal=ready="$(kubectl get endpoints example-service -o jsonpath='{.subsets[*].addresses[*].ip}' 2>/dev/null)"
  configmap/addresses created
  $ lab check ask-the-newer-api
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service so far. The same facts stand there, in another shape.
  Done. The ConfigMap holds the two ready addresses.
  [1]
