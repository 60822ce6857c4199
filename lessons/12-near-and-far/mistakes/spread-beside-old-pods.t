The new pods are spread while the old ones of the same label are still there.

  $ kubectl patch deployment cart --type=json -p '[{"op":"replace","path":"/spec/replicas","value":6},{"op":"remove","path":"/spec/template/spec/nodeSelector"},{"op":"add","path":"/spec/template/spec/topologySpreadConstraints","value":[{"maxSkew":1,"topologyKey":"topology.kubernetes.io/zone","whenUnsatisfiable":"DoNotSchedule","labelSelector":{"matchLabels":{"app":"cart"}}}]}]'
  deployment.apps/cart patched
  $ kubectl patch service cart -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ lab check cart
  Not yet. The pods of cart are spread, and not evenly. While they were placed, the old ones of the same label still counted. `kubectl get pods -l app=cart -o wide` shows where they are.
  Done. cart leaves no client without an answer.
  Not yet. Requests from client-1 or client-4 to cart since Service/cart last changed: found none, expected at least 4 answered. They are the two nodes of zone-a.
  Not yet. Requests from client-2 to cart since Service/cart last changed: found none, expected at least 2 answered. It was near before, and should be still.
  Not yet. Requests from client-3 to cart since Service/cart last changed: found none, expected at least 2 answered. So far all its answers came from another zone.
  [1]
