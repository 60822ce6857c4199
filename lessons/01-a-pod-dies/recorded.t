A pod dies, its address goes with it: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ cat > start-1.yaml <<'EOF'
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
  $ kubectl apply -f start-1.yaml
  deployment.apps/web created
  $ lab settle
A pod dies, its address goes with it; a Service gives it a name that stays.

Step: look-around

  $ kubectl get pods -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  web-6599b94b98-dbmv7   1/1     Running   0          4s    10.244.2.2   node-2   <none>           <none>
  web-6599b94b98-jbvkz   1/1     Running   0          4s    10.244.1.2   node-1   <none>           <none>
  web-6599b94b98-ktfk6   1/1     Running   0          4s    10.244.3.2   node-3   <none>           <none>
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           4s

Step: lose-a-pod

  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-6599b94b98-dbmv7" deleted from default namespace
  $ lab settle

Step: give-it-a-name

  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get service web
  NAME   TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.33.215   <none>        80/TCP    3s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-2bcfr   IPv4          8080    10.244.1.2,10.244.2.3,10.244.3.2   4s

Step: watch-it-follow

  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  web-2bcfr   IPv4          8080    10.244.1.2,10.244.2.3,10.244.3.2 + 2 more...   7s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.kind} ready={.conditions.ready}{"\n"}{end}' | sort
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
  Pod ready=true
