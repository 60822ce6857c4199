Lists that are sets may hold a value twice where it was not applied: server-side apply leaves it so, unless it is told what the list holds.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n  finalizers: [example.com/x, example.com/y, example.com/x, example.com/z]\n' > c.yaml
  $ kubectl create -f c.yaml
  configmap/b created
  $ kubectl get configmap b -o jsonpath='{.metadata.finalizers}{"\n"}'
  ["example.com/x","example.com/y","example.com/x","example.com/z"]
  $ cat > apply.sh <<'EOF'
  > apply() {
  >   printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n%b' "$1" | kubectl apply --server-side -f - ${2:-}
  >   kubectl get configmap b -o jsonpath='{.metadata.finalizers}{"\n"}'
  >   kubectl get configmap b --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.fieldsV1}{"\n"}{end}'
  > }
  > EOF
  $ . ./apply.sh; apply '  labels: {a: b}\n'
  configmap/b serverside-applied
  ["example.com/x","example.com/y","example.com/x","example.com/z"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/x\"":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/x]\n'
  error: Apply failed with 1 conflict: conflict with "kubectl-create" using v1: .metadata.finalizers[="example.com/x"]
  Please review the fields above--they currently have other managers. Here
  are the ways you can resolve this warning:
  * If you intend to manage all of these fields, please re-run the apply
    command with the `--force-conflicts` flag.
  * If you do not intend to manage all of the fields, please edit your
    manifest to remove references to the fields that should keep their
    current managers.
  * You may co-own fields by updating your manifest to match the existing
    value; in this case, you'll become the manager if the other manager(s)
    stop managing the field (remove it from their configuration).
  See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  ["example.com/x","example.com/y","example.com/x","example.com/z"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/x\"":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/x]\n' --force-conflicts
  configmap/b serverside-applied
  ["example.com/x","example.com/y","example.com/z"]
  kubectl {"f:metadata":{"f:finalizers":{"v:\"example.com/x\"":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/z, example.com/y]\n'
  configmap/b serverside-applied
  ["example.com/z","example.com/y"]
  kubectl {"f:metadata":{"f:finalizers":{"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/n, example.com/y]\n' --field-manager=other
  configmap/b serverside-applied
  ["example.com/z","example.com/n","example.com/y"]
  kubectl {"f:metadata":{"f:finalizers":{"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  other {"f:metadata":{"f:finalizers":{"v:\"example.com/n\"":{},"v:\"example.com/y\"":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: []\n'
  configmap/b serverside-applied
  ["example.com/z","example.com/n","example.com/y"]
  other {"f:metadata":{"f:finalizers":{"v:\"example.com/n\"":{},"v:\"example.com/y\"":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/y\"":{},"v:\"example.com/z\"":{}}}}
  $ kubectl patch configmap b --type=merge -p '{"metadata":{"finalizers":["example.com/q","example.com/q","example.com/r"]}}'
  configmap/b patched
  $ . ./apply.sh; apply '  labels: {a: c}\n'
  configmap/b serverside-applied
  ["example.com/q","example.com/q","example.com/r"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{}}}
  kubectl-patch {"f:metadata":{"f:finalizers":{"v:\"example.com/q\"":{},"v:\"example.com/r\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/q]\n'
  error: Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .metadata.finalizers[="example.com/q"]
  Please review the fields above--they currently have other managers. Here
  are the ways you can resolve this warning:
  * If you intend to manage all of these fields, please re-run the apply
    command with the `--force-conflicts` flag.
  * If you do not intend to manage all of the fields, please edit your
    manifest to remove references to the fields that should keep their
    current managers.
  * You may co-own fields by updating your manifest to match the existing
    value; in this case, you'll become the manager if the other manager(s)
    stop managing the field (remove it from their configuration).
  See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  ["example.com/q","example.com/q","example.com/r"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{}}}
  kubectl-patch {"f:metadata":{"f:finalizers":{"v:\"example.com/q\"":{},"v:\"example.com/r\"":{}}}}
  $ . ./apply.sh; apply '  finalizers: [example.com/q, example.com/s]\n'
  error: Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .metadata.finalizers[="example.com/q"]
  Please review the fields above--they currently have other managers. Here
  are the ways you can resolve this warning:
  * If you intend to manage all of these fields, please re-run the apply
    command with the `--force-conflicts` flag.
  * If you do not intend to manage all of the fields, please edit your
    manifest to remove references to the fields that should keep their
    current managers.
  * You may co-own fields by updating your manifest to match the existing
    value; in this case, you'll become the manager if the other manager(s)
    stop managing the field (remove it from their configuration).
  See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  ["example.com/q","example.com/q","example.com/r"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{}}}
  kubectl-patch {"f:metadata":{"f:finalizers":{"v:\"example.com/q\"":{},"v:\"example.com/r\"":{}}}}
  $ . ./apply.sh; apply '  labels: {a: d}\n'
  configmap/b serverside-applied
  ["example.com/q","example.com/q","example.com/r"]
  kubectl {"f:metadata":{"f:labels":{"f:a":{}}}}
  kubectl-create {"f:metadata":{"f:finalizers":{}}}
  kubectl-patch {"f:metadata":{"f:finalizers":{"v:\"example.com/q\"":{},"v:\"example.com/r\"":{}}}}
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers: [{name: a, image: nginx, env: [{name: A, value: x}, {name: A, value: "y"}, {name: B, value: z}]}]\n' > p2.yaml
  $ kubectl create -f p2.yaml
  Warning: spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply
  pod/p created
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  labels: {a: b}\n' | kubectl apply --server-side -f -
  pod/p serverside-applied
  $ kubectl get pod p -o jsonpath='{.spec.containers[0].env}{"\n"}'
  [{"name":"A","value":"x"},{"name":"A","value":"y"},{"name":"B","value":"z"}]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers: [{name: a, image: nginx, env: [{name: B, value: z}]}]\n' | kubectl apply --server-side -f -
  pod/p serverside-applied
  $ kubectl get pod p -o jsonpath='{.spec.containers[0].env}{"\n"}'
  [{"name":"A","value":"x"},{"name":"A","value":"y"},{"name":"B","value":"z"}]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers: [{name: a, image: nginx, env: [{name: A, value: x}]}]\n' | kubectl apply --server-side -f -
  error: Apply failed with 1 conflict: conflict with "kubectl-create" using v1: .spec.containers[name="a"].env[name="A"]
  Please review the fields above--they currently have other managers. Here
  are the ways you can resolve this warning:
  * If you intend to manage all of these fields, please re-run the apply
    command with the `--force-conflicts` flag.
  * If you do not intend to manage all of the fields, please edit your
    manifest to remove references to the fields that should keep their
    current managers.
  * You may co-own fields by updating your manifest to match the existing
    value; in this case, you'll become the manager if the other manager(s)
    stop managing the field (remove it from their configuration).
  See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
  [1]
  $ kubectl get pod p -o jsonpath='{.spec.containers[0].env}{"\n"}'
  [{"name":"A","value":"x"},{"name":"A","value":"y"},{"name":"B","value":"z"}]
  $ kubectl get pod p --show-managed-fields -o jsonpath='{range .metadata.managedFields[?(@.operation!="Update")]}{.manager} {.fieldsV1}{"\n"}{end}'
  kubectl {"f:spec":{"f:containers":{"k:{\"name\":\"a\"}":{".":{},"f:env":{"k:{\"name\":\"B\"}":{".":{},"f:name":{},"f:value":{}}},"f:image":{},"f:name":{}}}}}
