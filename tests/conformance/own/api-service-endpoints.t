An aggregated API behind a Service, and the API server goes by that Service's endpoints (--enable-aggregator-routing).

  $ lab cluster --dns
  $ printf 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: v1beta1.metrics.k8s.io}\nspec:\n  {group: metrics.k8s.io, version: v1beta1, groupPriorityMinimum: 100, versionPriority: 100, insecureSkipTLSVerify: true, service: {name: metrics-server, namespace: kube-system}}\n' | kubectl apply -f -
  apiservice.apiregistration.k8s.io/v1beta1.metrics.k8s.io created
  $ kubectl -n kube-system create service clusterip metrics-server --tcp=443:8080
  service/metrics-server created
  $ lab wait 3
  $ kubectl get apiservice v1beta1.metrics.k8s.io
  NAME                     SERVICE                      AVAILABLE                  AGE
  v1beta1.metrics.k8s.io   kube-system/metrics-server   False (MissingEndpoints)   4s
  $ kubectl get --raw /apis/metrics.k8s.io/v1beta1
  Error from server (ServiceUnavailable): the server is currently unable to handle the request
  [1]
  $ kubectl top nodes
  error: Metrics API not available
  [1]
  $ kubectl get pods.metrics.k8s.io
  error: the server doesn't have a resource type "pods"
  [1]
  $ kubectl api-resources --api-group=metrics.k8s.io
  NAME   SHORTNAMES   APIVERSION   NAMESPACED   KIND
  $ kubectl api-versions | grep metrics
  [1]
  $ kubectl -n kube-system run metrics-server --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=metrics-server -- netexec --http-port=8080
  pod/metrics-server created
  $ kubectl -n kube-system wait pod/metrics-server --for=condition=Ready --timeout=60s
  pod/metrics-server condition met
  $ lab wait 8
  $ kubectl get apiservice v1beta1.metrics.k8s.io -o jsonpath='{.status.conditions[*].message}'
  failing or missing response from https://10.244.1.2:8080/apis/metrics.k8s.io/v1beta1: Get "https://10.244.1.2:8080/apis/metrics.k8s.io/v1beta1": http: server gave HTTP response to HTTPS client
  $ kubectl get --raw /apis/metrics.k8s.io/v1beta1
  Error from server (ServiceUnavailable): the server is currently unable to handle the request
  [1]
