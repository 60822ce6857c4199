Why EndpointSlices. A cluster with two address families, 250 pods, and a Service for them.

  $ lab cluster --nodes 3 --dual-stack
  $ kubectl create deployment web --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=250
  deployment.apps/web created
  $ kubectl expose deployment web --port=80 --target-port=8080
  service/web exposed
  $ lab settle

Step: cap

  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                                          AGE
  web-d6kr6   IPv4          8080    10.244.1.35,10.244.3.35,10.244.3.36 + 97 more...   2s
  web-scv8d   IPv4          8080    10.244.3.68,10.244.3.69,10.244.1.69 + 47 more...   3s
  web-slw6s   IPv4          8080    10.244.1.2,10.244.3.2,10.244.2.2 + 97 more...      2s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{len .endpoints}} endpoints, generation {{.metadata.generation}}{{"\n"}}{{end}}' | sort
  100 endpoints, generation 1
  100 endpoints, generation 1
  50 endpoints, generation 2

Step: one-change

  $ kubectl delete $(kubectl get pods -l app=web -o name | head -n 1)
  pod "web-66cb75f7f7-247zb" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o go-template='{{range .items}}{{len .endpoints}} endpoints, generation {{.metadata.generation}}{{"\n"}}{{end}}' | sort
  100 endpoints, generation 1
  51 endpoints, generation 3
  99 endpoints, generation 3

Step: families

  $ kubectl create deployment pair --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --replicas=2
  deployment.apps/pair created
  $ kubectl expose deployment pair --port=80 --target-port=8080
  service/pair exposed
  $ kubectl patch service pair -p '{"spec":{"ipFamilyPolicy":"RequireDualStack"}}'
  service/pair patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=pair
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS                             AGE
  pair-7mzk5   IPv6          8080    fd00:10:244:1::55,fd00:10:244:2::56   3s
  pair-qpqdb   IPv4          8080    10.244.1.85,10.244.2.86               3s
  $ kubectl get endpoints pair
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                           AGE
  pair   10.244.1.85:8080,10.244.2.86:8080   3s

Step: mirroring

  $ kubectl apply -f - <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: database
  > spec:
  >   ports:
  >   - port: 5432
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: database
  > subsets:
  > - addresses:
  >   - ip: 192.0.2.20
  >   ports:
  >   - port: 5432
  > YAML
  service/database created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/database created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=database -L endpointslice.kubernetes.io/managed-by
  NAME             ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  database-xlt8w   IPv4          5432    192.0.2.20   2s    endpointslicemirroring-controller.k8s.io
