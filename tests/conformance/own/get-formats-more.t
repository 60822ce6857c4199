Many kinds at once, and ways to see them.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ kubectl create service clusterip web --tcp=80:8080 --clusterip=10.96.0.100
  service/web created
  $ lab settle
  $ kubectl get deploy,svc,cm
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/2     2            2           4s
  
  NAME                 TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m18s
  service/web          ClusterIP   10.96.0.100   <none>        80/TCP    4s
  
  NAME                         DATA   AGE
  configmap/kube-root-ca.crt   1      2m16s
  $ kubectl get deploy,svc -o wide
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES                       SELECTOR
  deployment.apps/web   2/2     2            2           4s    pause        registry.k8s.io/pause:3.10   app=web
  
  NAME                 TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE     SELECTOR
  service/kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m18s   <none>
  service/web          ClusterIP   10.96.0.100   <none>        80/TCP    4s      app=web
  $ kubectl get deploy/web svc/web --show-kind
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/2     2            2           5s
  
  NAME          TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  service/web   ClusterIP   10.96.0.100   <none>        80/TCP    5s
  $ kubectl get deploy web --show-kind -o wide
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES                       SELECTOR
  deployment.apps/web   2/2     2            2           6s    pause        registry.k8s.io/pause:3.10   app=web
  $ kubectl get deploy web -o wide --no-headers
  web   2/2   2     2     7s    pause   registry.k8s.io/pause:3.10   app=web
  $ kubectl get deploy,svc --no-headers
  deployment.apps/web   2/2   2     2     8s
  service/kubernetes   ClusterIP   10.96.0.1     <none>   443/TCP   2m22s
  service/web          ClusterIP   10.96.0.100   <none>   80/TCP    8s
  $ kubectl get deploy,svc --show-labels
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  deployment.apps/web   2/2     2            2           9s    app=web
  
  NAME                 TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE     LABELS
  service/kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m23s   component=apiserver,provider=kubernetes
  service/web          ClusterIP   10.96.0.100   <none>        80/TCP    9s      app=web
  $ kubectl get deploy,svc -L app,nothing
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   APP   NOTHING
  deployment.apps/web   2/2     2            2           10s   web   
  
  NAME                 TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE     APP   NOTHING
  service/kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m24s         
  service/web          ClusterIP   10.96.0.100   <none>        80/TCP    10s     web   
  $ kubectl get deploy -L app --show-labels --no-headers
  web   2/2   2     2     10s   web   app=web
  $ kubectl get svc,deploy -o name
  service/kubernetes
  service/web
  deployment.apps/web
  $ kubectl get svc web -o name --show-kind
  service/web
  $ kubectl get svc --sort-by=.spec.clusterIP -o name
  service/kubernetes
  service/web
  $ kubectl get svc --sort-by=.spec.ports[0].port
  NAME         TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  web          ClusterIP   10.96.0.100   <none>        80/TCP    12s
  kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m26s
  $ kubectl get svc --sort-by='{.metadata.name}' --no-headers
  kubernetes   ClusterIP   10.96.0.1     <none>   443/TCP   2m27s
  web          ClusterIP   10.96.0.100   <none>   80/TCP    13s
  $ kubectl get svc --sort-by=odd
  No resources found in default namespace.
  $ kubectl get svc --sort-by='{.metadata'
  No resources found in default namespace.
  $ kubectl get svc,deploy --sort-by=.metadata.name
  error: couldn't find any field with path "{.metadata.name}" in the list of objects
  [1]
  $ kubectl get svc --chunk-size=-1
  NAME         TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  kubernetes   ClusterIP   10.96.0.1     <none>        443/TCP   2m34s
  web          ClusterIP   10.96.0.100   <none>        80/TCP    20s
  $ kubectl get svc --chunk-size=1 -o name
  service/kubernetes
  service/web
  $ kubectl get svc --chunk-size=0 -o name
  service/kubernetes
  service/web
  $ kubectl get deploy web --subresource=scale
  NAME   DESIRED   AVAILABLE   AGE
  web    2         2           31s
  $ kubectl get deploy web --subresource=scale -o jsonpath='{.kind} {.spec} {.status}{"\n"}'
  Scale {"replicas":2} {"replicas":2,"selector":"app=web"}
  $ kubectl get deploy web --subresource=status -o name
  deployment.apps/web
  $ kubectl get deploy web --subresource=odd
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get deploy --subresource=scale
  error: subresource cannot be used when bulk resources are specified
  [1]
  $ kubectl get svc web --subresource=scale
  Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get svc web --subresource=status -o jsonpath='{.status}{"\n"}'
  {"loadBalancer":{}}
  $ kubectl get deploy --server-print=false
  NAME   AGE
  web    39s
  $ kubectl get svc web --server-print=false -o wide
  NAME   AGE
  web    39s
  $ kubectl get deploy,svc --server-print=false
  NAME                  AGE
  deployment.apps/web   40s
  
  NAME                 AGE
  service/kubernetes   2m54s
  service/web          40s
  $ kubectl get svc --server-print=maybe
  error: invalid argument "maybe" for "--server-print" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get svc -o json --no-headers | head -2
  {
      "apiVersion": "v1",
  $ kubectl get svc web -o wide -o name
  service/web
  $ kubectl get svc web -o Name
  service/web
  $ kubectl get svc web -o yaml,json
  error: unable to match a printer suitable for the output format "yaml,json", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get svc web -o kyaml --show-managed-fields=false | head -12
  ---
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      creationTimestamp: "2026-11-25T23:22:08Z",
      labels: {
        app: "web",
      },
      name: "web",
      namespace: "default",
      resourceVersion: "406",
  $ kubectl get deploy web --ignore-not-found -o name
  deployment.apps/web
  $ kubectl get deploy nothing web --ignore-not-found -o name
  deployment.apps/web
  $ kubectl get deploy nothing --ignore-not-found -o jsonpath='{.metadata.name}'
  $ kubectl get things --ignore-not-found
  error: the server doesn't have a resource type "things"
  [1]
  $ kubectl get svc -n nowhere --ignore-not-found
  $ kubectl get deploy -A --no-headers | wc -l
  1
  $ kubectl get svc -A --namespace=kube-system -o name
  service/kubernetes
  service/web
  $ kubectl get --all-namespaces=false svc -o name
  service/kubernetes
  service/web
  $ kubectl get svc web --output-watch-events
  error: --output-watch-events option can only be used with --watch or --watch-only
  [1]
  $ kubectl get svc -f x.yaml
  error: the path "x.yaml" does not exist
  [1]
  $ kubectl get -R svc -o name
  service/kubernetes
  service/web
  $ kubectl get svc/web deploy
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl get svc web -l app=web
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get svc --field-selector=metadata.namespace=default -o name
  service/kubernetes
  service/web
  $ kubectl get svc --field-selector=metadata.name==web -o name
  service/web
  $ kubectl get svc --field-selector='metadata.name!=web' -o name
  service/kubernetes
  $ kubectl get svc --field-selector='metadata.name in (web)'
  Error from server (BadRequest): Unable to find "/v1, Resource=services" that match label selector "", field selector "metadata.name in (web)": invalid selector: 'metadata.name in (web)'; can't understand 'metadata.name in (web)'
  [1]
  $ kubectl get svc --field-selector=metadata.name=web,metadata.name=x
  No resources found in default namespace.
  $ kubectl get svc web --field-selector=metadata.name=web
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get cm --field-selector=data.a=b
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "data.a=b": "data.a" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl get events --field-selector=type=Odd
  No resources found in default namespace.
  $ kubectl get nodes --field-selector=spec.unschedulable=true
  No resources found
  $ kubectl get nodes --field-selector=metadata.name=node-1 -o name
  node/node-1
  $ kubectl get rs --field-selector=status.replicas=2 -o name | wc -l
  Error from server (BadRequest): Unable to find "apps/v1, Resource=replicasets" that match label selector "", field selector "status.replicas=2": "status.replicas" is not a known field selector: only "metadata.name", "metadata.namespace"
  0
  $ kubectl get secrets --field-selector=type=Opaque
  No resources found in default namespace.
  $ kubectl get ns --field-selector=status.phase=Active -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  $ kubectl get jobs --field-selector=status.successful=1
  No resources found in default namespace.
