A program that listens on 127.0.0.1 alone: its Service is refused, and port-forward reaches it.

  $ lab cluster --dns
  $ cat > orders.yaml <<'END'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: orders}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: orders}}
  >   template:
  >     metadata: {labels: {app: orders}}
  >     spec:
  >       containers:
  >       - name: app
  >         image: busybox:1.36
  >         env: [{name: LISTEN, value: "127.0.0.1:8080"}]
  >         command: [sh, -c, "mkdir /www; hostname > /www/hostname; exec httpd -f -p $LISTEN -h /www"]
  >         readinessProbe: {exec: {command: [wget, -q, -O, /dev/null, "http://127.0.0.1:8080/hostname"]}, periodSeconds: 2}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: orders}
  > spec:
  >   selector: {app: orders}
  >   ports: [{port: 80, targetPort: 8080}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: client}
  > spec:
  >   containers:
  >   - {name: shell, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [pause]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web-1, labels: {app: web}}
  > spec:
  >   containers:
  >   - {name: app, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [netexec, --http-port=8080]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec:
  >   selector: {app: web}
  >   ports: [{port: 80, targetPort: 8081}]
  > END
  $ kubectl apply -f orders.yaml
  deployment.apps/orders created
  service/orders created
  pod/client created
  pod/web-1 created
  service/web created
  $ kubectl rollout status deployment orders >/dev/null
  $ lab settle
  $ kubectl get pods
  NAME                      READY   STATUS    RESTARTS   AGE
  client                    1/1     Running   0          7s
  orders-64768c8c54-n2ssh   1/1     Running   0          7s
  orders-64768c8c54-ppcfk   1/1     Running   0          7s
  web-1                     1/1     Running   0          7s
  $ kubectl get endpointslices
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  kubernetes     IPv4          6443    172.18.0.2              30s
  orders-672r2   IPv4          8080    10.244.3.2,10.244.1.3   8s
  web-9c2cv      IPv4          8081    10.244.2.3              8s
  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  curl: (7) Failed to connect to orders port 80 after 2 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname
  curl: (7) Failed to connect to web port 80 after 258 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl exec web-1 -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
  $ kubectl exec web-1 -- netstat -lun
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  udp        0      0 :::8081                 :::*                                
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN      
  $ kubectl exec deploy/orders -- wget -qO- http://127.0.0.1:8080/hostname
  orders-64768c8c54-n2ssh
  $ kubectl exec deploy/orders -- wget -qO- http://localhost:8080/hostname
  orders-64768c8c54-n2ssh
  $ kubectl exec deploy/orders -- sh -c 'wget -qO- http://$(hostname -i):8080/hostname'
  wget: can't connect to remote host (10.244.3.2): Connection refused
  command terminated with exit code 1
  [1]
  $ (kubectl port-forward deploy/orders 18080:8080 > said 2>&1 & sleep 2; curl -s http://localhost:18080/hostname; kill $!; wait $! 2>/dev/null; cat said)
  orders-64768c8c54-n2ssh
  Forwarding from 127.0.0.1:18080 -> 8080
  Forwarding from [::1]:18080 -> 8080
  Handling connection for 18080
  $ kubectl port-forward service/orders 18080:80 > said 2>&1 & sleep 2; curl -s http://localhost:18080/hostname; kill $!; wait $! 2>/dev/null; cat said
  orders-64768c8c54-n2ssh
  Forwarding from 127.0.0.1:18080 -> 8080
  Forwarding from [::1]:18080 -> 8080
  Handling connection for 18080
  $ kubectl get --raw /api/v1/namespaces/default/services/orders/proxy/hostname
  Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.244.3.2:8080: connect: connection refused
  [1]
  $ kubectl set env deployment orders LISTEN=0.0.0.0:8080
  deployment.apps/orders env updated
  $ kubectl rollout status deployment orders >/dev/null
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  orders-79c5667997-dz6qq
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN      
  $ kubectl set env deployment orders LISTEN=8080
  deployment.apps/orders env updated
  $ kubectl rollout status deployment orders >/dev/null
  $ kubectl exec deploy/orders -- netstat -ltn
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  tcp        0      0 :::8080                 :::*                    LISTEN      
