A Service of type LoadBalancer in a cluster that has no load balancer to give.

  $ cat > lb.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: lb}
  > spec:
  >   type: LoadBalancer
  >   selector: {app: web}
  >   externalTrafficPolicy: Local
  >   loadBalancerClass: example.com/class
  >   loadBalancerSourceRanges: ["10.0.0.0/8", " 192.168.0.0/16 "]
  >   ports: [{port: 80, targetPort: 8080}]
  > EOF
  $ kubectl apply -f lb.yaml
  service/lb created
  $ kubectl get svc lb
  NAME   TYPE           CLUSTER-IP    EXTERNAL-IP   PORT(S)        AGE
  lb     LoadBalancer   10.96.7.134   <pending>     80:32053/TCP   0s
  $ kubectl describe svc lb | sed -E 's/HealthCheck NodePort: +[0-9]+/HealthCheck NodePort: PORT/'
  Name:                        lb
  Namespace:                   default
  Labels:                      <none>
  Annotations:                 <none>
  Selector:                    app=web
  Type:                        LoadBalancer
  IP Family Policy:            SingleStack
  IP Families:                 IPv4
  IP:                          10.96.7.134
  IPs:                         10.96.7.134
  Port:                        <unset>  80/TCP
  TargetPort:                  8080/TCP
  NodePort:                    <unset>  32053/TCP
  Endpoints:                   
  Session Affinity:            None
  External Traffic Policy:     Local
  Internal Traffic Policy:     Cluster
  HealthCheck NodePort: PORT
  LoadBalancer Source Ranges:  10.0.0.0/8, 192.168.0.0/16 
  Events:                      <none>
  $ kubectl get svc lb -o jsonpath='{.spec.allocateLoadBalancerNodePorts} {.spec.loadBalancerClass} {.spec.loadBalancerSourceRanges} {.status}{"\n"}'
  true example.com/class ["10.0.0.0/8"," 192.168.0.0/16 "] {"loadBalancer":{}}
  $ kubectl patch svc lb -p '{"spec":{"loadBalancerClass":"example.com/other"}}'
  The Service "lb" is invalid: spec.loadBalancerClass: Invalid value: "example.com/other": may not change once set
  [1]
  $ kubectl patch svc lb -p '{"spec":{"healthCheckNodePort":31111}}'
  The Service "lb" is invalid: spec.healthCheckNodePort: Forbidden: field is immutable
  [1]
  $ kubectl patch svc lb -p '{"spec":{"externalTrafficPolicy":"Cluster"}}'
  service/lb patched
  $ kubectl get svc lb -o jsonpath='{.spec.healthCheckNodePort}{"\n"}'
  
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.10"},{"hostname":"lb.example.com"},{"ip":"192.0.2.11","ipMode":"Proxy","ports":[{"port":80,"protocol":"TCP"}]}]}}}'
  service/lb patched
  $ kubectl get svc lb
  NAME   TYPE           CLUSTER-IP    EXTERNAL-IP                            PORT(S)        AGE
  lb     LoadBalancer   10.96.7.134   192.0.2.10,192.0.2.11,lb.example.com   80:32053/TCP   0s
  $ kubectl get svc lb -o wide
  NAME   TYPE           CLUSTER-IP    EXTERNAL-IP                            PORT(S)        AGE   SELECTOR
  lb     LoadBalancer   10.96.7.134   192.0.2.10,192.0.2.11,lb.example.com   80:32053/TCP   1s    app=web
  $ kubectl describe svc lb
  Name:                        lb
  Namespace:                   default
  Labels:                      <none>
  Annotations:                 <none>
  Selector:                    app=web
  Type:                        LoadBalancer
  IP Family Policy:            SingleStack
  IP Families:                 IPv4
  IP:                          10.96.7.134
  IPs:                         10.96.7.134
  LoadBalancer Ingress:        192.0.2.10 (VIP), lb.example.com, 192.0.2.11 (Proxy)
  Port:                        <unset>  80/TCP
  TargetPort:                  8080/TCP
  NodePort:                    <unset>  32053/TCP
  Endpoints:                   
  Session Affinity:            None
  External Traffic Policy:     Cluster
  Internal Traffic Policy:     Cluster
  LoadBalancer Source Ranges:  10.0.0.0/8, 192.168.0.0/16 
  Events:                      <none>
  $ kubectl get svc lb -o jsonpath='{.status}{"\n"}'
  {"loadBalancer":{"ingress":[{"ip":"192.0.2.10","ipMode":"VIP"},{"hostname":"lb.example.com"},{"ip":"192.0.2.11","ipMode":"Proxy","ports":[{"port":80,"protocol":"TCP"}]}]}}
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"ip":"nonsense"}]}}}'
  The Service "lb" is invalid: status.loadBalancer.ingress[0].ip: Invalid value: "nonsense": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  [1]
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.10","ipMode":"Odd"}]}}}'
  The Service "lb" is invalid: status.loadBalancer.ingress[0].ipMode: Unsupported value: "Odd": supported values: "Proxy", "VIP"
  [1]
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"hostname":"192.0.2.10"}]}}}'
  The Service "lb" is invalid: status.loadBalancer.ingress[0].hostname: Invalid value: "192.0.2.10": must be a DNS name, not an IP address
  [1]
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"hostname":"Bad_Host"}]}}}'
  The Service "lb" is invalid: status.loadBalancer.ingress[0].hostname: Invalid value: "Bad_Host": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl patch svc lb --subresource=status --type=merge -p '{"status":{"conditions":[{"type":"LoadBalancerReady","status":"True","reason":"Ok","message":"up","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}'
  service/lb patched
  $ kubectl get svc lb -o jsonpath='{.status.conditions}{"\n"}'
  [{"lastTransitionTime":"2026-01-01T00:00:00Z","message":"up","reason":"Ok","status":"True","type":"LoadBalancerReady"}]
  $ kubectl patch svc lb -p '{"spec":{"loadBalancerSourceRanges":["10.0.0.0/33"]}}'
  The Service "lb" is invalid: spec.LoadBalancerSourceRanges[0]: Invalid value: "10.0.0.0/33": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)
  [1]
  $ kubectl patch svc lb -p '{"spec":{"loadBalancerSourceRanges":["10.0.0.1/8"]}}'
  The Service "lb" is invalid: spec.LoadBalancerSourceRanges[0]: Invalid value: "10.0.0.1/8": must not have bits set beyond the prefix length
  [1]
  $ kubectl patch svc lb -p '{"spec":{"loadBalancerIP":"192.0.2.99"}}'
  service/lb patched
  $ kubectl patch svc lb -p '{"spec":{"allocateLoadBalancerNodePorts":false}}'
  service/lb patched
  $ kubectl get svc lb -o jsonpath='{.spec.ports[0].nodePort}{"\n"}' | wc -w
  1
  $ kubectl patch svc lb -p '{"spec":{"type":"ClusterIP"}}'
  The Service "lb" is invalid: spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'
  [1]
  $ kubectl get svc lb -o yaml | grep -v -e uid -e ' clusterIP' -e '- 10.96' -e resourceVersion
  apiVersion: v1
  kind: Service
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"Service","metadata":{"annotations":{},"name":"lb","namespace":"default"},"spec":{"externalTrafficPolicy":"Local","loadBalancerClass":"example.com/class","loadBalancerSourceRanges":["10.0.0.0/8"," 192.168.0.0/16 "],"ports":[{"port":80,"targetPort":8080}],"selector":{"app":"web"},"type":"LoadBalancer"}}
    creationTimestamp: "2026-11-25T23:06:51Z"
    name: lb
    namespace: default
  spec:
    allocateLoadBalancerNodePorts: false
    externalTrafficPolicy: Cluster
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    loadBalancerClass: example.com/class
    loadBalancerIP: 192.0.2.99
    loadBalancerSourceRanges:
    - 10.0.0.0/8
    - ' 192.168.0.0/16 '
    ports:
    - nodePort: 32053
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: web
    sessionAffinity: None
    type: LoadBalancer
  status:
    conditions:
    - lastTransitionTime: "2026-01-01T00:00:00Z"
      message: up
      reason: Ok
      status: "True"
      type: LoadBalancerReady
    loadBalancer:
      ingress:
      - ip: 192.0.2.10
        ipMode: VIP
      - hostname: lb.example.com
      - ip: 192.0.2.11
        ipMode: Proxy
        ports:
        - port: 80
          protocol: TCP
  $ sed -e 's/name: lb/name: nolb/' -e '/loadBalancerClass/d' -e '/SourceRanges/d' -e 's/externalTrafficPolicy: Local/allocateLoadBalancerNodePorts: false/' lb.yaml | kubectl apply -f -
  service/nolb created
  $ kubectl get svc nolb
  NAME   TYPE           CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE
  nolb   LoadBalancer   10.96.137.51   <pending>     80/TCP    0s
  $ kubectl create service loadbalancer quick --tcp=80:8080 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: quick
    name: quick
  spec:
    ports:
    - name: 80-8080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: quick
    type: LoadBalancer
  status:
    loadBalancer: {}
  $ kubectl patch svc nolb -p '{"spec":{"loadBalancerClass":"x"}}'
  The Service "nolb" is invalid: spec.loadBalancerClass: Invalid value: "x": may not change once set
  [1]
  $ kubectl create service loadbalancer quick --tcp=80:8080
  service/quick created
  $ kubectl patch svc quick -p '{"spec":{"loadBalancerClass":"Bad_Class!"}}'
  The Service "quick" is invalid: 
  * spec.loadBalancerClass: Invalid value: "Bad_Class!": may not change once set
  * spec.loadBalancerClass: Invalid value: "Bad_Class!": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl get events
  No resources found in default namespace.
