The objects that two controllers keep for a Service: read, edited, deleted, relabelled, and what becomes of each.

Step: who-wrote-it

By chance: whether the pods became ready within one second, and so whether there is a last-change-trigger-time.

  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o yaml
  apiVersion: v1
  items:
  - addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    endpoints:
    - addresses:
      - 10.244.1.2
      conditions:
        ready: true
        serving: true
        terminating: false
      nodeName: node-1
      targetRef:
        kind: Pod
        name: web-1
        namespace: default
        uid: 3979f80b-8ead-47d6-9500-cdcffac9561d
      zone: zone-a
    - addresses:
      - 10.244.2.2
      conditions:
        ready: true
        serving: true
        terminating: false
      nodeName: node-2
      targetRef:
        kind: Pod
        name: web-2
        namespace: default
        uid: 72eb5d7f-173c-4237-a7d1-e81272d41d14
      zone: zone-b
    kind: EndpointSlice
    metadata:
      annotations:
        endpoints.kubernetes.io/last-change-trigger-time: "2026-11-23T08:00:03Z"
      creationTimestamp: "2026-11-23T08:00:02Z"
      generateName: web-
      generation: 3
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io
        kubernetes.io/service-name: web
      name: web-6p6xb
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Service
        name: web
        uid: 7faf6934-2476-468a-9f33-1027fbf8b0b7
      resourceVersion: "199"
      uid: e63df07f-d434-4bb9-851e-8f9aeac2222d
    ports:
    - name: ""
      port: 8080
      protocol: TCP
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o custom-columns='FOR:.metadata.labels.kubernetes\.io/service-name,MANAGED BY:.metadata.labels.endpointslice\.kubernetes\.io/managed-by,OWNER:.metadata.ownerReferences[*].kind'
  FOR   MANAGED BY                        OWNER
  web   endpointslice-controller.k8s.io   Service
  $ kubectl get endpoints web -o jsonpath='{.metadata.labels}{" owners: "}{.metadata.ownerReferences}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  {"endpoints.kubernetes.io/managed-by":"endpoint-controller"} owners: 
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, in EndpointSlice/web-6p6xb (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:03 (2 s ago), because Pod/web-2 changed: .status.conditions[type=Ready].status False
    -> True, .status.podIPs <none> -> 10.244.2.2, .status.phase Pending -> Running.
  It wrote: update EndpointSlice/web-6p6xb (2 endpoints).

Step: edit-the-slice

  $ kubectl label endpointslices -l kubernetes.io/service-name=web team=blue
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ kubectl annotate endpointslices -l kubernetes.io/service-name=web note=mine
  endpointslice.discovery.k8s.io/web-6p6xb annotated
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.labels}{"\n"}'
  {"endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io","kubernetes.io/service-name":"web"}
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  mine
  $ kubectl patch $(kubectl get endpointslices -l kubernetes.io/service-name=web -o name) --type=json -p '[{"op":"add","path":"/endpoints/-","value":{"addresses":["192.0.2.99"]}}]'
  endpointslice.discovery.k8s.io/web-6p6xb patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-6p6xb   IPv4          8080    10.244.1.2,10.244.2.2   9s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  mine
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, in EndpointSlice/web-6p6xb (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:09 (2 s ago), because EndpointSlice/web-6p6xb was changed by another hand.
  It wrote: update EndpointSlice/web-6p6xb (2 endpoints).

Step: delete-the-slice

  $ kubectl delete endpointslices -l kubernetes.io/service-name=web
  endpointslice.discovery.k8s.io "web-6p6xb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2   2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.annotations.note}{"\n"}'
  
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, in EndpointSlice/web-ggcfq (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:12 (2 s ago), because EndpointSlice/web-6p6xb was deleted.
  It wrote: create EndpointSlice/web-ggcfq (2 endpoints).

Step: endpoints-by-hand

  $ kubectl patch endpoints web --type=json -p '[{"op":"add","path":"/subsets/0/addresses/-","value":{"ip":"192.0.2.99"}}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,192.0.2.99:8080   14s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2   4s
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, in EndpointSlice/web-ggcfq (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:12 (4 s ago), because EndpointSlice/web-6p6xb was deleted.
  It wrote: create EndpointSlice/web-ggcfq (2 endpoints).
  $ kubectl apply -f web-3.yaml
  pod/web-3 created
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   17s
  $ kubectl delete endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "web" deleted from default namespace
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   2s

Step: label-the-service

  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle
  $ kubectl get endpointslices -l team=blue --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   LABELS
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   11s   endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web,team=blue
  $ kubectl get endpoints web --show-labels
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE   LABELS
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   4s    endpoints.kubernetes.io/managed-by=endpoint-controller,team=blue
  $ lab why web
  Service/default/web  →  3 of 3 pods are ready, in EndpointSlice/web-ggcfq (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  ✔ Pod/web-3  10.244.3.2  ready
  
  Last sync 08:00:21 (2 s ago), because Service/web changed: .metadata.labels.team <none> -> blue.
  It wrote: update EndpointSlice/web-ggcfq (3 endpoints).
  $ kubectl label service web kubernetes.io/service-name=other
  service/web labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --show-labels
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE   LABELS
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   13s   endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io,kubernetes.io/service-name=web,team=blue
  $ kubectl get endpoints web --show-labels
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                         AGE   LABELS
  web    10.244.1.2:8080,10.244.2.2:8080,10.244.3.2:8080   6s    endpoints.kubernetes.io/managed-by=endpoint-controller,kubernetes.io/service-name=other,team=blue
  $ kubectl label service web kubernetes.io/service-name-
  service/web unlabeled

Step: take-the-slice-away

  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=me --overwrite
  endpointslice.discovery.k8s.io/web-ggcfq labeled
  $ kubectl delete pod web-3
  pod "web-3" deleted from default namespace
  $ lab settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                         AGE
  web    10.244.1.2:8080,10.244.2.2:8080   10s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2,10.244.3.2   17s
  $ kubectl get events --field-selector involvedObject.kind=Service
  No resources found in default namespace.
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, and there is no EndpointSlice to hold them
  
  ! The controller waits for EndpointSlice/web-ggcfq, which it wrote and which no longer carries its
    label; until it does again or the controller is restarted, nothing is done for this Service.
      EndpointSlice/web-ggcfq .metadata.labels["endpointslice.kubernetes.io/managed-by"]: me
  ! EndpointSlice/web-ggcfq is not the controller's; kube-proxy uses its 3 endpoints all the same.
      EndpointSlice/web-ggcfq .metadata.labels["endpointslice.kubernetes.io/managed-by"]: me
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:29 (0 s ago), another try.
  It failed: EndpointSlice informer cache is out of date.

Step: give-it-back

  $ kubectl label endpointslices -l kubernetes.io/service-name=web endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io --overwrite
  endpointslice.discovery.k8s.io/web-ggcfq labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-ggcfq   IPv4          8080    10.244.1.2,10.244.2.2   20s
  $ lab why web
  Service/default/web  →  2 of 2 pods are ready, in EndpointSlice/web-ggcfq (IPv4, port 8080)
  
  ✔ Pod/web-1  10.244.1.2  ready
  ✔ Pod/web-2  10.244.2.2  ready
  
  Last sync 08:00:31 (1 s ago), another try.
  It had nothing to write.
