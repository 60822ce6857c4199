A readiness gate opens and shuts.

  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web, labels: {app: web}}
  > spec: {readinessGates: [{conditionType: example.com/lb}], containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}
  > EOF
  pod/web created
  $ kubectl create service clusterip web --tcp=80
  service/web created
  $ lab settle
  $ kubectl get pod web
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          4s
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions}{"\n"}'
  {"ready":false,"serving":false,"terminating":false}
  $ kubectl patch pod web --subresource=status -p '{"status":{"conditions":[{"type":"example.com/lb","status":"True"}]}}'
  pod/web patched
  $ lab settle
  $ kubectl get pod web -o wide | sed -E 's, +, ,g' | cut -d' ' -f1-3
  NAME READY STATUS
  web 1/1 Running
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions}{"\n"}'
  {"ready":true,"serving":true,"terminating":false}
  $ kubectl wait --for=condition=example.com/lb pod/web --timeout=5s
  pod/web condition met
  $ lab pod unready web
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions}{"\n"}'
  {"ready":false,"serving":false,"terminating":false}
  $ lab pod ready web
  $ kubectl patch pod web --subresource=status -p '{"status":{"conditions":[{"type":"example.com/lb","status":"False"}]}}'
  pod/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions}{"\n"}'
  {"ready":false,"serving":false,"terminating":false}
  $ kubectl get endpoints web -o jsonpath='{.subsets[0].addresses[*].targetRef.name}|{.subsets[0].notReadyAddresses[*].targetRef.name}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  |web
  $ kubectl get pod web -o jsonpath='{range .status.conditions[*]}{.type} {.status}{"\n"}{end}' | sort
  ContainersReady True
  Initialized True
  PodReadyToStartContainers True
  PodScheduled True
  Ready False
  example.com/lb False
  $ kubectl patch service web -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions}{"\n"}'
  {"ready":true,"serving":false,"terminating":false}
  $ kubectl get endpoints web -o jsonpath='{.subsets[0].addresses[*].targetRef.name}|{.subsets[0].notReadyAddresses[*].targetRef.name}{"\n"}'
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  web|
