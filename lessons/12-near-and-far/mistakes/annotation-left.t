The older annotation stays, on shop and on cart.

  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/shop patched
  $ kubectl annotate service shop service.kubernetes.io/topology-mode=Auto
  service/shop annotated
  $ kubectl run shop-5 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=shop --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/shop-5 created
  $ kubectl wait pod shop-5 --for=condition=Ready > /dev/null
  $ lab settle
  $ lab check too-much-for-one
  Not yet. Requests from client-1 to shop after you asked to write services/shop: found none, expected at least 10 answered by shop-1. It is the nearest pod, and the only one of its zone.
  Not yet. Requests from client-4 to shop after you asked to write services/shop: found none, expected at least 10 answered by shop-1. Another node of the same zone, and the same pod.
  Not yet. Nobody has asked the API server to show Event so far. Without it, far answers would be a riddle.
  Not yet. Service/shop still carries the annotation. While it stands, the controller does not look at `trafficDistribution`, even where it gives no hints itself.
  [1]
  $ kubectl annotate service cart service.kubernetes.io/topology-mode=Auto
  service/cart annotated
  $ kubectl patch deployment cart --type=json -p '[{"op":"remove","path":"/spec/template/spec/nodeSelector"},{"op":"replace","path":"/spec/replicas","value":6}]'
  deployment.apps/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ lab check cart
  Not yet. Service/cart carries the older annotation. It shares out endpoints by processors, lends them from zone to zone, and wins over `trafficDistribution`.
  Done. cart leaves no client without an answer.
  Not yet. Requests from client-1 or client-4 to cart since Service/cart last changed: found none, expected at least 4 answered. They are the two nodes of zone-a.
  Not yet. Requests from client-2 to cart since Service/cart last changed: found none, expected at least 2 answered. It was near before, and should be still.
  Not yet. Requests from client-3 to cart since Service/cart last changed: found none, expected at least 2 answered. So far all its answers came from another zone.
  [1]
