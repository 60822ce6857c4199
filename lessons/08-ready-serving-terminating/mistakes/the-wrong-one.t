The buyer is missing; then the other Deployment is rolled out; then shop is careful before anybody has counted.

  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ lab wait 20
  $ lab check dropped
  Not yet. Requests from buyer to shop: found none, expected at least 10 answered. Whoever wants to know what a rollout costs has to ask during it, as clients do.
  Not yet. Requests from buyer to shop after you asked to write deployments/shop: found none, expected at least 1 refused by the pod or refused by a rule or ended as “silence” or ended as “broken off” or ended as “given up”. Kubernetes counts pods. Nobody but the clients counts requests.
  [1]
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ lab wait 5
  $ kubectl rollout restart deployment cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 5
  $ lab check dropped
  Done. The buyer is answered by shop.
  Not yet. The buyer asks, and it was `cart` that you rolled out. This step is about `shop`.
  [1]
