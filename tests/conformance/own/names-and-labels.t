Names, labels and annotations have their rules.

  $ for n in a.b -a a- A_b a/b a%b "a b" . .. é; do printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "%s"}\n' "$n" | kubectl create -f - --dry-run=server; done
  configmap/a.b created (server dry run)
  The ConfigMap "-a" is invalid: metadata.name: Invalid value: "-a": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "a-" is invalid: metadata.name: Invalid value: "a-": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "A_b" is invalid: metadata.name: Invalid value: "A_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "a/b" is invalid: metadata.name: Invalid value: "a/b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "a%b" is invalid: metadata.name: Invalid value: "a%b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "a b" is invalid: metadata.name: Invalid value: "a b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "." is invalid: metadata.name: Invalid value: ".": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap ".." is invalid: metadata.name: Invalid value: "..": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  The ConfigMap "é" is invalid: metadata.name: Invalid value: "é": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ""}\n' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\n' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: Bad_Namespace}\n' | kubectl create -f -
  Error from server (NotFound): error when creating "STDIN": namespaces "Bad_Namespace" not found
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: "a/b"}\n' | kubectl create -f -
  error: error when creating "STDIN": invalid namespace "a/b": [may not contain '/']
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: a.b}\nspec: {ports: [{port: 80}]}\n' | kubectl create -f -
  The Service "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: a.b}\nspec: {containers: [{name: a.b, image: x}]}\n' | kubectl create -f -
  The Pod "a.b" is invalid: spec.containers[0].name: Invalid value: "a.b": must not contain dots
  [1]
  $ printf 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a.b}\n' | kubectl create -f -
  The Namespace "a.b" is invalid: metadata.name: Invalid value: "a.b": must not contain dots
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: "system:x y"}\n' | kubectl create -f - --dry-run=server
  role.rbac.authorization.k8s.io/system:x y created (server dry run)
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: "a/b"}\n' | kubectl create -f -
  The Role "a/b" is invalid: metadata.name: Invalid value: "a/b": may not contain '/'
  [1]
  $ printf 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: A}\naddressType: IPv4\nendpoints: []\n' | kubectl create -f -
  The EndpointSlice "A" is invalid: metadata.name: Invalid value: "A": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]

Labels.

  $ cat > labels.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: labels
  >   labels: {"": a, "a b": c, "/a": b, "a/": b, "a/b/c": d, "-a": b, "a-": b, "A.example.com/x": y, v1: "a b", v2: "-a", v3: "é", v4: "a/b"}
  > EOF
  $ kubectl create -f labels.yaml
  error: unable to decode "labels.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string
  [1]
  $ cat > annotations.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: annotations
  >   annotations: {"": a, "a b": c, "/a": b, "Example.com/x": y, "a/b/c": d, ok: "any text, ünïcode\n"}
  > EOF
  $ kubectl create -f annotations.yaml
  error: unable to decode "annotations.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.annotations of type string
  [1]
  $ cat > owners.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: owners
  >   finalizers: [a, example.com/x, "bad key"]
  >   ownerReferences:
  >   - {apiVersion: v1, kind: Pod, name: a, uid: "1", controller: true}
  >   - {apiVersion: v1, kind: Pod, name: b, uid: "2", controller: true}
  >   - {apiVersion: "", kind: "", name: "", uid: ""}
  >   - {apiVersion: v1, kind: Event, name: e, uid: "3"}
  > EOF
  $ kubectl create -f owners.yaml
  The ConfigMap "owners" is invalid: 
  * metadata.ownerReferences: Invalid value: [{"apiVersion":"v1","kind":"Pod","name":"a","uid":"1","controller":true},{"apiVersion":"v1","kind":"Pod","name":"b","uid":"2","controller":true},{"apiVersion":"","kind":"","name":"","uid":""},{"apiVersion":"v1","kind":"Event","name":"e","uid":"3"}]: Only one reference can have Controller set to true. Found "true" in references for Pod/a and Pod/b
  * metadata.ownerReferences.apiVersion: Invalid value: "": version must not be empty
  * metadata.ownerReferences.kind: Invalid value: "": must not be empty
  * metadata.ownerReferences.name: Invalid value: "": must not be empty
  * metadata.ownerReferences.uid: Invalid value: "": must not be empty
  * metadata.ownerReferences: Invalid value: {"apiVersion":"v1","kind":"Event","name":"e","uid":"3"}: /v1, Kind=Event is disallowed from being an owner
  * metadata.finalizers: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  * metadata.finalizers[0]: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified
  * metadata.finalizers[2]: Invalid value: "bad key": name is neither a standard finalizer name nor is it fully qualified
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, generation: -1}\n' | kubectl create -f -
  The ConfigMap "a" is invalid: metadata.generation: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: yesterday}\n' | kubectl create -f -
  error: unable to decode "STDIN": parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: "2020-01-01T00:00:00Z", uid: x, selfLink: /x, resourceVersion: "9"}\n' | kubectl create -f - -o jsonpath='{.metadata.selfLink}{"\n"}'
  
  $ kubectl label cm a 'x=a,b'
  error: invalid label value: "x=a,b": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl label cm a x=.a
  error: invalid label value: "x=.a": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl label cm a x.y/z.=a
  The ConfigMap "a" is invalid: metadata.labels: Invalid value: "x.y/z.": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl label cm a =a
  error: at least one label update is required
  [1]
  $ kubectl annotate cm a =a
  error: at least one annotation update is required
  [1]
  $ kubectl annotate cm a X.Y/z=a
  configmap/a annotated
  $ kubectl annotate cm a x=
  configmap/a annotated
  $ kubectl annotate cm a x y=1
  configmap/a annotated
  Error from server (NotFound): configmaps "x" not found
  [1]
