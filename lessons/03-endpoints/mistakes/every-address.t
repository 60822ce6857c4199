All addresses of the slice are taken for addresses that may get traffic.

  $ lab pod unready example-3
  $ kubectl create configmap addresses --from-literal=ready="$(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[*].addresses[0]}')"
  configmap/addresses created
  $ lab check ask-the-newer-api
  Done. You have read the EndpointSlices.
  Not yet. ConfigMap/addresses, `.data.ready` names 10.244.3.2. The slice lists that address with `ready` false, so it must not get traffic. Endpoints kept it in a list of its own; a slice leaves the choice to you.
  [1]
