The pods keep seeing their callers: Local stays, and each node gets a pod. The rest with files, whole names and other commands.

Step: silent-nodes

  $ curl -sS -m 1 172.18.0.14:30080/hostname
  curl: (28) Connection timed out after 1001 milliseconds
  [28]
  $ kubectl get endpointslices -o custom-columns=NODES:.endpoints[*].nodeName -l kubernetes.io/service-name=gate
  NODES
  node-1,node-2
  $ for n in 3 4; do
  > cat <<YAML | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: gate-$n
  >   labels:
  >     app: gate
  > spec:
  >   nodeName: node-$n
  >   containers:
  >     - name: gate
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > YAML
  > done
  pod/gate-3 created
  pod/gate-4 created
  $ kubectl wait pod gate-3 gate-4 --for=condition=Ready > /dev/null
  $ lab settle
  $ for n in 3 4; do curl -s 172.18.0.1$n:30080/clientip | cut -d: -f1; done
  172.18.0.1
  172.18.0.1

Step: hanging-node

  $ kubectl exec client-3 -- wget -q -T 2 -O - http://agent.default.svc.cluster.local/hostname
  wget: download timed out
  command terminated with exit code 1
  [1]
  $ kubectl get daemonset agent -o yaml | sed '/affinity:/,/- node-3/d' > agent.yaml
  $ kubectl replace -f agent.yaml
  daemonset.apps/agent replaced
  $ kubectl rollout status daemonset agent > /dev/null
  $ lab settle
  $ kubectl exec client-3 -- wget -q -T 2 -O - http://agent.default/hostname | cut -d- -f1
  agent

Step: near-first

  $ kubectl get service shop -o yaml | sed 's/^  sessionAffinity: None/  trafficDistribution: PreferSameZone/' | kubectl replace -f -
  service/shop replaced
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o json | grep -c forZones
  4
  $ for n in 1 2 3; do kubectl exec client-4 -- curl -s shop.default/hostname; echo; done
  shop-1
  shop-1
  shop-1
  $ kubectl exec client-3 -- curl -s shop/hostname | cut -d- -f1
  shop

Step: too-much-for-one

  $ for n in 1 4; do for i in $(seq 10); do kubectl exec client-$n -- curl -s http://shop/hostname; echo; done; done | sort | uniq -c
       20 shop-1
  $ kubectl annotate svc shop service.kubernetes.io/topology-mode=auto
  service/shop annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o yaml | grep -c forZones
  4
  $ kubectl apply -f - <<'END'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-5
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: shop
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > END
  pod/shop-5 created
  $ kubectl wait pod shop-5 --for=condition=Ready > /dev/null
  $ lab settle
  $ kubectl describe service shop | grep -o 'TopologyAwareHints[A-Za-z]*'
  TopologyAwareHintsEnabled
  TopologyAwareHintsDisabled
  $ kubectl patch service shop --type=merge -p '{"metadata":{"annotations":{"service.kubernetes.io/topology-mode":null}}}'
  service/shop patched
  $ lab settle

Step: cart

  $ kubectl delete deployment cart
  deployment.apps "cart" deleted from default namespace
  $ for set in a b; do cat <<YAML | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata:
  >   name: cart-$set
  > spec:
  >   selector:
  >     matchLabels:
  >       set: cart-$set
  >   template:
  >     metadata:
  >       labels:
  >         app: cart
  >         set: cart-$set
  >     spec:
  >       containers:
  >         - name: cart
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > YAML
  > done
  daemonset.apps/cart-a created
  daemonset.apps/cart-b created
  $ kubectl rollout status daemonset cart-a > /dev/null
  $ kubectl rollout status daemonset cart-b > /dev/null
  $ kubectl patch service cart -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/cart patched
  $ lab settle
  $ for n in 1 2 3 4; do kubectl exec client-$n -- sh -c 'for i in $(seq 3); do curl -s http://cart/hostname; echo; done' | cut -d- -f1 | uniq -c; done
        3 cart
        3 cart
        3 cart
        3 cart
