From the last step to the first; slices of one's own for all of the machines, the mirror switched off afterwards.

Step: every-machine

  $ kubectl apply -f legacy.yaml
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy created
  $ lab settle
  $ for part in 1 2; do
  > cat > part-$part.yaml <<YAML
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: machines-$part
  >   labels:
  >     kubernetes.io/service-name: legacy
  >     endpointslice.kubernetes.io/managed-by: me
  > addressType: IPv4
  > ports: [{ name: http, port: 9376 }]
  > endpoints:
  > YAML
  > done
  $ grep -o '172.*' legacy.yaml | head -n 510 | awk '{print "- addresses: [" $1 "]"}' >> part-1.yaml
  $ grep -o '172.*' legacy.yaml | tail -n 510 | awk '{print "- addresses: [" $1 "]"}' >> part-2.yaml
  $ kubectl create -f part-1.yaml -f part-2.yaml
  endpointslice.discovery.k8s.io/machines-1 created
  endpointslice.discovery.k8s.io/machines-2 created

Step: mirrored

  $ kubectl describe endpoints legacy | grep -c TooMany
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  1
  $ kubectl get events | grep -c TooMany
  1
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror=true
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy labeled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=legacy --sort-by=.metadata.name
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                                           AGE
  machines-1   IPv4          9376    172.20.0.1,172.20.0.2,172.20.0.3 + 507 more...      2s
  machines-2   IPv4          9376    172.20.2.11,172.20.2.12,172.20.2.13 + 507 more...   2s
  $ lab check every-machine
  Done. 172.20.4.1 to 172.20.4.10 are in a slice of legacy.
  Done. 172.20.4.11 to 172.20.4.20 are in a slice of legacy.
  Done. 172.20.0.1 is served still.
  Done. And so is 172.20.3.250.
  $ kubectl label endpoints legacy endpointslice.kubernetes.io/skip-mirror-
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/legacy unlabeled
  $ lab settle

Step: past-a-thousand

  $ cat <<'YAML' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: fleet
  > spec:
  >   selector: { app: fleet }
  >   ports: [{ port: 80, targetPort: 8080 }]
  > YAML
  service/fleet created
  $ kubectl create deployment fleet --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=10 -- /agnhost netexec --http-port=8080
  deployment.apps/fleet created
  $ kubectl scale deployment/fleet --replicas=1050
  deployment.apps/fleet scaled
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=fleet -o json | grep -c '"nodeName"'
  1050
  $ kubectl describe endpoints fleet | grep over-capacity
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
                endpoints.kubernetes.io/over-capacity: truncated

Step: another-family

  $ kubectl patch service web --type=json -p '[{"op":"replace","path":"/spec/ipFamilyPolicy","value":"RequireDualStack"}]'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -o wide | grep -c IPv6
  1
  $ kubectl get endpoints -o wide | grep -c fd00
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  0
  [1]

Step: another-slice

  $ kubectl scale deployment web --replicas=130
  deployment.apps/web scaled
  $ lab settle
  $ kubectl describe endpointslices -l kubernetes.io/service-name=web | grep -c '^Name:'
  4

Step: holes

  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ kubectl scale deployment web-canary --replicas=30
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl get endpointslices -A | grep -c web-
  4
