Ports on the command line.

  $ kubectl create service clusterip a --tcp=80:http
  service/a created
  $ kubectl get service a -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"80-http","port":80,"protocol":"TCP","targetPort":"http"}]
  $ kubectl create service clusterip b --tcp=80:8080,443:8443
  service/b created
  $ kubectl get service b
  NAME   TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)          AGE
  b      ClusterIP   10.96.188.168   <none>        80/TCP,443/TCP   0s
  $ kubectl create service clusterip c --tcp=80:
  error: must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-),must contain at least one letter (a-z)
  [1]
  $ kubectl create service clusterip c --tcp=:80
  error: strconv.ParseUint: parsing "": invalid syntax
  [1]
  $ kubectl create service clusterip c --tcp=80:8080:9
  service/c created
  $ kubectl create service clusterip c --tcp=80:Bad_Name
  error: must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)
  [1]
  $ kubectl create service clusterip c --tcp=-1
  error: strconv.ParseUint: parsing "-1": invalid syntax
  [1]
  $ kubectl create service clusterip c --tcp=80 --tcp=80
  error: failed to create ClusterIP service: Service "c" is invalid: [spec.ports[1].name: Duplicate value: "80", spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}]
  [1]
  $ kubectl create service clusterip c --tcp=80 --tcp=443 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: c
    name: c
  spec:
    ports:
    - name: "80"
      port: 80
      protocol: TCP
      targetPort: 80
    - name: "443"
      port: 443
      protocol: TCP
      targetPort: 443
    selector:
      app: c
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl create service clusterip c --tcp=80 --clusterip=10.96.0.1
  error: failed to create ClusterIP service: Service "c" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.1"]: failed to allocate IP 10.96.0.1: provided IP is already allocated
  [1]
  $ kubectl create service clusterip c --tcp=80 --clusterip=192.0.2.1
  error: failed to create ClusterIP service: Service "c" is invalid: spec.clusterIPs: Invalid value: ["192.0.2.1"]: failed to allocate IP 192.0.2.1: the provided network does not match the current range
  [1]
  $ kubectl create service clusterip c --tcp=80 --clusterip=odd
  error: failed to create ClusterIP service: Service "c" is invalid: spec.clusterIPs[0]: Invalid value: "odd": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  [1]
  $ kubectl create service clusterip c --tcp=80 --node-port=30000
  error: unknown flag: --node-port
  See 'kubectl create service clusterip --help' for usage.
  [1]
  $ kubectl create service clusterip c d --tcp=80
  error: exactly one NAME is required, got 2
  See 'kubectl create service clusterip -h' for help and examples
  [1]
  $ kubectl create service nodeport e --tcp=80 --node-port=99999
  error: failed to create NodePort service: Service "e" is invalid: spec.ports[0].nodePort: Invalid value: 99999: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl create service nodeport e --tcp=80 --node-port=-1
  error: failed to create NodePort service: Service "e" is invalid: spec.ports[0].nodePort: Invalid value: -1: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl create service nodeport e --tcp=80,81 --node-port=30081 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: e
    name: e
  spec:
    ports:
    - name: "80"
      nodePort: 30081
      port: 80
      protocol: TCP
      targetPort: 80
    - name: "81"
      nodePort: 30081
      port: 81
      protocol: TCP
      targetPort: 81
    selector:
      app: e
    type: NodePort
  status:
    loadBalancer: {}
  $ kubectl create service nodeport e
  error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create service nodeport e --clusterip=None
  error: unknown flag: --clusterip
  See 'kubectl create service nodeport --help' for usage.
  [1]
  $ kubectl create service loadbalancer f
  error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create service loadbalancer f --tcp=80
  service/f created
  $ kubectl get service f -o jsonpath='{.spec.type} {.spec.selector} {.metadata.labels}{"\n"}'
  LoadBalancer {"app":"f"} {"app":"f"}
  $ kubectl create service externalname g --external-name=Bad_Host
  error: invalid service external name Bad_Host
  [1]
  $ kubectl create service externalname g --external-name=db.example.com --tcp=5432
  service/g created
  $ kubectl get service g
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP      PORT(S)    AGE
  g      ExternalName   <none>       db.example.com   5432/TCP   0s
  $ kubectl create service externalname h --external-name=
  error: invalid service external name 
  [1]
  $ kubectl create service externalname h --external-name=10.0.0.1
  service/h created
  $ kubectl create service clusterip i --tcp=80 -o name
  service/i
  $ kubectl create service clusterip 1i --tcp=80
  service/1i created
  $ kubectl create service clusterip i.i --tcp=80
  error: failed to create ClusterIP service: Service "i.i" is invalid: metadata.name: Invalid value: "i.i": must not contain dots
  [1]
  $ kubectl create service clusterip j --tcp=80 --save-config -o yaml | grep last-applied
  [1]
  $ kubectl create service clusterip k --udp=80
  error: unknown flag: --udp
  See 'kubectl create service clusterip --help' for usage.
  [1]
  $ kubectl create services clusterip k --tcp=80
  error: unknown flag: --tcp
  See 'kubectl create --help' for usage.
  [1]
