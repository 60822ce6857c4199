Near and far: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 4 --dns
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client-1
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client-2
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client-3
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: client-4
  > spec:
  >   nodeName: node-4
  >   containers:
  >     - name: client
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [pause]
  > EOF
  $ kubectl apply -f start-1.yaml
  pod/client-1 created
  pod/client-2 created
  pod/client-3 created
  pod/client-4 created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: gate
  > spec:
  >   type: NodePort
  >   externalTrafficPolicy: Local
  >   selector:
  >     app: gate
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  >       nodePort: 30080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: gate-1
  >   labels:
  >     app: gate
  > spec:
  >   nodeName: node-1
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: gate
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: gate-2
  >   labels:
  >     app: gate
  > spec:
  >   nodeName: node-2
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: gate
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-2.yaml
  service/gate created
  pod/gate-1 created
  pod/gate-2 created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
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
  >       terminationGracePeriodSeconds: 1
  >       # While node-3 is being repaired.
  >       affinity:
  >         nodeAffinity:
  >           requiredDuringSchedulingIgnoredDuringExecution:
  >             nodeSelectorTerms:
  >               - matchExpressions:
  >                   - { key: kubernetes.io/hostname, operator: NotIn, values: [node-3] }
  >       containers:
  >         - name: agent
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-3.yaml
  service/agent created
  daemonset.apps/agent created
  $ lab settle
  $ cat > start-4.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: shop
  > spec:
  >   selector:
  >     app: shop
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-1
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-1
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: shop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-2
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-2
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: shop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-3
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-2
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: shop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-4
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-2
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >     - name: shop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-4.yaml
  service/shop created
  pod/shop-1 created
  pod/shop-2 created
  pod/shop-3 created
  pod/shop-4 created
  $ lab settle
  $ cat > start-5.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: cart
  > spec:
  >   selector:
  >     app: cart
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: cart
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: cart
  >   template:
  >     metadata:
  >       labels:
  >         app: cart
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       nodeSelector:
  >         kubernetes.io/hostname: node-2
  >       containers:
  >         - name: cart
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-5.yaml
  service/cart created
  deployment.apps/cart created
  $ lab settle
Two nodes that are silent, one node where requests hang, a zone that does too much, and a Deployment in the wrong place.

Step: silent-nodes

  $ for n in 1 2 3 4; do curl -s -m 2 http://172.18.0.1$n:30080/hostname || echo -n "no answer"; echo " from node-$n"; done
  gate-1 from node-1
  gate-2 from node-2
  no answer from node-3
  no answer from node-4
  $ curl -sS -m 2 http://172.18.0.13:30080/hostname
  curl: (28) Connection timed out after 2001 milliseconds
  [28]
  $ kubectl describe service gate | grep -E 'Endpoints|Policy'
  IP Family Policy:         SingleStack
  Endpoints:                10.244.2.3:8080,10.244.1.4:8080
  External Traffic Policy:  Local
  Internal Traffic Policy:  Cluster
  $ kubectl get endpointslices -l kubernetes.io/service-name=gate -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.nodeName} ready={.conditions.ready}{"\n"}{end}' | sort
  gate-1 node-1 ready=true
  gate-2 node-2 ready=true
  $ curl -s http://172.18.0.11:30080/clientip | cut -d: -f1
  172.18.0.1
  $ kubectl patch service gate -p '{"spec":{"externalTrafficPolicy":"Cluster"}}'
  service/gate patched
  $ lab settle
  $ for n in 1 2 3 4; do curl -s -m 2 http://172.18.0.1$n:30080/hostname | cut -d- -f1; done
  gate
  gate
  gate
  gate
  $ curl -s http://172.18.0.13:30080/clientip | cut -d: -f1
  172.18.0.13

Step: hanging-node

  $ for n in 1 2 3 4; do echo "client-$n: $(kubectl exec client-$n -- curl -s -m 2 -o /dev/null -w '%{http_code}' http://agent/hostname 2> /dev/null)"; done
  client-1: 200
  client-2: 200
  client-3: 000
  client-4: 200
  $ kubectl exec client-3 -- curl -sS -m 2 http://agent/hostname
  curl: (28) Connection timed out after 2081 milliseconds
  command terminated with exit code 28
  [28]
  $ kubectl describe service agent | grep -E 'Endpoints|Policy|Events'
  IP Family Policy:         SingleStack
  Endpoints:                10.244.1.5:8080,10.244.4.3:8080,10.244.2.4:8080
  Internal Traffic Policy:  Local
  Events:                   <none>
  $ kubectl get pods -l app=agent -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  node-1
  node-2
  node-4
  $ kubectl get daemonset agent -o jsonpath='{.spec.template.spec.affinity}{"\n"}'
  {"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/hostname","operator":"NotIn","values":["node-3"]}]}]}}}
  $ kubectl patch daemonset agent --type=json -p '[{"op":"remove","path":"/spec/template/spec/affinity"}]'
  daemonset.apps/agent patched
  $ kubectl rollout status daemonset agent > /dev/null
  $ lab settle
  $ kubectl get pods -l app=agent -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  node-1
  node-2
  node-3
  node-4
  $ kubectl exec client-3 -- curl -sS -m 2 http://agent/hostname | cut -d- -f1
  agent

Step: near-first

  $ kubectl get nodes -L topology.kubernetes.io/zone
  NAME     STATUS   ROLES    AGE   VERSION   ZONE
  node-1   Ready    <none>   97s   v1.36.3   zone-a
  node-2   Ready    <none>   95s   v1.36.3   zone-b
  node-3   Ready    <none>   92s   v1.36.3   zone-c
  node-4   Ready    <none>   87s   v1.36.3   zone-a
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.nodeName} {.zone}{"\n"}{end}' | sort
  shop-1 node-1 zone-a
  shop-2 node-2 zone-b
  shop-3 node-2 zone-b
  shop-4 node-2 zone-b
  $ kubectl exec client-4 -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u
  shop-1
  shop-2
  shop-3
  shop-4
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/shop patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a {"forZones":[{"name":"zone-a"}]}
  shop-2 zone-b {"forZones":[{"name":"zone-b"}]}
  shop-3 zone-b {"forZones":[{"name":"zone-b"}]}
  shop-4 zone-b {"forZones":[{"name":"zone-b"}]}
  $ kubectl exec client-4 -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u
  shop-1
  $ kubectl exec client-2 -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u
  shop-2
  shop-3
  shop-4
  $ kubectl exec client-3 -- sh -c 'for i in $(seq 60); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u
  shop-1
  shop-2
  shop-3
  shop-4

Step: too-much-for-one

  $ for n in 1 4; do kubectl exec client-$n -- sh -c 'for i in $(seq 20); do curl -s -m 2 http://shop/hostname; echo; done'; done | sort | uniq -c
       40 shop-1
  $ kubectl annotate service shop service.kubernetes.io/topology-mode=Auto
  service/shop annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}in {.zone}, for {.hints.forZones[0].name}{"\n"}{end}' | sort | uniq -c
        1 in zone-a, for zone-a
        1 in zone-b, for zone-a
        1 in zone-b, for zone-b
        1 in zone-b, for zone-c
  $ kubectl run shop-5 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=shop --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/shop-5 created
  $ kubectl wait pod shop-5 --for=condition=Ready
  pod/shop-5 condition met
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a 
  shop-2 zone-b 
  shop-3 zone-b 
  shop-4 zone-b 
  shop-5 zone-c 
  $ kubectl get events --field-selector involvedObject.name=shop -o custom-columns=TYPE:.type,REASON:.reason,MESSAGE:.message
  TYPE      REASON                       MESSAGE
  Normal    TopologyAwareHintsEnabled    Topology Aware Hints has been enabled, addressType: IPv4
  Warning   TopologyAwareHintsDisabled   Unable to allocate minimum required endpoints to each zone without exceeding overload threshold (5 endpoints, 3 zones), addressType: IPv4
  $ kubectl annotate service shop service.kubernetes.io/topology-mode-
  service/shop annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a {"forZones":[{"name":"zone-a"}]}
  shop-2 zone-b {"forZones":[{"name":"zone-b"}]}
  shop-3 zone-b {"forZones":[{"name":"zone-b"}]}
  shop-4 zone-b {"forZones":[{"name":"zone-b"}]}
  shop-5 zone-c {"forZones":[{"name":"zone-c"}]}

Step: cart

  $ kubectl get pods -l app=cart -o custom-columns=NODE:.spec.nodeName --no-headers
  node-2
  node-2
  node-2
  $ cat > patch.yaml <<'END'
  > spec:
  >   replicas: 6
  >   template:
  >     spec:
  >       nodeSelector: null
  >       topologySpreadConstraints:
  >         - maxSkew: 1
  >           topologyKey: topology.kubernetes.io/zone
  >           whenUnsatisfiable: DoNotSchedule
  >           labelSelector:
  >             matchLabels:
  >               app: cart
  >           matchLabelKeys: [pod-template-hash]
  > END
  $ kubectl patch deployment cart --patch-file patch.yaml
  deployment.apps/cart patched
  $ kubectl patch service cart -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/cart patched
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=cart -o jsonpath='{range .items[0].endpoints[*]}in {.zone}, for {.hints.forZones[0].name}{"\n"}{end}' | sort | uniq -c
        2 in zone-a, for zone-a
        2 in zone-b, for zone-b
        2 in zone-c, for zone-c
  $ for n in 1 2 3 4; do kubectl exec client-$n -- sh -c 'for i in $(seq 5); do curl -s -m 2 http://cart/hostname; echo; done' | cut -d- -f1 | uniq -c; done
        5 cart
        5 cart
        5 cart
        5 cart
