The API as it is.

  $ kubectl get --raw /api/v1/namespaces/default/services/nothing
  Error from server (NotFound): services "nothing" not found
  [1]
  $ kubectl get --raw /api/v1/namespaces/default/odd
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /apis/odd.example.com/v1
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /apis/apps
  {"kind":"APIGroup","apiVersion":"v1","name":"apps","versions":[{"groupVersion":"apps/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apps/v1","version":"v1"}}
  $ kubectl get --raw /apis/apps/v2
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /apis/discovery.k8s.io/v1 | head -c 200
  {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"discovery.k8s.io/v1","resources":[{"name":"endpointslices","singularName":"endpointslice","namespaced":true,"kind":"EndpointSlice","verbs":[
  $ kubectl get --raw /api/v1/namespaces/default/services?limit=x
  Error from server (BadRequest): strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?labelSelector=a+b'
  Error from server (BadRequest): unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?labelSelector=a%20in%20b'
  Error from server (BadRequest): unable to parse requirement: found 'b' expected: '('
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?fieldSelector=a=b'
  Error from server (BadRequest): field label not supported: a
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?fieldSelector=a'
  Error from server (BadRequest): invalid selector: 'a'; can't understand 'a'
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?resourceVersion=x'
  Error from server (BadRequest): invalid resource version: resourceVersion: Invalid value: "x": strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?resourceVersionMatch=Exact'
  The ListOptions "" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?continue=x'
  Error from server (BadRequest): invalid continue token: continue key is not valid: illegal base64 data at input byte 0
  [1]
  $ kubectl get --raw '/api/v1/namespaces/default/services?odd=1' | grep -o '"kind":"ServiceList"'
  "kind":"ServiceList"
  $ kubectl get --raw '/api/v1/namespaces/default/services?watch=true&timeoutSeconds=1' | grep -o '"type":"[A-Z]*"'
  "type":"ADDED"
  $ kubectl get --raw /api/v1/namespaces/default/services/kubernetes/scale
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /api/v1/namespaces/default/services/kubernetes/odd
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /api/v1/namespaces/default/pods/nothing/log
  Error from server (NotFound): pods "nothing" not found
  [1]
  $ kubectl get --raw /api/v1/nodes/nothing
  Error from server (NotFound): nodes "nothing" not found
  [1]
  $ kubectl get --raw /healthz
  ok
  $ kubectl get --raw /healthz/ping
  ok
  $ kubectl get --raw /livez
  ok
  $ kubectl get --raw /healthz/odd
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /version | head -3
  {
    "major": "1",
    "minor": "36",
  $ kubectl get --raw ''
  You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.
  
  error: Required resource not specified.
  Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
  See 'kubectl get -h' for help and examples
  [1]
  $ kubectl get --raw nothing
  error: --raw must be a valid URL path: parse "nothing": invalid URI for request
  [1]
  $ kubectl get --raw /api/v1 -o name
  error: --raw and --output are mutually exclusive
  [1]
  $ kubectl get --raw /api/v1 -f x
  {"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"bindings","singularName":"binding","namespaced":true,"kind":"Binding","verbs":["create"]},{"name":"componentstatuses","singularName":"componentstatus","namespaced":false,"kind":"ComponentStatus","verbs":["get","list"],"shortNames":["cs"]},{"name":"configmaps","singularName":"configmap","namespaced":true,"kind":"ConfigMap","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["cm"],"storageVersionHash":"qFsyl6wFWjQ="},{"name":"endpoints","singularName":"endpoints","namespaced":true,"kind":"Endpoints","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["ep"],"storageVersionHash":"fWeeMqaN/OA="},{"name":"events","singularName":"event","namespaced":true,"kind":"Event","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["ev"],"storageVersionHash":"r2yiGXH7wu8="},{"name":"limitranges","singularName":"limitrange","namespaced":true,"kind":"LimitRange","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["limits"],"storageVersionHash":"EBKMFVe6cwo="},{"name":"namespaces","singularName":"namespace","namespaced":false,"kind":"Namespace","verbs":["create","delete","get","list","patch","update","watch"],"shortNames":["ns"],"storageVersionHash":"Q3oi5N2YM8M="},{"name":"namespaces/finalize","singularName":"","namespaced":false,"kind":"Namespace","verbs":["update"]},{"name":"namespaces/status","singularName":"","namespaced":false,"kind":"Namespace","verbs":["get","patch","update"]},{"name":"nodes","singularName":"node","namespaced":false,"kind":"Node","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["no"],"storageVersionHash":"XwShjMxG9Fs="},{"name":"nodes/proxy","singularName":"","namespaced":false,"kind":"NodeProxyOptions","verbs":["create","delete","get","patch","update"]},{"name":"nodes/status","singularName":"","namespaced":false,"kind":"Node","verbs":["get","patch","update"]},{"name":"persistentvolumeclaims","singularName":"persistentvolumeclaim","namespaced":true,"kind":"PersistentVolumeClaim","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["pvc"],"storageVersionHash":"QWTyNDq0dC4="},{"name":"persistentvolumeclaims/status","singularName":"","namespaced":true,"kind":"PersistentVolumeClaim","verbs":["get","patch","update"]},{"name":"persistentvolumes","singularName":"persistentvolume","namespaced":false,"kind":"PersistentVolume","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["pv"],"storageVersionHash":"HN/zwEC+JgM="},{"name":"persistentvolumes/status","singularName":"","namespaced":false,"kind":"PersistentVolume","verbs":["get","patch","update"]},{"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["po"],"categories":["all"],"storageVersionHash":"xPOwRZ+Yhw8="},{"name":"pods/attach","singularName":"","namespaced":true,"kind":"PodAttachOptions","verbs":["create","get"]},{"name":"pods/binding","singularName":"","namespaced":true,"kind":"Binding","verbs":["create"]},{"name":"pods/ephemeralcontainers","singularName":"","namespaced":true,"kind":"Pod","verbs":["get","patch","update"]},{"name":"pods/eviction","singularName":"","namespaced":true,"group":"policy","version":"v1","kind":"Eviction","verbs":["create"]},{"name":"pods/exec","singularName":"","namespaced":true,"kind":"PodExecOptions","verbs":["create","get"]},{"name":"pods/log","singularName":"","namespaced":true,"kind":"Pod","verbs":["get"]},{"name":"pods/portforward","singularName":"","namespaced":true,"kind":"PodPortForwardOptions","verbs":["create","get"]},{"name":"pods/proxy","singularName":"","namespaced":true,"kind":"PodProxyOptions","verbs":["create","delete","get","patch","update"]},{"name":"pods/resize","singularName":"","namespaced":true,"kind":"Pod","verbs":["get","patch","update"]},{"name":"pods/status","singularName":"","namespaced":true,"kind":"Pod","verbs":["get","patch","update"]},{"name":"podtemplates","singularName":"podtemplate","namespaced":true,"kind":"PodTemplate","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"storageVersionHash":"LIXB2x4IFpk="},{"name":"replicationcontrollers","singularName":"replicationcontroller","namespaced":true,"kind":"ReplicationController","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["rc"],"categories":["all"],"storageVersionHash":"Jond2If31h0="},{"name":"replicationcontrollers/scale","singularName":"","namespaced":true,"group":"autoscaling","version":"v1","kind":"Scale","verbs":["get","patch","update"]},{"name":"replicationcontrollers/status","singularName":"","namespaced":true,"kind":"ReplicationController","verbs":["get","patch","update"]},{"name":"resourcequotas","singularName":"resourcequota","namespaced":true,"kind":"ResourceQuota","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["quota"],"storageVersionHash":"8uhSgffRX6w="},{"name":"resourcequotas/status","singularName":"","namespaced":true,"kind":"ResourceQuota","verbs":["get","patch","update"]},{"name":"secrets","singularName":"secret","namespaced":true,"kind":"Secret","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"storageVersionHash":"S6u1pOWzb84="},{"name":"serviceaccounts","singularName":"serviceaccount","namespaced":true,"kind":"ServiceAccount","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["sa"],"storageVersionHash":"pbx9ZvyFpBE="},{"name":"serviceaccounts/token","singularName":"","namespaced":true,"group":"authentication.k8s.io","version":"v1","kind":"TokenRequest","verbs":["create"]},{"name":"services","singularName":"service","namespaced":true,"kind":"Service","verbs":["create","delete","deletecollection","get","list","patch","update","watch"],"shortNames":["svc"],"categories":["all"],"storageVersionHash":"0/CO1lhkEBI="},{"name":"services/proxy","singularName":"","namespaced":true,"kind":"ServiceProxyOptions","verbs":["create","delete","get","patch","update"]},{"name":"services/status","singularName":"","namespaced":true,"kind":"Service","verbs":["get","patch","update"]}]}
  $ kubectl get --raw /api/v1 -w
  error: --raw may not be specified with other flags that filter the server request or alter the output
  [1]
  $ printf '{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a"}}' > a.json
  $ kubectl create --raw /api/v1/namespaces/default/configmaps -f a.json | grep -o '"name":"a"'
  "name":"a"
  $ kubectl create --raw /api/v1/namespaces/default/configmaps -f a.json
  Error from server (AlreadyExists): configmaps "a" already exists
  [1]
  $ kubectl create --raw /api/v1/namespaces/other/configmaps -f a.json
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl create --raw /api/v1/namespaces/default/configmaps -f nothing.json
  error: open nothing.json: no such file or directory
  [1]
  $ kubectl create --raw /api/v1/namespaces/default/configmaps
  error: must specify one of -f and -k
  [1]
  $ kubectl create --raw api/v1 -f a.json
  error: --raw must be a valid URL path: parse "api/v1": invalid URI for request
  [1]
  $ printf '{}' | kubectl create --raw /api/v1/namespaces/default/configmaps -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf '{"metadata":{"name":"b"}}' | kubectl create --raw /api/v1/namespaces/default/configmaps -f - | grep -o '"name":"b"'
  "name":"b"
  $ printf '{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{"name":"a","namespace":"default"},"spec":{"replicas":1}}' | kubectl replace --raw /apis/apps/v1/namespaces/default/deployments/a/scale -f -
  Error from server (NotFound): deployments.apps "a" not found
  [1]
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/a | grep -o '"status":"[A-Za-z]*"'
  "status":"Success"
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/a
  Error from server (NotFound): configmaps "a" not found
  [1]
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps?labelSelector=x=y | grep -o '"kind":"[A-Za-z]*"'
  "kind":"ConfigMapList"
  $ kubectl delete --raw /api/v1/namespaces
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl delete --raw /healthz
  ok
