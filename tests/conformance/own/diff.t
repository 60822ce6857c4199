Nothing differs, something differs, something is new: 0, 1.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {app: web}}\ndata: {sky: blue}\n' > a.yaml
  $ kubectl diff -f a.yaml > d; echo $?; grep '^[-+] ' d | grep -v -E 'uid|creationTimestamp'
  1
  +  sky: blue
  +  labels:
  +    app: web
  +  name: a
  +  namespace: default
  $ kubectl apply -f a.yaml
  configmap/a created
  $ kubectl diff -f a.yaml; echo $?
  0
  $ sed -i 's/blue/grey/' a.yaml
  $ kubectl diff -f a.yaml > d; echo $?; grep '^[-+] ' d
  1
  -  sky: blue
  +  sky: grey
  $ kubectl diff --server-side --force-conflicts -f a.yaml > d; echo $?; grep '^[-+] ' d
  1
  -  sky: blue
  +  sky: grey
  -      {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{},"labels":{"app":"web"},"name":"a","namespace":"default"}}
  +      {"apiVersion":"v1","data":{"sky":"grey"},"kind":"ConfigMap","metadata":{"labels":{"app":"web"},"name":"a","namespace":"default"}}
  $ kubectl diff --server-side --force-conflicts --field-manager=kubectl-client-side-apply -f a.yaml > d; echo $?; grep '^[-+] ' d
  1
  -  sky: blue
  +  sky: grey
  $ cat a.yaml | kubectl diff -f - | grep '^[-+] '
  -  sky: blue
  +  sky: grey
  $ kubectl diff
  error: must specify one of -f and -k
  [2]
  $ kubectl diff -f nothing.yaml; echo $?
  error: the path "nothing.yaml" does not exist
  2
  $ kubectl diff a.yaml; echo $?
  error: Unexpected args: [a.yaml]
  See 'kubectl diff -h' for help and examples
  2
  $ kubectl diff -f a.yaml -l app=none; echo $?
  0
  $ kubectl diff -f a.yaml -n nowhere; echo $?
  Error from server (NotFound): namespaces "nowhere" not found
  2
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: B}\n' | kubectl diff -f -; echo $?
  The ConfigMap "B" is invalid: metadata.name: Invalid value: "B": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  2
  $ printf 'apiVersion: v1\nkind: Odd\nmetadata: {name: b}\n' | kubectl diff -f -; echo $?
  error: resource mapping not found for name: "b" namespace: "" from "STDIN": no matches for kind "Odd" in version "v1"
  ensure CRDs are installed first
  2
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\nodd: 1\n' | kubectl diff -f - > d; echo $?; cat d | grep '^[-+] ' | wc -l
  Warning: unknown field "odd"
  1
  4
  $ KUBECTL_EXTERNAL_DIFF=true kubectl diff -f a.yaml; echo $?
  0
  $ KUBECTL_EXTERNAL_DIFF=nothing-here kubectl diff -f a.yaml; echo $?
  error: failed to run "nothing-here": executable file not found in $PATH
  2
  $ KUBECTL_EXTERNAL_DIFF='diff -N -u' kubectl diff -f a.yaml | grep '^[-+] '
  -  sky: blue
  +  sky: grey
  $ kubectl diff -f a.yaml --concurrency=3 | grep '^[-+] '
  -  sky: blue
  +  sky: grey
  $ kubectl create secret generic s --from-literal=a=b
  secret/s created
  $ kubectl create secret generic s --from-literal=a=c --from-literal=d=e --dry-run=client -o yaml | kubectl diff -f - | grep '^[-+] '
  -  a: '*** (before)'
  +  a: '*** (after)'
  +  d: '***'
  $ kubectl create service clusterip web --tcp=80:8080 --clusterip=10.96.0.100
  service/web created
  $ kubectl get svc web -o yaml | sed 's/port: 80$/port: 81/' | kubectl diff -f - | grep '^[-+@ ]' | grep -v -E '^(\+\+\+|---)'
  The Service "web" is invalid: spec.ports[1].name: Duplicate value: "80-8080"
  [1]
  $ kubectl get svc web -o yaml | sed 's/10.96.0.100/10.96.0.101/' | kubectl diff -f -; echo $?
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.0.101"]: may not change once set
  2
