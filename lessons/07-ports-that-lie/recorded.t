Ports that lie: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client
  >   labels:
  >     role: front
  > spec:
  >   containers:
  >     - name: shell
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
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8000
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  >           ports:
  >             - containerPort: 8000
  > EOF
  $ kubectl apply -f start-2.yaml
  service/web created
  deployment.apps/web created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
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
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: orders
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: orders
  >   template:
  >     metadata:
  >       labels:
  >         app: orders
  >     spec:
  >       containers:
  >         - name: app
  >           image: busybox:1.36
  >           env:
  >             - name: LISTEN
  >               value: 127.0.0.1:8080
  >           command: [sh, -c, 'mkdir /www; hostname > /www/hostname; exec httpd -f -p "$LISTEN" -h /www']
  >           readinessProbe:
  >             exec:
  >               command: [wget, -q, -O, /dev/null, http://127.0.0.1:8080/hostname]
  >             periodSeconds: 2
  > EOF
  $ kubectl apply -f start-3.yaml
  service/orders created
  deployment.apps/orders created
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
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: catalog-blue
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: catalog
  >       version: blue
  >   template:
  >     metadata:
  >       labels:
  >         app: catalog
  >         version: blue
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  >           ports:
  >             - name: http
  >               containerPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: catalog-green
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: catalog
  >       version: green
  >   template:
  >     metadata:
  >       labels:
  >         app: catalog
  >         version: green
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=9090]
  >           ports:
  >             - name: http
  >               containerPort: 9090
  > EOF
  $ kubectl apply -f start-4.yaml
  service/catalog created
  deployment.apps/catalog-blue created
  deployment.apps/catalog-green created
  $ lab settle
  $ cat > start-5.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: stock
  > spec:
  >   selector:
  >     app: stock
  >   ports:
  >     - name: ask
  >       port: 90
  >       targetPort: ask
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: stock
  > spec:
  >   selector:
  >     matchLabels:
  >       app: stock
  >   template:
  >     metadata:
  >       labels:
  >         app: stock
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080, --udp-port=8081]
  >           ports:
  >             - name: ask
  >               containerPort: 8081
  >               protocol: UDP
  > EOF
  $ kubectl apply -f start-5.yaml
  service/stock created
  deployment.apps/stock created
  $ lab settle
  $ cat > start-6.yaml <<'EOF'
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
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata:
  >   name: billing
  > spec:
  >   podSelector:
  >     matchLabels:
  >       app: billing
  >   policyTypes: [Ingress]
  >   ingress:
  >     - from:
  >         - podSelector:
  >             matchLabels:
  >               role: front
  >       ports:
  >         - port: 80
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: billing
  > spec:
  >   selector:
  >     matchLabels:
  >       app: billing
  >   template:
  >     metadata:
  >       labels:
  >         app: billing
  >     spec:
  >       containers:
  >         - name: app
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  >           ports:
  >             - name: http
  >               containerPort: 8080
  > EOF
  $ kubectl apply -f start-6.yaml
  service/billing created
  networkpolicy.networking.k8s.io/billing created
  deployment.apps/billing created
  $ lab settle
  $ cat > start-7.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: checkout
  > spec:
  >   selector:
  >     app: checkout
  >   ports:
  >     - name: http
  >       port: 80
  >       targetPort: http
  >     - name: admin
  >       port: 9000
  >       targetPort: 9000
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata:
  >   name: checkout
  > spec:
  >   podSelector:
  >     matchLabels:
  >       app: checkout
  >   policyTypes: [Ingress]
  >   ingress:
  >     - from:
  >         - podSelector:
  >             matchLabels:
  >               role: front
  >       ports:
  >         - port: 80
  >         - port: 9000
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: checkout
  > spec:
  >   selector:
  >     matchLabels:
  >       app: checkout
  >   template:
  >     metadata:
  >       labels:
  >         app: checkout
  >     spec:
  >       containers:
  >         - name: shop
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  >           ports:
  >             - name: http
  >               containerPort: 8080
  >         - name: admin
  >           image: busybox:1.36
  >           env:
  >             - name: LISTEN
  >               value: 127.0.0.1:9090
  >           command: [sh, -c, 'mkdir /www; hostname > /www/hostname; exec httpd -f -p "$LISTEN" -h /www']
  >           ports:
  >             - name: admin
  >               containerPort: 9090
  > EOF
  $ kubectl apply -f start-7.yaml
  service/checkout created
  networkpolicy.networking.k8s.io/checkout created
  deployment.apps/checkout created
  $ lab settle
Everything is ready, every slice is full, and nobody answers as he should. Six Services, each with a port that is not what it says.

Step: wrong-number

  $ kubectl get endpointslices
  NAME             ADDRESSTYPE   PORTS       ENDPOINTS                                      AGE
  billing-m9758    IPv4          8080        10.244.3.5                                     16s
  catalog-f5f6h    IPv4          8080        10.244.2.4,10.244.1.4,10.244.1.5 + 1 more...   45s
  checkout-5dscs   IPv4          8080,9000   10.244.1.6                                     7s
  kubernetes       IPv4          6443        172.18.0.2                                     95s
  orders-nfntm     IPv4          8080        10.244.2.3,10.244.3.3                          55s
  stock-nwh54      IPv4          <unset>     10.244.2.5                                     28s
  web-pfv7v        IPv4          8000        10.244.3.2,10.244.1.3                          61s
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname
  curl: (7) Failed to connect to web port 80 after 27 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service web | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8000/TCP
  Endpoints:                10.244.3.2:8000,10.244.1.3:8000
  $ kubectl describe pods -l app=web | grep Port:
      Port:          8000/TCP
      Host Port:     0/TCP
      Port:          8000/TCP
      Host Port:     0/TCP
  $ kubectl exec deploy/web -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
  $ kubectl logs -l app=web | grep HTTP
  I1201 02:48:27.460773       1 log.go:244] Started HTTP server on port 8080
  I1201 02:48:26.781760       1 log.go:244] Started HTTP server on port 8080
  $ kubectl patch service web -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/web patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname; echo
  web-78f6489b89-kq6r8

Step: localhost-only

  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  curl: (7) Failed to connect to orders port 80 after 17 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service orders | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.2.3:8080,10.244.3.3:8080
  $ kubectl exec deploy/orders -- wget -qO- http://localhost:8080/hostname
  orders-78fc88bcb-b5sgp
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN      
  $ kubectl describe deployment orders | grep -E 'LISTEN|Readiness'
        mkdir /www; hostname > /www/hostname; exec httpd -f -p "$LISTEN" -h /www
      Readiness:  exec [wget -q -O /dev/null http://127.0.0.1:8080/hostname] delay=0s timeout=1s period=2s #success=1 #failure=3
        LISTEN:      127.0.0.1:8080
  $ kubectl set env deployment orders LISTEN=0.0.0.0:8080
  deployment.apps/orders env updated
  $ lab settle
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN      
  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  orders-8956759f5-drn7c
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  catalog-f5f6h   IPv4          8080    10.244.2.4,10.244.1.4,10.244.1.5 + 1 more...   72s
  $ kubectl get pods -l app=catalog -o custom-columns='NAME:.metadata.name,PORT:.spec.containers[*].ports[*].name,NUMBER:.spec.containers[*].ports[*].containerPort'
  NAME                             PORT   NUMBER
  catalog-blue-59d68b7886-nsdl5    http   8080
  catalog-blue-59d68b7886-xgthn    http   8080
  catalog-green-54d8496569-5jn9k   http   9090
  catalog-green-54d8496569-d59hc   http   9090
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"http"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog --sort-by='.ports[0].port'
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-f5f6h   IPv4          8080    10.244.2.4,10.244.1.4   82s
  catalog-lpgwc   IPv4          9090    10.244.3.4,10.244.1.5   9s

Step: other-protocol

  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock
  NAME          ADDRESSTYPE   PORTS     ENDPOINTS    AGE
  stock-nwh54   IPv4          <unset>   10.244.2.5   67s
  $ kubectl get pods -l app=stock -o custom-columns='PORT:.spec.containers[*].ports[*].name,NUMBER:.spec.containers[*].ports[*].containerPort,PROTOCOL:.spec.containers[*].ports[*].protocol'
  PORT   NUMBER   PROTOCOL
  ask    8081     UDP
  $ kubectl describe service stock | grep -E 'Port|Endpoints'
  Port:                     ask  90/TCP
  TargetPort:               ask/TCP
  Endpoints:                10.244.2.5
  $ kubectl patch service stock -p '{"spec":{"ports":[{"port":90,"protocol":"UDP"}]}}'
  service/stock patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  stock-nwh54   IPv4          8081    10.244.2.5   73s
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'; echo
  stock-7469b8fc68-8zfmv

Step: policy-port

  $ kubectl exec client -- curl -sS -m 3 http://billing/hostname
  billing-7645d46f4-wk7zk
  $ kubectl describe service billing | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.3.5:8080
  $ kubectl exec deploy/billing -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
  $ kubectl describe networkpolicy billing | grep -v '^Created on:'
  Name:         billing
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=billing
    Allowing ingress traffic:
      To Port: 80/TCP
      From:
        PodSelector: role=front
    Not affecting egress traffic
    Policy Types: Ingress
  $ kubectl patch networkpolicy billing --type=json -p '[{"op":"replace","path":"/spec/ingress/0/ports/0/port","value":8080}]'
  networkpolicy.networking.k8s.io/billing patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://billing/hostname; echo
  billing-7645d46f4-wk7zk

Step: checkout

  $ kubectl exec client -- curl -sS -m 3 http://checkout/hostname
  checkout-584b95b9d8-8wmz2
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 29 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service checkout | grep -E 'Port|Endpoints'
  Port:                     http  80/TCP
  TargetPort:               http/TCP
  Endpoints:                10.244.1.6:8080
  Port:                     admin  9000/TCP
  TargetPort:               9000/TCP
  Endpoints:                10.244.1.6:9000
  $ kubectl describe pods -l app=checkout | grep -E 'Port:|LISTEN'
      Port:          8080/TCP (http)
      Host Port:     0/TCP (http)
      Port:          9090/TCP (admin)
      Host Port:     0/TCP (admin)
        mkdir /www; hostname > /www/hostname; exec httpd -f -p "$LISTEN" -h /www
        LISTEN:  127.0.0.1:9090
  $ kubectl exec deploy/checkout -c admin -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 127.0.0.1:9090          0.0.0.0:*               LISTEN      
  tcp        0      0 :::8080                 :::*                    LISTEN      
  $ kubectl patch service checkout -p '{"spec":{"ports":[{"port":9000,"targetPort":"admin"}]}}'
  service/checkout patched
  $ kubectl patch networkpolicy checkout --type=json -p '[{"op":"replace","path":"/spec/ingress/0/ports","value":[{"port":"http"},{"port":"admin"}]}]'
  networkpolicy.networking.k8s.io/checkout patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://checkout/hostname; echo
  checkout-584b95b9d8-8wmz2
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 17 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl set env deployment checkout -c admin LISTEN=0.0.0.0:9090
  deployment.apps/checkout env updated
  $ kubectl rollout status deployment checkout > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  checkout-5d9bb867cf-wf8bc
