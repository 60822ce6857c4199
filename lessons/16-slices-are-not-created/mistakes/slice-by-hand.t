The slice is written by hand, and the controller left as it is.

  $ kubectl apply -f - <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: web-1
  >   labels:
  >     kubernetes.io/service-name: web
  > addressType: IPv4
  > endpoints:
  > - addresses: [10.244.1.2]
  > ports:
  > - name: ""
  >   port: 8080
  > YAML
  endpointslice.discovery.k8s.io/web-1 created
  $ lab check switch-it-on
  Not yet. Service/web has a slice that was written by hand. It serves until the next pod changes, and nobody will keep it up. Take it away and let the controller do it.
  [1]
