The guide's Service: first alone, then with pods, then with a second port.

Step: apply-the-service

  $ cat service.yaml
  apiVersion: v1
  kind: Service
  metadata:
    name: example-service
  spec:
    selector:
      app: example
    ports:
      - protocol: TCP
        port: 80
        targetPort: 9376
  $ kubectl apply -f service.yaml
  service/example-service created
  $ lab settle
  $ kubectl get service example-service
  NAME              TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)   AGE
  example-service   ClusterIP   10.96.240.112   <none>        80/TCP    3s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS   AGE
  example-service   <none>      3s
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS     ENDPOINTS    AGE
  example-service-2lrx4   IPv4          <unset>   <unset>      3s
  kubernetes              IPv4          6443      172.18.0.2   8s

  $ kubectl exec client -- curl -sS --max-time 5 example-service
  curl: (7) Failed to connect to example-service port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]

Step: give-it-pods

  $ kubectl create deployment example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=9376
  deployment.apps/example created
  $ lab settle
  $ kubectl get pods -l app=example -o wide
  NAME                       READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  example-7dd7597f57-b4nlg   1/1     Running   0          3s    10.244.3.3   node-3   <none>           <none>
  example-7dd7597f57-gd74s   1/1     Running   0          3s    10.244.1.3   node-1   <none>           <none>
  example-7dd7597f57-mvlxd   1/1     Running   0          3s    10.244.2.2   node-2   <none>           <none>
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-2lrx4   IPv4          9376    10.244.2.2,10.244.1.3,10.244.3.3   6s
  kubernetes              IPv4          6443    172.18.0.2                         11s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                                         AGE
  example-service   10.244.1.3:9376,10.244.2.2:9376,10.244.3.3:9376   6s

Step: second-port

  $ cat > unnamed.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: example-service
  > spec:
  >   selector:
  >     app: example
  >   ports:
  >   - port: 80
  >     targetPort: 9376
  >   - port: 9090
  >     targetPort: 9377
  > YAML
  $ kubectl apply -f unnamed.yaml
  The Service "example-service" is invalid: 
  * spec.ports[0].name: Required value
  * spec.ports[1].name: Required value
  [1]
  $ cat > service.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: example-service
  > spec:
  >   selector:
  >     app: example
  >   ports:
  >   - name: http
  >     port: 80
  >     targetPort: 9376
  >   - name: metrics
  >     port: 9090
  >     targetPort: 9377
  > YAML
  $ kubectl apply -f service.yaml
  service/example-service configured
  $ lab settle
  $ kubectl describe service example-service
  Name:                     example-service
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=example
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.240.112
  IPs:                      10.96.240.112
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                10.244.2.2:9376,10.244.1.3:9376,10.244.3.3:9376
  Port:                     metrics  9090/TCP
  TargetPort:               9377/TCP
  Endpoints:                10.244.2.2:9377,10.244.1.3:9377,10.244.3.3:9377
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS       ENDPOINTS                          AGE
  example-service-2lrx4   IPv4          9376,9377   10.244.2.2,10.244.1.3,10.244.3.3   9s

Step: ask-both

  $ kubectl exec client -- curl -s -o /dev/null -w '%{http_code}\n' http://example-service/hostname
  200
  $ kubectl exec client -- curl -sS --max-time 5 http://example-service:9090/
  curl: (7) Failed to connect to example-service port 9090 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
