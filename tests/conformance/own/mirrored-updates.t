Endpoints by hand change, and their mirror with them.

  $ cat > ep.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec: {ports: [{name: http, port: 80}]}
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata: {name: web, labels: {team: blue}, annotations: {note: one}}
  > subsets:
  > - addresses: [{ip: 192.0.2.1}, {ip: 192.0.2.2, nodeName: node-1, hostname: two}]
  >   notReadyAddresses: [{ip: 192.0.2.3}]
  >   ports: [{name: http, port: 8080}]
  > EOF
  $ kubectl apply -f ep.yaml
  service/web created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints}{"\n"}'
  [{"addresses":["192.0.2.1"],"conditions":{"ready":true}},{"addresses":["192.0.2.2"],"conditions":{"ready":true},"hostname":"two","nodeName":"node-1"},{"addresses":["192.0.2.3"],"conditions":{"ready":false}}]
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.labels} {.items[0].metadata.annotations}{"\n"}'
  {"endpointslice.kubernetes.io/managed-by":"endpointslicemirroring-controller.k8s.io","kubernetes.io/service-name":"web","team":"blue"} {"note":"one"}
  $ kubectl patch endpoints web --type=json -p '[{"op":"remove","path":"/subsets/0/notReadyAddresses"},{"op":"replace","path":"/subsets/0/ports/0/port","value":9090}]'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].addresses[0]} {.items[*].ports}{"\n"}'
  192.0.2.1 192.0.2.2 [{"name":"http","port":9090,"protocol":"TCP"}]
  $ kubectl label endpoints web team=green
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  error: 'team' already has a value (blue), and --overwrite is false
  [1]
  $ kubectl annotate endpoints web note=two
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (one)
  [1]
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.labels.team} {.items[0].metadata.annotations.note}{"\n"}'
  blue one
  $ kubectl patch endpoints web --type=merge -p '{"subsets":[{"addresses":[{"ip":"fd00::1"}],"ports":[{"name":"http","port":80}]},{"addresses":[{"ip":"192.0.2.9"}],"ports":[{"name":"http","port":81}]}]}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.addressType
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS   AGE
  web-v5xz8   IPv4          81      192.0.2.9   11s
  web-kwttq   IPv6          80      fd00::1     2s
  $ kubectl label endpoints web endpointslice.kubernetes.io/skip-mirror=true
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  No resources found in default namespace.
  $ kubectl label endpoints web endpointslice.kubernetes.io/skip-mirror-
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/web unlabeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --no-headers | wc -l
  2
  $ kubectl patch service web -p '{"spec":{"selector":{"app":"web"}}}'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  web-pftz2   IPv4          <unset>   <unset>     3s
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS   AGE
  web    <none>      20s
