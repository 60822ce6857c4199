A List is held against the schema before any of it is sent.

  $ lab cluster --nodes 1
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}, {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, date: {}}]}' | kubectl apply -f -
  error: error validating "STDIN": error validating data: ValidationError(ConfigMap): unknown field "date" in io.k8s.api.core.v1.ConfigMap; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ kubectl get cm a
  Error from server (NotFound): configmaps "a" not found
  [1]
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}, {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, date: {}}]}' | kubectl create --validate=warn -f -
  W1130 23:14:03.216065   14686 schema.go:145] cannot perform warn validation if server-side field validation is unsupported, skipping validation
  configmap/a created
  Warning: unknown field "date"
  configmap/b created
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, date: {}}]}' | kubectl create --validate=false -f -
  configmap/c created
  $ printf '{apiVersion: v1, kind: List, items: [{kind: ConfigMap, metadata: {name: d}}]}' | kubectl create -f -
  error: error validating "STDIN": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: v1, metadata: {name: d}}, 5]}' | kubectl create -f -
  error: error validating "STDIN": error validating data: [kind not set, invalid object to validate]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: List, items: {}}' | kubectl create -f -
  error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: List}' | kubectl create -f -
  error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: List, items: []}' | kubectl create -f -
  error: no objects passed to create
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: e}}, {metadata: {name: f}, data: {a: 1}}]}' | kubectl create -f -
  configmap/e created
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string
  [1]
  $ printf '{apiVersion: v1, kind: ServiceList, items: [{metadata: {name: e}, spec: {port: 80}}]}' | kubectl create -f -
  error: error validating "STDIN": error validating data: ValidationError(ServiceList.items[0].spec): unknown field "port" in io.k8s.api.core.v1.ServiceSpec; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: ServiceList, items: [{metadata: {name: e}, spec: {ports: [{port: "80"}]}}]}' | kubectl create -f -
  error: error validating "STDIN": error validating data: ValidationError(ServiceList.items[0].spec.ports[0].port): invalid type for io.k8s.api.core.v1.ServicePort.port: got "string", expected "integer"; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Service, metadata: {name: g}, spec: {ports: [{port: 80}], selector: {a: b}}}, {apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: h}}]}]}' | kubectl create -f -
  error: *unstructured.Unstructured is not a list: no Items field in this object
  [1]
  $ printf '{apiVersion: v1, kind: List, items: [{apiVersion: example.org/v1, kind: Thing, metadata: {name: g}}, {apiVersion: v1, kind: ConfigMap, metadata: {name: i}}]}' | kubectl create -f -
  configmap/i created
  unable to recognize no matches for kind "Thing" in version "example.org/v1"
  [1]
  $ kubectl get cm,svc -o name
  configmap/a
  configmap/b
  configmap/c
  configmap/e
  configmap/i
  configmap/kube-root-ca.crt
  service/kubernetes
