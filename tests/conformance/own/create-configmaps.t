Files, directories and literals become keys.

  $ printf 'sky=blue\n' > colours.properties
  $ mkdir conf
  $ printf 'a\n' > conf/a.txt
  $ printf 'b' > conf/b.conf
  $ kubectl create configmap one --from-file=colours.properties --dry-run=client -o yaml
  apiVersion: v1
  data:
    colours.properties: |
      sky=blue
  kind: ConfigMap
  metadata:
    name: one
  $ kubectl create configmap two --from-file=conf --dry-run=client -o yaml
  apiVersion: v1
  data:
    a.txt: |
      a
    b.conf: b
  kind: ConfigMap
  metadata:
    name: two
  $ kubectl create configmap three --from-file=first=conf/a.txt --from-file=second=conf/b.conf
  configmap/three created
  $ kubectl describe configmap three
  Name:         three
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Data
  ====
  first:
  ----
  a
  
  
  second:
  ----
  b
  
  
  BinaryData
  ====
  
  Events:  <none>
  $ kubectl create configmap four --from-file=conf/nothing.txt
  error: error reading conf/nothing.txt: no such file or directory
  [1]
  $ kubectl create configmap five --from-file=a=conf
  error: cannot give a key name for a directory path
  [1]
  $ kubectl create configmap six --from-file=a=b=c
  error: key names or file paths cannot contain '='
  [1]
  $ kubectl create configmap six --from-file='bad key=conf/a.txt'
  error: "bad key" is not a valid key name for a ConfigMap: a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')
  [1]
  $ kubectl create configmap six --from-file==conf/a.txt
  error: key name for file path conf/a.txt missing
  [1]
  $ kubectl create configmap six --from-file=a=
  error: file path for key name a missing
  [1]
  $ kubectl create configmap seven --from-env-file=colours.properties
  configmap/seven created
  $ kubectl get configmap seven -o jsonpath='{.data}{"\n"}'
  {"sky":"blue"}
  $ printf 'not valid\n' > bad.env
  $ kubectl create configmap eight --from-env-file=bad.env
  error: "not valid" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ printf '1A=b\n' > bad2.env
  $ kubectl create configmap eight --from-env-file=bad2.env --dry-run=client -o yaml
  error: "1A" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ kubectl create configmap nine --from-literal==x
  error: invalid literal source =x, expected key=value
  [1]
  $ kubectl create configmap nine --from-literal=a=
  configmap/nine created
  $ kubectl get configmap nine -o jsonpath='{.data}{"\n"}'
  {"a":""}
  $ kubectl create configmap ten --from-literal=a=1 --from-literal=a=2
  error: cannot add key "a", another key by that name already exists in Data for ConfigMap "ten"
  [1]
  $ kubectl create configmap ten --from-literal='key1="value 1"' --from-literal="key2='x'" --dry-run=client -o yaml
  apiVersion: v1
  data:
    key1: '"value 1"'
    key2: '''x'''
  kind: ConfigMap
  metadata:
    name: ten
  $ kubectl create configmap hashed --from-literal=a=b --append-hash
  configmap/hashed-4dk9m7dmmg created

Bytes that are no UTF-8 go into binaryData.

  $ kubectl create configmap
  error: exactly one NAME is required, got 0
  See 'kubectl create configmap -h' for help and examples
  [1]
  $ kubectl create configmap a b
  error: exactly one NAME is required, got 2
  See 'kubectl create configmap -h' for help and examples
  [1]
  $ kubectl create configmap Eleven --from-literal=a=b
  error: failed to create configmap: ConfigMap "Eleven" is invalid: metadata.name: Invalid value: "Eleven": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create configmap eleven --from-literal=a=b --field-manager=me
  configmap/eleven created
  $ kubectl get configmap eleven -o jsonpath='{.metadata.managedFields[0].manager}{"\n"}'
  me
  $ kubectl create configmap twelve --from-literal=a=b -o json
  {
      "kind": "ConfigMap",
      "apiVersion": "v1",
      "metadata": {
          "name": "twelve",
          "namespace": "default",
          "uid": "1f316ad0-36af-41b5-899d-d5890e546e21",
          "resourceVersion": "261",
          "creationTimestamp": "2026-11-25T23:08:13Z"
      },
      "data": {
          "a": "b"
      }
  }
  $ kubectl create cm thirteen --validate=odd
  error: invalid - validate option "odd"; must be one of: strict (or true), warn, ignore (or false)
  [1]
  $ kubectl create cm fourteen --dry-run=odd
  error: Invalid dry-run value (odd). Must be "none", "server", or "client".
  [1]
