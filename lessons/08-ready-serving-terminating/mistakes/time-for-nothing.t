A longer grace period alone; then a hook at the wrong end; then a rollout that the old pods are not ready for; then no rollout.

  $ lab wait 5
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"terminationGracePeriodSeconds":60}}}}'
  deployment.apps/shop patched
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6
  $ lab check leaving
  Not yet. Deployment/shop, `terminationGracePeriodSeconds` is the longest time that a pod is waited for. This program ends as soon as it hears SIGTERM, and needs none of it. Something has to hold the signal back.
  [1]
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","lifecycle":{"postStart":{"exec":{"command":["sleep","5"]}}}}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab check leaving
  Not yet. Deployment/shop has a `postStart` hook. It runs when a container begins. What fails here fails when one ends.
  [1]
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":8080},"periodSeconds":1},"lifecycle":{"postStart":null,"preStop":{"sleep":{"seconds":10}}}}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6
  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ lab wait 15
  $ lab check leaving
  Not yet. Requests from buyer to shop since Pod/buyer last changed: found answers of 3, expected answers of at least 6 pods. Three old pods and three new ones have to answer the same buyer. The count begins anew with `kubectl replace --force -f buyer.yaml`, so begin it when all pods have what they need.
  [1]
