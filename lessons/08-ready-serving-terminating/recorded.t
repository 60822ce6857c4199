Ready, serving, terminating: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > buyer.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: buyer
  > spec:
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: loop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       command:
  >         - sh
  >         - -c
  >         - |
  >           while true; do
  >             for name in shop cart; do
  >               curl -s -m 1 -o /dev/null http://$name/hostname && echo "$name ok" || echo "$name FAILED"
  >             done
  >             sleep 0.3
  >           done
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: shop
  > spec:
  >   selector:
  >     app: shop
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: shop
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: shop
  >   template:
  >     metadata:
  >       labels:
  >         app: shop
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           command: [sh, -c, sleep 4; exec /agnhost netexec --http-port=8080]
  > EOF
  $ kubectl apply -f start-1.yaml
  service/shop created
  deployment.apps/shop created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: cart
  > spec:
  >   selector:
  >     app: cart
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: cart
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: cart
  >   template:
  >     metadata:
  >       labels:
  >         app: cart
  >     spec:
  >       terminationGracePeriodSeconds: 4
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           command: [sh, -c, sleep 3; exec /agnhost netexec --http-port=8080]
  > EOF
  $ kubectl apply -f start-2.yaml
  service/cart created
  deployment.apps/cart created
  $ lab settle
A rollout that Kubernetes calls a success, and that drops requests. First the pods say when they are ready, then they take their time to go.

Step: dropped

  $ lab wait 5
  $ kubectl apply -f buyer.yaml
  pod/buyer created
  $ kubectl wait pod buyer --for=condition=Ready
  pod/buyer condition met
  $ lab wait 5
  $ kubectl logs buyer | sort -u
  cart ok
  shop ok
  $ kubectl rollout restart deployment shop
  deployment.apps/shop restarted
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 6
  $ kubectl get deployment shop
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  shop   3/3     3            3           43s
  $ kubectl logs buyer | sort -u
  cart ok
  shop FAILED
  shop ok

Step: ready

  $ kubectl patch deployment shop -p '{"spec":{"template":{"spec":{"containers":[{"name":"app","readinessProbe":{"httpGet":{"path":"/hostname","port":8080},"periodSeconds":1}}]}}}}'
  deployment.apps/shop patched
  $ sleep 3
  $ kubectl get pods -l app=shop --sort-by=.metadata.creationTimestamp
  NAME                    READY   STATUS    RESTARTS   AGE
  shop-dc5b84579-q59jm    1/1     Running   0          22s
  shop-dc5b84579-m45k2    1/1     Running   0          19s
  shop-dc5b84579-468jn    1/1     Running   0          16s
  shop-84898d5b4d-sdh5j   0/1     Running   0          4s
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}ready={.conditions.ready} serving={.conditions.serving} terminating={.conditions.terminating} {.targetRef.name}{"\n"}{end}' | sort
  ready=false serving=false terminating=false shop-84898d5b4d-sdh5j
  ready=true serving=true terminating=false shop-dc5b84579-468jn
  ready=true serving=true terminating=false shop-dc5b84579-m45k2
  ready=true serving=true terminating=false shop-dc5b84579-q59jm
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
  $ kubectl rollout status deployment shop > /dev/null
  $ lab wait 12
  $ kubectl logs buyer | grep shop | sort -u
  shop ok

Step: last-ones

  $ kubectl scale deployment shop --replicas=0; sleep 2; kubectl exec buyer -- sh -c 'curl -sS -m 3 -o /dev/null http://shop/hostname && echo answered'
  deployment.apps/shop scaled
  answered
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}ready={.conditions.ready} serving={.conditions.serving} terminating={.conditions.terminating} {.targetRef.name}{"\n"}{end}' | sort
  ready=false serving=true terminating=true shop-6dfdc67c48-6vrc6
  ready=false serving=true terminating=true shop-6dfdc67c48-mgfqj
  ready=false serving=true terminating=true shop-6dfdc67c48-zvrc7
  $ kubectl describe service shop | grep Endpoints
  Endpoints:                
  $ lab wait 15
  $ lab settle
  $ kubectl exec buyer -- curl -sS -m 3 http://shop/hostname
  curl: (7) Failed to connect to shop port 80 after 41 ms: Couldn't connect to server
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
  $ kubectl logs buyer | grep cart | sort -u
  cart ok
