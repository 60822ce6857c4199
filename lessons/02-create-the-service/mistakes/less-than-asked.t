The slices are listed before the Service is there, or seen through other commands; a rightly made Deployment beside another.

  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   5s
  $ kubectl apply -f service.yaml
  service/example-service created
  $ lab settle
  $ lab check apply-the-service
  Done. Service example-service sends port 80 to 9376.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service so far. The slice is where the Service's endpoints stand, or will stand.
  [1]
  $ kubectl describe service example-service | grep Endpoints
  Endpoints:                
  $ kubectl get endpointslices -o name | wc -l
  2
  $ kubectl get endpointslices -l kubernetes.io/service-name=kubernetes
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   8s
  $ lab check apply-the-service
  Done. Service example-service sends port 80 to 9376.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=example-service so far. The slice is where the Service's endpoints stand, or will stand.
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- /agnhost netexec --http-port=9376
  deployment.apps/web created
  $ kubectl create deployment example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=9376
  deployment.apps/example created
  $ lab check give-it-pods
  Not yet. EndpointSlice/example-service-2lrx4, `.endpoints`: found nothing, expected 3 items, each with conditions: ready: true. The controller writes down every pod that the selector matches, once the pod has an address, and marks it ready when the pod is.
  [1]
  $ lab settle
  $ lab check give-it-pods
  Done. The slice holds three ready endpoints.
