The machine's slice loses its label; clients avoid it, and nobody can see it any more.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml -f inventory.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  service/inventory created
  $ kubectl label endpointslice production-slice kubernetes.io/service-name=inventory
  endpointslice.discovery.k8s.io/production-slice labeled
  $ kubectl label endpointslice production-slice kubernetes.io/service-name-
  endpointslice.discovery.k8s.io/production-slice unlabeled
  $ lab check maintenance
  Not yet. EndpointSlice/production-slice does not name the Service. So clients avoid it, and so does everyone who asks what the Service has. Let it carry the label, and write the condition.
  [1]
