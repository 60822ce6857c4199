A rollout that Kubernetes calls a success, and that drops requests. First the pods say when they are ready, then they take their time to go.

Step: dropped

  $ lab wait 5
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ lab wait 5
On record: kubectl logs buyer | sort -u
  $ kubectl logs buyer | sort | uniq -c
       18 cart ok
       18 shop ok
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
By chance: which of these lines there are depends on how soon each pod is ready.

  $ kubectl rollout status deployment shop
  Waiting for deployment "shop" rollout to finish: 1 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 1 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 1 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 2 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 2 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 2 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 2 out of 3 new replicas have been updated...
  Waiting for deployment "shop" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "shop" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "shop" rollout to finish: 1 old replicas are pending termination...
  deployment "shop" successfully rolled out
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6
  $ kubectl get deployment shop
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  shop   3/3     3            3           26s
On record: kubectl logs buyer | sort -u
  $ kubectl logs buyer | sort | uniq -c
       48 cart ok
       11 shop FAILED
       37 shop ok

Step: ready

  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":8080},"periodSeconds":1}}]}}}}'
  deployment.apps/shop patched
  $ sleep 3
  $ kubectl get pods -l app=shop --sort-by=.metadata.creationTimestamp
  NAME                    READY   STATUS    RESTARTS   AGE
  shop-bb7d78f67-4nhbk    1/1     Running   0          12s
  shop-bb7d78f67-g6qw2    1/1     Running   0          11s
  shop-bb7d78f67-2klkd    1/1     Running   0          10s
  shop-67ccf98db4-45gfd   0/1     Running   0          3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}ready={.conditions.ready} serving={.conditions.serving} terminating={.conditions.terminating} {.targetRef.name}{"\n"}{end}' | sort
  ready=false serving=false terminating=false shop-67ccf98db4-45gfd
  ready=true serving=true terminating=false shop-bb7d78f67-2klkd
  ready=true serving=true terminating=false shop-bb7d78f67-4nhbk
  ready=true serving=true terminating=false shop-bb7d78f67-g6qw2
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle

Step: leaving

  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 5
By chance: how many requests meet a pod that has just gone.

  $ kubectl logs buyer | grep shop | sort | uniq -c
       70 shop ok
  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","lifecycle":{"preStop":{"sleep":{"seconds":10}}}}]}}}}'
  deployment.apps/shop patched
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle
  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
By chance: how far the rollout has come.

  $ sleep 9; kubectl get pods -l app=shop --sort-by=.metadata.creationTimestamp
  NAME                    READY   STATUS        RESTARTS   AGE
  shop-c4785c5d9-54dwp    1/1     Running       0          29s
  shop-c4785c5d9-5jtqb    1/1     Running       0          24s
  shop-c4785c5d9-pjgfz    1/1     Terminating   0          19s
  shop-7fd7478ffb-frpw8   1/1     Running       0          9s
  shop-7fd7478ffb-pqs98   0/1     Running       0          4s
By chance: how far the rollout has come.

  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}ready={.conditions.ready} serving={.conditions.serving} terminating={.conditions.terminating} {.targetRef.name}{"\n"}{end}' | sort
  ready=false serving=false terminating=false shop-7fd7478ffb-pqs98
  ready=false serving=true terminating=true shop-c4785c5d9-pjgfz
  ready=true serving=true terminating=false shop-7fd7478ffb-frpw8
  ready=true serving=true terminating=false shop-c4785c5d9-54dwp
  ready=true serving=true terminating=false shop-c4785c5d9-5jtqb
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 12
On record: kubectl logs buyer | grep shop | sort -u
  $ kubectl logs buyer | grep shop | sort | uniq -c
       93 shop ok

Step: last-ones

  $ kubectl scale deployment shop --replicas=0; sleep 2; kubectl exec buyer -- sh -c 'curl -sS -m 3 -o /dev/null http://shop/hostname && echo answered'
  deployment.apps/shop scaled
  answered
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}ready={.conditions.ready} serving={.conditions.serving} terminating={.conditions.terminating} {.targetRef.name}{"\n"}{end}' | sort
  ready=false serving=true terminating=true shop-7fd7478ffb-frpw8
  ready=false serving=true terminating=true shop-7fd7478ffb-jtvnt
  ready=false serving=true terminating=true shop-7fd7478ffb-pqs98
  $ kubectl describe service shop | grep Endpoints
  Endpoints:                
  $ lab wait 15
  $ lab settle
  $ kubectl exec buyer -- curl -sS -m 3 http://shop/hostname
  curl: (7) Failed to connect to shop port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl scale deployment shop --replicas=3
  deployment.apps/shop scaled
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle

Step: cart

  $ kubectl patch deployment cart -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","lifecycle":{"preStop":{"sleep":{"seconds":10}}}}]}}}}'
  The Deployment "cart" is invalid: spec.template.spec.containers[0].lifecycle.preStop.sleep: Invalid value: 10: must be non-negative and less than terminationGracePeriodSeconds (4)
  [1]
  $ kubectl patch deployment cart -p '{"spec":{"template":{"spec":{"terminationGracePeriodSeconds":30,"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":8080},"periodSeconds":1},"lifecycle":{"preStop":{"sleep":{"seconds":10}}}}]}}}}'
  deployment.apps/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ kubectl replace --force -f buyer.yaml
  pod "buyer" deleted from default namespace
  pod/buyer replaced
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ kubectl rollout restart deployment cart
  deployment.apps/cart restarted
  $ kubectl rollout status deployment cart > /dev/null
  $ lab wait 12
On record: kubectl logs buyer | grep cart | sort -u
  $ kubectl logs buyer | grep cart | sort | uniq -c
       70 cart ok
