Node ports: given, taken, refused, shared by two protocols.

  $ kubectl create service nodeport web --tcp=80:8080 --node-port=30080
  service/web created
  $ cat > dns.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: dns}
  > spec:
  >   type: NodePort
  >   selector: {app: dns}
  >   ports:
  >   - {name: dns-udp, port: 53, protocol: UDP, nodePort: 30053}
  >   - {name: dns-tcp, port: 53, protocol: TCP, nodePort: 30053}
  >   - {name: sctp, port: 53, protocol: SCTP}
  > EOF
  $ kubectl apply -f dns.yaml
  service/dns created
  $ kubectl get service dns -o jsonpath='{.spec.ports[0].nodePort} {.spec.ports[1].nodePort} {.spec.ports[2].protocol}{"\n"}'
  30053 30053 SCTP
  $ kubectl get svc dns -o wide
  NAME   TYPE       CLUSTER-IP     EXTERNAL-IP   PORT(S)                                   AGE   SELECTOR
  dns    NodePort   10.96.174.57   <none>        53:30053/UDP,53:30053/TCP,53:30053/SCTP   0s    app=dns
  $ kubectl describe svc dns
  Name:                     dns
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=dns
  Type:                     NodePort
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.174.57
  IPs:                      10.96.174.57
  Port:                     dns-udp  53/UDP
  TargetPort:               53/UDP
  NodePort:                 dns-udp  30053/UDP
  Endpoints:                
  Port:                     dns-tcp  53/TCP
  TargetPort:               53/TCP
  NodePort:                 dns-tcp  30053/TCP
  Endpoints:                
  Port:                     sctp  53/SCTP
  TargetPort:               53/SCTP
  NodePort:                 sctp  30053/SCTP
  Endpoints:                
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ sed -i 's/30053}/29999}/' dns.yaml; kubectl apply -f dns.yaml
  The Service "dns" is invalid: spec.ports[0].nodePort: Invalid value: 29999: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ sed -i 's/29999}/32768}/' dns.yaml; kubectl apply -f dns.yaml
  The Service "dns" is invalid: spec.ports[0].nodePort: Invalid value: 32768: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ sed -i 's/32768}/30080}/' dns.yaml; kubectl apply -f dns.yaml
  The Service "dns" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated
  [1]
  $ kubectl patch svc web --type=json -p '[{"op":"replace","path":"/spec/ports/0/nodePort","value":30081}]'
  service/web patched
  $ kubectl get svc web
  NAME   TYPE       CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  web    NodePort   10.96.162.143   <none>        80:30081/TCP   2s
  $ kubectl apply -f dns.yaml
  service/dns configured
  $ kubectl get svc dns
  NAME   TYPE       CLUSTER-IP     EXTERNAL-IP   PORT(S)                                   AGE
  dns    NodePort   10.96.174.57   <none>        53:30080/UDP,53:30053/TCP,53:30053/SCTP   2s
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: twice}
  > spec:
  >   type: NodePort
  >   ports:
  >   - {name: a, port: 80, nodePort: 30100}
  >   - {name: b, port: 81, nodePort: 30100}
  > EOF
  The Service "twice" is invalid: spec.ports[1].nodePort: Invalid value: 30100: provided port is already allocated
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: plain}
  > spec:
  >   ports:
  >   - {port: 80, nodePort: 30100}
  > EOF
  The Service "plain" is invalid: spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'
  [1]
  $ kubectl patch svc web -p '{"spec":{"type":"ClusterIP"}}'
  service/web patched
  $ kubectl get svc web -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"80-8080","port":80,"protocol":"TCP","targetPort":8080}]
  $ kubectl create service nodeport again --tcp=80 --node-port=30081
  service/again created
  $ kubectl create service nodeport bad --tcp=80 --node-port=70000
  error: failed to create NodePort service: Service "bad" is invalid: spec.ports[0].nodePort: Invalid value: 70000: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl create service nodeport two --tcp=80 --tcp=443 --node-port=30085
  error: failed to create NodePort service: Service "two" is invalid: spec.ports[1].nodePort: Invalid value: 30085: provided port is already allocated
  [1]
  $ kubectl create service clusterip bad --tcp=0
  error: failed to create ClusterIP service: Service "bad" is invalid: [spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 0: must be between 1 and 65535, inclusive]
  [1]
  $ kubectl create service clusterip bad --tcp=80:http:x
  service/bad created
  $ kubectl create service clusterip none-tcp --clusterip=None
  service/none-tcp created
  $ kubectl create service clusterip bare
  error: at least one tcp port specifier must be provided
  [1]
  $ kubectl get svc
  NAME         TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)                                   AGE
  again        NodePort    10.96.218.176   <none>        80:30081/TCP                              1s
  bad          ClusterIP   10.96.82.98     <none>        80/TCP                                    1s
  dns          NodePort    10.96.174.57    <none>        53:30080/UDP,53:30053/TCP,53:30053/SCTP   4s
  kubernetes   ClusterIP   10.96.0.1       <none>        443/TCP                                   8s
  none-tcp     ClusterIP   None            <none>        <none>                                    0s
  web          ClusterIP   10.96.162.143   <none>        80/TCP                                    4s
