A pod that the Service does not select; fewer pods than before; nobody looks.

  $ kubectl run web-101 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=8080
  pod/web-101 created
  $ lab settle
  $ lab check another-slice
  Not yet. There is a new pod, and it does not carry `app=web`. The Service does not select it, so no slice lists it.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web as a whole after you asked to write deployments. Whoever reads one slice and stops has not read the Service.
  [1]
  $ kubectl delete pod web-101
  pod "web-101" deleted from default namespace
  $ kubectl scale deployment web --replicas=50
  deployment.apps/web scaled
  $ kubectl scale deployment web-canary --replicas=1
  deployment.apps/web-canary scaled
  $ lab settle
  $ lab check another-slice
  Not yet. Deployment/web, `.spec.replicas` is below 100 now. Its pods and those of `web-canary` fit into one slice together. Leave the hundred, and start one more.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web as a whole after you asked to write deployments. Whoever reads one slice and stops has not read the Service.
  [1]
  $ kubectl scale deployment web --replicas=100
  deployment.apps/web scaled
  $ lab settle
  $ sh dashboard.sh
  100
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o name | wc -l
  2
  $ lab check another-slice
  Done. web has more than one slice.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web as a whole after you asked to write deployments. Whoever reads one slice and stops has not read the Service.
  [1]
