Best practices. Three pods behind a Service; one of them fails its readiness probe.

  $ lab cluster --nodes 3
  $ kubectl create deployment api --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=3 -- /agnhost netexec --http-port=8080
  deployment.apps/api created
  $ kubectl expose deployment api --port=80 --target-port=8080
  service/api exposed
  $ lab settle
  $ lab pod unready $(kubectl get pods -l app=api -o name | head -n 1 | cut -d/ -f2)
  $ lab settle

Step: monitoring

  $ kubectl get endpointslices -l kubernetes.io/service-name=api -o jsonpath='{range .items[*].endpoints[*]}{.conditions.ready}{"\n"}{end}' | sort | uniq -c
        1 false
        2 true
  $ kubectl get endpointslices -l kubernetes.io/service-name=api -o jsonpath='{.items[*].metadata.annotations}{"\n"}'
  {"endpoints.kubernetes.io/last-change-trigger-time":"2026-11-23T08:00:05Z"}

Step: labels

  $ kubectl label endpointslices -l kubernetes.io/service-name=api purpose=production
  endpointslice.discovery.k8s.io/api-jqtpl labeled
  $ lab settle
  $ kubectl get endpointslices -l purpose=production
  No resources found in default namespace.
  $ kubectl label service api purpose=production
  service/api labeled
  $ lab settle
  $ kubectl get endpointslices -l purpose=production
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                          AGE
  api-jqtpl   IPv4          8080    10.244.2.2,10.244.1.2,10.244.3.2   12s

Step: automation

  $ kubectl rollout status deployment api --timeout=5s
  Waiting for deployment "api" rollout to finish: 2 of 3 updated replicas are available...
  error: timed out waiting for the condition
  [1]
  $ kubectl apply --dry-run=server -f - <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: production-slice
  >   labels:
  >     kubernetes.io/service-name: billing
  >     endpointslice.kubernetes.io/managed-by: billing.example.com
  >     purpose: production
  > addressType: IPv4
  > ports:
  > - name: http
  >   port: 9376
  > endpoints:
  > - addresses: ["127.0.0.1"]
  > YAML
  The EndpointSlice "production-slice" is invalid: endpoints[0].addresses[0]: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)
  [1]
