The second port replaces the first; then port and targetPort change places.

  $ kubectl apply -f service.yaml
  service/example-service created
  $ kubectl patch service example-service --type=json -p '[{"op":"replace","path":"/spec/ports","value":[{"name":"metrics","port":9090,"targetPort":9377}]}]'
  service/example-service patched
  $ lab settle
  $ lab check second-port
  Not yet. Service/example-service has port 9090 alone now. Keep the first port in the file and add the second below it.
  Not yet. EndpointSlice/example-service-2lrx4, `.ports`: found nothing, expected [name: http, port: 9376, name: metrics, port: 9377]. A slice lists the ports of the pods, under the names that the Service gives them.
  [1]
  $ kubectl patch service example-service --type=json -p '[{"op":"replace","path":"/spec/ports","value":[{"name":"http","port":80,"targetPort":9376},{"name":"metrics","port":9377,"targetPort":9090}]}]'
  service/example-service patched
  $ lab settle
  $ lab check second-port
  Not yet. Service/example-service has `port: 9377` and `targetPort: 9090`: the two are swapped. `port` is what clients call.
  Not yet. EndpointSlice/example-service-2lrx4, `.ports`: found nothing, expected [name: http, port: 9376, name: metrics, port: 9377]. A slice lists the ports of the pods, under the names that the Service gives them.
  [1]
