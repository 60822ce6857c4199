A Service whose type changes: what is given, kept and taken back.

  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl patch service web -p '{"spec":{"type":"NodePort"}}'
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.type} {.spec.ports[0].port} {.spec.externalTrafficPolicy} {.spec.internalTrafficPolicy}{"\n"}'
  NodePort 80 Cluster Cluster
  $ kubectl patch service web --type=merge -p '{"spec":{"ports":[{"name":"80-8080","port":80,"targetPort":8080,"nodePort":30080}]}}'
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"80-8080","nodePort":30080,"port":80,"protocol":"TCP","targetPort":8080}]
  $ kubectl patch service web -p '{"spec":{"type":"LoadBalancer"}}'
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.type} {.spec.ports[0].nodePort} {.spec.allocateLoadBalancerNodePorts} {.spec.sessionAffinity}{"\n"}'
  LoadBalancer 30080 true None
  $ kubectl patch service web -p '{"spec":{"externalTrafficPolicy":"Local"}}'
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.externalTrafficPolicy} {.spec.healthCheckNodePort}{"\n"}' | sed -E 's/[0-9]{5}/PORT/'
  Local PORT
  $ kubectl patch service web -p '{"spec":{"type":"ClusterIP"}}'
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.type} {.spec.ports} {.spec.externalTrafficPolicy}{"\n"}'
  ClusterIP [{"name":"80-8080","port":80,"protocol":"TCP","targetPort":8080}] 
  $ kubectl patch service web -p '{"spec":{"externalTrafficPolicy":"Local"}}'
  The Service "web" is invalid: spec.externalTrafficPolicy: Invalid value: "Local": may only be set for externally-accessible services
  [1]
  $ kubectl patch service web -p '{"spec":{"type":"ExternalName"}}'
  The Service "web" is invalid: spec.externalName: Required value
  [1]
  $ kubectl patch service web -p '{"spec":{"type":"ExternalName","externalName":"example.com"}}'
  service/web patched
  $ kubectl get service web
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  web    ExternalName   <none>       example.com   80/TCP    2s
  $ kubectl get service web -o jsonpath='{.spec}{"\n"}'
  {"externalName":"example.com","ports":[{"name":"80-8080","port":80,"protocol":"TCP","targetPort":8080}],"selector":{"app":"web"},"sessionAffinity":"None","type":"ExternalName"}
  $ kubectl patch service web -p '{"spec":{"type":"ClusterIP","clusterIP":"None"}}'
  Warning: spec.externalName is ignored when spec.type is not "ExternalName"
  service/web patched
  $ kubectl get service web -o jsonpath='{.spec.clusterIP} {.spec.clusterIPs} {.spec.ipFamilies} {.spec.ipFamilyPolicy} {.spec.externalName}{"\n"}'
  None ["None"] ["IPv4"] SingleStack example.com
  $ kubectl patch service web -p '{"spec":{"clusterIP":"10.96.7.7"}}'
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.7.7"]: may not change once set
  [1]
  $ kubectl patch service web -p '{"spec":{"type":"NodePort"}}'
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: "None": may not be set to 'None' for NodePort services
  [1]
  $ kubectl create service nodeport other --tcp=80 --node-port=30090
  service/other created
  $ kubectl create service nodeport third --tcp=80 --node-port=30090
  error: failed to create NodePort service: Service "third" is invalid: spec.ports[0].nodePort: Invalid value: 30090: provided port is already allocated
  [1]
  $ kubectl create service nodeport fourth --tcp=80 --node-port=80
  error: failed to create NodePort service: Service "fourth" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl delete service other
  service "other" deleted from default namespace
  $ kubectl create service nodeport third --tcp=80 --node-port=30090
  service/third created
