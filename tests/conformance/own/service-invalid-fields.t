What a Service refuses, field by field, at create and at patch.

  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl patch svc web -p '{"spec":{"sessionAffinity":"Sticky"}}'
  The Service "web" is invalid: spec.sessionAffinity: Unsupported value: "Sticky": supported values: "ClientIP", "None"
  [1]
  $ kubectl patch svc web -p '{"spec":{"sessionAffinity":"ClientIP","sessionAffinityConfig":{"clientIP":{"timeoutSeconds":-1}}}}'
  The Service "web" is invalid: spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: -1: must be greater than 0 and less than 86400
  [1]
  $ kubectl patch svc web -p '{"spec":{"sessionAffinity":"ClientIP","sessionAffinityConfig":{}}}'
  service/web patched
  $ kubectl patch svc web -p '{"spec":{"internalTrafficPolicy":"Nearby"}}'
  The Service "web" is invalid: spec.internalTrafficPolicy: Unsupported value: "Nearby": supported values: "Cluster", "Local"
  [1]
  $ kubectl patch svc web -p '{"spec":{"internalTrafficPolicy":null}}'
  service/web patched (no change)
  $ kubectl get svc web -o jsonpath='{.spec.internalTrafficPolicy}{"\n"}'
  Cluster
  $ kubectl patch svc web -p '{"spec":{"type":"NodePort","externalTrafficPolicy":"Nearby"}}'
  The Service "web" is invalid: spec.externalTrafficPolicy: Unsupported value: "Nearby": supported values: "Cluster", "Local"
  [1]
  $ kubectl patch svc web -p '{"spec":{"type":"Odd"}}'
  The Service "web" is invalid: spec.type: Unsupported value: "Odd": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ kubectl patch svc web -p '{"spec":{"trafficDistribution":"Nearest"}}'
  The Service "web" is invalid: spec.trafficDistribution: Unsupported value: "Nearest": supported values: "PreferClose", "PreferSameZone", "PreferSameNode"
  [1]
  $ kubectl patch svc web -p '{"spec":{"trafficDistribution":""}}'
  The Service "web" is invalid: spec.trafficDistribution: Unsupported value: "": supported values: "PreferClose", "PreferSameZone", "PreferSameNode"
  [1]
  $ kubectl patch svc web -p '{"spec":{"ipFamilies":["IPv5"]}}'
  The Service "web" is invalid: spec.ipFamilies[0]: Unsupported value: "IPv5": supported values: "IPv4", "IPv6"
  [1]
  $ kubectl patch svc web -p '{"spec":{"ipFamilies":["IPv6"]}}'
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: "10.96.252.146": expected an IPv6 value as indicated by `ipFamilies[0]`
  [1]
  $ kubectl patch svc web -p '{"spec":{"ipFamilies":["IPv4","IPv4"]}}'
  The Service "web" is invalid: spec.ipFamilies[1]: Duplicate value: "IPv4"
  [1]
  $ kubectl patch svc web -p '{"spec":{"ipFamilyPolicy":"Both"}}'
  The Service "web" is invalid: spec.ipFamilyPolicy: Unsupported value: "Both": supported values: "PreferDualStack", "RequireDualStack", "SingleStack"
  [1]
  $ kubectl patch svc web -p '{"spec":{"externalIPs":["192.0.2.1","127.0.0.1","x","0.0.0.0","169.254.1.1","224.0.0.1"]}}'
  The Service "web" is invalid: 
  * spec.externalIPs[1]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)
  * spec.externalIPs[2]: Invalid value: "x": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  * spec.externalIPs[3]: Invalid value: "0.0.0.0": may not be unspecified (0.0.0.0)
  * spec.externalIPs[4]: Invalid value: "169.254.1.1": may not be in the link-local range (169.254.0.0/16, fe80::/10)
  * spec.externalIPs[5]: Invalid value: "224.0.0.1": may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)
  [1]
  $ kubectl patch svc web -p '{"spec":{"externalIPs":["192.0.2.1","2001:db8::1"]}}'
  Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  service/web patched
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP      EXTERNAL-IP             PORT(S)   AGE
  web    ClusterIP   10.96.252.146   192.0.2.1,2001:db8::1   80/TCP    2s
  $ kubectl describe svc web
  Name:                     web
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.252.146
  IPs:                      10.96.252.146
  External IPs:             192.0.2.1,2001:db8::1
  Port:                     80-8080  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                
  Session Affinity:         ClientIP
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl patch svc web -p '{"spec":{"selector":{"bad key":"x"}}}'
  The Service "web" is invalid: spec.selector: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl patch svc web -p '{"spec":{"selector":{"app":"not valid!"}}}'
  The Service "web" is invalid: spec.selector: Invalid value: "not valid!": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl patch svc web -p '{"spec":{"externalName":"a.b"}}'
  Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  Warning: spec.externalName is ignored when spec.type is not "ExternalName"
  service/web patched
  $ kubectl patch svc web -p '{"spec":{"loadBalancerIP":"1.2.3.4","loadBalancerSourceRanges":["10.0.0.0/8"]}}'
  The Service "web" is invalid: spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'
  [1]
  $ kubectl patch svc web -p '{"spec":{"healthCheckNodePort":30001}}'
  The Service "web" is invalid: spec.healthCheckNodePort: Invalid value: 30001: may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'
  [1]
  $ kubectl patch svc web -p '{"spec":{"allocateLoadBalancerNodePorts":true}}'
  The Service "web" is invalid: spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'
  [1]
  $ kubectl patch svc web -p '{"spec":{"loadBalancerClass":"example.com/x"}}'
  The Service "web" is invalid: spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'
  [1]
  $ kubectl patch svc web -p '{"spec":{"publishNotReadyAddresses":"yes"}}'
  The request is invalid: patch: Invalid value: "map[spec:map[publishNotReadyAddresses:yes]]": unrecognized type: bool
  [1]
  $ kubectl patch svc web -p '{"spec":{"ports":null}}'
  The Service "web" is invalid: spec.ports: Required value
  [1]
  $ kubectl patch svc web -p '{"spec":{"ports":[{"port":80,"appProtocol":"bad protocol"}]}}'
  The Service "web" is invalid: spec.ports[0].appProtocol: Invalid value: "bad protocol": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl patch svc web -p '{"spec":{"ports":[{"port":80,"appProtocol":"kubernetes.io/nope"}]}}'
  Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  Warning: spec.externalName is ignored when spec.type is not "ExternalName"
  service/web patched
  $ kubectl patch svc web --type=merge -p '{"spec":{"ports":[{"port":80,"targetPort":"-bad-"},{"port":80,"name":"UPPER"},{"port":0,"name":"x","protocol":"ICMP"}]}}'
  The Service "web" is invalid: 
  * spec.ports[0].name: Required value
  * spec.ports[0].targetPort: Invalid value: "-bad-": must not begin or end with a hyphen
  * spec.ports[1].name: Invalid value: "UPPER": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * spec.ports[2].port: Invalid value: 0: must be between 1 and 65535, inclusive
  * spec.ports[2].protocol: Unsupported value: "ICMP": supported values: "SCTP", "TCP", "UDP"
  * spec.ports[2].targetPort: Invalid value: 0: must be between 1 and 65535, inclusive
  * spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}
  [1]
  $ kubectl patch svc web -p '{"metadata":{"name":"other"}}'
  Error from server (BadRequest): the name of the object (other) does not match the name on the URL (web)
  [1]
  $ kubectl patch svc web -p '{"metadata":{"labels":{"a b":"c"}}}'
  The Service "web" is invalid: metadata.labels: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
