All, by selector, from files, with a version.

  $ kubectl create cm a
  configmap/a created
  $ kubectl create cm b
  configmap/b created
  $ kubectl label cm a b app=web
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm a app=shop b=c
  error: 'app' already has a value (web), and --overwrite is false
  [1]
  $ kubectl label cm a app=shop --overwrite=false
  error: 'app' already has a value (web), and --overwrite is false
  [1]
  $ kubectl label cm a app=web --overwrite
  configmap/a not labeled
  $ kubectl label cm a app=web --overwrite
  configmap/a not labeled
  $ kubectl label cm -l app=web tier=front
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm -l app=none tier=front
  $ kubectl label cm --all x=y --dry-run=client
  configmap/a labeled (dry run)
  configmap/b labeled (dry run)
  configmap/kube-root-ca.crt labeled (dry run)
  $ kubectl label cm --all tier- app-
  configmap/a unlabeled
  configmap/b unlabeled
  label "tier" not found.
  label "app" not found.
  configmap/kube-root-ca.crt not labeled
  $ kubectl label cm --all tier-
  label "tier" not found.
  configmap/a not labeled
  label "tier" not found.
  configmap/b not labeled
  label "tier" not found.
  configmap/kube-root-ca.crt not labeled
  $ kubectl label cm a --list
  $ kubectl label cm a a=1 --list
  a=1
  $ kubectl label cm a,b a=1
  Error from server (NotFound): configmaps "a,b" not found
  [1]
  $ kubectl label cm/a cm/b a=2
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm,svc a a=3
  'a' already has a value (2), and --overwrite is false
  Error from server (NotFound): services "a" not found
  [1]
  $ kubectl label cm a a=2 -o yaml | grep -A 2 labels
    labels:
      a: "2"
    name: a
  $ kubectl label cm a a=2 -o name
  configmap/a
  $ kubectl label cm a a=5 --overwrite -o jsonpath='{.metadata.labels}{"\n"}'
  {"a":"5"}
  $ kubectl label cm a z=1 --resource-version=1
  Error from server (Conflict): Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl label cm --all z=1 --resource-version=1
  error: --resource-version may only be used with a single resource
  [1]
  $ kubectl label cm a kubernetes.io/x=y k8s.io/x=y
  configmap/a labeled
  $ kubectl label cm a app.kubernetes.io/name=web helm.sh/chart=x
  configmap/a labeled
  $ kubectl label cm a --field-selector=metadata.name=a b=1
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl label cm --field-selector=metadata.name=b fs=1
  configmap/b labeled
  $ kubectl label cm a
  error: at least one label update is required
  [1]
  $ kubectl label cm
  error: at least one label update is required
  [1]
  $ kubectl label
  error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl label a=b
  error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl label cm a=b
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl label cm a b c=d
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm a =
  error: at least one label update is required
  [1]
  $ kubectl label cm a -
  error: at least one label update is required
  [1]
  $ kubectl label cm a x= y=
  configmap/a labeled
  $ kubectl label cm a x- x=1
  error: can not both modify and remove a label in the same command
  [1]
  $ kubectl label cm a x=1 x=2
  error: 'x' already has a value (), and --overwrite is false
  [1]
  $ kubectl label svc kubernetes component-
  service/kubernetes unlabeled
  $ kubectl label svc kubernetes component=apiserver
  service/kubernetes labeled
  $ kubectl label nodes --all role=worker
  node/node-1 labeled
  node/node-2 labeled
  node/node-3 labeled
  $ kubectl label nodes node-1 node-role.kubernetes.io/worker=
  node/node-1 labeled
  $ kubectl get node node-1
  NAME     STATUS   ROLES    AGE     VERSION
  node-1   Ready    worker   6m42s   v1.36.3
  $ kubectl create cm c --dry-run=client -o yaml > c.yaml
  $ kubectl label -f c.yaml x=y
  Error from server (NotFound): configmaps "c" not found
  [1]
  $ kubectl label -f c.yaml x=y --local -o yaml
  apiVersion: v1
  kind: ConfigMap
  metadata:
    labels:
      x: "y"
    name: c
  $ kubectl label -f c.yaml x=y --local --dry-run=client
  configmap/c labeled (dry run)
  $ kubectl label cm a x=y --local
  error: can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set
  [1]
  $ kubectl label -f nothing.yaml x=y
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl annotate -f c.yaml x=y --local -o jsonpath='{.metadata.annotations}{"\n"}'
  {"x":"y"}
  $ kubectl annotate cm a note='two words' url=https://example.com/a=b
  configmap/a annotated
  $ kubectl annotate cm a note=other
  error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (two words)
  [1]
  $ kubectl annotate cm a note=other --overwrite
  configmap/a annotated
  $ kubectl annotate cm --all seen=1
  configmap/a annotated
  configmap/b annotated
  configmap/kube-root-ca.crt annotated
  $ kubectl annotate cm -l x- seen-
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "x-", field selector "": unable to parse requirement: <nil>: Invalid value: "x-": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl annotate cm a note- nothing-
  configmap/a annotated
  $ kubectl annotate cm a nothing-
  configmap/a annotated
  $ kubectl annotate cm a --list
  url=https://example.com/a=b
  seen=1
  $ kubectl annotate cm
  error: at least one annotation update is required
  [1]
  $ kubectl annotate cm a b-=c
  The ConfigMap "a" is invalid: metadata.annotations: Invalid value: "b-": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl annotate cm a a=b --resource-version=1
  Error from server (Conflict): Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl annotate cm a 'json={"a":1}' -o jsonpath='{.metadata.annotations.json}{"\n"}'
  {"a":1}
  $ kubectl annotate cm,svc --all t=1 | wc -l
  4
