What of Endpoints' metadata reaches their mirror, and what stops it.

  $ cat > legacy.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: legacy, labels: {of: service}}
  > spec: {ports: [{name: http, port: 80}]}
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: legacy
  >   labels: {of: endpoints, team: net}
  >   annotations: {note: hello, endpoints.kubernetes.io/last-change-trigger-time: "2026-01-01T00:00:00Z"}
  > subsets:
  > - addresses: [{ip: 192.0.2.1, hostname: one, nodeName: node-1}, {ip: 192.0.2.2, targetRef: {kind: Pod, name: p, namespace: default}}]
  >   notReadyAddresses: [{ip: 192.0.2.3}]
  >   ports: [{name: http, port: 8080, appProtocol: http}, {name: udp, port: 53, protocol: UDP}]
  > EOF
  $ kubectl apply -f legacy.yaml
  service/legacy created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o yaml
  apiVersion: v1
  items:
  - addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    endpoints:
    - addresses:
      - 192.0.2.1
      conditions:
        ready: true
      hostname: one
      nodeName: node-1
    - addresses:
      - 192.0.2.2
      conditions:
        ready: true
      targetRef:
        kind: Pod
        name: p
        namespace: default
    - addresses:
      - 192.0.2.3
      conditions:
        ready: false
    kind: EndpointSlice
    metadata:
      annotations:
        note: hello
      creationTimestamp: "2026-11-25T23:05:52Z"
      generateName: legacy-
      generation: 1
      labels:
        endpointslice.kubernetes.io/managed-by: endpointslicemirroring-controller.k8s.io
        kubernetes.io/service-name: legacy
        of: endpoints
        team: net
      name: legacy-cdpwv
      namespace: default
      ownerReferences:
      - apiVersion: v1
        blockOwnerDeletion: true
        controller: true
        kind: Endpoints
        name: legacy
        uid: 3182ff4b-7dec-4b4e-8cc6-187006b85dda
      resourceVersion: "249"
      uid: ea757ed8-4b36-4aaa-9a93-696ee51086b7
    ports:
    - name: udp
      port: 53
      protocol: UDP
    - appProtocol: http
      name: http
      port: 8080
      protocol: TCP
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl describe endpointslices -l kubernetes.io/service-name=legacy
  Name:         legacy-cdpwv
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslicemirroring-controller.k8s.io
                kubernetes.io/service-name=legacy
                of=endpoints
                team=net
  Annotations:  note: hello
  AddressType:  IPv4
  Ports:
    Name  Port  Protocol
    ----  ----  --------
    udp   53    UDP
    http  8080  TCP
  Endpoints:
    - Addresses:  192.0.2.1
      Conditions:
        Ready:    true
      Hostname:   one
      NodeName:   node-1
      Zone:       <unset>
    - Addresses:  192.0.2.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/p
      NodeName:   <unset>
      Zone:       <unset>
    - Addresses:  192.0.2.3
      Conditions:
        Ready:   false
      Hostname:  <unset>
      NodeName:  <unset>
      Zone:      <unset>
  Events:        <none>
  $ kubectl describe svc legacy
  Name:                     legacy
  Namespace:                default
  Labels:                   of=service
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.70.132
  IPs:                      10.96.70.132
  Port:                     http  80/TCP
  TargetPort:               80/TCP
  Endpoints:                192.0.2.1:8080,192.0.2.2:8080
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get events
  No resources found in default namespace.
  $ kubectl annotate endpoints legacy note=changed more=yes
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (hello)
  [1]
  $ kubectl label endpoints legacy team- colour=blue
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy modified
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o jsonpath='{.items[0].metadata.labels} {.items[0].metadata.annotations}{"\n"}'
  {"colour":"blue","endpointslice.kubernetes.io/managed-by":"endpointslicemirroring-controller.k8s.io","kubernetes.io/service-name":"legacy","of":"endpoints"} {"note":"hello"}
  $ kubectl label svc legacy of=changed
  error: 'of' already has a value (service), and --overwrite is false
  [1]
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy --show-labels
  NAME           ADDRESSTYPE   PORTS     ENDPOINTS                       AGE   LABELS
  legacy-cdpwv   IPv4          53,8080   192.0.2.3,192.0.2.1,192.0.2.2   9s    colour=blue,endpointslice.kubernetes.io/managed-by=endpointslicemirroring-controller.k8s.io,kubernetes.io/service-name=legacy,of=endpoints
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror=false
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME           ADDRESSTYPE   PORTS     ENDPOINTS                       AGE
  legacy-cdpwv   IPv4          53,8080   192.0.2.1,192.0.2.2,192.0.2.3   12s
  $ kubectl label --overwrite endpoints legacy endpointslice.kubernetes.io/skip-mirror=true
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  No resources found in default namespace.
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror-
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy unlabeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o custom-columns=BY:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,OWNER:.metadata.ownerReferences[0].kind,GEN:.metadata.generateName
  BY                                         OWNER       GEN
  endpointslicemirroring-controller.k8s.io   Endpoints   legacy-
  $ kubectl patch endpoints legacy --type=json -p '[{"op":"remove","path":"/subsets"}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy patched
  $ lab settle
  $ kubectl get endpoints,endpointslices
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME                   ENDPOINTS         AGE
  endpoints/kubernetes   172.18.0.2:6443   24s
  endpoints/legacy       <none>            20s
  
  NAME                                        ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  endpointslice.discovery.k8s.io/kubernetes   IPv4          6443    172.18.0.2   24s
  $ kubectl patch endpoints legacy --type=merge -p '{"subsets":[{"addresses":[{"ip":"192.0.2.9"}]}]}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy patched
  $ lab settle
  $ kubectl get endpoints,endpointslices -l kubernetes.io/service-name!=kubernetes
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME                   ENDPOINTS         AGE
  endpoints/kubernetes   172.18.0.2:6443   27s
  endpoints/legacy       192.0.2.9         23s
  
  NAME                                          ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  endpointslice.discovery.k8s.io/legacy-2j65l   IPv4          <unset>   192.0.2.9   2s
