The filter asks whether `ready` is there, not whether it is true; another namespace is asked; the Endpoints are written by hand.

  $ kubectl get endpointslices -n kube-system
  No resources found in kube-system namespace.
  $ kubectl patch endpoints example-service --type=merge -p '{"subsets":[{"addresses":[{"ip":"10.244.1.2"},{"ip":"10.244.2.2"}],"notReadyAddresses":[{"ip":"10.244.3.2"}],"ports":[{"port":9376}]}]}' 2>/dev/null
  endpoints/example-service patched
  $ lab check one-not-ready
  Not yet. Endpoints/example-service, `.subsets[0].addresses`: found 2 items, and not this one, expected targetRef: name: example-1. A pod that is not ready keeps its place in the object, in another list.
  Not yet. Endpoints/example-service, `.subsets[0].notReadyAddresses`: found 1 item, and not this one, expected targetRef: name: example-3. `kubectl get endpoints example-service` shows what is left of them, and `-o yaml` where the third has gone.
  [1]
  $ lab pod unready example-3
  $ lab check one-not-ready
  Done. The Endpoints hold two ready addresses and one that is not.
  Not yet. Nobody has asked the API server to show Endpoints/example-service so far. `kubectl get endpoints example-service` shows what is left of them, and `-o yaml` where the third has gone.
  [1]
  $ kubectl create configmap addresses --from-literal=ready=
  configmap/addresses created
  $ lab check ask-the-newer-api
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service so far. The same facts stand there, in another shape.
  Not yet. ConfigMap/addresses, `.data.ready`: found "", expected the two addresses that are ready, with spaces or commas between. A slice lists every address and marks it; whoever reads it has to look at `conditions.ready`.
  [1]
  $ kubectl delete configmap addresses
  configmap "addresses" deleted from default namespace
  $ kubectl create configmap addresses --from-literal=ready="$(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[?(@.conditions.ready)].addresses[0]}')"
  configmap/addresses created
  $ lab check ask-the-newer-api
  Done. You have read the EndpointSlices.
  Not yet. ConfigMap/addresses, `.data.ready` names 10.244.3.2, which is `example-3`. A slice lists every address. Once that pod is not ready, its `conditions.ready` is false and it must not get traffic. Endpoints keep such addresses in a list of their own; a slice leaves the choice to you.
  [1]
