A pod dies, its address goes with it; a Service gives it a name that stays.

Step: look-around

  $ kubectl get pods -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-7cfv9   1/1     Running   0          3s    10.244.3.2   node-3   <none>           <none>
  web-6599b94b98-rxdcg   1/1     Running   0          3s    10.244.2.2   node-2   <none>           <none>
  web-6599b94b98-zc6xd   1/1     Running   0          3s    10.244.1.2   node-1   <none>           <none>
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           3s

Step: lose-a-pod

  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-7cfv9" deleted from default namespace
  $ lab settle
By chance: which node the new pod meets.

  $ kubectl get pods -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-5h7tt   1/1     Running   0          3s    10.244.1.3   node-1   <none>           <none>
  web-6599b94b98-rxdcg   1/1     Running   0          6s    10.244.2.2   node-2   <none>           <none>
  web-6599b94b98-zc6xd   1/1     Running   0          6s    10.244.1.2   node-1   <none>           <none>

Step: give-it-a-name

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get service web
  NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.228.0   <none>        80/TCP    2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-dmtv9   IPv4          8080    10.244.2.2,10.244.1.2,10.244.1.3   2s

Step: watch-it-follow

  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  web-dmtv9   IPv4          8080    10.244.2.2,10.244.1.2,10.244.1.3 + 2 more...   5s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}' | sort
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
