Pods whose label the Service does not select.

  $ kubectl apply -f service.yaml
  service/example-service created
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=9376
  deployment.apps/web created
  $ lab settle
  $ lab check give-it-pods
  Not yet. There is a Deployment, but its pods carry another label than `app=example`. `kubectl create deployment NAME` labels them `app=NAME`, so the name decides.
  [1]
