Not closed, and then not opened again.

  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl scale deployment shop --replicas=1
  deployment.apps/shop scaled
  $ lab wait 8
  $ lab check last-ones
  Not yet. Requests from buyer to shop: found 26 answered, expected at least 1 refused by a rule. Before that, for as long as terminating pods could answer, they did.
  Not yet. Deployment/shop, `.spec.replicas` is less than 3. If you have seen how the last ones serve, open the shop again.
  [1]
  $ kubectl scale deployment shop --replicas=0
  deployment.apps/shop scaled
  $ lab wait 8
  $ lab check last-ones
  Done. The buyer was refused once no pod of shop was left.
  Not yet. Deployment/shop, `.spec.replicas` is less than 3. If you have seen how the last ones serve, open the shop again.
  [1]
