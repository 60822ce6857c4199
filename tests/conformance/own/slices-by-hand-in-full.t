An EndpointSlice by hand with everything that it may hold, and how it is shown.

  $ cat > slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: own-1
  >   labels: {kubernetes.io/service-name: own, endpointslice.kubernetes.io/managed-by: me.example.com}
  >   annotations: {team: net}
  > addressType: IPv4
  > ports:
  > - {name: http, port: 8080, appProtocol: kubernetes.io/ws}
  > - {name: dns, port: 53, protocol: UDP}
  > - {name: sctp, port: 9, protocol: SCTP}
  > - {name: any, protocol: TCP}
  > endpoints:
  > - addresses: ["192.0.2.1", "192.0.2.2"]
  >   conditions: {ready: true, serving: true, terminating: false}
  >   hostname: one
  >   nodeName: node-1
  >   zone: zone-a
  >   hints: {forZones: [{name: zone-a}, {name: zone-b}], forNodes: [{name: node-1}]}
  >   targetRef: {kind: Pod, name: one, namespace: default}
  > - addresses: ["192.0.2.3"]
  >   conditions: {ready: false, serving: true, terminating: true}
  >   deprecatedTopology: {topology.example.com/rack: r1}
  > - addresses: ["192.0.2.4"]
  >   nodeName: node-9
  > EOF
  $ kubectl apply -f slice.yaml
  endpointslice.discovery.k8s.io/own-1 created
  $ kubectl get endpointslice own-1 -o yaml
  addressType: IPv4
  apiVersion: discovery.k8s.io/v1
  endpoints:
  - addresses:
    - 192.0.2.1
    - 192.0.2.2
    conditions:
      ready: true
      serving: true
      terminating: false
    hints:
      forNodes:
      - name: node-1
      forZones:
      - name: zone-a
      - name: zone-b
    hostname: one
    nodeName: node-1
    targetRef:
      kind: Pod
      name: one
      namespace: default
    zone: zone-a
  - addresses:
    - 192.0.2.3
    conditions:
      ready: false
      serving: true
      terminating: true
  - addresses:
    - 192.0.2.4
    conditions: {}
    nodeName: node-9
  kind: EndpointSlice
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"addressType":"IPv4","apiVersion":"discovery.k8s.io/v1","endpoints":[{"addresses":["192.0.2.1","192.0.2.2"],"conditions":{"ready":true,"serving":true,"terminating":false},"hints":{"forNodes":[{"name":"node-1"}],"forZones":[{"name":"zone-a"},{"name":"zone-b"}]},"hostname":"one","nodeName":"node-1","targetRef":{"kind":"Pod","name":"one","namespace":"default"},"zone":"zone-a"},{"addresses":["192.0.2.3"],"conditions":{"ready":false,"serving":true,"terminating":true},"deprecatedTopology":{"topology.example.com/rack":"r1"}},{"addresses":["192.0.2.4"],"nodeName":"node-9"}],"kind":"EndpointSlice","metadata":{"annotations":{"team":"net"},"labels":{"endpointslice.kubernetes.io/managed-by":"me.example.com","kubernetes.io/service-name":"own"},"name":"own-1","namespace":"default"},"ports":[{"appProtocol":"kubernetes.io/ws","name":"http","port":8080},{"name":"dns","port":53,"protocol":"UDP"},{"name":"sctp","port":9,"protocol":"SCTP"},{"name":"any","protocol":"TCP"}]}
      team: net
    creationTimestamp: "2026-11-25T23:07:16Z"
    generation: 1
    labels:
      endpointslice.kubernetes.io/managed-by: me.example.com
      kubernetes.io/service-name: own
    name: own-1
    namespace: default
    resourceVersion: "249"
    uid: efe65e95-7a19-4b6b-91c0-b1d10ce56b07
  ports:
  - appProtocol: kubernetes.io/ws
    name: http
    port: 8080
    protocol: TCP
  - name: dns
    port: 53
    protocol: UDP
  - name: sctp
    port: 9
    protocol: SCTP
  - name: any
    protocol: TCP
  $ kubectl get endpointslice own-1 -o wide
  NAME    ADDRESSTYPE   PORTS                   ENDPOINTS                                   AGE
  own-1   IPv4          8080,53,9 + 1 more...   192.0.2.1,192.0.2.2,192.0.2.3 + 1 more...   0s
  $ kubectl describe endpointslice own-1
  Name:         own-1
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=me.example.com
                kubernetes.io/service-name=own
  Annotations:  team: net
  AddressType:  IPv4
  Ports:
    Name  Port     Protocol
    ----  ----     --------
    http  8080     TCP
    dns   53       UDP
    sctp  9        SCTP
    any   <unset>  TCP
  Endpoints:
    - Addresses:  192.0.2.1, 192.0.2.2
      Conditions:
        Ready:    true
      Hostname:   one
      TargetRef:  Pod/one
      NodeName:   node-1
      Zone:       zone-a
    - Addresses:  192.0.2.3
      Conditions:
        Ready:    false
      Hostname:   <unset>
      NodeName:   <unset>
      Zone:       <unset>
    - Addresses:  192.0.2.4
      Conditions:
        Ready:   <unset>
      Hostname:  <unset>
      NodeName:  node-9
      Zone:      <unset>
  Events:        <none>
  $ kubectl create service clusterip own --tcp=80 --dry-run=client -o yaml | grep -v -e '- name' -e selector -e 'app: own' > svc.yaml; cat svc.yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
    name: own
  spec:
    ports:
      port: 80
      protocol: TCP
      targetPort: 80
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl create -f svc.yaml
  Error from server (BadRequest): error when creating "svc.yaml": Service in version "v1" cannot be handled as a Service: json: cannot unmarshal object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort
  [1]
  $ kubectl describe svc own
  Error from server (NotFound): services "own" not found
  [1]
  $ lab settle
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS                   ENDPOINTS                                   AGE
  kubernetes   IPv4          6443                    172.18.0.2                                  7s
  own-1        IPv4          8080,53,9 + 1 more...   192.0.2.1,192.0.2.2,192.0.2.3 + 1 more...   3s
  $ kubectl get events
  No resources found in default namespace.
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"remove","path":"/endpoints/1"}]'
  endpointslice.discovery.k8s.io/own-1 patched
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"replace","path":"/endpoints/0/hints/forZones","value":[{"name":"zone-a"},{"name":"zone-a"}]}]'
  The EndpointSlice "own-1" is invalid: endpoints[0].hints.forZones[1].name: Duplicate value: "zone-a"
  [1]
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"replace","path":"/endpoints/0/hints/forZones","value":[{"name":"bad zone"}]}]'
  The EndpointSlice "own-1" is invalid: endpoints[0].hints.forZones[0].name: Invalid value: "bad zone": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"replace","path":"/endpoints/0/hints/forNodes","value":[{"name":"Bad_Node"},{"name":"n"},{"name":"n"}]}]'
  The EndpointSlice "own-1" is invalid: 
  * endpoints[0].hints.forNodes[0].name: Invalid value: "Bad_Node": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * endpoints[0].hints.forNodes[2].name: Duplicate value: "n"
  [1]
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"replace","path":"/endpoints/0/hints/forZones","value":[{"name":"1"},{"name":"2"},{"name":"3"},{"name":"4"},{"name":"5"},{"name":"6"},{"name":"7"},{"name":"8"},{"name":"9"}]}]'
  The EndpointSlice "own-1" is invalid: endpoints[0].hints.forZones: Too many: 9: must have at most 8 items
  [1]
  $ kubectl patch endpointslice own-1 --type=json -p '[{"op":"replace","path":"/endpoints/0/nodeName","value":"Not A Node"},{"op":"replace","path":"/endpoints/0/hostname","value":"Not.A.Host"}]'
  The EndpointSlice "own-1" is invalid: 
  * endpoints[0].nodeName: Invalid value: "Not A Node": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * endpoints[0].hostname: Invalid value: "Not.A.Host": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl patch endpointslice own-1 -p '{"addressType":"IPv6"}'
  The EndpointSlice "own-1" is invalid: addressType: Invalid value: "IPv6": field is immutable
  [1]
  $ kubectl patch endpointslice own-1 -p '{"ports":[{"name":"http","port":8080},{"name":"http","port":8081}]}'
  The EndpointSlice "own-1" is invalid: ports[1].name: Duplicate value: "http"
  [1]
  $ kubectl patch endpointslice own-1 -p '{"ports":[{"name":"Bad_Name","port":8080}]}'
  The EndpointSlice "own-1" is invalid: ports[0].name: Invalid value: "Bad_Name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl patch endpointslice own-1 -p '{"ports":[{"name":"http","port":8080,"protocol":"HTTP"}]}'
  The EndpointSlice "own-1" is invalid: ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"
  [1]
  $ kubectl patch endpointslice own-1 -p '{"ports":[]}'
  endpointslice.discovery.k8s.io/own-1 patched
  $ kubectl get endpointslice own-1
  NAME    ADDRESSTYPE   PORTS     ENDPOINTS                       AGE
  own-1   IPv4          <unset>   192.0.2.1,192.0.2.2,192.0.2.4   5s
  $ kubectl patch endpointslice own-1 -p '{"endpoints":[]}'
  endpointslice.discovery.k8s.io/own-1 patched
  $ kubectl get endpointslice own-1
  NAME    ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  own-1   IPv4          <unset>   <unset>     5s
  $ kubectl describe endpointslice own-1
  Name:         own-1
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/managed-by=me.example.com
                kubernetes.io/service-name=own
  Annotations:  team: net
  AddressType:  IPv4
  Ports: <unset>
  Endpoints: <none>
  Events:  <none>
