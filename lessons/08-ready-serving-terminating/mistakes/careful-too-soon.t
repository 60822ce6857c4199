shop gets its probe before anybody has counted.

  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":8080},"periodSeconds":1},"lifecycle":{"preStop":{"sleep":{"seconds":5}}}}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ lab wait 5
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6
  $ lab check dropped
  Done. The buyer is answered by shop.
  Not yet. Deployment/shop has a readiness probe already, so hardly a request fails. To see what it is good for, take it back with `kubectl rollout undo deployment shop`, and count then.
  [1]
