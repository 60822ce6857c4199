What is no longer in the files goes, if its labels match.

  $ mkdir -p app/more
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {app: shop}}\n' > app/a.yaml
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, labels: {app: shop}}\n' > app/b.yaml
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, labels: {app: shop}}\n' > app/more/c.yml
  $ printf 'not a manifest' > app/README.md
  $ kubectl apply -f app
  configmap/a created
  configmap/b created
  $ kubectl apply -f app -R
  configmap/a unchanged
  configmap/b unchanged
  configmap/c created
  $ kubectl apply -R -f app --prune -l app=shop 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/a unchanged
  configmap/b unchanged
  configmap/c unchanged
  prune.go:71] Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ rm app/b.yaml
  $ kubectl apply -R -f app --prune -l app=shop --dry-run=server 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/a unchanged (server dry run)
  configmap/c unchanged (server dry run)
  prune.go:71] Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.
  configmap/b pruned (server dry run)
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl apply -R -f app --prune -l app=shop --dry-run=client 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/a unchanged (dry run)
  configmap/c unchanged (dry run)
  prune.go:71] Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.
  configmap/b pruned (dry run)
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl apply -R -f app --prune -l app=shop 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/a unchanged
  configmap/c unchanged
  prune.go:71] Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.
  configmap/b pruned
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get cm -l app=shop -o name
  configmap/a
  configmap/c
  $ rm app/a.yaml
  $ kubectl apply -R -f app --prune -l app=shop --prune-allowlist=core/v1/Service 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/c unchanged
  $ kubectl apply -R -f app --prune -l app=shop --prune-allowlist=core/v1/ConfigMap 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  configmap/c unchanged
  configmap/a pruned
  $ kubectl apply -R -f app --prune
  error: all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector
  [1]
  $ kubectl apply -R -f app --prune --all --prune-allowlist=core/v1/ConfigMap
  configmap/c unchanged
  $ kubectl apply -R -f app --prune --all -l app=shop
  error: cannot set --all and --selector at the same time
  [1]
  $ kubectl apply -R -f app --prune-allowlist=odd --prune --all 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  error: invalid GroupVersionKind format: odd, please follow <group/version/kind>
  $ kubectl apply -R -f app --prune-allowlist=odd/v1/Odd --prune --all 2>&1 | sed -E 's/^W[0-9]{4} [0-9:.]+ +[0-9]+ //'
  error: no matches for kind "Odd" in version "odd/v1"
  $ kubectl apply -f app/more/c.yml -l app=none
  error: no objects passed to apply
  [1]
  $ kubectl apply -f app/more/c.yml -l app=shop
  configmap/c unchanged
  $ kubectl apply -f app/more/c.yml -l 'app in'
  error: the provided selector "app in" is not valid: unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl apply -f app/more/*.yml
  configmap/c unchanged
  $ kubectl apply -f 'app/more/*.yml'
  configmap/c unchanged
  $ kubectl apply -f app/README.md
  error: error validating "app/README.md": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ kubectl apply -f app
  error: error reading [app]: recognized file extensions are [.json .yaml .yml]
  [1]
  $ kubectl apply -f app/more app
  error: Unexpected args: [app]
  See 'kubectl apply -h' for help and examples
  [1]
  $ kubectl apply -f app/more -f app/more
  configmap/c unchanged
  configmap/c unchanged
  $ kubectl apply -f app/more -o yaml | grep name:
    name: c
  $ kubectl apply -f app/more -f nothing
  error: the path "nothing" does not exist
  [1]
  $ kubectl apply -f app/more --wait
  configmap/c unchanged
  $ kubectl apply -f app/more --grace-period=1
  configmap/c unchanged
  $ kubectl apply -f app/more --timeout=1s
  configmap/c unchanged
  $ kubectl apply -f app/more --cascade=odd
  error: invalid cascade value (odd). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl apply -f app/more --force --grace-period=0
  configmap/c unchanged
  $ kubectl apply -f app/more --overwrite=false
  configmap/c unchanged
  $ kubectl apply -f app/more --subresource=status
  error: --subresource can only be specified for --server-side
  [1]
  $ kubectl delete -f app -R
  configmap "c" deleted from default namespace
  $ kubectl delete -R -f app --ignore-not-found
