The patch types on a slice made by hand.

  $ cat > slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: own, labels: {kubernetes.io/service-name: web}}
  > addressType: IPv4
  > ports: [{name: http, port: 80}]
  > endpoints:
  > - addresses: [192.0.2.1]
  > - addresses: [192.0.2.2]
  >   conditions: {ready: false}
  > EOF
  $ kubectl apply -f slice.yaml
  endpointslice.discovery.k8s.io/own created
  $ kubectl get endpointslice own
  NAME   ADDRESSTYPE   PORTS   ENDPOINTS             AGE
  own    IPv4          80      192.0.2.1,192.0.2.2   0s
  $ kubectl get endpointslice own -o jsonpath='{.endpoints}{"\n"}{.ports}{"\n"}'
  [{"addresses":["192.0.2.1"],"conditions":{}},{"addresses":["192.0.2.2"],"conditions":{"ready":false}}]
  [{"name":"http","port":80,"protocol":"TCP"}]
  $ kubectl patch endpointslice own --type=json -p '[{"op":"add","path":"/endpoints/-","value":{"addresses":["192.0.2.3"]}}]'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[*].addresses}{"\n"}'
  ["192.0.2.1"] ["192.0.2.2"] ["192.0.2.3"]
  $ kubectl patch endpointslice own --type=json -p '[{"op":"test","path":"/endpoints/0/addresses/0","value":"192.0.2.9"},{"op":"remove","path":"/endpoints/0"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch endpointslice own --type=json -p '[{"op":"remove","path":"/endpoints/9"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch endpointslice own --type=json -p '[{"op":"replace","path":"/endpoints/0/conditions","value":{"ready":true,"serving":true,"terminating":false}}]'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[0].conditions}{"\n"}'
  {"ready":true,"serving":true,"terminating":false}
  $ kubectl patch endpointslice own --type=merge -p '{"endpoints":[{"addresses":["192.0.2.4"]}]}'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl get endpointslice own -o jsonpath='{.endpoints}{"\n"}'
  [{"addresses":["192.0.2.4"],"conditions":{}}]
  $ kubectl patch endpointslice own --type=merge -p '{"ports":[{"name":"http","port":81},{"name":"http","port":82}]}'
  The EndpointSlice "own" is invalid: ports[1].name: Duplicate value: "http"
  [1]
  $ kubectl patch endpointslice own --type=merge -p '{"addressType":"IPv6"}'
  The EndpointSlice "own" is invalid: addressType: Invalid value: "IPv6": field is immutable
  [1]
  $ kubectl patch endpointslice own -p '{"ports":[{"name":"https","port":443}]}'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl get endpointslice own -o jsonpath='{.ports}{"\n"}'
  [{"name":"https","port":443,"protocol":"TCP"}]
  $ kubectl patch endpointslice own -p '{"endpoints":null}'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl get endpointslice own
  NAME   ADDRESSTYPE   PORTS   ENDPOINTS   AGE
  own    IPv4          443     <unset>     1s
  $ kubectl patch endpointslice own --type=merge -p '{"endpoints":[{"addresses":["192.0.2.4"],"conditions":{"ready":"yes"}}]}' 2>&1 | sed -E 's/,."metadata.*}"/,.../'
  The request is invalid: patch: Invalid value: "{\"addressType\":\"IPv4\",\"apiVersion\":\"discovery.k8s.io/v1\",\"endpoints\":[{\"addresses\":[\"192.0.2.4\"],\"conditions\":{\"ready\":\"yes\"}}],\"kind\":\"EndpointSlice\",...: json: cannot unmarshal string into Go struct field EndpointConditions.endpoints.conditions.ready of type bool
  $ kubectl patch endpointslice own --type=merge -p '{"endpoints":[{"addresses":["127.0.0.1"]}]}'
  The EndpointSlice "own" is invalid: endpoints[0].addresses[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)
  [1]
  $ kubectl patch endpointslice own --type=merge -p '{"endpoints":[{"addresses":["192.0.2.4"],"hints":{"forZones":[{"name":""}]}}]}'
  endpointslice.discovery.k8s.io/own patched
  $ kubectl patch endpointslice own --type=merge -p '{"endpoints":[{"addresses":["192.0.2.4"],"deprecatedTopology":{"kubernetes.io/hostname":"x"}}]}'
  endpointslice.discovery.k8s.io/own patched
