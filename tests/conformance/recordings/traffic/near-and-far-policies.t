externalTrafficPolicy and internalTrafficPolicy on nodes with and without pods; health ports; whom the pod sees.

  $ lab cluster --dns --nodes 4
  $ kubectl get nodes -L topology.kubernetes.io/zone
  NAME     STATUS   ROLES    AGE   VERSION   ZONE
  node-1   Ready    <none>   22s   v1.36.3   zone-a
  node-2   Ready    <none>   19s   v1.36.3   zone-b
  node-3   Ready    <none>   15s   v1.36.3   zone-c
  node-4   Ready    <none>   12s   v1.36.3   zone-a
  $ for n in 1 2; do kubectl run gate-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=gate --overrides='{"spec":{"nodeName":"node-'$n'"}}' -- netexec --http-port=8080; done
  pod/gate-1 created
  pod/gate-2 created
  $ kubectl create service nodeport gate --tcp=80:8080 --node-port=30080
  service/gate created
  $ kubectl patch service gate -p '{"spec":{"externalTrafficPolicy":"Local"}}'
  service/gate patched
  $ for n in 1 2 3 4; do kubectl run client-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-'$n'"}}'; done
  pod/client-1 created
  pod/client-2 created
  pod/client-3 created
  pod/client-4 created
  $ lab settle
  $ for n in 1 2 3 4; do curl -sS -m 2 http://172.18.0.1$n:30080/hostname; echo " by node-$n"; done
  gate-1 by node-1
  gate-2 by node-2
  curl: (28) Connection timed out after 2002 milliseconds
   by node-3
  curl: (28) Connection timed out after 2001 milliseconds
   by node-4
  $ curl -sS -m 2 http://172.18.0.13:30080/hostname
  curl: (28) Connection timed out after 2000 milliseconds
  [28]
  $ kubectl describe service gate
  Name:                     gate
  Namespace:                default
  Labels:                   app=gate
  Annotations:              <none>
  Selector:                 app=gate
  Type:                     NodePort
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.242.195
  IPs:                      10.96.242.195
  Port:                     80-8080  80/TCP
  TargetPort:               8080/TCP
  NodePort:                 80-8080  30080/TCP
  Endpoints:                10.244.1.3:8080,10.244.2.2:8080
  Session Affinity:         None
  External Traffic Policy:  Local
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=gate -o jsonpath='{range .items[0].endpoints[*]}{.nodeName} {.zone} {.conditions.ready}{"\n"}{end}'
  node-1 zone-a true
  node-2 zone-b true
  $ kubectl exec client-3 -- curl -sS -m 2 http://gate/hostname | cut -c1-4; echo
  gate
  
  $ kubectl exec client-3 -- curl -sS -m 2 http://172.18.0.13:30080/hostname | cut -c1-4; echo
  gate
  
  $ kubectl exec client-3 -- curl -sS -m 2 http://172.18.0.14:30080/hostname | cut -c1-4; echo
  curl: (28) Connection timed out after 2000 milliseconds
  command terminated with exit code 28
  
  $ curl -s http://172.18.0.11:30080/clientip; echo
  172.18.0.1:54370
  $ kubectl patch service gate -p '{"spec":{"externalTrafficPolicy":"Cluster"}}'
  service/gate patched
  $ lab settle
  $ for n in 1 2 3 4; do curl -sS -m 2 http://172.18.0.1$n:30080/hostname | cut -c1-4; echo " by node-$n"; done
  gate
   by node-1
  gate
   by node-2
  gate
   by node-3
  gate
   by node-4
  $ curl -s http://172.18.0.13:30080/clientip | cut -d: -f1
  172.18.0.13
  $ curl -s http://172.18.0.14:30080/clientip | cut -d: -f1
  172.18.0.14
  $ for i in $(seq 12); do curl -s http://172.18.0.11:30080/clientip | cut -d: -f1; done | sort -u
  10.244.1.1
  172.18.0.11
  $ kubectl describe service gate | grep -i policy
  IP Family Policy:         SingleStack
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  $ kubectl get service gate -o jsonpath='{.spec.healthCheckNodePort}{"\n"}'
  
  $ kubectl patch service gate -p '{"spec":{"type":"LoadBalancer","externalTrafficPolicy":"Local"}}'
  service/gate patched
  $ kubectl patch service gate -p '{"spec":{"healthCheckNodePort":32100}}'
  The Service "gate" is invalid: spec.healthCheckNodePort: Forbidden: field is immutable
  [1]
  $ kubectl delete service gate
  service "gate" deleted from default namespace
  $ kubectl create -f - <<END
  > apiVersion: v1
  > kind: Service
  > metadata: {name: gate}
  > spec:
  >   type: LoadBalancer
  >   externalTrafficPolicy: Local
  >   healthCheckNodePort: 32100
  >   selector: {app: gate}
  >   ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
  > END
  service/gate created
  $ lab settle
  $ kubectl describe service gate
  Name:                     gate
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=gate
  Type:                     LoadBalancer
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.18.157
  IPs:                      10.96.18.157
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  NodePort:                 <unset>  30080/TCP
  Endpoints:                10.244.1.3:8080,10.244.2.2:8080
  Session Affinity:         None
  External Traffic Policy:  Local
  Internal Traffic Policy:  Cluster
  HealthCheck NodePort:     32100
  Events:                   <none>
  $ for n in 1 2 3 4; do curl -s -m 2 -o /dev/null -w '%{http_code}\n' http://172.18.0.1$n:32100/; done
  200
  200
  503
  503
Agents, by a DaemonSet that leaves out a node.

  $ kubectl label node node-1 node-2 node-4 agent=yes
  node/node-1 labeled
  node/node-2 labeled
  node/node-4 labeled
  $ cat > agent.yaml <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: agent
  > spec:
  >   internalTrafficPolicy: Local
  >   selector:
  >     app: agent
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata:
  >   name: agent
  > spec:
  >   selector:
  >     matchLabels:
  >       app: agent
  >   template:
  >     metadata:
  >       labels:
  >         app: agent
  >     spec:
  >       nodeSelector:
  >         agent: "yes"
  >       containers:
  >         - name: agent
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > END
  $ kubectl apply -f agent.yaml
  service/agent created
  daemonset.apps/agent created
  $ lab settle
  $ for n in 1 2 3 4; do kubectl exec client-$n -- curl -sS -m 2 http://agent/hostname | cut -c1-6; echo; done
  agent-
  
  agent-
  
  curl: (28) Connection timed out after 2006 milliseconds
  command terminated with exit code 28
  
  agent-
  
  $ kubectl get pods -l app=agent -o custom-columns=NODE:.spec.nodeName
  NODE
  node-4
  node-1
  node-2
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           agent=yes       9s
  $ kubectl describe service agent
  Name:                     agent
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=agent
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.83.174
  IPs:                      10.96.83.174
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.4.3:8080,10.244.1.5:8080,10.244.2.4:8080
  Session Affinity:         None
  Internal Traffic Policy:  Local
  Events:                   <none>
  $ kubectl label node node-3 agent=yes
  node/node-3 labeled
  $ lab settle
  $ kubectl exec client-3 -- curl -sS -m 2 http://agent/hostname | cut -c1-6; echo
  agent-
  
  $ kubectl patch service agent -p '{"spec":{"trafficDistribution":"PreferSameNode"}}'
  service/agent patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=agent -o jsonpath='{range .items[0].endpoints[*]}{.nodeName} {.hints}{"\n"}{end}' | sort
  node-1 {"forNodes":[{"name":"node-1"}],"forZones":[{"name":"zone-a"}]}
  node-2 {"forNodes":[{"name":"node-2"}],"forZones":[{"name":"zone-b"}]}
  node-3 {"forNodes":[{"name":"node-3"}],"forZones":[{"name":"zone-c"}]}
  node-4 {"forNodes":[{"name":"node-4"}],"forZones":[{"name":"zone-a"}]}
