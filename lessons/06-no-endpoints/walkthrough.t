Six Services without endpoints, each for another reason: found, mended, checked.

Step: label-mismatch

  $ for service in example-service orders billing catalog payments reports; do kubectl exec client -- curl -sS --max-time 5 http://$service/hostname; done
  curl: (7) Failed to connect to example-service port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to orders port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to billing port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to catalog port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to payments port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  curl: (7) Failed to connect to reports port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME              ENDPOINTS         AGE
  billing                             26s
  catalog           <none>            10s
  example-service   <none>            32s
  kubernetes        172.18.0.2:6443   37s
  orders            <none>            29s
  reports                             4s
  $ kubectl get endpointslices
  NAME                    ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  billing-wtc2d           IPv4          8080      10.244.1.5,10.244.2.4   26s
  catalog-km25s           IPv4          <unset>   10.244.2.5,10.244.3.3   10s
  example-service-g6wrg   IPv4          <unset>   <unset>                 32s
  kubernetes              IPv4          6443      172.18.0.2              37s
  orders-wtqws            IPv4          <unset>   <unset>                 29s
  reports-qs7jx           IPv4          8080      10.244.2.6,10.244.3.5   4s
  $ kubectl describe service example-service
  Name:                     example-service
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=example
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.44.20
  IPs:                      10.96.44.20
  Port:                     <unset>  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get pods -l app=example
  No resources found in default namespace.
By chance: how far the pull of an image has come.

  $ kubectl get pods --show-labels
  NAME         READY   STATUS         RESTARTS   AGE   LABELS
  billing-1    0/1     ErrImagePull   0          26s   app=billing,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  billing-2    0/1     ErrImagePull   0          26s   app=billing,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  catalog-1    1/1     Running        0          10s   app=catalog,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  catalog-2    1/1     Running        0          10s   app=catalog,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  client       1/1     Running        0          35s   topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  example-1    1/1     Running        0          32s   app=exmaple,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  example-2    1/1     Running        0          32s   app=exmaple,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  payments-1   1/1     Running        0          7s    app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  payments-2   1/1     Running        0          7s    app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  reports-1    0/1     Completed      0          4s    app=reports,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-b
  reports-2    0/1     Completed      0          4s    app=reports,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  $ lab why example-service
  Service/default/example-service  →  no pod matches its selector app=example
  
  ○ Pod/example-1  10.244.1.3  left out: its label app is "exmaple", the selector wants "example"
      Pod/example-1 .metadata.labels.app: exmaple
      Service/example-service .spec.selector.app: example
  ○ Pod/example-2  10.244.2.2  left out: its label app is "exmaple", the selector wants "example"
      Pod/example-2 .metadata.labels.app: exmaple
      Service/example-service .spec.selector.app: example
  
  Last sync 08:00:05 (31 s ago), because Service/example-service came.
  It wrote: create EndpointSlice/example-service-g6wrg (0 endpoints).
  $ kubectl label pods -l app=exmaple app=example --overwrite
  pod/example-1 labeled
  pod/example-2 labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service
  NAME                    ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  example-service-g6wrg   IPv4          9376    10.244.1.3,10.244.2.2   35s
  $ kubectl describe service example-service | grep -E 'Selector|Endpoints'
  Selector:                 app=example
  Endpoints:                10.244.1.3:9376,10.244.2.2:9376

Step: other-namespace

  $ kubectl describe service orders | grep -E 'Namespace|Selector|TargetPort|Endpoints'
  Namespace:                default
  Selector:                 app=orders
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=orders
  No resources found in default namespace.
  $ kubectl get pods -A -l app=orders
  NAMESPACE   NAME       READY   STATUS    RESTARTS   AGE
  shop        orders-1   1/1     Running   0          32s
  shop        orders-2   1/1     Running   0          32s
  $ kubectl create service clusterip orders -n shop --tcp=80:8080
  service/orders created
  $ lab settle
  $ kubectl get endpointslices -n shop
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  orders-w8qqf   IPv4          8080    10.244.1.4,10.244.2.3   2s
  $ kubectl delete service orders
  service "orders" deleted from default namespace

Step: pods-not-ready

  $ kubectl describe service billing | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=billing
  TargetPort:               8080/TCP
  Endpoints:                
By chance: how far the pull has come.

  $ kubectl get pods -l app=billing
  NAME        READY   STATUS         RESTARTS   AGE
  billing-1   0/1     ErrImagePull   0          31s
  billing-2   0/1     ErrImagePull   0          31s
  $ kubectl get endpoints billing
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  billing               31s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  billing-wtc2d   IPv4          8080    10.244.1.5,10.244.2.4   31s
  $ kubectl get endpointslices -l kubernetes.io/service-name=billing -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]} ready={.conditions.ready}{"\n"}{end}'
  10.244.1.5 ready=false
  10.244.2.4 ready=false

  $ kubectl get events --field-selector involvedObject.name=billing-1,reason=Failed -o custom-columns=MESSAGE:.message
  MESSAGE
  Failed to pull image "localhost:5000/agnhost:2.53": failed to pull and unpack image "localhost:5000/agnhost:2.53": failed to resolve image: failed to do request: Head "https://localhost:5000/v2/agnhost/manifests/2.53": dial tcp 127.0.0.1:5000: connect: connection refused
  Error: ErrImagePull
  Error: ImagePullBackOff
  $ kubectl set image pods -l app=billing app=registry.k8s.io/e2e-test-images/agnhost:2.53
  pod/billing-1 image updated
  pod/billing-2 image updated
  $ lab settle
  $ kubectl get pods -l app=billing
  NAME        READY   STATUS    RESTARTS   AGE
  billing-1   1/1     Running   0          34s
  billing-2   1/1     Running   0          34s
  $ kubectl describe service billing | grep Endpoints
  Endpoints:                10.244.1.5:8080,10.244.2.4:8080

Step: target-port-name

  $ kubectl describe service catalog | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=catalog
  TargetPort:               http/TCP
  Endpoints:                10.244.2.5,10.244.3.3
  $ kubectl get pods -l app=catalog
  NAME        READY   STATUS    RESTARTS   AGE
  catalog-1   1/1     Running   0          18s
  catalog-2   1/1     Running   0          18s
  $ kubectl get endpoints catalog
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME      ENDPOINTS   AGE
  catalog   <none>      19s
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS     ENDPOINTS               AGE
  catalog-km25s   IPv4          <unset>   10.244.2.5,10.244.3.3   19s
  $ kubectl get pods -l app=catalog -o custom-columns='NAME:.metadata.name,PORTS:.spec.containers[*].ports[*].name,NUMBERS:.spec.containers[*].ports[*].containerPort'
  NAME        PORTS   NUMBERS
  catalog-1   web     8080
  catalog-2   web     8080
  $ lab why catalog
  Service/default/catalog  →  2 of 2 pods are ready, in EndpointSlice/catalog-km25s (IPv4, no port)
  
  ✔ Pod/catalog-1  10.244.2.5  ready: none of its containers has a port named http (it has web): its
      endpoint is in a slice without ports and nobody can reach it
      Service/catalog .spec.ports[0].targetPort: http
      Pod/catalog-1 .spec.containers[*].ports[*].name: web
  ✔ Pod/catalog-2  10.244.3.3  ready: none of its containers has a port named http (it has web): its
      endpoint is in a slice without ports and nobody can reach it
      Service/catalog .spec.ports[0].targetPort: http
      Pod/catalog-2 .spec.containers[*].ports[*].name: web
  
  Last sync 08:00:28 (17 s ago), because Pod/catalog-2 changed: .status.conditions[type=Ready].status
    False -> True, .status.podIPs <none> -> 10.244.3.3, .status.phase Pending -> Running;
    Pod/catalog-1 changed: .status.conditions[type=Ready].status False -> True, .status.podIPs <none>
    -> 10.244.2.5, .status.phase Pending -> Running.
  It wrote: update EndpointSlice/catalog-km25s (2 endpoints).
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":"web"}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=catalog
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  catalog-km25s   IPv4          8080    10.244.2.5,10.244.3.3   21s

Step: no-selector

  $ kubectl describe service payments
  Name:                     payments
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.75.232
  IPs:                      10.96.75.232
  Port:                     <unset>  80/TCP
  TargetPort:               8080/TCP
  Endpoints:                <none>
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints payments
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (NotFound): endpoints "payments" not found
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=payments
  No resources found in default namespace.
  $ kubectl get pods --show-labels | grep -E 'NAME|payments'
  NAME         READY   STATUS      RESTARTS   AGE   LABELS
  payments-1   1/1     Running     0          18s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  payments-2   1/1     Running     0          18s   app=payments,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-c
  $ kubectl set selector service payments app=payments
  service/payments selector updated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=payments
  NAME             ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  payments-kb7xz   IPv4          8080    10.244.1.6,10.244.3.4   3s

Step: pods-ended

  $ kubectl describe service reports | grep -E 'Selector|TargetPort|Endpoints'
  Selector:                 app=reports
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl get pods -l app=reports -o wide
  NAME        READY   STATUS      RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  reports-1   0/1     Completed   0          18s   10.244.2.6   node-2   <none>           <none>
  reports-2   0/1     Completed   0          18s   10.244.3.5   node-3   <none>           <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=reports
  NAME            ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  reports-qs7jx   IPv4          8080    10.244.2.6,10.244.3.5   18s
  $ kubectl get pods -l app=reports -o custom-columns='NAME:.metadata.name,PHASE:.status.phase,RESTARTS:.spec.restartPolicy'
  NAME        PHASE       RESTARTS
  reports-1   Succeeded   Never
  reports-2   Succeeded   Never
  $ lab why reports
  Service/default/reports  →  0 of 2 pods are ready, in EndpointSlice/reports-qs7jx (IPv4, port 8080)
  
  ◐ Pod/reports-1  10.244.2.6  not ready: it has run to its end, and the controller leaves it out when
      it next looks at the Service
      Pod/reports-1 .status.phase: Succeeded
  ◐ Pod/reports-2  10.244.3.5  not ready: it has run to its end, and the controller leaves it out when
      it next looks at the Service
      Pod/reports-2 .status.phase: Succeeded
  
  Last sync 08:00:34 (17 s ago), because Pod/reports-1 changed: .status.podIPs <none> -> 10.244.2.6;
    Pod/reports-2 changed: .status.podIPs <none> -> 10.244.3.5.
  It wrote: update EndpointSlice/reports-qs7jx (2 endpoints).
  $ kubectl create deployment reports --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2 -- /agnhost netexec --http-port=8080
  deployment.apps/reports created
  $ lab settle
  $ kubectl get pods -l app=reports
  NAME                       READY   STATUS      RESTARTS   AGE
  reports-1                  0/1     Completed   0          21s
  reports-2                  0/1     Completed   0          21s
  reports-69f456fd85-jvjmt   1/1     Running     0          3s
  reports-69f456fd85-sls79   1/1     Running     0          3s
  $ kubectl describe service reports | grep Endpoints
  Endpoints:                10.244.3.6:8080,10.244.2.7:8080

Step: ask-all-six

  $ for service in example-service orders.shop billing catalog payments reports; do kubectl exec client -- curl -sS -o /dev/null -w "%{http_code} $service\n" --max-time 5 http://$service/hostname; done
  200 example-service
  200 orders.shop
  200 billing
  200 catalog
  200 payments
  200 reports
