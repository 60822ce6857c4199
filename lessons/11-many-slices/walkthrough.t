Many slices: over the cap, shrunk, of two families, past a thousand addresses, mirrored.

Step: another-slice

  $ sh dashboard.sh
  100
  $ kubectl scale deployment web-canary --replicas=1
  deployment.apps/web-canary scaled
  $ lab settle
  $ sh dashboard.sh
  100
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.metadata.creationTimestamp
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                        AGE
  web-j2cch   IPv4          8080    10.244.10.2,10.244.2.2,10.244.9.2 + 97 more...   9s
  web-cp7zq   IPv4          8080    10.244.10.10                                     2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 1
  IPv4 100
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].addresses[0]}' | wc -w
  101
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                                                       AGE
  web    10.244.1.10:8080,10.244.1.2:8080,10.244.1.3:8080 + 98 more...   9s

Step: holes

  $ kubectl scale deployment web-canary --replicas=30
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 30
  $ kubectl scale deployment web-canary --replicas=45
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 45

Step: another-family

  $ kubectl patch service web -p '{"spec":{"ipFamilyPolicy":"PreferDualStack"}}'
  service/web patched
  $ lab settle
  $ kubectl get service web -o jsonpath='{.spec.ipFamilies} {.spec.ipFamilyPolicy}{"\n"}'
  ["IPv4","IPv6"] PreferDualStack
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 20
  IPv4 45
  IPv6 65
  $ kubectl get endpointslices -l kubernetes.io/service-name=web --sort-by=.addressType
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                                         AGE
  web-cp7zq   IPv4          8080    10.244.10.10,10.244.3.10,10.244.9.10 + 42 more...                 14s
  web-j2cch   IPv4          8080    10.244.8.2,10.244.11.2,10.244.8.3 + 17 more...                    21s
  web-wzj9w   IPv6          8080    fd00:10:244:8::2,fd00:10:244:b::2,fd00:10:244:8::3 + 62 more...   2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].addresses[0]}' | wc -w
  130
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].targetRef.name}' | tr ' ' '\n' | sort -u | wc -l
  65
  $ kubectl get endpoints web -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  65

Step: past-a-thousand

  $ kubectl create deployment fleet --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=1050 -- /agnhost netexec --http-port=8080
  deployment.apps/fleet created
  $ kubectl rollout status deployment fleet | tail -n 1
  deployment "fleet" successfully rolled out
  $ kubectl expose deployment fleet --port=80 --target-port=8080
  service/fleet exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=fleet -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort | uniq -c
       10 IPv4 100
        1 IPv4 50
  $ kubectl get endpoints fleet -o go-template='{{range .subsets}}{{len .addresses}}{{"\n"}}{{end}}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1000
  $ kubectl get endpoints fleet -o yaml | grep over-capacity
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
      endpoints.kubernetes.io/over-capacity: truncated
  $ kubectl get endpointslices -l kubernetes.io/service-name=fleet -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]}{"\n"}{end}' > in-slices
  $ kubectl get endpoints fleet -o jsonpath='{range .subsets[*].addresses[*]}{.ip}{"\n"}{end}' > in-endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ grep -vxFf in-endpoints in-slices | wc -l
  50
  $ kubectl get events --field-selector involvedObject.kind=Endpoints
  No resources found in default namespace.
  $ kubectl describe service fleet | grep -E '^(Endpoints|Events)'
  Endpoints:                10.244.10.80:8080,10.244.7.79:8080,10.244.9.79:8080 + 1047 more...
  Events:                   <none>

Step: mirrored

  $ head -n 8 legacy.yaml
  apiVersion: v1
  kind: Endpoints
  metadata:
    name: legacy
  subsets:
  - addresses:
    - ip: 172.20.0.1
    - ip: 172.20.0.2
  $ grep -c 'ip:' legacy.yaml
  1020
  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy
  NAME           ADDRESSTYPE   PORTS   ENDPOINTS                                           AGE
  legacy-4jk8b   IPv4          9376    172.20.0.1,172.20.0.10,172.20.0.100 + 997 more...   2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}'
  IPv4 1000
  $ kubectl get events --field-selector involvedObject.name=legacy -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON                     MESSAGE
  TooManyAddressesToMirror   A max of 1000 addresses can be mirrored to EndpointSlices per Endpoints subset. 20 addresses were skipped
  $ kubectl get endpoints legacy -o yaml | grep -c over-capacity
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  0
  [1]
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o custom-columns='MANAGED BY:.metadata.labels.endpointslice\.kubernetes\.io/managed-by,OWNER:.metadata.ownerReferences[*].kind'
  MANAGED BY                                 OWNER
  endpointslicemirroring-controller.k8s.io   Endpoints

Step: every-machine

  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o jsonpath='{range .items[*].endpoints[*]}{.addresses[0]}{"\n"}{end}' > mirrored
  $ grep -o '172.*' legacy.yaml | grep -vxFf mirrored > missing
  $ cat > rest.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: legacy-rest
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: legacy-team
  > addressType: IPv4
  > ports:
  > - name: http
  >   port: 9376
  > endpoints:
  > YAML
  $ sed 's/.*/- addresses: [&]/' missing >> rest.yaml
  $ kubectl apply -f rest.yaml
  endpointslice.discovery.k8s.io/legacy-rest created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy -o go-template='{{range .items}}{{.addressType}} {{len .endpoints}}{{"\n"}}{{end}}' | sort
  IPv4 1000
  IPv4 20
  $ kubectl describe service legacy | grep Endpoints
  Endpoints:                172.20.0.1:9376,172.20.0.10:9376,172.20.0.100:9376 + 1017 more...
