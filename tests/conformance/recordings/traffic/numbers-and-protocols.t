One port name for two numbers, and a Service whose protocol is not the program's.

  $ lab cluster --dns
  $ cat > all.yaml <<'END'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: client}
  > spec:
  >   containers:
  >   - {name: shell, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [pause]}
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: catalog-blue}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: catalog, version: blue}}
  >   template:
  >     metadata: {labels: {app: catalog, version: blue}}
  >     spec:
  >       containers:
  >       - name: app
  >         image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >         args: [netexec, --http-port=8080]
  >         ports: [{name: http, containerPort: 8080}]
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: catalog-green}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: catalog, version: green}}
  >   template:
  >     metadata: {labels: {app: catalog, version: green}}
  >     spec:
  >       containers:
  >       - name: app
  >         image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >         args: [netexec, --http-port=9090]
  >         ports: [{name: http, containerPort: 9090}]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: catalog}
  > spec:
  >   selector: {app: catalog}
  >   ports: [{port: 80, targetPort: 8080}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: stock-1, labels: {app: stock}}
  > spec:
  >   containers:
  >   - name: app
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [netexec, --http-port=8080, --udp-port=8081]
  >     ports: [{name: ask, containerPort: 8081, protocol: UDP}]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: stock}
  > spec:
  >   selector: {app: stock}
  >   ports: [{name: ask, port: 90, targetPort: ask}]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: stock-number}
  > spec:
  >   selector: {app: stock}
  >   ports: [{name: ask, port: 90, targetPort: 8081}]
  > END
  $ kubectl apply -f all.yaml
  pod/client created
  deployment.apps/catalog-blue created
  deployment.apps/catalog-green created
  service/catalog created
  pod/stock-1 created
  service/stock created
  service/stock-number created
  $ kubectl wait pod --all --for=condition=Ready >/dev/null
  $ lab settle
  $ kubectl get endpointslices
  NAME                 ADDRESSTYPE   PORTS     ENDPOINTS                                      AGE
  catalog-hvsnd        IPv4          8080      10.244.1.3,10.244.3.2,10.244.2.3 + 1 more...   11s
  kubernetes           IPv4          6443      172.18.0.2                                     32s
  stock-dgl62          IPv4          <unset>   10.244.1.4                                     10s
  stock-number-b9972   IPv4          8081      10.244.1.4                                     10s
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -sS -m 3 http://catalog/hostname 2>&1; echo; done' | sed 's/after.*//;s/-[0-9a-z]*-[0-9a-z]*$//' | sort -u
  
  catalog-blue
  curl: (7) Failed to connect to catalog port 80 
  $ kubectl describe service catalog | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.1.3:8080,10.244.3.2:8080,10.244.2.3:8080 + 1 more...
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"http"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-d89wd   IPv4          9090    10.244.3.3,10.244.2.3   3s
  catalog-hvsnd   IPv4          8080    10.244.1.3,10.244.3.2   17s
  $ kubectl get endpoints catalog
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS                                                     AGE
  catalog   10.244.2.3:9090,10.244.3.3:9090,10.244.1.3:8080 + 1 more...   17s
  $ kubectl describe service catalog | grep -E 'Port|Endpoints'
  Port:                     <unset>  80/TCP
  TargetPort:               http/TCP
  Endpoints:                10.244.3.3:9090,10.244.2.3:9090,10.244.1.3:8080 + 1 more...
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -sS -m 3 http://catalog/hostname 2>&1; echo; done' | sed 's/after.*//;s/-[0-9a-z]*-[0-9a-z]*$//' | sort -u
  catalog-blue
  catalog-green
  $ kubectl describe service stock | grep -E 'Port|Endpoints'
  Port:                     ask  90/TCP
  TargetPort:               ask/TCP
  Endpoints:                10.244.1.4
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'
  $ kubectl exec client -- /agnhost connect --protocol=udp --timeout=2s stock:90
  TIMEOUT: read udp 10.244.2.2:54790->10.96.34.92:90: i/o timeout
  command terminated with exit code 1
  [1]
  $ kubectl exec client -- sh -c 'echo hostname | nc -w1 stock 90'
  command terminated with exit code 1
  [1]
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock-number 90'
  $ kubectl exec client -- sh -c 'echo hostname | nc -vw1 stock-number 90'
  nc: connect to stock-number (10.96.138.73) port 90 (tcp) failed: Connection refused
  command terminated with exit code 1
  [1]
  $ kubectl exec client -- /agnhost connect --timeout=2s stock-number:90
  REFUSED
  command terminated with exit code 1
  [1]
  $ kubectl exec client -- /agnhost connect --protocol=udp --timeout=2s stock-number:90
  TIMEOUT: read udp 10.244.2.2:50141->10.96.138.73:90: i/o timeout
  command terminated with exit code 1
  [1]
  $ kubectl get events --field-selector involvedObject.kind=Service
  No resources found in default namespace.
  $ kubectl patch service stock-number -p '{"spec":{"ports":[{"port":90,"protocol":"UDP"}]}}'
  service/stock-number patched
  $ kubectl get service stock-number -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"ask","port":90,"protocol":"UDP","targetPort":8081}]
  $ kubectl patch service stock --type=json -p '[{"op":"replace","path":"/spec/ports/0/protocol","value":"UDP"}]'
  service/stock patched
  $ lab settle
  $ kubectl get service stock
  NAME    TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  stock   ClusterIP   10.96.34.92   <none>        90/UDP    33s
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  stock-dgl62   IPv4          8081    10.244.1.4   33s
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 stock 90'
  stock-1
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock -o jsonpath='{.items[0].ports}{"\n"}'
  [{"name":"ask","port":8081,"protocol":"UDP"}]
  $ kubectl expose pod stock-1 --name=again --port=90 --target-port=8081 --protocol=UDP
  service/again exposed
  $ lab settle
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 again 90'
  stock-1
  $ kubectl exec client -- sh -c 'echo hostname | nc -u -w1 10.244.9.9 90'
