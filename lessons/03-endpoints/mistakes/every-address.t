All addresses of the slice are taken for addresses that may get traffic.

  $ lab pod unready example-3
  $ kubectl create configmap addresses --from-literal=ready="$(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[*].addresses[0]}')"
  configmap/addresses created
  $ lab check ask-the-newer-api
  Done. You have read the EndpointSlices.
  Not yet. ConfigMap/addresses, `.data.ready` names 10.244.3.2, which is `example-3`. A slice lists every address. Once that pod is not ready, its `conditions.ready` is false and it must not get traffic. Endpoints keep such addresses in a list of their own; a slice leaves the choice to you.
  [1]
