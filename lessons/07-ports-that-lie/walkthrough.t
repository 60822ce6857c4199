Everything is ready, every slice is full, and nobody answers as he should. Six Services, each with a port that is not what it says.

Step: wrong-number

  $ kubectl get endpointslices
  NAME             ADDRESSTYPE   PORTS       ENDPOINTS                                      AGE
  billing-dl97l    IPv4          8080        10.244.3.5                                     6s
  catalog-jr2qq    IPv4          8080        10.244.3.4,10.244.1.5,10.244.2.4 + 1 more...   12s
  checkout-lj694   IPv4          8080,9000   10.244.3.6                                     3s
  kubernetes       IPv4          6443        172.18.0.2                                     23s
  orders-z4t67     IPv4          8080        10.244.3.3,10.244.1.3                          15s
  stock-84pcz      IPv4          <unset>     10.244.2.5                                     9s
  web-5lgck        IPv4          8000        10.244.3.2,10.244.2.3                          18s
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname
  curl: (7) Failed to connect to web port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service web | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8000/TCP
  Endpoints:                10.244.3.2:8000,10.244.2.3:8000
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
  I1123 08:00:06.187000       1 log.go:244] Started HTTP server on port 8080
  I1123 08:00:06.188000       1 log.go:244] Started HTTP server on port 8080
  $ kubectl patch service web -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/web patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname; echo
  web-78f6489b89-w9xhw

Step: localhost-only

  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  curl: (7) Failed to connect to orders port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service orders | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.3.3:8080,10.244.1.3:8080
  $ kubectl exec deploy/orders -- wget -qO- http://localhost:8080/hostname
  orders-78fc88bcb-tw7jc
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
By chance: which of these lines there are depends on how soon each pod is ready.

  $ kubectl rollout status deployment orders
  Waiting for deployment "orders" rollout to finish: 1 out of 2 new replicas have been updated...
  Waiting for deployment "orders" rollout to finish: 1 out of 2 new replicas have been updated...
  Waiting for deployment "orders" rollout to finish: 1 out of 2 new replicas have been updated...
  Waiting for deployment "orders" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "orders" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "orders" rollout to finish: 1 old replicas are pending termination...
  deployment "orders" successfully rolled out
  $ lab settle
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN      
  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  orders-8956759f5-f7t8c

Step: two-numbers

By chance: kube-proxy draws a pod for each connection.

  $ kubectl exec client -- sh -c 'for i in 1 2 3 4 5 6 7 8; do curl -s -m 3 http://catalog/hostname || printf refused; echo; done'
  catalog-blue-59d68b7886-ctj6k
  catalog-blue-59d68b7886-dqrtj
  catalog-blue-59d68b7886-dqrtj
  refused
  refused
  refused
  refused
  catalog-blue-59d68b7886-dqrtj
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS                                      AGE
  catalog-jr2qq   IPv4          8080    10.244.3.4,10.244.1.5,10.244.2.4 + 1 more...   20s
  $ kubectl get pods -l app=catalog -o custom-columns='NAME:.metadata.name,PORT:.spec.containers[*].ports[*].name,NUMBER:.spec.containers[*].ports[*].containerPort'
  NAME                             PORT   NUMBER
  catalog-blue-59d68b7886-ctj6k    http   8080
  catalog-blue-59d68b7886-dqrtj    http   8080
  catalog-green-54d8496569-5wjwt   http   9090
  catalog-green-54d8496569-w5qdx   http   9090
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"http"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog --sort-by='.ports[0].port'
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-jr2qq   IPv4          8080    10.244.3.4,10.244.1.5   22s
  catalog-jvtvt   IPv4          9090    10.244.2.4,10.244.1.4   2s
By chance: kube-proxy draws a pod for each connection.

  $ kubectl exec client -- sh -c 'for i in 1 2 3 4 5 6 7 8; do curl -s -m 3 http://catalog/hostname || printf refused; echo; done'
  catalog-green-54d8496569-5wjwt
  catalog-blue-59d68b7886-ctj6k
  catalog-green-54d8496569-w5qdx
  catalog-blue-59d68b7886-dqrtj
  catalog-blue-59d68b7886-ctj6k
  catalog-green-54d8496569-5wjwt
  catalog-green-54d8496569-5wjwt
  catalog-blue-59d68b7886-dqrtj

Step: other-protocol

  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock
  NAME          ADDRESSTYPE   PORTS     ENDPOINTS    AGE
  stock-84pcz   IPv4          <unset>   10.244.2.5   20s
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
  stock-84pcz   IPv4          8081    10.244.2.5   23s
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'; echo
  stock-7469b8fc68-grm4v

Step: policy-port

  $ kubectl exec client -- curl -sS -m 3 http://billing/hostname
  curl: (28) Connection timed out after 3001 milliseconds
  command terminated with exit code 28
  [28]
  $ kubectl describe service billing | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.3.5:8080
  $ kubectl exec deploy/billing -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
On record: kubectl describe networkpolicy billing | grep -v '^Created on:'
  $ kubectl describe networkpolicy billing
  Name:         billing
  Namespace:    default
  Created on:   2026-11-23 08:00:17 +0000 UTC
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
  billing-7645d46f4-g6hcz

Step: checkout

  $ kubectl exec client -- curl -sS -m 3 http://checkout/hostname
  curl: (28) Connection timed out after 3001 milliseconds
  command terminated with exit code 28
  [28]
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl describe service checkout | grep -E 'Port|Endpoints'
  Port:                     http  80/TCP
  TargetPort:               http/TCP
  Endpoints:                10.244.3.6:8080
  Port:                     admin  9000/TCP
  TargetPort:               9000/TCP
  Endpoints:                10.244.3.6:9000
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
  checkout-584b95b9d8-2l8kz
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl set env deployment checkout -c admin LISTEN=0.0.0.0:9090
  deployment.apps/checkout env updated
  $ kubectl rollout status deployment checkout > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  checkout-5d9bb867cf-5h57s
