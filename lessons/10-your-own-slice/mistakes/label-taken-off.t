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
  Not yet. EndpointSlice/production-slice does not name the Service any more. That takes it out of every list, and not out of service: kube-proxy goes on sending to its address, even when the slice is deleted afterwards. Give it the label back, and write `ready: false`.
  [1]
