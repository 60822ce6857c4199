Objects are fetched, changed and sent back; the rest of the machines lie in two slices of ten.

Step: another-slice

  $ kubectl get deployment web-canary -o yaml | sed 's/^  replicas: 0/  replicas: 5/' | kubectl replace -f -
  deployment.apps/web-canary replaced
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o yaml | grep -c 'ready: true'
  105

Step: holes

  $ kubectl scale deployment web web-canary --replicas=30
  deployment.apps/web scaled
  deployment.apps/web-canary scaled
  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*]}{.endpoints[*].nodeName}{"\n"}{end}' | wc -l
  2

Step: another-family

  $ kubectl get service web -o yaml | sed 's/SingleStack/PreferDualStack/' > web.yaml
  $ kubectl replace -f web.yaml
  service/web replaced
  $ lab settle
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                                                         AGE
  kubernetes   IPv4          6443    172.18.0.2                                                        16s
  web-4ml89    IPv6          8080    fd00:10:244:a::2,fd00:10:244:b::2,fd00:10:244:8::3 + 47 more...   2s
  web-58h6n    IPv4          8080    10.244.10.10,10.244.3.10,10.244.9.10 + 2 more...                  7s
  web-j2cch    IPv4          8080    10.244.10.2,10.244.11.2,10.244.8.3 + 42 more...                   14s
  $ kubectl describe endpoints web | grep -c '^  *Addresses:'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1

Step: past-a-thousand

  $ kubectl create deploy fleet --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -r 1050 -- /agnhost netexec --http-port=8080
  deployment.apps/fleet created
  $ kubectl create service clusterip fleet --tcp=80:8080
  service/fleet created
  $ lab settle
  $ kubectl get endpoints,endpointslices | grep -c fleet
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  12

Step: mirrored

  $ kubectl create -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ kubectl describe endpoints legacy | grep -o 'A max of.*'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  A max of 1000 addresses can be mirrored to EndpointSlices per Endpoints subset. 20 addresses were skipped

Step: every-machine

  $ for part in 0 1; do
  > {
  > cat <<YAML
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   generateName: legacy-more-
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: hand
  > addressType: IPv4
  > ports: [{ name: http, port: 9376 }]
  > endpoints:
  > YAML
  > for n in $(seq $((part * 10 + 1)) $((part * 10 + 10))); do echo "- addresses: [172.20.4.$n]"; done
  > } | kubectl create -f - | sed 's/more-.*/more/'
  > done
  endpointslice.discovery.k8s.io/legacy-more
  endpointslice.discovery.k8s.io/legacy-more
