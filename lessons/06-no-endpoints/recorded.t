No endpoints: find out why: the walkthrough, from an empty cluster.

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
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: example-service
  > spec:
  >   selector:
  >     app: example
  >   ports:
  >     - port: 80
  >       targetPort: 9376
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: example-1
  >   labels:
  >     app: exmaple
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=9376]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: example-2
  >   labels:
  >     app: exmaple
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=9376]
  > EOF
  $ kubectl apply -f start-2.yaml
  service/example-service created
  pod/example-1 created
  pod/example-2 created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: shop
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: orders
  > spec:
  >   selector:
  >     app: orders
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: orders-1
  >   namespace: shop
  >   labels:
  >     app: orders
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: orders-2
  >   namespace: shop
  >   labels:
  >     app: orders
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-3.yaml
  namespace/shop created
  service/orders created
  pod/orders-1 created
  pod/orders-2 created
  $ lab settle
  $ cat > start-4.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: billing
  > spec:
  >   selector:
  >     app: billing
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: billing-1
  >   labels:
  >     app: billing
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: localhost:5000/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: billing-2
  >   labels:
  >     app: billing
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: localhost:5000/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-4.yaml
  service/billing created
  pod/billing-1 created
  pod/billing-2 created
  $ lab settle
  $ cat > start-5.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: catalog
  > spec:
  >   selector:
  >     app: catalog
  >   ports:
  >     - port: 80
  >       targetPort: http
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: catalog-1
  >   labels:
  >     app: catalog
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  >       ports:
  >         - name: web
  >           containerPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: catalog-2
  >   labels:
  >     app: catalog
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  >       ports:
  >         - name: web
  >           containerPort: 8080
  > EOF
  $ kubectl apply -f start-5.yaml
  service/catalog created
  pod/catalog-1 created
  pod/catalog-2 created
  $ lab settle
  $ cat > start-6.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: payments
  > spec:
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: payments-1
  >   labels:
  >     app: payments
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: payments-2
  >   labels:
  >     app: payments
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-6.yaml
  service/payments created
  pod/payments-1 created
  pod/payments-2 created
  $ lab settle
  $ cat > start-7.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: reports
  > spec:
  >   selector:
  >     app: reports
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: reports-1
  >   labels:
  >     app: reports
  > spec:
  >   nodeName: node-2
  >   restartPolicy: Never
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       command: ["true"]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: reports-2
  >   labels:
  >     app: reports
  > spec:
  >   nodeName: node-3
  >   restartPolicy: Never
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       command: ["true"]
  > EOF
  $ kubectl apply -f start-7.yaml
  service/reports created
  pod/reports-1 created
  pod/reports-2 created
  $ lab settle
Six Services without endpoints, each for another reason: found, mended, checked.

Step: label-mismatch

  $ for service in example-service orders billing catalog payments reports; do kubectl exec client -- curl -sS --max-time 5 http://$service/hostname; done
  curl: (7) Failed to connect to example-service port 80 after 12 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to orders port 80 after 6 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to billing port 80 after 9 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to catalog port 80 after 8 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to payments port 80 after 4 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to reports port 80 after 4 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS         AGE
  billing                             28s
  catalog           <none>            23s
  example-service   <none>            38s
  kubernetes        172.18.0.2:6443   59s
  orders            <none>            33s
  reports                             9s
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  billing-xbppj           IPv4          8080      10.244.1.5,10.244.2.4   28s
  catalog-6zwbb           IPv4          <unset>   10.244.3.3,10.244.2.5   23s
  example-service-tx7mr   IPv4          <unset>   <unset>                 38s
  kubernetes              IPv4          6443      172.18.0.2              59s
  orders-4vn7l            IPv4          <unset>   <unset>                 33s
  reports-k5twh           IPv4          8080      10.244.2.6,10.244.3.5   9s
  $ kubectl describe service example-service
  Name:                     example-service
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=example
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.251.26
  IPs:                      10.96.251.26
  Port:                     <unset>  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get pods -l app=example
  No resources found in default namespace.
  $ kubectl label pods -l app=exmaple app=example --overwrite
  pod/example-1 labeled
  pod/example-2 labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  example-service-tx7mr   IPv4          9376    10.244.1.3,10.244.2.2   43s
  $ kubectl describe service example-service | grep -E 'Selector|Endpoints'
  Selector:                 app=example
  Endpoints:                10.244.1.3:9376,10.244.2.2:9376

Step: other-namespace

  $ kubectl describe service orders | grep -E 'Namespace|Selector|TargetPort|Endpoints'
  Namespace:                default
  Selector:                 app=orders
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=orders
  No resources found in default namespace.
  $ kubectl get pods -A -l app=orders
  NAMESPACE   NAME       READY   STATUS    RESTARTS   AGE
  shop        orders-1   1/1     Running   0          39s
  shop        orders-2   1/1     Running   0          38s
  $ kubectl create service clusterip orders -n shop --tcp=80:8080
  service/orders created
  $ lab settle
  $ kubectl get endpointslices -n shop
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  orders-9l6qn   IPv4          8080    10.244.1.4,10.244.2.3   3s
  $ kubectl delete service orders
  service "orders" deleted from default namespace

Step: pods-not-ready

  $ kubectl describe service billing | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=billing
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get endpoints billing
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  billing               37s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  billing-xbppj   IPv4          8080    10.244.1.5,10.244.2.4   37s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]} ready={.conditions.ready}{"\n"}{end}'
  10.244.1.5 ready=false
  10.244.2.4 ready=false

  $ kubectl get events --field-selector involvedObject.name=billing-1,reason=Failed -o custom-columns=MESSAGE:.message
  MESSAGE
  Failed to pull image "localhost:5000/agnhost:2.53": failed to pull and unpack image "localhost:5000/agnhost:2.53": failed to resolve image: failed to do request: Head "https://localhost:5000/v2/agnhost/manifests/2.53": dial tcp 127.0.0.1:5000: connect: connection refused
  Error: ErrImagePull
  Error: ImagePullBackOff
  $ kubectl set image pods -l app=billing app=registry.k8s.io/e2e-test-images/agnhost:2.53
  pod/billing-1 image updated
  pod/billing-2 image updated
  $ lab settle
  $ kubectl get pods -l app=billing
  NAME        READY   STATUS    RESTARTS   AGE
  billing-1   1/1     Running   0          41s
  billing-2   1/1     Running   0          41s
  $ kubectl describe service billing | grep Endpoints
  Endpoints:                10.244.1.5:8080,10.244.2.4:8080

Step: target-port-name

  $ kubectl describe service catalog | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=catalog
  TargetPort:               http/TCP
  Endpoints:                10.244.3.3,10.244.2.5
  $ kubectl get pods -l app=catalog
  NAME        READY   STATUS    RESTARTS   AGE
  catalog-1   1/1     Running   0          36s
  catalog-2   1/1     Running   0          36s
  $ kubectl get endpoints catalog
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  catalog   <none>      37s
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  catalog-6zwbb   IPv4          <unset>   10.244.3.3,10.244.2.5   37s
  $ kubectl get pods -l app=catalog -o custom-columns='NAME:.metadata.name,PORTS:.spec.containers[*].ports[*].name,NUMBERS:.spec.containers[*].ports[*].containerPort'
  NAME        PORTS   NUMBERS
  catalog-1   web     8080
  catalog-2   web     8080
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"web"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-6zwbb   IPv4          8080    10.244.2.5,10.244.3.3   40s

Step: no-selector

  $ kubectl describe service payments
  Name:                     payments
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.251.78
  IPs:                      10.96.251.78
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                <none>
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints payments
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "payments" not found
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=payments
  No resources found in default namespace.
  $ kubectl get pods --show-labels | grep -E 'NAME|payments'
  NAME         READY   STATUS      RESTARTS   AGE   LABELS
  payments-1   1/1     Running     0          36s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  payments-2   1/1     Running     0          36s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  $ kubectl set selector service payments app=payments
  service/payments selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=payments
  NAME             ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  payments-kcbv7   IPv4          8080    10.244.3.4,10.244.1.6   3s

Step: pods-ended

  $ kubectl describe service reports | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=reports
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=reports -o wide
  NAME        READY   STATUS      RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  reports-1   0/1     Completed   0          30s   10.244.2.6   node-2   <none>           <none>
  reports-2   0/1     Completed   0          30s   10.244.3.5   node-3   <none>           <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=reports
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  reports-k5twh   IPv4          8080    10.244.2.6,10.244.3.5   30s
  $ kubectl get pods -l app=reports -o custom-columns='NAME:.metadata.name,PHASE:.status.phase,RESTARTS:.spec.restartPolicy'
  NAME        PHASE       RESTARTS
  reports-1   Succeeded   Never
  reports-2   Succeeded   Never
  $ kubectl create deployment reports --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/reports created
  $ lab settle
  $ kubectl get pods -l app=reports
  NAME                       READY   STATUS      RESTARTS   AGE
  reports-1                  0/1     Completed   0          36s
  reports-2                  0/1     Completed   0          36s
  reports-69f456fd85-9f2sx   1/1     Running     0          6s
  reports-69f456fd85-gsw6s   1/1     Running     0          6s
  $ kubectl describe service reports | grep Endpoints
  Endpoints:                10.244.3.6:8080,10.244.2.7:8080

Step: ask-all-six

  $ for service in example-service orders.shop billing catalog payments reports; do kubectl exec client -- curl -sS -o /dev/null -w "%{http_code} $service\n" --max-time 5 http://$service/hostname; done
  200 example-service
  200 orders.shop
  200 billing
  200 catalog
  200 payments
  200 reports
