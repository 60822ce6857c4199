Replace wants what is there.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {sky: blue}\n' > a.yaml
  $ kubectl replace -f a.yaml
  Error from server (NotFound): error when replacing "a.yaml": configmaps "a" not found
  [1]
  $ kubectl create -f a.yaml
  configmap/a created
  $ kubectl replace -f a.yaml
  configmap/a replaced
  $ kubectl replace -f a.yaml -o jsonpath='{.data}{"\n"}'
  {"sky":"blue"}
  $ kubectl replace -f a.yaml -o name --dry-run=server
  configmap/a
  $ kubectl replace -f a.yaml --dry-run=client -o yaml
  apiVersion: v1
  data:
    sky: blue
  kind: ConfigMap
  metadata:
    name: a
    namespace: default
  $ kubectl get cm a -o yaml | sed 's/blue/grey/' | kubectl replace -f -
  configmap/a replaced
  $ sed 's/name: a/name: a, resourceVersion: "1"/' a.yaml | kubectl replace -f -
  Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ sed 's/name: a/name: a, resourceVersion: "x"/' a.yaml | kubectl replace -f -
  Error from server: error when replacing "STDIN": strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ sed 's/name: a/name: a, uid: "1"/' a.yaml | kubectl replace -f -
  Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "a": StorageError: invalid object, Code: 4, Key: /registry/configmaps/default/a, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: 1, UID in object meta: 9324f19e-4ace-4d30-b831-3b2583c5c5b5
  [1]
  $ sed 's/name: a/name: b/' a.yaml | kubectl replace -f -
  Error from server (NotFound): error when replacing "STDIN": configmaps "b" not found
  [1]
  $ sed 's/sky: blue/sky: 1/' a.yaml | kubectl replace -f -
  Error from server (BadRequest): error when replacing "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string
  [1]
  $ kubectl replace --force -f a.yaml
  configmap "a" deleted from default namespace
  configmap/a replaced
  $ kubectl replace --force -f a.yaml --grace-period=0
  configmap "a" deleted from default namespace
  configmap/a replaced
  $ kubectl replace -f a.yaml --grace-period=0
  error: --grace-period must have --force specified
  [1]
  $ kubectl replace -f a.yaml --timeout=1s
  error: --timeout must have --force specified
  [1]
  $ kubectl replace -f a.yaml --cascade=foreground
  configmap/a replaced
  $ kubectl replace --force --cascade=odd -f a.yaml
  error: invalid cascade value (odd). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl replace --force -f - < a.yaml
  configmap "a" deleted from default namespace
  configmap/a replaced
  $ kubectl replace --force -f a.yaml --dry-run=server
  error: --dry-run can not be used when --force is set
  [1]
  $ kubectl replace a.yaml
  error: must specify one of -f and -k
  [1]
  $ kubectl replace -f a.yaml b
  configmap/a replaced
  $ kubectl replace
  error: must specify one of -f and -k
  [1]
  $ kubectl replace --raw=/api/v1/namespaces/default/configmaps/a
  error: must specify one of -f and -k
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=0
  deployment.apps/web created
  $ kubectl get deployment web --subresource=scale -o json | sed 's/"replicas": 0/"replicas": 1/' | kubectl replace --subresource=scale -f -
  error: resource mapping not found for name: "web" namespace: "default" from "STDIN": no matches for kind "Scale" in version "autoscaling/v1"
  ensure CRDs are installed first
  [1]
  $ kubectl get deployment web -o json | sed 's/"revisionHistoryLimit": 10/"revisionHistoryLimit": 3/' | kubectl replace -f -
  deployment.apps/web replaced
  $ kubectl get deployment web -o json | kubectl replace --subresource=status -f -
  deployment.apps/web replaced
  $ kubectl get deployment web -o json | kubectl replace --subresource=odd -f -
  Error from server (NotFound): error when replacing "STDIN": the server could not find the requested resource
  [1]
  $ kubectl get deployment web -o json | sed 's/"app": "web"/"app": "shop"/' | kubectl replace -f - | cut -c1-120
  The Deployment "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"shop"}}: field is immutable
  $ kubectl create service clusterip web --tcp=80 --clusterip=10.96.0.100
  service/web created
  $ kubectl create service clusterip web --tcp=81 --dry-run=client -o yaml | kubectl replace -f -
  service/web replaced
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.0.100   <none>        81/TCP    8s
  $ kubectl create service clusterip web --tcp=81 --clusterip=10.96.0.101 --dry-run=client -o yaml | kubectl replace -f -
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.0.101"]: may not change once set
  [1]
  $ kubectl get svc web -o json | sed 's/10.96.0.100/10.96.0.101/' | kubectl replace -f -
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.0.101"]: may not change once set
  [1]
  $ kubectl create service nodeport web --tcp=81 --dry-run=client -o yaml | kubectl replace -f -
  service/web replaced
  $ kubectl get svc web -o jsonpath='{.spec.type} {.spec.clusterIP}{"\n"}'
  NodePort 10.96.0.100
  $ printf 'apiVersion: v1\nkind: Node\nmetadata: {name: node-9}\n' | kubectl replace -f -
  Error from server (NotFound): error when replacing "STDIN": nodes "node-9" not found
  [1]
