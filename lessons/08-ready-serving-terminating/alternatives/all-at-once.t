Probe and hook in one change, for both Deployments; the hook is a command of the image; one buyer sees both rollouts.

Step: dropped

  $ lab wait 5
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ lab wait 6
  $ kubectl delete pods -l app=shop --wait=false
  pod "shop-c7ff888d5-bsqmc" deleted from default namespace
  pod "shop-c7ff888d5-lnh6r" deleted from default namespace
  pod "shop-c7ff888d5-v2lts" deleted from default namespace
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6

Step: ready

  $ for name in shop cart; do kubectl patch deployment $name -p '{"spec":{"template":{"spec":{"terminationGracePeriodSeconds":40,"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/readyz","port":8080},"periodSeconds":2},"lifecycle":{"preStop":{"exec":{"command":["sleep","8"]}}}}]}}}}'; done
  deployment.apps/shop patched
  deployment.apps/cart patched
  $ kubectl get endpointslice > /dev/null
  $ kubectl rollout status deployment shop > /dev/null
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle

Step: leaving

  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment shop cart
  deployment.apps/shop restarted
  deployment.apps/cart restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 12
  $ lab check cart
  Done. A buyer saw a whole rollout of cart, and not one request failed.

Step: last-ones

  $ kubectl scale deployment/shop --replicas 0
  deployment.apps/shop scaled
  $ lab wait 15
  $ kubectl scale deployment/shop --replicas 3
  deployment.apps/shop scaled
  $ kubectl rollout status deployment shop > /dev/null

Step: cart

  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 12
