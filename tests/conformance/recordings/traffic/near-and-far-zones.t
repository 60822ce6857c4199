trafficDistribution and topology-mode: hints, who answers whom, events; a Deployment spread over zones.

  $ lab cluster --dns --nodes 4
  $ for n in 1 2 3 4; do kubectl run client-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-'$n'"}}'; done
  pod/client-1 created
  pod/client-2 created
  pod/client-3 created
  pod/client-4 created
  $ for n in 1 2 3 4; do kubectl run shop-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=shop --overrides='{"spec":{"nodeName":"node-'$(test $n = 1 && echo 1 || echo 2)'"}}' -- netexec --http-port=8080; done
  pod/shop-1 created
  pod/shop-2 created
  pod/shop-3 created
  pod/shop-4 created
  $ kubectl create service clusterip shop --tcp=80:8080
  service/shop created
  $ lab settle
  $ kubectl get pods -o wide
  NAME       READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  client-1   1/1     Running   0          8s    10.244.1.3   node-1   <none>           <none>
  client-2   1/1     Running   0          8s    10.244.2.2   node-2   <none>           <none>
  client-3   1/1     Running   0          8s    10.244.3.2   node-3   <none>           <none>
  client-4   1/1     Running   0          8s    10.244.4.2   node-4   <none>           <none>
  shop-1     1/1     Running   0          8s    10.244.1.4   node-1   <none>           <none>
  shop-2     1/1     Running   0          7s    10.244.2.3   node-2   <none>           <none>
  shop-3     1/1     Running   0          7s    10.244.2.4   node-2   <none>           <none>
  shop-4     1/1     Running   0          6s    10.244.2.5   node-2   <none>           <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a 
  shop-2 zone-b 
  shop-3 zone-b 
  shop-4 zone-b 
  $ for n in 1 2 3 4; do echo client-$n; kubectl exec client-$n -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u; done
  client-1
  shop-1
  shop-2
  shop-3
  shop-4
  client-2
  shop-1
  shop-2
  shop-3
  shop-4
  client-3
  shop-1
  shop-2
  shop-3
  shop-4
  client-4
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
  $ for n in 1 2 3 4; do echo client-$n; kubectl exec client-$n -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u; done
  client-1
  shop-1
  client-2
  shop-2
  shop-3
  shop-4
  client-3
  shop-1
  shop-2
  shop-3
  shop-4
  client-4
  shop-1
  $ kubectl describe service shop
  Name:                     shop
  Namespace:                default
  Labels:                   app=shop
  Annotations:              <none>
  Selector:                 app=shop
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.239.98
  IPs:                      10.96.239.98
  Port:                     80-8080  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.2.3:8080,10.244.1.4:8080,10.244.2.4:8080 + 1 more...
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Traffic Distribution:     PreferSameZone
  Events:                   <none>
  $ kubectl annotate service shop service.kubernetes.io/topology-mode=Auto
  service/shop annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a {"forZones":[{"name":"zone-a"}]}
  shop-2 zone-b {"forZones":[{"name":"zone-c"}]}
  shop-3 zone-b {"forZones":[{"name":"zone-a"}]}
  shop-4 zone-b {"forZones":[{"name":"zone-b"}]}
  $ kubectl describe service shop
  Name:                     shop
  Namespace:                default
  Labels:                   app=shop
  Annotations:              service.kubernetes.io/topology-mode: Auto
  Selector:                 app=shop
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.239.98
  IPs:                      10.96.239.98
  Port:                     80-8080  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                10.244.2.3:8080,10.244.1.4:8080,10.244.2.4:8080 + 1 more...
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Traffic Distribution:     PreferSameZone
  Events:
    Type    Reason                     Age   From                       Message
    ----    ------                     ----  ----                       -------
    Normal  TopologyAwareHintsEnabled  3s    endpoint-slice-controller  Topology Aware Hints has been enabled, addressType: IPv4
  $ kubectl run shop-5 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=shop --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/shop-5 created
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
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferClose"}}'
  Warning: spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"
  service/shop patched
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"SameZone"}}'
  The Service "shop" is invalid: spec.trafficDistribution: Unsupported value: "SameZone": supported values: "PreferClose", "PreferSameZone", "PreferSameNode"
  [1]
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameNode"}}'
  service/shop patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.targetRef.name} {.zone} {.hints}{"\n"}{end}' | sort
  shop-1 zone-a {"forNodes":[{"name":"node-1"}],"forZones":[{"name":"zone-a"}]}
  shop-2 zone-b {"forNodes":[{"name":"node-2"}],"forZones":[{"name":"zone-b"}]}
  shop-3 zone-b {"forNodes":[{"name":"node-2"}],"forZones":[{"name":"zone-b"}]}
  shop-4 zone-b {"forNodes":[{"name":"node-2"}],"forZones":[{"name":"zone-b"}]}
  shop-5 zone-c {"forNodes":[{"name":"node-3"}],"forZones":[{"name":"zone-c"}]}
  $ for n in 1 2 3 4; do echo client-$n; kubectl exec client-$n -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://shop/hostname; echo; done' | sort -u; done
  client-1
  shop-1
  client-2
  shop-2
  shop-3
  shop-4
  client-3
  shop-5
  client-4
  shop-1
A Deployment spread over zones.

  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/shop patched
  $ kubectl delete pod -l app=shop --wait=false
  pod "shop-1" deleted from default namespace
  pod "shop-2" deleted from default namespace
  pod "shop-3" deleted from default namespace
  pod "shop-4" deleted from default namespace
  pod "shop-5" deleted from default namespace
  $ cat > shop.yaml <<'END'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: shop
  > spec:
  >   replicas: 6
  >   selector:
  >     matchLabels:
  >       app: shop
  >   template:
  >     metadata:
  >       labels:
  >         app: shop
  >     spec:
  >       topologySpreadConstraints:
  >         - maxSkew: 1
  >           topologyKey: topology.kubernetes.io/zone
  >           whenUnsatisfiable: DoNotSchedule
  >           labelSelector:
  >             matchLabels:
  >               app: shop
  >       containers:
  >         - name: shop
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >           args: [netexec, --http-port=8080]
  > END
  $ kubectl apply -f shop.yaml
  deployment.apps/shop created
  $ kubectl rollout status deployment shop > /dev/null
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=shop -o jsonpath='{range .items[0].endpoints[*]}{.zone} {.hints}{"\n"}{end}' | sort
  zone-a {"forZones":[{"name":"zone-a"}]}
  zone-a {"forZones":[{"name":"zone-a"}]}
  zone-b {"forZones":[{"name":"zone-b"}]}
  zone-b {"forZones":[{"name":"zone-b"}]}
  zone-c {"forZones":[{"name":"zone-c"}]}
  zone-c {"forZones":[{"name":"zone-c"}]}
