A pod dies, its address goes with it: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > EOF
  $ kubectl apply -f start-1.yaml
  pod/client created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  >   labels:
  >     app: web
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >     spec:
  >       containers:
  >         - name: web
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  >           ports:
  >             - containerPort: 8080
  > EOF
  $ kubectl apply -f start-2.yaml
  deployment.apps/web created
  $ lab settle
A pod dies, its address goes with it; a Service gives it a name that stays.

Step: look-around

  $ kubectl get pods -l app=web -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-6b9tv   1/1     Running   0          5s    10.244.1.3   node-1   <none>           <none>
  web-6599b94b98-qlxtp   1/1     Running   0          5s    10.244.3.3   node-3   <none>           <none>
  web-6599b94b98-rr79p   1/1     Running   0          5s    10.244.2.2   node-2   <none>           <none>
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           5s

Step: lose-a-pod

  $ kubectl get pods -l app=web -o jsonpath='{.items[0].status.podIP}' > old-address
  $ kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://$(cat old-address):8080/
  200
  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-6b9tv" deleted from default namespace
  $ lab settle

  $ kubectl exec client -- curl -sS --max-time 2 http://$(cat old-address):8080/
  curl: (28) Connection timed out after 2001 milliseconds
  command terminated with exit code 28
  [28]

Step: give-it-a-name

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get service web
  NAME   TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.111.83   <none>        80/TCP    3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-74d47   IPv4          8080    10.244.3.3,10.244.1.4,10.244.2.2   4s

Step: watch-it-follow

  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  web-74d47   IPv4          8080    10.244.3.3,10.244.1.4,10.244.2.2 + 2 more...   8s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}' | sort
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true

Step: ask-by-name

  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-4b684" deleted from default namespace
  $ lab settle
  $ for n in 1 2 3; do kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://web/hostname; done
  200
  200
  200
