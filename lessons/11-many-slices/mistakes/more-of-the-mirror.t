Two subsets in place of one; the mirror edited; Endpoints of another name; a slice that calls itself the mirroring controller's.

  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ lab check every-machine
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.1]. The mirror leaves them out, so somebody else has to write them.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Not yet. Nobody has asked the API server to write endpointslices so far. The thousand that were served must not be lost.
  Not yet. Nobody has asked the API server to write endpointslices so far. It is the last of those that the mirror has room for.
  [1]
  $ sed 's/^  - ip: 172.20.2.1$/  ports:\n  - name: http\n    port: 9376\n- addresses:\n&/' legacy.yaml | kubectl apply -f -
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy configured
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o go-template='{{range .items}}{{len .endpoints}}{{"\n"}}{{end}}'
  1000
  $ lab check every-machine
  Not yet. Endpoints/legacy, `.subsets`, are several now. The mirroring controller packs subsets with the same ports into one before it counts. The measure is the addresses, not the subsets.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Not yet. Nobody has asked the API server to write endpointslices so far. The thousand that were served must not be lost.
  Not yet. Nobody has asked the API server to write endpointslices so far. It is the last of those that the mirror has room for.
  [1]
  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy configured
  $ sed 's/name: legacy/name: legacy-2/' legacy.yaml | kubectl apply -f -
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy-2 created
  $ lab settle
  $ kubectl get endpointslices | grep -c legacy
  1
  $ lab check every-machine
  Not yet. There are Endpoints of another name. Endpoints belong to the Service of the same name, so these belong to none, and nobody mirrors them.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Not yet. Nobody has asked the API server to write endpointslices so far. The thousand that were served must not be lost.
  Not yet. Nobody has asked the API server to write endpointslices so far. It is the last of those that the mirror has room for.
  [1]
  $ kubectl delete endpoints legacy-2
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "legacy-2" deleted from default namespace
  $ kubectl patch $(kubectl get endpointslices -l kubernetes.io/service-name=legacy -o name) --type=json -p '[{"op":"add","path":"/endpoints/-","value":{"addresses":["172.20.4.1"]}}]'
  The EndpointSlice "legacy-hrhlp" is invalid: endpoints: Too many: 1001: must have at most 1000 items
  [1]
  $ kubectl patch $(kubectl get endpointslices -l kubernetes.io/service-name=legacy -o name) --type=json -p '[{"op":"replace","path":"/endpoints/0","value":{"addresses":["172.20.4.1"]}}]'
  endpointslice.discovery.k8s.io/legacy-hrhlp patched
  $ lab settle
  $ lab check every-machine
  Not yet. You changed the mirror. Its controller has put it right again, and it is full besides. What you write has to be a slice that is yours.
  Not yet. EndpointSlice/legacy-hrhlp, `.endpoints`: found 1000 items, and not this one, expected addresses: [172.20.4.11]. A Service may have slices of several writers. kube-proxy puts them together.
  Done. 172.20.0.1 is served still.
  Done. And so is 172.20.3.250.
  [1]
