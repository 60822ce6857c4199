The name is replaced by its number; the pod's declaration is changed to fit; the target port is lost on the way.

  $ kubectl patch service stock -p '{"spec":{"ports":[{"port":90,"targetPort":8081}]}}'
  service/stock patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=stock
  NAME          ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  stock-84pcz   IPv4          8081    10.244.2.5   12s
  $ lab check other-protocol
  Not yet. Service/stock, `.spec.ports[0].targetPort` is a number now, and the slice looks healthy. It is still a port of TCP, and the clients speak UDP. A number hides what the name had shown.
  Not yet. EndpointSlice/stock-84pcz, `.ports[0].protocol`: found TCP, expected what its pods speak. A name is found only where the protocol fits, too.
  [1]
  $ kubectl patch service stock -p '{"spec":{"ports":[{"port":90,"targetPort":"ask"}]}}'
  service/stock patched
  $ kubectl patch deployment stock --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/ports/0/protocol","value":"TCP"}]'
  deployment.apps/stock patched
  $ lab settle
  $ lab check other-protocol
  Not yet. Deployment/stock declares its port as one of TCP now. The two papers agree, and the program still speaks UDP. The Service was the side that was wrong.
  Not yet. EndpointSlice/stock-n56g5, `.ports[0].protocol`: found TCP, expected what its pods speak. A name is found only where the protocol fits, too.
  [1]
  $ kubectl patch deployment stock --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/ports/0/protocol","value":"UDP"}]'
  deployment.apps/stock patched
  $ kubectl delete service stock
  service "stock" deleted from default namespace
  $ kubectl expose deployment stock --port=90 --protocol=UDP
  service/stock exposed
  $ lab settle
  $ lab check other-protocol
  Done. Service stock offers port 90 in its pods' protocol.
  Not yet. Service/stock speaks UDP now, and `.spec.ports[0].targetPort` is neither `ask` nor 8081. Left out, it is the same as `port`.
  [1]
