A label without its prefix, then one that names the slice itself; the controller's own name; the port left as it was.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml -f inventory.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  service/inventory created
  $ kubectl label endpointslice example-slice service-name=inventory
  endpointslice.discovery.k8s.io/example-slice labeled
  $ lab check make-it-serve
  Not yet. EndpointSlice/example-slice carries `service-name`, without its prefix. The key is `kubernetes.io/service-name`. Any other is a label of your own and joins nothing.
  Done. The Service's port is named http.
  Not yet. EndpointSlice/example-slice, `.ports[0].name`: found "", expected http. Ports are joined by their names, and no name is a name too.
  Not yet. EndpointSlice/example-slice, `.metadata.labels["endpointslice.kubernetes.io/managed-by"]`: found nothing, expected inventory-team. The label `endpointslice.kubernetes.io/managed-by` tells every other writer to keep away.
  Not yet. EndpointSlice/production-slice, `.metadata.labels["kubernetes.io/service-name"]`: found nothing, expected inventory. A Service may have many slices; each brings its own labels.
  [1]
  $ kubectl label endpointslice example-slice service-name- kubernetes.io/service-name=example-slice
  endpointslice.discovery.k8s.io/example-slice modified
  $ lab check make-it-serve
  Not yet. EndpointSlice/example-slice names itself in `kubernetes.io/service-name`. The value is the name of the Service, `inventory`.
  Done. The Service's port is named http.
  Not yet. EndpointSlice/example-slice, `.ports[0].name`: found "", expected http. Ports are joined by their names, and no name is a name too.
  Not yet. EndpointSlice/example-slice, `.metadata.labels["endpointslice.kubernetes.io/managed-by"]`: found nothing, expected inventory-team. The label `endpointslice.kubernetes.io/managed-by` tells every other writer to keep away.
  Not yet. EndpointSlice/production-slice, `.metadata.labels["kubernetes.io/service-name"]`: found nothing, expected inventory. A Service may have many slices; each brings its own labels.
  [1]
  $ kubectl label endpointslice example-slice --overwrite kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
  endpointslice.discovery.k8s.io/example-slice labeled
  $ lab settle
  $ lab check make-it-serve
  Done. example-slice belongs to inventory.
  Done. The Service's port is named http.
  Not yet. EndpointSlice/example-slice, `.ports[0].name`: found "", expected http. Ports are joined by their names, and no name is a name too.
  Not yet. EndpointSlice/example-slice says that a controller of Kubernetes manages it. As soon as the Service has a selector, that controller takes the slice for its own, and deletes it. Write a name of your own.
  Not yet. EndpointSlice/production-slice, `.metadata.labels["kubernetes.io/service-name"]`: found nothing, expected inventory. A Service may have many slices; each brings its own labels.
  [1]
