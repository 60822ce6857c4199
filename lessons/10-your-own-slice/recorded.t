Your own slice: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > backup-slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: backup-slice
  >   labels:
  >     kubernetes.io/service-name: inventory
  >     endpointslice.kubernetes.io/managed-by: inventory-team
  > addressType: IPv4
  > endpoints:
  > - addresses:
  >   - 127.0.0.1
  > - addresses:
  >   - backup.example.com
  > - addresses:
  >   - fd00::3
  > ports:
  > - name: http
  >   port: 9376
  > EOF
  $ cat > example-slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: example-slice
  > addressType: IPv4
  > endpoints:
  > - addresses:
  >   - 192.168.1.1
  > ports:
  > - port: 9376
  > EOF
  $ cat > inventory.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: inventory
  > spec:
  >   ports:
  >   - name: http
  >     protocol: TCP
  >     port: 80
  >     targetPort: 9376
  > EOF
  $ cat > production-slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: production-slice
  >   labels:
  >     purpose: production
  > addressType: IPv4
  > endpoints:
  > - addresses:
  >   - 192.168.1.2
  >   conditions:
  >     ready: true
  > ports:
  > - name: http
  >   protocol: TCP
  >   port: 9376
  > EOF
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
  >   name: web
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: web-1
  >   labels:
  >     app: web
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-2.yaml
  service/web created
  pod/web-1 created
  $ lab settle
The guide's two slices: stored as they stand, made to serve a Service without a selector, labelled, and refused where they are wrong.

Step: as-they-stand

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  $ kubectl get endpointslices --show-labels
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE   LABELS
  example-slice      IPv4          9376    192.168.1.1   1s    <none>
  kubernetes         IPv4          6443    172.18.0.2    27s   kubernetes.io/service-name=kubernetes
  production-slice   IPv4          9376    192.168.1.2   1s    purpose=production
  web-dwrmt          IPv4          8080    10.244.1.3    5s    endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web
  $ kubectl describe endpointslice example-slice
  Name:         example-slice
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  AddressType:  IPv4
  Ports:
    Name     Port  Protocol
    ----     ----  --------
    <unset>  9376  TCP
  Endpoints:
    - Addresses:  192.168.1.1
      Conditions:
        Ready:   <unset>
      Hostname:  <unset>
      NodeName:  <unset>
      Zone:      <unset>
  Events:        <none>

Step: service-without-selector

  $ kubectl apply -f inventory.yaml
  service/inventory created
  $ lab settle
  $ kubectl describe service inventory
  Name:                     inventory
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.110.45
  IPs:                      10.96.110.45
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                <none>
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=inventory
  No resources found in default namespace.

Step: make-it-serve

  $ kubectl label endpointslice example-slice kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=inventory-team
  endpointslice.discovery.k8s.io/example-slice labeled
  $ kubectl get endpointslices -l kubernetes.io/service-name=inventory
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  example-slice   IPv4          9376    192.168.1.1   5s
  $ kubectl describe service inventory | grep -E 'Port|Endpoints'
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                
  $ kubectl patch endpointslice example-slice --type=json -p '[{"op":"replace","path":"/ports/0/name","value":"http"}]'
  endpointslice.discovery.k8s.io/example-slice patched
  $ kubectl describe service inventory | grep -E 'Port|Endpoints'
  Port:                     http  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                192.168.1.1:9376
  $ kubectl label endpointslice production-slice kubernetes.io/service-name=inventory endpointslice.kubernetes.io/managed-by=inventory-team
  endpointslice.discovery.k8s.io/production-slice labeled
  $ kubectl describe service inventory | grep Endpoints
  Endpoints:                192.168.1.1:9376,192.168.1.2:9376

  $ lab settle
  $ kubectl exec client -- curl -sS --max-time 2 http://inventory/
  curl: (28) Connection timed out after 2050 milliseconds
  command terminated with exit code 28
  [28]

Step: own-labels

  $ kubectl get endpointslices -l purpose=production
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  production-slice   IPv4          9376    192.168.1.2   11s
  $ kubectl label endpointslices -l kubernetes.io/service-name=web purpose=production
  endpointslice.discovery.k8s.io/web-dwrmt labeled
  $ lab settle
  $ kubectl get endpointslices -L purpose
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE   PURPOSE
  example-slice      IPv4          9376    192.168.1.1   15s   
  kubernetes         IPv4          6443    172.18.0.2    41s   
  production-slice   IPv4          9376    192.168.1.2   15s   production
  web-dwrmt          IPv4          8080    10.244.1.3    19s   

  $ (sleep 2; kubectl label service web purpose=production) | timeout 4 kubectl get endpointslices -l purpose=production -w
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  production-slice   IPv4          9376    192.168.1.2   15s
  web-dwrmt          IPv4          8080    10.244.1.3    21s
  [124]
  $ kubectl label endpointslice example-slice purpose=production
  endpointslice.discovery.k8s.io/example-slice labeled
  $ lab settle
  $ kubectl get endpointslices -l purpose=production
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  example-slice      IPv4          9376    192.168.1.1   22s
  production-slice   IPv4          9376    192.168.1.2   22s
  web-dwrmt          IPv4          8080    10.244.1.3    26s

Step: maintenance

  $ kubectl patch endpointslice production-slice --type=json -p '[{"op":"replace","path":"/endpoints/0/conditions/ready","value":false}]'
  endpointslice.discovery.k8s.io/production-slice patched
  $ kubectl get endpointslices -l kubernetes.io/service-name=inventory
  NAME               ADDRESSTYPE   PORTS   ENDPOINTS     AGE
  example-slice      IPv4          9376    192.168.1.1   23s
  production-slice   IPv4          9376    192.168.1.2   23s
  $ kubectl describe service inventory | grep Endpoints
  Endpoints:                192.168.1.1:9376

Step: take-their-place

  $ kubectl apply -f backup-slice.yaml
  The EndpointSlice "backup-slice" is invalid: 
  * endpoints[0].addresses[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)
  * endpoints[1].addresses[0]: Invalid value: "backup.example.com": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  * endpoints[2].addresses: Invalid value: "fd00::3": must be an IPv4 address
  [1]
  $ agnhost netexec --http-port=9376 --udp-port=-1 >/dev/null 2>&1 &
  $ sed -i '/^- addresses:/,/^ports:/{/^ports:/!d}; s/^endpoints:/endpoints: [{addresses: [172.18.0.1]}]/' backup-slice.yaml
  $ kubectl apply -f backup-slice.yaml
  endpointslice.discovery.k8s.io/backup-slice created
  $ kubectl patch endpointslice example-slice --type=json -p '[{"op":"add","path":"/endpoints/0/conditions","value":{"ready":false}}]'
  endpointslice.discovery.k8s.io/example-slice patched
  $ lab settle
  $ kubectl describe service inventory | grep Endpoints
  Endpoints:                172.18.0.1:9376
  $ for n in 1 2 3; do kubectl exec client -- curl -sS --max-time 5 'http://inventory/echo?msg=hello'; echo; done
  hello
  hello
  hello
