Names that the server makes, and where none can be made.

  $ lab cluster --nodes 1
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}' | kubectl create -f - | sed 's/a-...../a-X/'
  configmap/a-X created
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}' | kubectl apply -f -
  error: from a-: cannot use generate name with apply
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}' | kubectl replace -f -
  error: error when replacing "STDIN": resource name may not be empty
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}' | kubectl delete -f -
  error: error when deleting "STDIN": resource name may not be empty
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-, name: b}}' | kubectl create -f -
  configmap/b created
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-, name: b}}' | kubectl create -f -
  Error from server (AlreadyExists): error when creating "STDIN": configmaps "b" already exists, the server was not able to generate a unique name for the object
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: A_}}' | kubectl create -f - 2>&1 | sed 's/A_...../A_X/g'
  The ConfigMap "A_X" is invalid: 
  * metadata.generateName: Invalid value: "A_Xlowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * metadata.name: Invalid value: "A_X": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {}}' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap}' | kubectl create -f -
  The ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  [1]
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: %s}}' "$(printf 'a%.0s' $(seq 1 80))" | kubectl create -f - -o jsonpath='{.metadata.name}' | wc -c
  63
  $ printf '{apiVersion: v1, kind: Service, metadata: {generateName: web-}, spec: {ports: [{port: 80}]}}' | kubectl create -f - -o name | sed 's/web-...../web-X/'
  service/web-X
  $ printf '{apiVersion: v1, kind: Service, metadata: {generateName: 1-}, spec: {ports: [{port: 80}]}}' | kubectl create -f - 2>&1 | sed 's/1-...../1-X/g'
  service/1-X created
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: c-}}' | kubectl create --dry-run=client -f -
  configmap/<unknown> created (dry run)
  $ printf '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: c-}}' | kubectl create --dry-run=server -f - | sed 's/c-...../c-X/'
  configmap/c-X created (server dry run)
  $ kubectl get cm -o jsonpath='{range .items[*]}{.metadata.generateName}{"\n"}{end}' | sort | uniq -c
        1 
        2 a-
        1 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
