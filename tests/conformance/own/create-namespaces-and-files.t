Names of namespaces.

  $ kubectl create namespace shop_
  The Namespace "shop_" is invalid: 
  * metadata.name: Invalid value: "shop_": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * metadata.labels: Invalid value: "shop_": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl create namespace 1shop
  namespace/1shop created
  $ kubectl create namespace 012345678901234567890123456789012345678901234567890123456789abcd
  The Namespace "012345678901234567890123456789012345678901234567890123456789abcd" is invalid: 
  * metadata.name: Invalid value: "012345678901234567890123456789012345678901234567890123456789abcd": must be no more than 63 characters
  * metadata.labels: Invalid value: "012345678901234567890123456789012345678901234567890123456789abcd": must be no more than 63 bytes
  [1]
  $ kubectl create namespace a b
  error: exactly one NAME is required, got 2
  See 'kubectl create namespace -h' for help and examples
  [1]
  $ kubectl create ns dry --dry-run=server
  namespace/dry created (server dry run)
  $ kubectl create ns dry -o name
  namespace/dry
  $ kubectl create namespace dry -o jsonpath='{.metadata.name}{"\n"}'
  Error from server (AlreadyExists): namespaces "dry" already exists
  [1]
  $ kubectl create ns kube-system
  Error from server (AlreadyExists): namespaces "kube-system" already exists
  [1]

What create says to several -f, to arguments, and to flags that belong elsewhere.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n' > two.yaml
  $ kubectl create -f two.yaml -f two.yaml
  configmap/a created
  configmap/b created
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "b" already exists
  [1]
  $ kubectl create -f two.yaml extra
  error: Unexpected args: [extra]
  See 'kubectl create -h' for help and examples
  [1]
  $ kubectl create two.yaml
  error: Unexpected args: [two.yaml]
  See 'kubectl create -h' for help and examples
  [1]
  $ kubectl create -f two.yaml --namespace=shop
  Error from server (NotFound): error when creating "two.yaml": namespaces "shop" not found
  Error from server (NotFound): error when creating "two.yaml": namespaces "shop" not found
  [1]
  $ kubectl create -f two.yaml -o json --dry-run=client | grep name
          "name": "a",
          "namespace": "default"
          "name": "b",
          "namespace": "default"
  $ kubectl create -f two.yaml -o yaml --dry-run=client
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
    namespace: default
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: b
    namespace: default
  $ kubectl create --filename two.yaml --dry-run=client -o jsonpath='{.metadata.name}{" "}'
  a b 
  $ kubectl create -f two.yaml --edit=maybe
  error: invalid argument "maybe" for "--edit" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  See 'kubectl create --help' for usage.
  [1]
  $ kubectl create -f two.yaml --raw=/api/v1
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl create --raw=/api/v1
  error: must specify one of -f and -k
  [1]
  $ kubectl create -f two.yaml -l app=web
  error: no objects passed to create
  [1]
  $ kubectl create -f two.yaml --windows-line-endings
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "b" already exists
  [1]
  $ kubectl create -f two.yaml --replicas=1
  error: unknown flag: --replicas
  See 'kubectl create --help' for usage.
  [1]
  $ kubectl create -f '*.yaml'
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "b" already exists
  [1]
  $ kubectl create -f 'no*.yaml'
  error: the path "no*.yaml" does not exist
  [1]
  $ mkdir -p dir/sub
  $ cp two.yaml dir/sub/x.yaml
  $ kubectl create -f dir
  error: error reading [dir]: recognized file extensions are [.json .yaml .yml]
  [1]
  $ kubectl create -f dir -R
  Error from server (AlreadyExists): error when creating "dir/sub/x.yaml": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "dir/sub/x.yaml": configmaps "b" already exists
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n' > dir/c.txt
  $ kubectl create -f dir
  error: error reading [dir]: recognized file extensions are [.json .yaml .yml]
  [1]
  $ kubectl create -f dir/c.txt
  configmap/c created
  $ cat two.yaml | kubectl create -f -
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "b" already exists
  [1]
  $ cat two.yaml | kubectl create -f - -f two.yaml
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "b" already exists
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "a" already exists
  Error from server (AlreadyExists): error when creating "two.yaml": configmaps "b" already exists
  [1]
  $ kubectl create -R
  error: must specify one of -f and -k
  [1]
