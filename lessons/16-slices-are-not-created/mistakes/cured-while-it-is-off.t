The quota and the selector are mended while the controller is still off; a slice by hand carries the controller's name.

  $ kubectl delete endpointslice old-cart-1 -n shop
  endpointslice.discovery.k8s.io "old-cart-1" deleted from shop namespace
  $ lab wait 5
  $ lab check quota
  Not yet. EndpointSlice with label kubernetes.io/service-name=cart, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io does not exist. A controller that tries and is refused says so in an event of the Service. One that is off says nothing.
  [1]
  $ kubectl apply -f - <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: reports-1
  >   labels:
  >     kubernetes.io/service-name: reports
  >     endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
  > addressType: IPv4
  > endpoints:
  > - addresses: [10.244.3.2]
  >   conditions: {ready: true}
  >   targetRef: {kind: Pod, name: reports-1, namespace: default}
  > ports:
  > - port: 8080
  > YAML
  endpointslice.discovery.k8s.io/reports-1 created
  $ lab check selector
  Not yet. Service/reports, `.spec.selector.app`: found nothing, expected reports. Without a selector no controller looks for pods.
  Done. The controller's slice of reports holds its pod.
  [1]
