From the last step to the first; old pods are taken away before new ones are placed; own node first.

Step: cart

  $ kubectl scale deployment cart --replicas=0
  deployment.apps/cart scaled
  $ lab settle
  $ kubectl patch service cart -p '{"spec":{"trafficDistribution":"PreferSameNode"}}'
  service/cart patched
  $ kubectl patch deployment cart --type=json -p '[{"op":"remove","path":"/spec/template/spec/nodeSelector"},{"op":"add","path":"/spec/template/spec/topologySpreadConstraints","value":[{"maxSkew":1,"topologyKey":"topology.kubernetes.io/zone","whenUnsatisfiable":"DoNotSchedule","labelSelector":{"matchLabels":{"app":"cart"}}}]}]'
  deployment.apps/cart patched
  $ kubectl scale deployment cart --replicas=6
  deployment.apps/cart scaled
  $ kubectl rollout status deployment cart > /dev/null
  $ lab settle
  $ for n in 1 2 3 4; do for i in 1 2; do kubectl exec client-$n -- curl -s -m 2 -o /dev/null -w '%{http_code}\n' http://cart/hostname; done; done
  200
  200
  200
  200
  200
  200
  200
  200

Step: near-first

  $ kubectl apply -f - <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: shop
  > spec:
  >   trafficDistribution: PreferSameZone
  >   selector:
  >     app: shop
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > END
  service/shop configured
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o custom-columns=HINTS:.endpoints[*].hints.forZones[*].name
  HINTS
  zone-a,zone-b,zone-b,zone-b
  $ kubectl exec client-4 -- sh -c 'for i in $(seq 9); do curl -s -m 2 http://shop/hostname; echo; done' | uniq -c
        9 shop-1
  $ kubectl exec client-3 -- curl -s -m 2 -o /dev/null -w '%{http_code}\n' http://shop/hostname
  200

Step: too-much-for-one

  $ kubectl run shop-5 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=shop --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/shop-5 created
  $ kubectl wait pod shop-5 --for=condition=Ready > /dev/null
  $ for n in 4 1; do kubectl exec client-$n -- sh -c 'for i in $(seq 20); do curl -s -m 2 http://shop/hostname; echo; done' | uniq -c; done
       20 shop-1
       20 shop-1
  $ kubectl annotate service shop service.kubernetes.io/topology-mode=Auto
  service/shop annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o yaml | grep -c forZones
  0
  [1]
  $ kubectl get events | grep -c TopologyAwareHintsDisabled
  1
  $ kubectl annotate service shop service.kubernetes.io/topology-mode-
  service/shop annotated
  $ lab settle

Step: hanging-node

  $ kubectl exec client-3 -- curl -s -m 1 agent
  command terminated with exit code 28
  [28]
  $ kubectl patch daemonset agent -p '{"spec":{"template":{"spec":{"affinity":null}}}}'
  daemonset.apps/agent patched
  $ kubectl rollout status daemonset agent > /dev/null
  $ lab settle
  $ kubectl exec client-3 -- curl -s -m 1 -o /dev/null -w '%{http_code}\n' agent
  200

Step: silent-nodes

  $ curl -s -m 2 http://172.18.0.13:30080/
  [28]
  $ kubectl describe endpointslices -l kubernetes.io/service-name=gate | grep NodeName
      NodeName:   node-1
      NodeName:   node-2
  $ kubectl get service gate -o yaml | sed 's/externalTrafficPolicy: Local/externalTrafficPolicy: Cluster/' > gate.yaml
  $ kubectl apply -f gate.yaml
  service/gate configured
  $ lab settle
  $ for n in 3 4; do curl -s -m 2 -o /dev/null -w '%{http_code}\n' http://172.18.0.1$n:30080/hostname; done
  200
  200
