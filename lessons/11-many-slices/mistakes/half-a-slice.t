A slice of one's own without the Service's name; then with the port unnamed; then as if it were the mirroring controller's.

  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ cat > rest.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-rest
  > addressType: IPv4
  > ports: [{ port: 9376 }]
  > endpoints:
  > YAML
  $ for n in $(seq 20); do echo "- addresses: [172.20.4.$n]" >> rest.yaml; done
  $ kubectl apply -f rest.yaml
  endpointslice.discovery.k8s.io/legacy-rest created
  $ lab settle
  $ lab check every-machine
  Not yet. A slice holds 172.20.4.1 and names no Service. The label `kubernetes.io/service-name` is what joins it to `legacy`.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Done. 172.20.0.1 is served still.
  Done. And so is 172.20.3.250.
  [1]
  $ kubectl label endpointslice legacy-rest kubernetes.io/service-name=legacy
  endpointslice.discovery.k8s.io/legacy-rest labeled
  $ lab check every-machine
  Not yet. A slice of `legacy` holds 172.20.4.1, and its port has another name than the Service's. Ports are joined by their names. No name is a name, too.
  Not yet. EndpointSlice/legacy-rest, `.ports[0].name`: found "", expected http. A Service may have slices of several writers. kube-proxy puts them together.
  Done. 172.20.0.1 is served still.
  Done. And so is 172.20.3.250.
  [1]
  $ kubectl delete endpointslice legacy-rest
  endpointslice.discovery.k8s.io "legacy-rest" deleted from default namespace
  $ sed 's/name: legacy-rest/&\n  labels: { kubernetes.io\/service-name: legacy, endpointslice.kubernetes.io\/managed-by: endpointslicemirroring-controller.k8s.io }/;s/port: 9376/name: http, &/' rest.yaml > mirror.yaml
  $ kubectl apply -f mirror.yaml
  endpointslice.discovery.k8s.io/legacy-rest created
  $ lab settle
  $ kubectl get endpointslices | grep -c legacy-rest
  0
  [1]
  $ lab check every-machine
  Not yet. You wrote a slice that says the mirroring controller manages it. So the controller took it for its own, found one too many, and deleted it. Write a name of your own into `managed-by`.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Done. 172.20.0.1 is served still.
  Done. And so is 172.20.3.250.
  [1]
