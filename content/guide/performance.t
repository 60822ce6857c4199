Performance. 1,050 pods behind a Service.

  $ lab cluster --nodes 12
  $ kubectl create deployment big --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=1050
  deployment.apps/big created
  $ kubectl expose deployment big --port=80 --target-port=8080
  service/big exposed
  $ lab settle

Step: what-is-stored

  $ kubectl get endpointslices -l kubernetes.io/service-name=big -o name | wc -l
  11
  $ kubectl get endpointslices -l kubernetes.io/service-name=big -o go-template='{{range .items}}{{len .endpoints}}{{"\n"}}{{end}}' | sort -n
  50
  100
  100
  100
  100
  100
  100
  100
  100
  100
  100
  $ kubectl get endpoints big -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1000
  $ kubectl get endpoints big -o jsonpath='{.metadata.annotations.endpoints\.kubernetes\.io/over-capacity}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  truncated
  $ kubectl get --raw /api/v1/namespaces/default/endpoints/big | wc -c
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  166321
  $ kubectl get --raw /apis/discovery.k8s.io/v1/namespaces/default/endpointslices/$(kubectl get endpointslices -l kubernetes.io/service-name=big -o jsonpath='{.items[0].metadata.name}') | wc -c
  26624
