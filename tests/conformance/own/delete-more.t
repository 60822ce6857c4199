Ways to delete.

  $ kubectl create configmap a
  configmap/a created
  $ kubectl create configmap b
  configmap/b created
  $ kubectl label configmap a b app=web
  configmap/a labeled
  configmap/b labeled
  $ kubectl delete configmap -l app=web --dry-run=client
  configmap "a" deleted from default namespace (dry run)
  configmap "b" deleted from default namespace (dry run)
  $ kubectl delete configmap -l app=web --dry-run=server -o name
  configmap/a
  configmap/b
  $ kubectl delete configmaps --all --dry-run=server
  configmap "a" deleted from default namespace (server dry run)
  configmap "b" deleted from default namespace (server dry run)
  configmap "kube-root-ca.crt" deleted from default namespace (server dry run)
  $ kubectl delete cm a --now
  configmap "a" deleted from default namespace
  $ kubectl delete cm b --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  configmap "b" force deleted from default namespace
  $ kubectl delete cm a b
  Error from server (NotFound): configmaps "a" not found
  Error from server (NotFound): configmaps "b" not found
  [1]
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm/c cm/d --ignore-not-found
  configmap "c" deleted from default namespace
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --cascade=odd
  error: invalid cascade value (odd). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl delete cm c --cascade=true
  warning: --cascade=true is deprecated (boolean value) and can be replaced with --cascade=background.
  configmap "c" deleted from default namespace
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --cascade=false
  warning: --cascade=false is deprecated (boolean value) and can be replaced with --cascade=orphan.
  configmap "c" deleted from default namespace
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --cascade=foreground --wait=false
  configmap "c" deleted from default namespace
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --grace-period=-2
  configmap "c" deleted from default namespace
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --grace-period=0
  configmap "c" deleted from default namespace
  $ kubectl delete cm c --grace-period=0 --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  Error from server (NotFound): configmaps "c" not found
  [1]
  $ kubectl delete cm c --now --grace-period=5
  error: --now and --grace-period cannot be specified together
  [1]
  $ kubectl create configmap c
  configmap/c created
  $ kubectl delete cm c --field-selector=metadata.name=c
  error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete cm --field-selector=metadata.name=c
  configmap "c" deleted from default namespace
  $ kubectl delete cm --field-selector=odd=c
  Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "odd=c": "odd" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl delete cm -A
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl delete cm --all -l app=web --field-selector=metadata.name=c
  error: setting 'all' parameter but found a non empty selector. 
  [1]
  $ kubectl delete cm c -o yaml
  error: unexpected -o output mode: yaml. We only support '-o name'
  [1]
  $ kubectl delete cm c -o wide
  error: unexpected -o output mode: wide. We only support '-o name'
  [1]
  $ kubectl delete cm,svc c d
  Error from server (NotFound): configmaps "c" not found
  Error from server (NotFound): configmaps "d" not found
  Error from server (NotFound): services "c" not found
  Error from server (NotFound): services "d" not found
  [1]
  $ kubectl delete cm c svc
  Error from server (NotFound): configmaps "c" not found
  Error from server (NotFound): configmaps "svc" not found
  [1]
  $ kubectl delete all
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl delete all --all
  service "kubernetes" deleted from default namespace
  $ kubectl delete all -l app=none
  No resources found
  $ kubectl delete cm c extra/d
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl delete -l app=web
  error: at least one resource must be specified to use a selector
  [1]
  $ kubectl delete --all
  error: at least one resource must be specified to use a selector
  [1]
  $ kubectl delete --raw=/api/v1/namespaces/default/configmaps/nothing
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ kubectl delete --raw=/api/v1 cm
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl delete nodes node-9
  Error from server (NotFound): nodes "node-9" not found
  [1]
  $ kubectl delete ns nothing nowhere
  Error from server (NotFound): namespaces "nothing" not found
  Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl delete ns kube-system
  Error from server (Forbidden): namespaces "kube-system" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete cm a --interactive < /dev/null
  You are about to delete the following 1 resource(s):
  configmap/a
  Do you want to continue? (y/N): deletion is cancelled
