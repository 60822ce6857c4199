Mistakes in files that are made every day.

  $ printf 'apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: crlf\r\ndata:\r\n  a: b\r\n' > crlf.yaml
  $ kubectl apply -f crlf.yaml
  configmap/crlf created
  $ kubectl get cm crlf -o jsonpath='{.data}{"\n"}'
  {"a":"b"}
  $ printf '\357\273\277apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bom}\n' > bom.yaml
  $ kubectl apply -f bom.yaml
  configmap/bom created
  $ printf '\357\273\277{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "bomj"}}' > bom.json
  $ kubectl apply -f bom.json
  configmap/bomj created
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: latin}\ndata: {a: "caf\351"}\n' > latin.yaml
  $ kubectl apply -f latin.yaml
  configmap/latin created
  $ printf '%%YAML 1.1\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: directive}\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 1: did not find expected <document start>
  [1]
  $ printf -- '---\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: dashes}\n---\n---\n# nothing\n---\n' | kubectl apply -f -
  configmap/dashes created
  $ printf -- '--- # first\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: comment}\n' | kubectl apply -f -
  configmap/comment created
  $ printf -- '----\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: four}\n' | kubectl apply -f -
  error: error parsing STDIN: invalid Yaml document separator: -
  [1]
  $ printf -- 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: trail}\n--- \napiVersion: v1\nkind: ConfigMap\nmetadata: {name: trail2}\n' | kubectl apply -f -
  configmap/trail created
  configmap/trail2 created
  $ printf -- 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: inner}\n --- \napiVersion: v1\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 3: did not find expected key
  [1]
  $ printf -- 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: block}\ndata:\n  a: |\n    ---\n    b\n' | kubectl apply -f -
  configmap/block created
  $ kubectl get cm block -o jsonpath='{.data.a}'
  ---
  b
  $ printf -- 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: block2}\ndata:\n  a: |\n---\n    b\n' | kubectl apply -f -
  configmap/block2 created
  error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'kind: ConfigMap\nmetadata: {name: a}\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nmetadata: {name: a}\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: kind not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: ""\nkind: ""\nmetadata: {name: a}\n' | kubectl apply -f -
  error: unable to decode "STDIN": Object 'Kind' is missing in '{"apiVersion":"","kind":"","metadata":{"name":"a"}}'
  [1]
  $ printf 'apiVersion: v1\nkind: configmap\nmetadata: {name: a}\n' | kubectl apply -f -
  Error from server (BadRequest): error when creating "STDIN": configmap in version "v1" cannot be handled as a ConfigMap: no kind "configmap" is registered for version "v1" in scheme "pkg/runtime/scheme.go:111"
  [1]
  $ printf 'apiVersion: v2\nkind: ConfigMap\nmetadata: {name: a}\n' | kubectl apply -f -
  error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "ConfigMap" in version "v2"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: apps/v1\nkind: Service\nmetadata: {name: a}\n' | kubectl apply -f -
  error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "Service" in version "apps/v1"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: v1\nkind: Deployment\nmetadata: {name: a}\n' | kubectl apply -f -
  error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "Deployment" in version "v1"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: discovery.k8s.io/v1beta1\nkind: EndpointSlice\nmetadata: {name: a}\n' | kubectl apply -f -
  error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "EndpointSlice" in version "discovery.k8s.io/v1beta1"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\n' | kubectl create -f -
  error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "Ingress" in version "extensions/v1beta1"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: a/b/c\nkind: Ingress\nmetadata: {name: a}\n' | kubectl create -f -
  error: error validating "STDIN": error validating data: unexpected GroupVersion string: a/b/c; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: 1\nkind: ConfigMap\nmetadata: {name: a}\n' | kubectl create -f -
  error: error validating "STDIN": error validating data: apiVersion isn't string type; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: [ConfigMap]\nmetadata: {name: a}\n' | kubectl create -f -
  error: error validating "STDIN": error validating data: kind isn't string type; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nKind: x\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "Kind"
  [1]
  $ printf 'apiversion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' | kubectl create -f -
  error: error validating "STDIN": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n- name: a\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal array into Go struct field metadataOnlyObject.metadata of type v1.ObjectMeta
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: a\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal string into Go struct field metadataOnlyObject.metadata of type v1.ObjectMeta
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nMetadata: {name: a}\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "Metadata"
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {Name: a}\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "metadata.Name"
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: null}\n' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: true}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: 1.5}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [a]}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal array into Go struct field ObjectMeta.metadata.name of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: x}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal string into Go struct field ObjectMeta.metadata.labels of type map[string]string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {x: {y: z}}}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal object into Go struct field ObjectMeta.metadata.labels of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, annotations: {x: 1}}\n' | kubectl create -f -
  error: unable to decode "STDIN": json: cannot unmarshal number into Go struct field ObjectMeta.metadata.annotations of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: [a]\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal array into Go struct field ConfigMap.data of type map[string]string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: text\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal string into Go struct field ConfigMap.data of type map[string]string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: {b: c}}\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal object into Go struct field ConfigMap.data of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nimmutable: "yes"\n' | kubectl create -f -
  Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal string into Go struct field ConfigMap.immutable of type bool
  [1]
  $ printf 'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: l1}}\n- {apiVersion: v1, kind: Odd, metadata: {name: l2}}\n- {kind: ConfigMap, metadata: {name: l3}}\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMapList\nitems:\n- {metadata: {name: l4}}\n' | kubectl apply -f -
  configmap/l4 created
  $ printf 'apiVersion: v1\nkind: List\nitems: []\n' | kubectl apply -f -
  error: no objects passed to apply
  [1]
  $ printf 'apiVersion: v1\nkind: List\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: List\nitems: a\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: good}\n---\napiVersion: v1\nkind: Odd\nmetadata: {name: x}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: good2}\n' | kubectl apply -f -
  configmap/good created
  configmap/good2 created
  error: resource mapping not found for name: "x" namespace: "" from "STDIN": no matches for kind "Odd" in version "v1"
  ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: two}\n' | kubectl apply -f -
  configmap/two created
  $ printf 'a: b: c\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: mapping values are not allowed in this context
  [1]
  $ printf 'a: "b\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 2: found unexpected end of stream
  [1]
  $ printf "a: 'b\n" | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 2: found unexpected end of stream
  [1]
  $ printf 'a: [b\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 1: did not find expected ',' or ']'
  [1]
  $ printf 'a: {b\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 1: did not find expected ',' or '}'
  [1]
  $ printf 'a: b\n- c\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 1: did not find expected key
  [1]
  $ printf -- '- a\nb: c\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 1: did not find expected '-' indicator
  [1]
  $ printf 'a: &b\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: [apiVersion not set, kind not set]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '? a\n: b\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: [apiVersion not set, kind not set]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'a:\n  b: c\n d: e\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 2: did not find expected key
  [1]
  $ printf 'a: %%b\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: found character that cannot start any token
  [1]
  $ printf 'a: `b`\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: found character that cannot start any token
  [1]
  $ printf 'a: ]\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: did not find expected node content
  [1]
  $ printf '\0' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: control characters are not allowed
  [1]
  $ printf 'a: \001\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: control characters are not allowed
  [1]
  $ printf 'a: |\n b\n  c\n d\n\te\n' | kubectl apply -f -
  error: error parsing STDIN: error converting YAML to JSON: yaml: line 5: found a tab character where an indentation space is expected
  [1]
  $ printf 'a:\tb\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: [apiVersion not set, kind not set]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{"a": }\n' | kubectl apply -f -
  error: error validating "STDIN": error validating data: [apiVersion not set, kind not set]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, // comment\n}\n' | kubectl apply -f -
  configmap/c created
