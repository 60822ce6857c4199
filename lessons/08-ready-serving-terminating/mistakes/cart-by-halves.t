All old ones first; a hook that does not fit; one half; the other half.

  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl patch deployment cart -p '{"spec":{"strategy":{"type":"Recreate","rollingUpdate":null}}}'
  deployment.apps/cart patched
  $ kubectl rollout restart deployment cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 6
  $ lab check cart
  Not yet. Deployment/cart, `.spec.strategy.type` is Recreate: all old pods end before a new one begins. In between nobody answers.
  [1]
  $ kubectl patch deployment cart -p '{"spec":{"strategy":{"type":"RollingUpdate"},"template":{"spec":{"containers":[{"name":"app","lifecycle":{"preStop":{"exec":{"command":["sleep","10"]}}}}]}}}}'
  deployment.apps/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 6
  $ lab check cart
  Not yet. Deployment/cart, `terminationGracePeriodSeconds` is 4, and the hook counts against it. What runs longer than that is cut off, and the server with it.
  [1]
  $ kubectl patch deployment cart -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","lifecycle":{"preStop":{"exec":null,"sleep":{"seconds":3}}}}]}}}}'
  deployment.apps/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 6
  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 12
  $ lab check cart
  Not yet. Deployment/cart lets its pods leave slowly. They still come too early. A new one gets requests for three seconds before it can answer.
  [1]
