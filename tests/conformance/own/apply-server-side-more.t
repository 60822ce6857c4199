Who manages which field.

  $ cat > web.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  >   labels: {app: web}
  > spec:
  >   selector: {app: web}
  >   ports: [{name: http, port: 80}]
  > EOF
  $ kubectl apply --server-side -f web.yaml --field-manager=''
  The PatchOptions "" is invalid: fieldManager: Required value: is required for apply patch
  [1]
  $ kubectl apply --server-side -f web.yaml --field-manager=one -o name
  service/web
  $ kubectl apply --server-side -f web.yaml --field-manager=one --dry-run=client
  error: --dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)
  [1]
  $ kubectl apply --server-side -f web.yaml --force
  error: --force cannot be used with --server-side
  [1]
  $ kubectl apply -f web.yaml --force-conflicts
  error: --force-conflicts only works with --server-side
  [1]
  $ kubectl apply --server-side -f web.yaml --prune -l app=web
  error: --prune is in alpha and doesn't currently work on objects created by server-side apply
  [1]
  $ kubectl apply --server-side -f web.yaml --overwrite=false
  service/web serverside-applied
  $ kubectl apply -f web.yaml --field-manager=two
  Warning: resource services/web is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  service/web configured
  $ kubectl get svc web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.subresource}{"\n"}{end}'
  kubectl Apply 
  one Apply 
  two Update 
  $ kubectl apply -f web.yaml --server-side
  service/web serverside-applied
  $ sed -i 's/port: 80/port: 81/' web.yaml
  $ kubectl apply --server-side -f web.yaml --field-manager=three
  The Service "web" is invalid: spec.ports[1].name: Duplicate value: "http"
  [1]
  $ kubectl apply --server-side -f web.yaml --field-manager=three --force-conflicts
  The Service "web" is invalid: spec.ports[1].name: Duplicate value: "http"
  [1]
  $ kubectl apply -f web.yaml
  service/web configured
  $ kubectl scale deployment web --replicas=1
  Error from server (NotFound): deployments.apps "web" not found
  [1]
  $ cat > deploy.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       containers:
  >       - {name: web, image: "registry.k8s.io/pause:3.10", env: [{name: A, value: "1"}]}
  > EOF
  $ kubectl apply --server-side -f deploy.yaml
  deployment.apps/web serverside-applied
  $ kubectl scale deployment web --replicas=2
  deployment.apps/web scaled
  $ kubectl apply --server-side -f deploy.yaml
  error: Apply failed with 1 conflict: conflict with "kubectl" with subresource "scale" using apps/v1: .spec.replicas
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
  $ sed -i '/replicas/d' deploy.yaml
  $ kubectl apply --server-side -f deploy.yaml
  deployment.apps/web serverside-applied
  $ kubectl get deployment web -o jsonpath='{.spec.replicas}{"\n"}'
  2
  $ kubectl set env deployment/web B=2
  deployment.apps/web env updated
  $ sed -i 's/value: "1"/value: "3"/' deploy.yaml
  $ kubectl apply --server-side -f deploy.yaml
  deployment.apps/web serverside-applied
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[0].env}{"\n"}'
  [{"name":"A","value":"3"},{"name":"B","value":"2"}]
  $ kubectl set image deployment/web web=registry.k8s.io/pause:3.9
  deployment.apps/web image updated
  $ kubectl apply --server-side -f deploy.yaml
  error: Apply failed with 1 conflict: conflict with "kubectl-set" using apps/v1: .spec.template.spec.containers[name="web"].image
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
  $ kubectl apply --server-side -f deploy.yaml --field-manager=other
  error: Apply failed with 1 conflict: conflict with "kubectl-set" using apps/v1: .spec.template.spec.containers[name="web"].image
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

What server-side apply refuses.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n' | kubectl apply --server-side -f -
  error: from a-: cannot use generate name with apply
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, resourceVersion: "1"}\n' | kubectl apply --server-side -f -
  configmap/a serverside-applied
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, uid: "1"}\n' | kubectl apply --server-side -f -
  The ConfigMap "a" is invalid: metadata.uid: Invalid value: "1": field is immutable
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, managedFields: [{}]}\n' | kubectl apply --server-side -f -
  Error from server (BadRequest): metadata.managedFields must be nil
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: 1}\n' | kubectl apply --server-side -f -
  Error from server: failed to create typed patch object (default/a; /v1, Kind=ConfigMap): .data.a: expected string, got &value.valueUnstructured{Value:1}
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nodd: {a: 1}\n' | kubectl apply --server-side -f -
  Error from server: failed to create typed patch object (default/a; /v1, Kind=ConfigMap): .odd: field not declared in schema
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nodd: {a: 1}\n' | kubectl apply --server-side --validate=false -f -
  Error from server: failed to create typed patch object (default/a; /v1, Kind=ConfigMap): .odd: field not declared in schema
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nodd: {a: 1}\n' | kubectl apply --server-side --validate=warn -f -
  Error from server: failed to create typed patch object (default/a; /v1, Kind=ConfigMap): .odd: field not declared in schema
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: B}\n' | kubectl apply --server-side -f -
  The ConfigMap "B" is invalid: metadata.name: Invalid value: "B": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: dup}\nspec: {ports: [{port: 80, name: a}, {port: 80, name: b}]}\n' | kubectl apply --server-side -f -
  Error from server: failed to create typed patch object (default/dup; /v1, Kind=Service): .spec.ports: duplicate entries for key [port=80,protocol="TCP"]
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: noport}\nspec: {ports: [{name: a}]}\n' | kubectl apply --server-side -f -
  The Service "noport" is invalid: 
  * spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive
  * spec.ports[0].targetPort: Invalid value: 0: must be between 1 and 65535, inclusive
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: text}\nspec: {ports: [{port: "80"}]}\n' | kubectl apply --server-side -f -
  Error from server: failed to create typed patch object (default/text; /v1, Kind=Service): .spec.ports[port="80",protocol="TCP"].port: expected numeric (int or float), got string
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: text}\nspec: {ports: {port: 80}}\n' | kubectl apply --server-side -f -
  Error from server: failed to create typed patch object (default/text; /v1, Kind=Service): .spec.ports: expected list, got &{map[port:80]}
  [1]
