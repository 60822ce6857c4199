The twenty are served, and the thousand are lost: the mirror is switched off, or its Endpoints are deleted.

  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ cat > rest.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-rest
  >   labels: { kubernetes.io/service-name: legacy, endpointslice.kubernetes.io/managed-by: me }
  > addressType: IPv4
  > ports: [{ name: http, port: 9376 }]
  > endpoints:
  > YAML
  $ for n in $(seq 20); do echo "- addresses: [172.20.4.$n]" >> rest.yaml; done
  $ kubectl apply -f rest.yaml
  endpointslice.discovery.k8s.io/legacy-rest created
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror=true
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy labeled
  $ lab settle
  $ lab check every-machine
  Done. 172.20.4.1 to 172.20.4.10 are in a slice of legacy.
  Done. 172.20.4.11 to 172.20.4.20 are in a slice of legacy.
  Not yet. The mirror is switched off by its label, and its thousand machines went with the mirrored slice. Now they are yours to write, all of them.
  Not yet. EndpointSlice/legacy-rest, `.endpoints`: found 20 items, and not this one, expected addresses: [172.20.3.250], conditions: ready: anything but false. It is the last of those that the mirror has room for.
  [1]
  $ kubectl delete endpoints legacy
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "legacy" deleted from default namespace
  $ lab settle
  $ lab check every-machine
  Done. 172.20.4.1 to 172.20.4.10 are in a slice of legacy.
  Done. 172.20.4.11 to 172.20.4.20 are in a slice of legacy.
  Not yet. The Endpoints of `legacy` are gone, and the mirrored slice went with its owner. Its thousand machines are in no slice of yours yet.
  Not yet. EndpointSlice/legacy-rest, `.endpoints`: found 20 items, and not this one, expected addresses: [172.20.3.250], conditions: ready: anything but false. It is the last of those that the mirror has room for.
  [1]
