Listed by short names; one address a line, from a file, written before the pod is made unready and once more after.

Step: read-the-endpoints

  $ kubectl get ep -o json | grep -c '"ip"'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  4
  $ kubectl get ep -o wide | wc -l
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  3

Step: one-not-ready

  $ kubectl create configmap addresses --from-literal=ready=
  configmap/addresses created
  $ lab pod crash example-3
  $ lab settle
  $ kubectl get endpoints -o jsonpath='{.items[*].subsets[*].notReadyAddresses[*].ip}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  10.244.3.2

Step: ask-the-newer-api

  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{range .items[*].endpoints[?(@.conditions.ready==true)]}{.addresses[0]}{"\n"}{end}' > ready
  $ kubectl create configmap addresses --from-file=ready --dry-run=client -o yaml | kubectl replace -f -
  configmap/addresses replaced
  $ kubectl get cm addresses -o jsonpath='{.data.ready}'
  10.244.1.2
  10.244.2.2
