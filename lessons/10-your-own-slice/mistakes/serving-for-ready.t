The wrong condition is written; then the endpoint is taken out altogether; the Service's port loses its name.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml -f inventory.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  service/inventory created
  $ kubectl label endpointslice example-slice production-slice kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=inventory-team
  endpointslice.discovery.k8s.io/example-slice labeled
  endpointslice.discovery.k8s.io/production-slice labeled
  $ kubectl patch endpointslice production-slice --type=json -p '[{"op":"replace","path":"/endpoints/0/conditions","value":{"serving":false}}]'
  endpointslice.discovery.k8s.io/production-slice patched
  $ lab check maintenance
  Not yet. EndpointSlice/production-slice, `.endpoints[0].conditions`: `serving` is false, and `ready` is not. Readers look at `ready` first, and where it is absent it reads as true. Write `ready: false`.
  [1]
  $ kubectl patch endpointslice production-slice --type=json -p '[{"op":"remove","path":"/endpoints/0"}]'
  endpointslice.discovery.k8s.io/production-slice patched
  $ lab check maintenance
  Not yet. EndpointSlice/production-slice, `.endpoints`, is empty. So no new connections go to the machine, and nobody can see that there is one. Leave it in the list, and write `ready` false.
  [1]
  $ kubectl patch service inventory --type=json -p '[{"op":"remove","path":"/spec/ports/0/name"}]'
  service/inventory patched
  $ kubectl describe service inventory | grep Endpoints
  Endpoints:                192.168.1.1:9376
  $ lab check make-it-serve
  Done. example-slice belongs to inventory.
  Not yet. Service/inventory, `.spec.ports[0].name`: found nothing, expected http. A slice serves the Service's port of the same name, so there has to be one.
  Not yet. EndpointSlice/example-slice, `.ports[0].name`: found "", expected http. Ports are joined by their names, and no name is a name too.
  Done. example-slice says who manages it.
  Done. production-slice belongs to inventory too, and is yours.
  [1]
