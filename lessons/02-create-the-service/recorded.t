Create the Service: port and targetPort: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3
  $ cat > service.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: example-service
  > spec:
  >   selector:
  >     app: example
  >   ports:
  >     - protocol: TCP
  >       port: 80
  >       targetPort: 9376
  > EOF
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
  NAME              TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  example-service   ClusterIP   10.96.24.24   <none>        80/TCP    3s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS   AGE
  example-service   <none>      3s
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS     ENDPOINTS    AGE
  example-service-hn959   IPv4          <unset>   <unset>      3s
  kubernetes              IPv4          6443      172.18.0.2   9s

Step: give-it-pods

  $ kubectl create deployment example --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=9376
  deployment.apps/example created
  $ lab settle
  $ kubectl get pods -l app=example -o wide
  NAME                       READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  example-7dd7597f57-fw4pv   1/1     Running   0          4s    10.244.1.2   node-1   <none>           <none>
  example-7dd7597f57-m5cp8   1/1     Running   0          4s    10.244.3.2   node-3   <none>           <none>
  example-7dd7597f57-n6857   1/1     Running   0          4s    10.244.2.2   node-2   <none>           <none>
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  example-service-hn959   IPv4          9376    10.244.1.2,10.244.3.2,10.244.2.2   7s
  kubernetes              IPv4          6443    172.18.0.2                         13s
  $ kubectl get endpoints example-service
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS                                         AGE
  example-service   10.244.1.2:9376,10.244.2.2:9376,10.244.3.2:9376   7s

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
  IP:                       10.96.24.24
  IPs:                      10.96.24.24
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                10.244.3.2:9376,10.244.2.2:9376,10.244.1.2:9376
  Port:                     metrics  9090/TCP
  TargetPort:               9377/TCP
  Endpoints:                10.244.3.2:9377,10.244.2.2:9377,10.244.1.2:9377
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS       ENDPOINTS                          AGE
  example-service-hn959   IPv4          9376,9377   10.244.3.2,10.244.2.2,10.244.1.2   12s
