The target port left out, and a selector with a typing error.

  $ kubectl create service clusterip example-service --tcp=80
  service/example-service created
  $ lab settle
  $ lab check apply-the-service
  Not yet. Service/example-service, `.spec.ports[0].targetPort` is 80, the same as `port`. That is what it becomes when it is left out. The pods of this lesson listen on 9376.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service so far. The slice is where the Service's endpoints stand, or will stand.
  [1]
  $ sed 's/app: example/app: exmple/' service.yaml | kubectl apply -f -
  Warning: resource services/example-service is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  service/example-service configured
  $ lab settle
  $ kubectl get endpointslices | wc -l
  3
  $ lab check apply-the-service
  Not yet. Service/example-service selects another label than `app=example`. A selector that matches no pod is no error; the Service just leads nowhere.
  Done. You have read its EndpointSlice.
  [1]
