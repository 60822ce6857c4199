Only the Service's half; then the Deployment's, in steps: too few, not spread; and a Local policy.

  $ kubectl patch service cart -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/cart patched
  $ lab settle
  $ for n in 1 2 3 4; do for i in 1 2; do kubectl exec client-$n -- curl -s -m 2 -o /dev/null http://cart/hostname; done; done
  $ lab check cart
  Not yet. Deployment/cart still keeps all its pods on `node-2`. As long as a zone has no pod, its clients are served from elsewhere, whatever the Service prefers.
  Done. cart leaves no client without an answer.
  Done. client-1 and client-4 are answered, every time.
  Done. client-2 is answered, every time.
  Done. client-3 is answered, every time.
  [1]
  $ kubectl patch deployment cart --type=json -p '[{"op":"remove","path":"/spec/template/spec/nodeSelector"}]'
  deployment.apps/cart patched
  $ lab settle
  $ lab check cart
  Not yet. Deployment/cart, `.spec.replicas` is too small for two in each of three zones.
  Done. cart leaves no client without an answer.
  Done. client-1 and client-4 are answered, every time.
  Done. client-2 is answered, every time.
  Done. client-3 is answered, every time.
  [1]
  $ kubectl patch service cart --type=merge -p '{"spec":{"trafficDistribution":null}}'
  service/cart patched
  $ kubectl scale deployment cart --replicas=6
  deployment.apps/cart scaled
  $ lab settle
  $ lab check cart
  Not yet. Service/cart has no preference. Its pods may be everywhere, and each client is still sent to any of them.
  Done. cart leaves no client without an answer.
  Not yet. Requests from client-1 or client-4 to cart since Service/cart last changed: found none, expected at least 4 answered. They are the two nodes of zone-a.
  Not yet. Requests from client-2 to cart since Service/cart last changed: found none, expected at least 2 answered. It was near before, and should be still.
  Not yet. Requests from client-3 to cart since Service/cart last changed: found none, expected at least 2 answered. So far all its answers came from another zone.
  [1]
  $ kubectl patch service cart -p '{"spec":{"internalTrafficPolicy":"Local"}}'
  service/cart patched
  $ lab settle
  $ lab check cart
  Not yet. Service/cart, `.spec.internalTrafficPolicy` is Local: a node without a pod of `cart` answers nobody. It asks for the own node, which is more than the own zone.
  Not yet. Service/cart, `.spec.internalTrafficPolicy`: found Local, expected Cluster. Where a zone's pods go, others should serve its clients.
  Not yet. Requests from client-1 or client-4 to cart since Service/cart last changed: found none, expected at least 4 answered. They are the two nodes of zone-a.
  Not yet. Requests from client-2 to cart since Service/cart last changed: found none, expected at least 2 answered. It was near before, and should be still.
  Not yet. Requests from client-3 to cart since Service/cart last changed: found none, expected at least 2 answered. So far all its answers came from another zone.
  [1]
