Use cases. Three pods on three nodes in three zones, behind a Service.

  $ lab cluster --nodes 3
  $ kubectl create deployment shop --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=8080
  deployment.apps/shop created
  $ kubectl expose deployment shop --port=80 --target-port=8080
  service/shop exposed
  $ lab settle

Step: load-balancing

  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}{.nodeName} {.zone} ready={.conditions.ready} hints={.hints}{"\n"}{end}' | sort
  node-1 zone-a ready=true hints=
  node-2 zone-b ready=true hints=
  node-3 zone-c ready=true hints=
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/shop patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}{.nodeName} {.zone} ready={.conditions.ready} hints={.hints}{"\n"}{end}' | sort
  node-1 zone-a ready=true hints={"forZones":[{"name":"zone-a"}]}
  node-2 zone-b ready=true hints={"forZones":[{"name":"zone-b"}]}
  node-3 zone-c ready=true hints={"forZones":[{"name":"zone-c"}]}

Step: high-availability

  $ lab pod unready $(kubectl get pods -l app=shop --field-selector spec.nodeName=node-3 -o jsonpath='{.items[0].metadata.name}')
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}{.nodeName} {.zone} ready={.conditions.ready} hints={.hints}{"\n"}{end}' | sort
  node-1 zone-a ready=true hints={"forZones":[{"name":"zone-a"}]}
  node-2 zone-b ready=true hints={"forZones":[{"name":"zone-b"}]}
  node-3 zone-c ready=false hints=
  $ lab pod drain $(kubectl get pods -l app=shop --field-selector spec.nodeName=node-2 -o jsonpath='{.items[0].metadata.name}')
  $ kubectl delete $(kubectl get pods -l app=shop --field-selector spec.nodeName=node-2 -o name) --wait=false
  pod "shop-67f6bd998b-btvgp" deleted from default namespace
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[*].endpoints[*]}{.nodeName} {.conditions}{"\n"}{end}' | grep '"terminating":true'
  node-2 {"ready":false,"serving":true,"terminating":true}

Step: performance

  $ kubectl scale deployment shop --replicas=250
  deployment.apps/shop scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                                          AGE
  shop-rrs7w   IPv4          8080    10.244.1.35,10.244.2.35,10.244.3.36 + 97 more...   2s
  shop-v44sz   IPv4          8080    10.244.2.68,10.244.2.69,10.244.1.69 + 48 more...   2s
  shop-zzzk4   IPv4          8080    10.244.2.2,10.244.3.2,10.244.1.2 + 97 more...      15s
