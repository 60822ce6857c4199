Read with describe; the answer typed by hand, with commas.

Step: read-the-endpoints

  $ kubectl get ep | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  3
  $ kubectl describe endpoints example-service | grep Addresses
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
    Addresses:          10.244.1.2,10.244.2.2,10.244.3.2
    NotReadyAddresses:  <none>

Step: one-not-ready

  $ lab pod unready example-3
  $ kubectl describe endpoints example-service | grep NotReady
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
    NotReadyAddresses:  10.244.3.2

Step: ask-the-newer-api

  $ kubectl describe endpointslices -l kubernetes.io/service-name=example-service | grep -c 'Addresses:'
  3
  $ kubectl create configmap addresses --from-literal=ready=10.244.2.2,10.244.1.2
  configmap/addresses created
