The Service first, then its pods.

Step: apply-the-service

  $ kubectl apply -f service.yaml
  service/example-service created
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS   AGE
  example-service   <none>      0s

Step: give-it-pods

  $ kubectl create deployment example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3
  deployment.apps/example created
