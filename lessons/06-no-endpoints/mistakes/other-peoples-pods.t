Each Service is given ready pods, and they are other Services' pods; the port that clients call is another; the image is another.

  $ kubectl set selector service example-service app=catalog
  service/example-service selector updated
  $ lab settle
  $ lab check label-mismatch
  Not yet. Nobody has asked the API server to show Service/example-service with describe so far. `kubectl describe service` shows selector, ports and endpoints on one page. It comes first.
  Not yet. Service/example-service, `.spec.selector.app` is neither `example` nor what the pods carry. Compare it with `kubectl get pods --show-labels`.
  [1]
  $ kubectl create service clusterip orders -n shop --tcp=8080:8080
  service/orders created
  $ lab settle
  $ lab check other-namespace
  Not yet. Service/orders, `.spec.ports[0].port`: found 8080, expected 80. Clients call the Service `orders` on port 80.
  Done. orders has its two pods, in their own namespace.
  [1]
  $ kubectl set selector service billing app=payments
  service/billing selector updated
  $ lab settle
  $ lab check pods-not-ready
  Not yet. Service/billing, `.spec.selector` names other pods now. It was right. The pods that it selected are what has to be mended.
  Not yet. Pod with label app=billing and spec: containers: [image: registry.k8s.io/e2e-test-images/agnhost:2.53]: found 0, expected at least 2. The image was what kept them from being ready. Another one may start, and do other work.
  [1]
  $ kubectl set selector service billing app=billing
  service/billing selector updated
  $ kubectl set image pods -l app=billing app=nginx
  pod/billing-1 image updated
  pod/billing-2 image updated
  $ lab settle
  $ lab check pods-not-ready
  Not yet. EndpointSlice/billing-wtc2d, `.endpoints[0].conditions.ready`: found false, expected true. The slice lists a pod as soon as it has an address, and marks it ready when the pod is.
  Not yet. Pod with label app=billing and spec: containers: [image: registry.k8s.io/e2e-test-images/agnhost:2.53]: found 0, expected at least 2. The image was what kept them from being ready. Another one may start, and do other work.
  [1]
  $ kubectl set selector service catalog app=payments
  service/catalog selector updated
  $ kubectl patch service catalog --type=json -p '[{"op":"replace","path":"/spec/ports/0/targetPort","value":8080}]'
  service/catalog patched
  $ lab settle
  $ lab check target-port-name
  Not yet. Service/catalog, `.spec.selector` names other pods now. It was right. Its `targetPort` is what nobody has.
  [1]
