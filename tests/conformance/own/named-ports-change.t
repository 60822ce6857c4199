A port by name, while pods and Service change it.

  $ cat > pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: a, labels: {app: web}}
  > spec: {nodeName: node-1, containers: [{name: web, image: "registry.k8s.io/pause:3.10", ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9090}]}]}
  > EOF
  $ kubectl apply -f pod.yaml
  pod/a created
  $ sed 's/name: a/name: b/; s/8080/8081/' pod.yaml | kubectl apply -f -
  pod/b created
  $ sed 's/name: a/name: c/; s/name: http/name: web/' pod.yaml | kubectl apply -f -
  pod/c created
  $ kubectl create service clusterip web --tcp=80:http
  service/web created
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*]}{.ports} {.endpoints[*].targetRef.name}{"\n"}{end}' | sort
  [{"name":"80-http","port":8080,"protocol":"TCP"}] a
  [{"name":"80-http","port":8081,"protocol":"TCP"}] b
  null c
  $ kubectl get endpoints web -o jsonpath='{range .subsets[*]}{.ports} {.addresses[*].targetRef.name}{"\n"}{end}' | sort
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  [{"name":"80-http","port":8080,"protocol":"TCP"}] a
  [{"name":"80-http","port":8081,"protocol":"TCP"}] b
  $ kubectl patch service web --type=merge -p '{"spec":{"ports":[{"name":"one","port":80,"targetPort":"http"},{"name":"two","port":90,"targetPort":"metrics"}]}}'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*]}{range .ports[*]}{.name}={.port} {end}{.endpoints[*].targetRef.name}{"\n"}{end}' | sort | tr ' ' '\n' | sort
  a
  b
  c
  one=8080
  one=8081
  two=9090
  two=9090
  two=9090
  $ kubectl patch service web --type=merge -p '{"spec":{"ports":[{"name":"two","port":90,"targetPort":"metrics","appProtocol":"http"}]}}'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*]}{.ports} {.endpoints[*].targetRef.name}{"\n"}{end}' | tr ' ' '\n' | sort
  [{"appProtocol":"http","name":"two","port":9090,"protocol":"TCP"}]
  a
  b
  c
  $ kubectl patch service web --type=merge -p '{"spec":{"ports":[{"name":"two","port":90,"targetPort":"none"}]}}'
  service/web patched
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS     ENDPOINTS                          AGE
  web-bggwl   IPv4          <unset>   10.244.1.2,10.244.1.3,10.244.1.4   12s
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS   AGE
  web    <none>      12s
  $ kubectl describe service web | grep -e Endpoints -e TargetPort
  TargetPort:               none/TCP
  Endpoints:                10.244.1.2,10.244.1.3,10.244.1.4
