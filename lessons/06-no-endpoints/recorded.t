No endpoints: find out why: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ cat > start-1.yaml <<'EOF'
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
  $ kubectl apply -f start-1.yaml
  service/example-service created
  pod/example-1 created
  pod/example-2 created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
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
  $ kubectl apply -f start-2.yaml
  namespace/shop created
  service/orders created
  pod/orders-1 created
  pod/orders-2 created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
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
  >       image: registry.example/does-not-exist:2.53
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
  >       image: registry.example/does-not-exist:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-3.yaml
  service/billing created
  pod/billing-1 created
  pod/billing-2 created
  $ lab settle
  $ cat > start-4.yaml <<'EOF'
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
  $ kubectl apply -f start-4.yaml
  service/catalog created
  pod/catalog-1 created
  pod/catalog-2 created
  $ lab settle
  $ cat > start-5.yaml <<'EOF'
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
  $ kubectl apply -f start-5.yaml
  service/payments created
  pod/payments-1 created
  pod/payments-2 created
  $ lab settle
  $ cat > start-6.yaml <<'EOF'
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
  $ kubectl apply -f start-6.yaml
  service/reports created
  pod/reports-1 created
  pod/reports-2 created
  $ lab settle
Six Services without endpoints, each for another reason: found, mended, checked.

Step: label-mismatch

  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS         AGE
  billing                             14s
  catalog           <none>            10s
  example-service   <none>            21s
  kubernetes        172.18.0.2:6443   26s
  orders            <none>            17s
  reports           <none>            3s
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  billing-jjzrs           IPv4          8080      10.244.1.4,10.244.2.4   13s
  catalog-zvhwv           IPv4          <unset>   10.244.2.5,10.244.3.2   10s
  example-service-fdql2   IPv4          <unset>   <unset>                 21s
  kubernetes              IPv4          6443      172.18.0.2              26s
  orders-bf4qb            IPv4          <unset>   <unset>                 17s
  reports-hhf99           IPv4          <unset>   <unset>                 3s
  $ kubectl describe service example-service
  Name:                     example-service
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=example
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.80.26
  IPs:                      10.96.80.26
  Port:                     <unset>  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get pods -l app=example
  No resources found in default namespace.
  $ kubectl get pods --show-labels
  NAME         READY   STATUS             RESTARTS   AGE   LABELS
  billing-1    0/1     ImagePullBackOff   0          14s   app=billing,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  billing-2    0/1     ImagePullBackOff   0          14s   app=billing,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  catalog-1    1/1     Running            0          11s   app=catalog,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  catalog-2    1/1     Running            0          11s   app=catalog,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  example-1    1/1     Running            0          22s   app=exmaple,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  example-2    1/1     Running            0          22s   app=exmaple,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  payments-1   1/1     Running            0          8s    app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  payments-2   1/1     Running            0          8s    app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  reports-1    0/1     Completed          0          4s    app=reports,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  reports-2    0/1     Completed          0          4s    app=reports,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  $ kubectl label pods -l app=exmaple app=example --overwrite
  pod/example-1 labeled
  pod/example-2 labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  example-service-fdql2   IPv4          9376    10.244.1.2,10.244.2.2   25s
  $ kubectl describe service example-service | grep -E 'Selector|Endpoints'
  Selector:                 app=example
  Endpoints:                10.244.1.2:9376,10.244.2.2:9376

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
  shop        orders-1   1/1     Running   0          22s
  shop        orders-2   1/1     Running   0          22s
  $ kubectl create service clusterip orders -n shop --tcp=80:8080
  service/orders created
  $ lab settle
  $ kubectl get endpointslices -n shop
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  orders-w5fdl   IPv4          8080    10.244.1.3,10.244.2.3   3s
  $ kubectl delete service orders
  service "orders" deleted from default namespace

Step: pods-not-ready

  $ kubectl describe service billing | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=billing
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=billing
  NAME        READY   STATUS             RESTARTS   AGE
  billing-1   0/1     ImagePullBackOff   0          23s
  billing-2   0/1     ImagePullBackOff   0          23s
  $ kubectl get endpoints billing
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  billing               24s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  billing-jjzrs   IPv4          8080    10.244.1.4,10.244.2.4   23s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]} ready={.conditions.ready}{"\n"}{end}'
  10.244.1.4 ready=false
  10.244.2.4 ready=false

  $ kubectl get events --field-selector involvedObject.name=billing-1 -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON    MESSAGE
  BackOff   Back-off pulling image "registry.example/does-not-exist:2.53"
  $ kubectl set image pods -l app=billing app=registry.k8s.io/e2e-test-images/agnhost:2.53
  pod/billing-1 image updated
  pod/billing-2 image updated
  $ lab settle
  $ kubectl get pods -l app=billing
  NAME        READY   STATUS    RESTARTS   AGE
  billing-1   1/1     Running   0          27s
  billing-2   1/1     Running   0          27s
  $ kubectl describe service billing | grep Endpoints
  Endpoints:                10.244.1.4:8080,10.244.2.4:8080

Step: target-port-name

  $ kubectl describe service catalog | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=catalog
  TargetPort:               http/TCP
  Endpoints:                10.244.2.5,10.244.3.2
  $ kubectl get pods -l app=catalog
  NAME        READY   STATUS    RESTARTS   AGE
  catalog-1   1/1     Running   0          24s
  catalog-2   1/1     Running   0          24s
  $ kubectl get endpoints catalog
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  catalog   <none>      25s
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  catalog-zvhwv   IPv4          <unset>   10.244.2.5,10.244.3.2   25s
  $ kubectl get pods -l app=catalog -o custom-columns='NAME:.metadata.name,PORTS:.spec.containers[*].ports[*].name,NUMBERS:.spec.containers[*].ports[*].containerPort'
  NAME        PORTS   NUMBERS
  catalog-1   web     8080
  catalog-2   web     8080
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"web"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-zvhwv   IPv4          8080    10.244.2.5,10.244.3.2   28s

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
  IP:                       10.96.125.104
  IPs:                      10.96.125.104
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
  payments-1   1/1     Running     0          26s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  payments-2   1/1     Running     0          26s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  $ kubectl set selector service payments app=payments
  service/payments selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=payments
  NAME             ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  payments-vdt4h   IPv4          8080    10.244.1.5,10.244.3.3   3s

Step: pods-ended

  $ kubectl describe service reports | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=reports
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=reports -o wide
  NAME        READY   STATUS      RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  reports-1   0/1     Completed   0          25s   10.244.2.6   node-2   <none>           <none>
  reports-2   0/1     Completed   0          25s   10.244.3.4   node-3   <none>           <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=reports
  NAME            ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  reports-hhf99   IPv4          <unset>   <unset>     25s
  $ kubectl get pods -l app=reports -o custom-columns='NAME:.metadata.name,PHASE:.status.phase,RESTARTS:.spec.restartPolicy'
  NAME        PHASE       RESTARTS
  reports-1   Succeeded   Never
  reports-2   Succeeded   Never
  $ kubectl create deployment reports --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/reports created
  $ lab settle
  $ kubectl get pods -l app=reports
  NAME                       READY   STATUS      RESTARTS   AGE
  reports-1                  0/1     Completed   0          29s
  reports-2                  0/1     Completed   0          29s
  reports-69f456fd85-5dv75   1/1     Running     0          3s
  reports-69f456fd85-cqldf   1/1     Running     0          3s
  $ kubectl describe service reports | grep Endpoints
  Endpoints:                10.244.3.5:8080,10.244.1.6:8080
