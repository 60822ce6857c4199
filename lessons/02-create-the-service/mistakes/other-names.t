A Service of another name; too few pods; ports that are named by their numbers.

  $ sed 's/example-service/exampleservice/' service.yaml | kubectl apply -f -
  service/exampleservice created
  $ lab settle
  $ lab check apply-the-service
  Not yet. Service/example-service does not exist. Another Service selects `app=example`. Clients call a Service by its name, so the name matters.
  Not yet. EndpointSlice with label kubernetes.io/service-name=example-service does not exist. The slice is where the Service's endpoints stand, or will stand.
  [1]
  $ kubectl delete service exampleservice
  service "exampleservice" deleted from default namespace
  $ kubectl apply -f service.yaml
  service/example-service created
  $ kubectl run example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=example -- netexec --http-port=9376
  pod/example created
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=9376
  deployment.apps/web created
  $ lab settle
  $ lab check give-it-pods
  Not yet. The slice of Service/example-service, `.endpoints`, holds fewer than three. The pods that are there match; now let there be three. `kubectl scale` changes how many a Deployment keeps.
  [1]
  $ kubectl delete service example-service
  service "example-service" deleted from default namespace
  $ kubectl create service clusterip example-service --tcp=80:9376 --tcp=9090:9377
  service/example-service created
  $ kubectl set selector service example-service app=example
  service/example-service selector updated
  $ lab settle
  $ lab check second-port
  Not yet. Service/example-service, `.spec.ports[].name` are made of the numbers. `kubectl create service` names ports so. Give them the names `http` and `metrics`, in the file or with `kubectl edit service example-service`.
  Not yet. EndpointSlice/example-service-bssh9, `.ports[1].name`: found 80-9376, expected http. A slice lists the ports of the pods, under the names that the Service gives them.
  [1]
