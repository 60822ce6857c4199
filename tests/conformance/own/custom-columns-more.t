Columns of one's own.

  $ kubectl create service clusterip web --tcp=80:8080 --tcp=443:8443 --clusterip=10.96.0.100
  service/web created
  $ kubectl get svc web -o custom-columns=NAME:.metadata.name,PORTS:.spec.ports[*].port,FIRST:.spec.ports[0].port
  NAME   PORTS    FIRST
  web    80,443   80
  $ kubectl get svc web -o custom-columns=NAME:.metadata.name,X:.spec.nothing,Y:.spec.ports[5].port
  NAME   X     Y
  error: array index out of bounds: index 5, length 2
  [1]
  $ kubectl get svc web -o custom-columns=A:.metadata.labels,B:.spec.ports
  A              B
  map[app:web]   [map[name:80-8080 port:80 protocol:TCP targetPort:8080] map[name:443-8443 port:443 protocol:TCP targetPort:8443]]
  $ kubectl get svc web -o custom-columns='A:{.metadata.name},B:metadata.name,C:{$.metadata.name}'
  A     B     C
  web   web   <none>
  $ kubectl get svc web -o custom-columns='PORT:.spec.ports[?(@.port==443)].name'
  PORT
  443-8443
  $ kubectl get svc web -o custom-columns='A:.metadata.name,'
  error: unexpected custom-columns spec: , expected <header>:<json-path-expr>
  [1]
  $ kubectl get svc web -o custom-columns=':.metadata.name'
  
  web
  $ kubectl get svc web -o custom-columns='A:'
  A
  <none>
  $ kubectl get svc web -o custom-columns='A:.a:b'
  A
  <none>
  $ kubectl get svc web -o custom-columns='A'
  error: unexpected custom-columns spec: A, expected <header>:<json-path-expr>
  [1]
  $ kubectl get svc web -o custom-columns='A:{.metadata'
  error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'
  [1]
  $ kubectl get svc web -o custom-columns='A:.metadata[name]'
  A
  error: invalid array index name
  [1]
  $ kubectl get svc web -o custom-columns=
  error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl get svc web -o custom-columns
  error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl get svc web -o custom-columns='TWO WORDS:.metadata.name'
  TWO WORDS
  web
  $ kubectl get svc web -o custom-columns='lower:.metadata.name'
  lower
  web
  $ kubectl get svc -o custom-columns=NAME:.metadata.name --no-headers
  kubernetes
  web
  $ kubectl get svc -o custom-columns=NAME:.metadata.name --sort-by=.metadata.name
  NAME
  kubernetes
  web
  $ kubectl get svc,ep -o custom-columns=KIND:.kind,NAME:.metadata.name
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  KIND        NAME
  Service     kubernetes
  Service     web
  Endpoints   kubernetes
  Endpoints   web
  $ kubectl get pods -o custom-columns=NAME:.metadata.name
  NAME
  $ kubectl get pods -o custom-columns=NAME:.metadata.name --no-headers
  $ kubectl get svc web -o custom-columns=NAME:.metadata.name --show-labels
  error: --show-labels option cannot be used with custom-columns=NAME:.metadata.name printer
  [1]
  $ kubectl get svc web -o custom-columns=NAME:.metadata.name -L app
  NAME
  web
  $ kubectl get svc web -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name -A
  error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ printf 'NAME          TYPE\n.metadata.name .spec.type\n' > c.txt
  $ kubectl get svc web -o custom-columns-file=c.txt
  NAME   TYPE
  web    ClusterIP
  $ printf 'NAME\n' > c1.txt
  $ kubectl get svc web -o custom-columns-file=c1.txt
  error: invalid template, missing spec line. Expected format is one line of space separated headers, one line of space separated column specs.
  [1]
  $ printf 'NAME TYPE\n.metadata.name\n' > c2.txt
  $ kubectl get svc web -o custom-columns-file=c2.txt
  error: number of headers (2) and field specifications (1) don't match
  [1]
  $ printf '' > c3.txt
  $ kubectl get svc web -o custom-columns-file=c3.txt
  error: invalid template, missing header line. Expected format is one line of space separated headers, one line of space separated column specs.
  [1]
  $ kubectl get svc web -o custom-columns-file=nothing.txt
  error: error reading template nothing.txt, open nothing.txt: no such file or directory
  [1]
  $ kubectl get svc web -o custom-columns-file=
  error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl get nodes -o custom-columns='NAME:.metadata.name,READY:.status.conditions[?(@.type=="Ready")].status,CPU:.status.capacity.cpu'
  NAME     READY   CPU
  node-1   True    4
  node-2   True    4
  node-3   True    4
  $ kubectl get cm kube-root-ca.crt -o custom-columns='NAME:.metadata.name,KEYS:.data' | cut -c1-60 | head -2
  NAME               KEYS
  kube-root-ca.crt   map[ca.crt:]
