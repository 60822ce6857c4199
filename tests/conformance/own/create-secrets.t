A secret of any kind holds its values in base64.

  $ kubectl create secret generic keys --from-literal=user=admin --from-literal=password='p@ss word'
  secret/keys created
  $ kubectl get secret keys -o jsonpath='{.data}{"\n"}{.type}{"\n"}'
  {"password":"cEBzcyB3b3Jk","user":"YWRtaW4="}
  Opaque
  $ kubectl create secret generic keys --from-literal=user=admin
  error: failed to create secret secrets "keys" already exists
  [1]
  $ printf 'one\ntwo\n' > lines.txt
  $ kubectl create secret generic files --from-file=lines.txt --from-file=named=lines.txt --dry-run=client -o yaml
  apiVersion: v1
  data:
    lines.txt: b25lCnR3bwo=
    named: b25lCnR3bwo=
  kind: Secret
  metadata:
    name: files
  $ printf 'A=1\nB=two words\n# comment\n\nC=\n' > vars.env
  $ kubectl create secret generic vars --from-env-file=vars.env --dry-run=client -o yaml
  apiVersion: v1
  data:
    A: MQ==
    B: dHdvIHdvcmRz
    C: ""
  kind: Secret
  metadata:
    name: vars
  $ kubectl create secret generic both --from-env-file=vars.env --from-literal=a=b
  error: from-env-file cannot be combined with from-file or from-literal
  [1]
  $ kubectl create secret generic missing --from-file=nothing.txt
  error: error reading nothing.txt: no such file or directory
  [1]
  $ kubectl create secret generic bad --from-literal=noequals
  error: invalid literal source noequals, expected key=value
  [1]
  $ kubectl create secret generic bad --from-literal='bad key=x'
  error: "bad key" is not valid key name for a Secret a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')
  [1]
  $ kubectl create secret generic bad --from-literal=a=1 --from-literal=a=2
  error: cannot add key a, another key by that name already exists
  [1]
  $ kubectl create secret generic typed --type=example.com/odd --from-literal=a=b
  secret/typed created
  $ kubectl get secret typed
  NAME    TYPE              DATA   AGE
  typed   example.com/odd   1      0s
  $ kubectl create secret generic tls --type=kubernetes.io/tls --from-literal=a=b
  error: failed to create secret Secret "tls" is invalid: [data[tls.crt]: Required value, data[tls.key]: Required value]
  [1]

A registry's secret is a JSON document.

  $ kubectl create secret docker-registry pull --docker-username=me --docker-password=secret --docker-email=me@example.com --dry-run=client -o yaml
  apiVersion: v1
  data:
    .dockerconfigjson: eyJhdXRocyI6eyJodHRwczovL2luZGV4LmRvY2tlci5pby92MS8iOnsidXNlcm5hbWUiOiJtZSIsInBhc3N3b3JkIjoic2VjcmV0IiwiZW1haWwiOiJtZUBleGFtcGxlLmNvbSIsImF1dGgiOiJiV1U2YzJWamNtVjAifX19
  kind: Secret
  metadata:
    name: pull
  type: kubernetes.io/dockerconfigjson
  $ kubectl create secret docker-registry pull --docker-username=me
  error: either --from-file or the combination of --docker-username, --docker-password and --docker-server is required
  [1]
  $ kubectl create secret docker-registry pull --docker-username=me --docker-password=secret --docker-server=registry.example.com
  secret/pull created
  $ kubectl get secret pull
  NAME   TYPE                             DATA   AGE
  pull   kubernetes.io/dockerconfigjson   1      1s
  $ kubectl create secret docker-registry
  error: exactly one NAME is required, got 0
  See 'kubectl create secret docker-registry -h' for help and examples
  [1]

A TLS secret wants a certificate and its key.

  $ kubectl create secret tls web --cert=nothing.crt --key=nothing.key
  error: Cannot read file nothing.crt, open nothing.crt: no such file or directory
  [1]
  $ kubectl create secret tls web
  error: key and cert must be specified
  [1]
  $ echo odd > odd.pem
  $ kubectl create secret tls web --cert=odd.pem --key=odd.pem
  error: tls: failed to find any PEM data in certificate input
  [1]
  $ kubectl create secret
  Create a secret with specified type.
  
   A docker-registry type secret is for accessing a container registry.
  
   A generic type secret indicate an Opaque secret type.
  
   A tls type secret holds TLS certificate and its associated key.
  
  Available Commands:
    docker-registry   Create a secret for use with a Docker registry
    generic           Create a secret from a local file, directory, or literal value
    tls               Create a TLS secret
  
  Usage:
    kubectl create secret (docker-registry | generic | tls) [options]
  
  Use "kubectl create secret <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl create secret odd keys
  error: unknown command "odd keys"
  See 'kubectl create secret -h' for help and examples
  [1]
  $ kubectl create secret generic
  error: exactly one NAME is required, got 0
  See 'kubectl create secret generic -h' for help and examples
  [1]
  $ kubectl describe secret keys
  Name:         keys
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  password:  9 bytes
  user:      5 bytes
  $ kubectl get secrets
  NAME    TYPE                             DATA   AGE
  keys    Opaque                           2      8s
  pull    kubernetes.io/dockerconfigjson   1      5s
  typed   example.com/odd                  1      6s
  $ kubectl create secret generic fixed --from-literal=a=b --append-hash
  secret/fixed-bdhckmcm49 created
  $ kubectl create secret generic fixed --from-literal=a=b --append-hash --dry-run=client -o name
  secret/fixed-bdhckmcm49
