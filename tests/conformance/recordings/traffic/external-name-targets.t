An alias needs the whole name of what it stands for; ports are the target's affair; the API takes hosts only.

  $ lab cluster --dns
  $ kubectl create namespace office
  namespace/office created
  $ kubectl run web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-1"}}' -- netexec --http-port=7000
  pod/web created
  $ kubectl run clerk -n office --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-2"}}'
  pod/clerk created
  $ kubectl expose pod web --port=80 --target-port=7000 --selector=run=web
  service/web exposed
  $ kubectl expose pod web --name=peers --cluster-ip=None --port=80 --target-port=7000 --selector=run=web
  service/peers exposed
  $ kubectl wait pod web --for=condition=Ready
  pod/web condition met
  $ kubectl wait pod clerk -n office --for=condition=Ready
  pod/clerk condition met
  $ kubectl create service externalname ledger -n office --external-name=web.default.svc.cluster.local
  service/ledger created
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  web
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"web.default"}}'
  service/ledger patched
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (6) Could not resolve host: ledger
  command terminated with exit code 6
  [6]
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"web.default.svc.cluster.local."}}'
  service/ledger patched
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"http://web.default.svc.cluster.local"}}'
  The Service "ledger" is invalid: spec.externalName: Invalid value: "http://web.default.svc.cluster.local": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"web.default.svc.cluster.local:80"}}'
  The Service "ledger" is invalid: spec.externalName: Invalid value: "web.default.svc.cluster.local:80": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"10.96.0.1"}}'
  service/ledger patched
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (6) Could not resolve host: ledger
  command terminated with exit code 6
  [6]
The alias of a headless Service gives the pods, and their ports.

  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"peers.default.svc.cluster.local"}}'
  service/ledger patched
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (7) Failed to connect to ledger port 80 after 11 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger:7000/hostname
  web
A port that is declared changes nothing.

  $ kubectl patch service ledger -n office -p '{"spec":{"ports":[{"port":80,"targetPort":7000}]}}'
  service/ledger patched
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (7) Failed to connect to ledger port 80 after 11 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl get endpointslices -n office
  No resources found in office namespace.
