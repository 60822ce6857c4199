Ranges, filters, slices, escapes.

  $ kubectl create service clusterip web --tcp=80:8080 --tcp=443:8443 --clusterip=10.96.0.100
  service/web created
  $ cat > slice.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: own, labels: {kubernetes.io/service-name: web, example.com/team.name: "a b"}}
  > addressType: IPv4
  > ports: [{name: http, port: 8080}, {name: https, port: 8443}]
  > endpoints:
  > - {addresses: [10.1.2.3], zone: zone-a, conditions: {ready: true}}
  > - {addresses: [10.1.2.4], zone: zone-b, conditions: {ready: false}}
  > - {addresses: [10.1.2.5], zone: zone-c}
  > EOF
  $ kubectl apply -f slice.yaml
  The EndpointSlice "own" is invalid: metadata.labels: Invalid value: "a b": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl get endpointslice own -o jsonpath='{range .endpoints[*]}{.addresses[0]}{"\t"}{.zone}{"\n"}{end}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{range .endpoints[?(@.conditions.ready==true)]}{.addresses[0]}{"\n"}{end}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[?(@.conditions.ready!=true)].addresses}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[?(@.conditions)].zone}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[?(@.zone=="zone-c")].conditions}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.port>8080)].name}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.port>=8080)].name}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath="{.ports[?(@.name=='http')].port}{'\n'}"
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.name=~"ht.*")].port}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.name=="http" && @.port==8080)].port}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.name==http)].port}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.metadata.labels.example\.com/team\.name}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath="{.metadata.labels['example\.com/team\.name']}{'\n'}"
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.metadata.labels}{"\n"}{.ports[0]}{"\n"}{.ports[*]}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[0:2].zone}{"\n"}{.endpoints[1:].zone}{"\n"}{.endpoints[:1].zone}{"\n"}{.endpoints[-2:].zone}{"\n"}{.endpoints[0:3:2].zone}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[0,2].zone}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{..zone}{"\n"}{..port}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[5].zone}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints[-5].zone}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints.zone}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.addressType[0]}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.endpoints["zone"]}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='text {.addressType} more{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{"quoted \"text\""}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[0]["name","port"]}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath="{.ports[0]['name','port']}{'\n'}"
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{range .endpoints[*]}{range .addresses[*]}{@}{" "}{end}{end}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{end}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{range}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.}' | cut -c1-40
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  $ kubectl get endpointslice own -o jsonpath='{$}' | cut -c1-40
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  $ kubectl get endpointslice own -o jsonpath='{}' | cut -c1-40
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  $ kubectl get endpointslice own -o jsonpath='{.ports[*]' 
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports]}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[a]}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?(@.port)'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.ports[?@.port]}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{"open}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{.a..b}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{1}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{true}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{ .addressType }{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath='{addressType}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get svc,endpointslice -o jsonpath='{range .items[*]}{.kind}/{.metadata.name}{"\n"}{end}' | head -3
  Service/kubernetes
  Service/web
  EndpointSlice/kubernetes
  $ kubectl get endpointslice own -o jsonpath-as-json='{.ports}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath-as-json='{.ports[*].port}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath-as-json='{.nothing}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath-file=nothing.txt
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o jsonpath-file=
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own --template='{.addressType}' -o jsonpath
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
  $ kubectl get endpointslice own -o=jsonpath --template='{.addressType}{"\n"}'
  Error from server (NotFound): endpointslices.discovery.k8s.io "own" not found
  [1]
