Pods from the command line.

  $ kubectl run a --image=registry.k8s.io/pause:3.10 --env=A=b --env=C=d --labels=app=a,tier=front --port=80 --annotations=x=y --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    annotations:
      x: "y"
    labels:
      app: a
      tier: front
    name: a
  spec:
    containers:
    - env:
      - name: A
        value: b
      - name: C
        value: d
      image: registry.k8s.io/pause:3.10
      name: a
      ports:
      - containerPort: 80
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --image-pull-policy=Never --privileged --restart=OnFailure --stdin --tty --dry-run=client -o yaml
  error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --env=A
  error: invalid env: A
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --port=x
  error: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --port=99999
  The Pod "a" is invalid: spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --image-pull-policy=Odd
  error: invalid image pull policy: Odd
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --overrides='{"spec":'
  error: Invalid JSON Patch
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --overrides='{"apiVersion":"v2"}'
  error: no kind "Pod" is registered for version "v2" in scheme "pkg/runtime/scheme.go:111"
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"odd":1}}' --dry-run=server
  pod/a created (server dry run)
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --overrides='[]'
  error: couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --override-type=odd
  pod/a created
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --override-type=json --overrides='[{"op":"add","path":"/spec/nodeName","value":"node-1"}]' --dry-run=client -o jsonpath='{.spec.nodeName}{"\n"}'
  node-1
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --rm
  error: --rm should only be used for attached containers
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --attach --dry-run=client
  error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl run a b --image=registry.k8s.io/pause:3.10 --dry-run=client -o jsonpath='{.spec.containers[0].args}{"\n"}'
  ["b"]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --replicas=2
  error: unknown flag: --replicas
  See 'kubectl run --help' for usage.
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --generator=x
  error: unknown flag: --generator
  See 'kubectl run --help' for usage.
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --expose
  error: --port must be set when exposing a service
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl run a.b --image=registry.k8s.io/pause:3.10 --dry-run=client -o jsonpath='{.metadata.name} {.spec.containers[0].name}{"\n"}'
  a.b a.b
  $ kubectl run 0123456789012345678901234567890123456789012345678901234567890123 --image=registry.k8s.io/pause:3.10
  The Pod "0123456789012345678901234567890123456789012345678901234567890123" is invalid: 
  * metadata.labels: Invalid value: "0123456789012345678901234567890123456789012345678901234567890123": must be no more than 63 bytes
  * spec.containers[0].name: Invalid value: "0123456789012345678901234567890123456789012345678901234567890123": must be no more than 63 characters
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10 --expose --port=80 --labels=app=a
  Error from server (AlreadyExists): pods "a" already exists
  [1]
  $ kubectl get svc a -o jsonpath='{.spec.selector} {.spec.ports}{"\n"}'
  Error from server (NotFound): services "a" not found
  [1]
  $ kubectl run a --image=registry.k8s.io/pause:3.10
  Error from server (AlreadyExists): pods "a" already exists
  [1]

Services for what is there.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --port=8080
  deployment.apps/web created
  $ kubectl expose deployment web --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: web
    name: web
  spec:
    ports:
    - port: 8080
      protocol: TCP
      targetPort: 8080
    selector:
      app: web
  status:
    loadBalancer: {}
  $ kubectl expose deployment web --port=80,443 --dry-run=client -o yaml | grep -A 12 ports
    ports:
    - name: port-1
      port: 80
      protocol: TCP
      targetPort: 80
    - name: port-2
      port: 443
      protocol: TCP
      targetPort: 443
    selector:
      app: web
  status:
    loadBalancer: {}
  $ kubectl expose deployment web --port=80 --target-port=8080 --name=w1 --type=LoadBalancer --external-ip=192.0.2.1 --load-balancer-ip=192.0.2.2 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: web
    name: w1
  spec:
    externalIPs:
    - 192.0.2.1
    loadBalancerIP: 192.0.2.2
    ports:
    - port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: web
    type: LoadBalancer
  status:
    loadBalancer: {}
  $ kubectl expose deployment web --port=80 --name=w2 --cluster-ip=10.96.0.77
  service/w2 exposed
  $ kubectl expose deployment web --port=80 --name=w2
  Error from server (AlreadyExists): services "w2" already exists
  [1]
  $ kubectl expose deployment web --port=80 --name=w3 --session-affinity=Odd
  error: unknown session affinity: Odd
  [1]
  $ kubectl expose deployment web --port=80 --name=w3 --protocol=SCTP
  service/w3 exposed
  $ kubectl expose deployment web --port=80 --name=w4 --protocol=odd
  The Service "w4" is invalid: spec.ports[0].protocol: Unsupported value: "odd": supported values: "SCTP", "TCP", "UDP"
  [1]
  $ kubectl expose deployment web --port=80 --name=w4 --selector='app in (a)'
  error: unexpected label spec: app in (a)
  [1]
  $ kubectl expose deployment web --port=80 --name=w4 --selector=odd
  error: unexpected label spec: odd
  [1]
  $ kubectl expose deployment web --port=80 --name=w4 --cluster-ip=odd
  The Service "w4" is invalid: spec.clusterIPs[0]: Invalid value: "odd": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  [1]
  $ kubectl expose deployment web --port=80 --name=w4 --overrides='{"spec":{"type":"NodePort"}}' --dry-run=client -o jsonpath='{.spec.type}{"\n"}'
  NodePort
  $ kubectl expose svc a --name=again --dry-run=client -o yaml
  Error from server (NotFound): services "a" not found
  [1]
  $ kubectl expose rs x --port=80
  Error from server (NotFound): replicasets.apps "x" not found
  [1]
  $ kubectl expose cm kube-root-ca.crt --port=80
  error: cannot expose a ConfigMap
  [1]
  $ kubectl expose pod a --port=80 --name=a
  service/a exposed
  $ kubectl expose deployment/web svc/a --port=80
  service/web exposed
  Error from server (AlreadyExists): services "a" already exists
  [1]
  $ kubectl expose deployment web a --port=80
  Error from server (AlreadyExists): services "web" already exists
  Error from server (NotFound): deployments.apps "a" not found
  [1]
  $ kubectl expose -f nothing.yaml --port=80
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl expose deployment web --port=80 --generator=x
  error: unknown flag: --generator
  See 'kubectl expose --help' for usage.
  [1]
  $ kubectl get svc -o name
  service/a
  service/kubernetes
  service/w2
  service/w3
  service/web
