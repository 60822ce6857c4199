Every kind of patch.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=0
  deployment.apps/web created
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"containers":[{"name":"pause","env":[{"name":"A","value":"1"}]}]}}}}'
  deployment.apps/web patched
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"registry.k8s.io/pause:3.9"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  side pause
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"pause"},{"name":"side"}],"containers":[{"name":"pause"},{"name":"side"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  pause side
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"containers":[{"$patch":"delete","name":"side"}]}}}}'
  deployment.apps/web patched
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"containers":[{"image":"x"}]}}}}'
  Error from server: map: map[image:x] does not contain declared merge key: name
  [1]
  $ kubectl patch deployment web -p '{"spec":{"strategy":{"type":"Recreate"}}}'
  The Deployment "web" is invalid: spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'
  [1]
  $ kubectl patch deployment web -p '{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}'
  deployment.apps/web patched
  $ kubectl get deployment web -o jsonpath='{.spec.strategy}{"\n"}'
  {"type":"Recreate"}
  $ kubectl patch deployment web --type=merge -p '{"spec":{"template":{"spec":{"containers":[{"name":"only","image":"registry.k8s.io/pause:3.10"}]}}}}' -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  only
  $ kubectl patch deployment web --type=merge -p '{"metadata":{"labels":{"app":null,"x":"y"}}}' -o jsonpath='{.metadata.labels}{"\n"}'
  {"x":"y"}
  $ kubectl patch deployment web --type=json -p '[{"op":"copy","from":"/metadata/labels/x","path":"/metadata/labels/z"}]' -o jsonpath='{.metadata.labels}{"\n"}'
  {"x":"y","z":"y"}
  $ kubectl patch deployment web --type=json -p '[{"op":"move","from":"/metadata/labels/x","path":"/metadata/labels/w"}]' -o jsonpath='{.metadata.labels}{"\n"}'
  {"w":"y","z":"y"}
  $ kubectl patch deployment web --type=json -p '[{"op":"add","path":"/metadata/labels/example.com~1a","value":"b"}]' -o jsonpath='{.metadata.labels}{"\n"}'
  {"example.com/a":"b","w":"y","z":"y"}
  $ kubectl patch deployment web --type=json -p '[{"op":"add","path":"/metadata/annotations/a","value":"b"}]'
  deployment.apps/web patched
  $ kubectl patch deployment web --type=json -p '[{"op":"add","path":"/spec/nothing/deep","value":"b"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deployment web --type=json -p '[{"op":"remove","path":"/metadata/labels/nothing"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deployment web --type=json -p '[{"op":"test","path":"/spec/replicas","value":1}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deployment web --type=json -p '[{"op":"replace","path":"spec/replicas","value":1}]'
  Warning: unknown field "replicas"
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web --type=json -p '[{"path":"/spec/replicas","value":1}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deployment web --type=json -p '[{"op":"add","path":"/spec/replicas"}]'
  deployment.apps/web patched
  $ kubectl patch deployment web --type=json -p '[]'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web --type=json -p 'x'
  Error from server (BadRequest): error decoding patch: json: cannot unmarshal string into Go value of type []handlers.jsonPatchOp
  [1]
  $ kubectl patch deployment web --type=merge -p '[]'
  Error from server (BadRequest): error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}
  [1]
  $ kubectl patch deployment web --type=merge -p '{'
  Error from server (BadRequest): error decoding patch: unexpected end of JSON input
  [1]
  $ kubectl patch deployment web --type=merge -p '{}'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p '{}'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p 'null'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p '"x"'
  Error from server (BadRequest): json: cannot unmarshal string into Go value of type map[string]interface {}
  [1]
  $ kubectl patch deployment web -p '{"spec":{"replicas":"2"}}'
  The request is invalid: patch: Invalid value: "map[spec:map[replicas:2]]": unrecognized type: int32
  [1]
  $ kubectl patch deployment web -p '{"spec":{"replicas":-1}}'
  The Deployment "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ kubectl patch deployment web -p '{"spec":{"odd":1}}'
  Warning: unknown field "spec.odd"
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p '{"kind":"Service"}'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p '{"apiVersion":"v1"}'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web -p '{"metadata":{"namespace":"x"}}'
  Error from server (BadRequest): the namespace of the provided object does not match the namespace sent on the request
  [1]
  $ kubectl patch deployment web --subresource=scale --type=merge -p '{"spec":{"replicas":0}}'
  scale.autoscaling/web patched
  $ kubectl patch deployment web --subresource=scale -p '{"spec":{"replicas":1}}' -o name
  scale.autoscaling/web
  $ kubectl patch deployment web --subresource=status --type=merge -p '{"status":{"observedGeneration":1}}' -o name
  deployment.apps/web
  $ kubectl patch deployment web --subresource=odd -p '{}'
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl patch deployment web --local -p '{"spec":{"replicas":5}}' -o yaml
  error: cannot specify --local and server resources
  [1]
  $ kubectl patch -f nothing.yaml -p '{}'
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl create cm a --dry-run=client -o yaml > a.yaml
  $ kubectl patch -f a.yaml -p '{"data":{"a":"b"}}' --local -o yaml
  apiVersion: v1
  data:
    a: b
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl patch -f a.yaml -p '{"data":{"a":"b"}}'
  Error from server (NotFound): configmaps "a" not found
  [1]
  $ kubectl create -f a.yaml
  configmap/a created
  $ kubectl patch -f a.yaml -p '{"data":{"a":"b"}}'
  configmap/a patched
  $ kubectl patch cm a b -p '{"data":{"a":"c"}}'
  configmap/a patched
  Error from server (NotFound): configmaps "b" not found
  [1]
  $ kubectl patch cm/a cm/kube-root-ca.crt -p '{"metadata":{"labels":{"l":"m"}}}'
  configmap/a patched
  configmap/kube-root-ca.crt patched
  $ kubectl patch cm a -p '{"data":{"a":"c"}}' --patch-file=a.yaml
  error: cannot specify --patch and --patch-file together
  [1]
  $ kubectl patch cm a --patch-file=nothing.yaml
  error: unable to read patch file: open nothing.yaml: no such file or directory
  [1]
  $ kubectl patch node node-1 -p '{"spec":{"unschedulable":true}}'
  node/node-1 patched
  $ kubectl patch node node-1 -p '{"spec":{"podCIDR":"10.0.0.0/24"}}'
  The Node "node-1" is invalid: spec.podCIDRs: Forbidden: node updates may not change podCIDR except from "" to valid
  [1]
  $ kubectl patch ns default -p '{"metadata":{"labels":{"kubernetes.io/metadata.name":"x"}}}'
  namespace/default patched (no change)
