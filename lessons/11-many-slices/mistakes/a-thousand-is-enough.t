1,000 pods; no Service; a Service that selects others.

  $ kubectl create deployment fleet --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=1000 -- /agnhost netexec --http-port=8080
  deployment.apps/fleet created
  $ lab settle
  $ lab check past-a-thousand
  Not yet. Deployment/fleet, `.status.readyReplicas`: found 1000, expected 1050. Eleven slices hold them, and no Endpoints object can.
  Not yet. Deployment/fleet, `.spec.replicas` is 1,000 or less. So many addresses fit into Endpoints, and nothing is cut. Let it be 1,050.
  Not yet. EndpointSlice with label kubernetes.io/service-name=fleet does not exist. They hold every pod.
  Not yet. Endpoints/fleet does not exist. They hold 1,000.
  [1]
  $ kubectl scale deployment fleet --replicas=1050
  deployment.apps/fleet scaled
  $ lab settle
  $ lab check past-a-thousand
  Done. 1,050 pods of fleet are ready.
  Not yet. The pods are there, and no Service `fleet` selects them. Without a Service there are neither Endpoints nor slices.
  Not yet. EndpointSlice with label kubernetes.io/service-name=fleet does not exist. They hold every pod.
  Not yet. Endpoints/fleet does not exist. They hold 1,000.
  [1]
  $ kubectl create service clusterip fleet --tcp=80:8080
  service/fleet created
  $ kubectl set selector service fleet app=web
  service/fleet selector updated
  $ lab settle
  $ kubectl get endpoints fleet -o yaml | grep -c 'ip:'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  100
  $ lab check past-a-thousand
  Done. 1,050 pods of fleet are ready.
  Not yet. Service/fleet does not select `app=fleet`, the label that the pods of the Deployment carry.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=fleet so far. They hold every pod.
  Done. You have looked at the Endpoints of fleet.
  [1]
