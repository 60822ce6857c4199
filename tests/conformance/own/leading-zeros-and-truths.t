IPv6 addresses whose groups have more than four digits are read, and then refused for their leading zeros. `yes` and `y` are truths of YAML 1.1.

  $ cat > slice.yaml <<'END'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: web}
  > addressType: IPv6
  > endpoints: [{addresses: ["00001::2"]}]
  > END
  $ kubectl apply -f slice.yaml
  The EndpointSlice "web" is invalid: endpoints[0].addresses[0]: Invalid value: "00001::2": must not have leading 0s
  [1]
  $ cat > endpoints.yaml <<'END'
  > apiVersion: v1
  > kind: Endpoints
  > metadata: {name: web}
  > subsets: [{addresses: [{ip: "2001:00db8::2"}], ports: [{port: 80}]}]
  > END
  $ kubectl apply -f endpoints.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  The Endpoints "web" is invalid: subsets[0].addresses[0].ip: Invalid value: "2001:00db8::2": must not have leading 0s
  [1]
  $ cat > service.yaml <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web, labels: {a: y}}
  > spec: {publishNotReadyAddresses: yes, ports: [{port: 80}]}
  > END
  $ kubectl apply -f service.yaml
  error: unable to decode "service.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string
  [1]
  $ sed -i 's/a: y/a: "y"/' service.yaml
  $ kubectl apply --server-side -f service.yaml
  service/web serverside-applied
  $ kubectl get service web -o jsonpath='{.spec.publishNotReadyAddresses} {.metadata.labels}'
  true {"a":"y"}
