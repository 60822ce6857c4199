Server-side apply: owners, conflicts, and how they end.

  $ cat > cm.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: settings}
  > data: {colour: blue, size: small}
  > EOF
  $ kubectl apply --server-side --field-manager=one -f cm.yaml
  configmap/settings serverside-applied
  $ sed 's/blue/green/' cm.yaml | kubectl apply --server-side --field-manager=two -f -
  error: Apply failed with 1 conflict: conflict with "one": .data.colour
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
  $ sed 's/blue/green/; s/small/large/' cm.yaml | kubectl apply --server-side --field-manager=two -f -
  error: Apply failed with 2 conflicts: conflicts with "one":
  - .data.colour
  - .data.size
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
  $ sed 's/blue/green/' cm.yaml | kubectl apply --server-side --field-manager=two --force-conflicts -f -
  configmap/settings serverside-applied
  $ kubectl get configmap settings -o jsonpath='{.data}{"\n"}'
  {"colour":"green","size":"small"}
  $ kubectl get configmap settings --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  one Apply {"f:data":{"f:size":{}}}
  two Apply {"f:data":{"f:colour":{},"f:size":{}}}
  $ kubectl apply --server-side --field-manager=one -f cm.yaml
  error: Apply failed with 1 conflict: conflict with "two": .data.colour
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
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {size: small}\n' | kubectl apply --server-side --field-manager=one -f -
  configmap/settings serverside-applied
  $ kubectl get configmap settings -o jsonpath='{.data}{"\n"}'
  {"colour":"green","size":"small"}
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n' | kubectl apply --server-side --field-manager=two -f -
  configmap/settings serverside-applied
  $ kubectl get configmap settings -o jsonpath='{.data}{"\n"}'
  {"size":"small"}
  $ kubectl patch configmap settings -p '{"data":{"size":"medium"}}'
  configmap/settings patched
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {size: small}\n' | kubectl apply --server-side --field-manager=one -f -
  error: Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .data.size
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
  $ kubectl apply -f cm.yaml
  Warning: resource configmaps/settings is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/settings configured
  $ cat > service.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec: {selector: {app: web}, ports: [{port: 80, name: http}]}
  > EOF
  $ kubectl apply --server-side -f service.yaml
  service/web serverside-applied
  $ kubectl label service web team=blue
  service/web labeled
  $ sed 's/port: 80/port: 81/' service.yaml | kubectl apply --server-side --field-manager=other -f -
  The Service "web" is invalid: spec.ports[1].name: Duplicate value: "http"
  [1]
  $ sed 's/app: web/app: shop/' service.yaml | kubectl apply --server-side --field-manager=other -f -
  error: Apply failed with 1 conflict: conflict with "kubectl": .spec.selector
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
  $ sed 's/{name: web}/{name: web, labels: {team: green}}/' service.yaml | kubectl apply --server-side -f -
  error: Apply failed with 1 conflict: conflict with "kubectl-label" using v1: .metadata.labels.team
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
  $ kubectl get service web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:spec":{"f:ports":{"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:name":{},"f:port":{}}},"f:selector":{}}}
  kubectl-label Update {"f:metadata":{"f:labels":{".":{},"f:team":{}}}}
  $ kubectl apply --server-side --dry-run=server --field-manager=third -f service.yaml
  service/web serverside-applied (server dry run)
