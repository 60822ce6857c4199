A pod dies, its address goes with it; a Service gives it a name that stays.

Step: look-around

  $ kubectl get pods -l app=web -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-4jrcr   1/1     Running   0          3s    10.244.3.3   node-3   <none>           <none>
  web-6599b94b98-78dch   1/1     Running   0          3s    10.244.2.3   node-2   <none>           <none>
  web-6599b94b98-w4s2x   1/1     Running   0          3s    10.244.1.2   node-1   <none>           <none>
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           3s

Step: lose-a-pod

  $ kubectl get pods -l app=web -o jsonpath='{.items[0].status.podIP}' > old-address
  $ kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://$(cat old-address):8080/
  200
  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-4jrcr" deleted from default namespace
  $ lab settle
By chance: which node the new pod meets.

  $ kubectl get pods -l app=web -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-78dch   1/1     Running   0          7s    10.244.2.3   node-2   <none>           <none>
  web-6599b94b98-w4s2x   1/1     Running   0          7s    10.244.1.2   node-1   <none>           <none>
  web-6599b94b98-zlnjl   1/1     Running   0          3s    10.244.1.3   node-1   <none>           <none>

  $ kubectl exec client -- curl -sS --max-time 2 http://$(cat old-address):8080/
  curl: (28) Connection timed out after 2001 milliseconds
  command terminated with exit code 28
  [28]

Step: give-it-a-name

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get service web
  NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.228.0   <none>        80/TCP    3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-s6sl7   IPv4          8080    10.244.1.2,10.244.2.3,10.244.1.3   3s

Step: watch-it-follow

  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  web-s6sl7   IPv4          8080    10.244.1.2,10.244.2.3,10.244.1.3 + 2 more...   6s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}' | sort
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true

Step: ask-by-name

  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-78dch" deleted from default namespace
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://web/hostname; done
  200
  200
  200
By chance: who answers.

  $ kubectl exec client -- curl -s http://web/hostname; echo
  web-6599b94b98-zlnjl
