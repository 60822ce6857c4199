A cluster IP of one's own choice: in range, taken, out of range, None, changed.

  $ cat > svc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec:
  >   clusterIP: 10.96.200.200
  >   selector: {app: web}
  >   ports: [{port: 80}]
  > EOF
  $ kubectl apply -f svc.yaml
  service/web created
  $ sed 's/name: web/name: twin/' svc.yaml | kubectl apply -f -
  The Service "twin" is invalid: spec.clusterIPs: Invalid value: ["10.96.200.200"]: failed to allocate IP 10.96.200.200: provided IP is already allocated
  [1]
  $ sed -e 's/name: web/name: far/' -e 's/10.96.200.200/10.97.0.1/' svc.yaml | kubectl apply -f -
  The Service "far" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.1"]: failed to allocate IP 10.97.0.1: the provided network does not match the current range
  [1]
  $ sed -e 's/name: web/name: odd/' -e 's/10.96.200.200/ten/' svc.yaml | kubectl apply -f -
  The Service "odd" is invalid: spec.clusterIPs[0]: Invalid value: "ten": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  [1]
  $ sed -e 's/name: web/name: six/' -e 's/10.96.200.200/"fd00:10:96::5"/' svc.yaml | kubectl apply -f -
  The Service "six" is invalid: spec.clusterIPs[0]: Invalid value: ["fd00:10:96::5"]: IPv6 is not configured on this cluster
  [1]
  $ sed -e 's/name: web/name: net/' -e 's/10.96.200.200/10.96.0.0/' svc.yaml | kubectl apply -f -
  The Service "net" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.0"]: failed to allocate IP 10.96.0.0: the provided network does not match the current range
  [1]
  $ sed -e 's/name: web/name: bcast/' -e 's/10.96.200.200/10.96.255.255/' svc.yaml | kubectl apply -f -
  The Service "bcast" is invalid: spec.clusterIPs: Invalid value: ["10.96.255.255"]: failed to allocate IP 10.96.255.255: the provided network does not match the current range
  [1]
  $ sed -e 's/name: web/name: api/' -e 's/10.96.200.200/10.96.0.1/' svc.yaml | kubectl apply -f -
  The Service "api" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.1"]: failed to allocate IP 10.96.0.1: provided IP is already allocated
  [1]
  $ sed -e 's/10.96.200.200/10.96.200.201/' svc.yaml | kubectl apply -f -
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.200.201"]: may not change once set
  [1]
  $ sed -e '/clusterIP/d' svc.yaml | kubectl apply -f -
  service/web configured
  $ sed -e 's/10.96.200.200/None/' svc.yaml | kubectl apply -f -
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["None"]: may not change once set
  [1]
  $ sed -e 's/10.96.200.200/""/' svc.yaml | kubectl apply -f -
  service/web configured
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.200.200   <none>        80/TCP    4s
  $ sed -e 's/10.96.200.200/None/' svc.yaml | kubectl replace -f -
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["None"]: may not change once set
  [1]
  $ sed -e '/clusterIP/d' svc.yaml | kubectl replace -f -
  service/web replaced
  $ kubectl get svc web -o yaml | grep -A3 clusterIP
    clusterIP: 10.96.200.200
    clusterIPs:
    - 10.96.200.200
    internalTrafficPolicy: Cluster
    ipFamilies:
  $ kubectl replace --force -f svc.yaml
  service "web" deleted from default namespace
  service/web replaced
  $ kubectl get ipaddresses 10.96.200.200
  NAME            PARENTREF
  10.96.200.200   services/default/web
  $ kubectl get ipaddress 10.96.200.200 -o yaml
  apiVersion: networking.k8s.io/v1
  kind: IPAddress
  metadata:
    creationTimestamp: "2026-11-25T23:06:27Z"
    labels:
      ipaddress.kubernetes.io/ip-family: IPv4
      ipaddress.kubernetes.io/managed-by: ipallocator.k8s.io
    name: 10.96.200.200
    resourceVersion: "258"
    uid: 171516e0-3189-4a0f-a38c-20b8702f9f24
  spec:
    parentRef:
      name: web
      namespace: default
      resource: services
  $ kubectl describe ipaddress 10.96.200.200
  Name:         10.96.200.200
  Labels:       ipaddress.kubernetes.io/ip-family=IPv4
                ipaddress.kubernetes.io/managed-by=ipallocator.k8s.io
  Annotations:  <none>
  Parent Reference:
    Group:      
    Resource:   services
    Namespace:  default
    Name:       web
  Events:       <none>
  $ kubectl get servicecidr
  NAME         CIDRS          AGE
  kubernetes   10.96.0.0/16   10s
  $ kubectl delete svc web
  service "web" deleted from default namespace
  $ lab settle
  $ kubectl get ipaddresses
  NAME        PARENTREF
  10.96.0.1   services/default/kubernetes
  $ sed 's/name: web/name: twin/' svc.yaml | kubectl apply -f -
  service/twin created
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: both}
  > spec:
  >   clusterIP: 10.96.1.1
  >   clusterIPs: [10.96.1.2]
  >   ports: [{port: 80}]
  > EOF
  The Service "both" is invalid: spec.clusterIPs: Invalid value: ["10.96.1.2"]: first value must match `clusterIP`
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: both}
  > spec:
  >   clusterIPs: [10.96.1.2]
  >   ports: [{port: 80}]
  > EOF
  The Service "both" is invalid: spec.clusterIPs: Invalid value: ["10.96.1.2"]: must be empty when `clusterIP` is not specified
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata: {name: three}
  > spec:
  >   clusterIPs: [10.96.1.2, "fd00::1", 10.96.1.3]
  >   ports: [{port: 80}]
  > EOF
  The Service "three" is invalid: 
  * spec.clusterIPs: Invalid value: ["10.96.1.2","fd00::1","10.96.1.3"]: must be empty when `clusterIP` is not specified
  * spec.clusterIPs: Invalid value: ["10.96.1.2","fd00::1","10.96.1.3"]: may only hold up to 2 values
  [1]
