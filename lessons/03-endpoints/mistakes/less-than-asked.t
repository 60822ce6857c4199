One view of two; the Endpoints are not read again; the slices are read before the pod is unready.

  $ kubectl get endpoints example-service -o yaml | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  38
  $ lab check read-the-endpoints
  Not yet. Nobody has asked the API server to show Endpoints/example-service as a line so far. This is what `kubectl get` prints, and what most people know of the object.
  Done. And whole.
  [1]
  $ kubectl get endpoints example-service -o wide
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376,10.244.3.2:9376   3s
  $ lab check read-the-endpoints
  Done. You have seen the Endpoints of example-service as a line.
  Done. And whole.
  $ kubectl get endpointslices | wc -l
  3
  $ lab pod unready example-3
  $ lab settle
  $ lab check one-not-ready
  Done. The Endpoints hold two ready addresses and one that is not.
  Not yet. Nobody has asked the API server to show Endpoints/example-service since it last changed. `kubectl get endpoints example-service` shows what is left of them, and `-o yaml` where the third has gone.
  [1]
  $ kubectl create configmap addresses --from-literal=ready=10.244.1.2,10.244.2.2
  configmap/addresses created
  $ lab check ask-the-newer-api
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service since it last changed. The same facts stand there, in another shape.
  Done. The ConfigMap holds the two ready addresses.
  [1]
