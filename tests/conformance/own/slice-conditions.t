Conditions written by hand, and what the tools make of them.

  $ cat > slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: own, labels: {kubernetes.io/service-name: web}}
  > addressType: IPv4
  > ports: [{name: "", port: 80}, {name: grpc, port: 81, appProtocol: kubernetes.io/h2c}]
  > endpoints:
  > - {addresses: [192.0.2.1]}
  > - {addresses: [192.0.2.2], conditions: {ready: true, serving: false}}
  > - {addresses: [192.0.2.3], conditions: {ready: false, serving: true, terminating: true}, nodeName: node-1, zone: zone-a}
  > - {addresses: [192.0.2.4], hostname: db-0, hints: {forZones: [{name: zone-a}], forNodes: [{name: node-1}]}}
  > EOF
  $ kubectl apply -f slice.yaml
  endpointslice.discovery.k8s.io/own created
  $ kubectl get endpointslice own
  NAME   ADDRESSTYPE   PORTS   ENDPOINTS                                   AGE
  own    IPv4          80,81   192.0.2.1,192.0.2.2,192.0.2.3 + 1 more...   0s
  $ kubectl get endpointslice own -o yaml | grep -v -e uid: -e creationTimestamp -e resourceVersion
  addressType: IPv4
  apiVersion: discovery.k8s.io/v1
  endpoints:
  - addresses:
    - 192.0.2.1
    conditions: {}
  - addresses:
    - 192.0.2.2
    conditions:
      ready: true
      serving: false
  - addresses:
    - 192.0.2.3
    conditions:
      ready: false
      serving: true
      terminating: true
    nodeName: node-1
    zone: zone-a
  - addresses:
    - 192.0.2.4
    conditions: {}
    hints:
      forNodes:
      - name: node-1
      forZones:
      - name: zone-a
    hostname: db-0
  kind: EndpointSlice
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"addressType":"IPv4","apiVersion":"discovery.k8s.io/v1","endpoints":[{"addresses":["192.0.2.1"]},{"addresses":["192.0.2.2"],"conditions":{"ready":true,"serving":false}},{"addresses":["192.0.2.3"],"conditions":{"ready":false,"serving":true,"terminating":true},"nodeName":"node-1","zone":"zone-a"},{"addresses":["192.0.2.4"],"hints":{"forNodes":[{"name":"node-1"}],"forZones":[{"name":"zone-a"}]},"hostname":"db-0"}],"kind":"EndpointSlice","metadata":{"annotations":{},"labels":{"kubernetes.io/service-name":"web"},"name":"own","namespace":"default"},"ports":[{"name":"","port":80},{"appProtocol":"kubernetes.io/h2c","name":"grpc","port":81}]}
    generation: 1
    labels:
      kubernetes.io/service-name: web
    name: own
    namespace: default
  ports:
  - name: ""
    port: 80
    protocol: TCP
  - appProtocol: kubernetes.io/h2c
    name: grpc
    port: 81
    protocol: TCP
  $ kubectl describe endpointslice own
  Name:         own
  Namespace:    default
  Labels:       kubernetes.io/service-name=web
  Annotations:  <none>
  AddressType:  IPv4
  Ports:
    Name     Port  Protocol
    ----     ----  --------
    <unset>  80    TCP
    grpc     81    TCP
  Endpoints:
    - Addresses:  192.0.2.1
      Conditions:
        Ready:    <unset>
      Hostname:   <unset>
      NodeName:   <unset>
      Zone:       <unset>
    - Addresses:  192.0.2.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      NodeName:   <unset>
      Zone:       <unset>
    - Addresses:  192.0.2.3
      Conditions:
        Ready:    false
      Hostname:   <unset>
      NodeName:   node-1
      Zone:       zone-a
    - Addresses:  192.0.2.4
      Conditions:
        Ready:   <unset>
      Hostname:  db-0
      NodeName:  <unset>
      Zone:      <unset>
  Events:        <none>
  $ kubectl get endpointslice own -o jsonpath='{range .endpoints[?(@.conditions.ready==true)]}{.addresses[0]}{"\n"}{end}'
  192.0.2.2
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o custom-columns=NAME:.metadata.name,READY:.endpoints[*].conditions.ready
  NAME   READY
  own    true,false
  $ kubectl diff -f slice.yaml
  $ sed 's/port: 81/port: 82/' slice.yaml | kubectl diff -f - | grep '^[-+] '
  -  generation: 1
  +  generation: 2
  -  port: 81
  +  port: 82
  $ sed 's/addressType: IPv4/addressType: IPv6/' slice.yaml | kubectl apply -f -
  The EndpointSlice "own" is invalid: addressType: Invalid value: "IPv6": field is immutable
  [1]
  $ sed 's/IPv4/FQDN/' slice.yaml | kubectl replace --force -f -
  endpointslice.discovery.k8s.io "own" deleted from default namespace
  Warning: spec.addressType: FQDN endpoints are deprecated
  endpointslice.discovery.k8s.io/own replaced
