What a client-side apply has managed passes to server-side apply.

  $ cat > web.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: web
  >   labels: {app: web}
  > data: {a: "1", b: "2"}
  > EOF
  $ kubectl apply -f web.yaml
  configmap/web created
  $ kubectl get cm web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-client-side-apply Update {"f:data":{".":{},"f:a":{},"f:b":{}},"f:metadata":{"f:annotations":{".":{},"f:kubectl.kubernetes.io/last-applied-configuration":{}},"f:labels":{".":{},"f:app":{}}}}
  $ kubectl apply --server-side -f web.yaml
  configmap/web serverside-applied
  $ kubectl get cm web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:data":{"f:a":{},"f:b":{}},"f:metadata":{"f:labels":{"f:app":{}}}}
  kubectl-last-applied Apply {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  $ kubectl get cm web -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\",\"b\":\"2\"},\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{\"app\":\"web\"},\"name\":\"web\",\"namespace\":\"default\"}}\n"}
  $ sed -i 's/, b: "2"//' web.yaml
  $ kubectl apply --server-side -f web.yaml
  configmap/web serverside-applied
  $ kubectl get cm web -o jsonpath='{.data}{"\n"}{.metadata.annotations}{"\n"}'
  {"a":"1"}
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\"},\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{\"app\":\"web\"},\"name\":\"web\",\"namespace\":\"default\"}}\n"}

And back: client-side again, with the annotation that is left.

  $ kubectl apply -f web.yaml
  configmap/web configured
  $ kubectl get cm web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:data":{"f:a":{}},"f:metadata":{"f:labels":{"f:app":{}}}}
  kubectl-client-side-apply Update {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  $ kubectl apply --server-side -f web.yaml
  configmap/web serverside-applied
  $ kubectl get cm web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-last-applied Apply {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl Apply {"f:data":{"f:a":{}},"f:metadata":{"f:labels":{"f:app":{}}}}
  $ kubectl get cm web -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\"},\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{\"app\":\"web\"},\"name\":\"web\",\"namespace\":\"default\"}}\n"}

A changed value is no conflict with one's own client-side apply; another's change is.

  $ cat > two.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: two}
  > data: {a: "1", b: "2"}
  > EOF
  $ kubectl apply -f two.yaml
  configmap/two created
  $ sed -i 's/a: "1"/a: "7"/' two.yaml
  $ kubectl apply --server-side -f two.yaml
  configmap/two serverside-applied
  $ kubectl apply --server-side -f two.yaml --force-conflicts
  configmap/two serverside-applied
  $ kubectl get cm two --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-last-applied Apply {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl Apply {"f:data":{"f:a":{},"f:b":{}}}
  $ kubectl get cm two -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"a\":\"7\",\"b\":\"2\"},\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"two\",\"namespace\":\"default\"}}\n"}

What another manager is called.

  $ cat > three.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: three}
  > data: {a: "1", b: "2"}
  > EOF
  $ kubectl apply -f three.yaml
  configmap/three created
  $ kubectl apply --server-side --field-manager=ops -f three.yaml
  configmap/three serverside-applied
  $ kubectl get cm three --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  ops Apply {"f:data":{"f:a":{},"f:b":{}}}
  $ kubectl apply --server-side -f three.yaml --dry-run=server
  configmap/three serverside-applied (server dry run)
  $ kubectl get cm three --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation}{"\n"}{end}'
  ops Apply
  $ kubectl apply --server-side -f three.yaml -o name
  configmap/three
  $ kubectl get cm three --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:data":{"f:a":{},"f:b":{}}}
  ops Apply {"f:data":{"f:a":{},"f:b":{}}}

A client-side apply under another name, and one that kubectl create and edit have written to.

  $ cat > four.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: four}
  > data: {a: "1"}
  > EOF
  $ kubectl create -f four.yaml --save-config
  configmap/four created
  $ kubectl patch cm four --type=merge -p '{"data":{"c":"3"}}'
  configmap/four patched
  $ kubectl apply -f four.yaml --field-manager=mine
  configmap/four unchanged
  $ kubectl get cm four --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-create Update {"f:data":{".":{},"f:a":{}},"f:metadata":{"f:annotations":{".":{},"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl-patch Update {"f:data":{"f:c":{}}}
  $ kubectl apply --server-side -f four.yaml
  configmap/four serverside-applied
  $ kubectl get cm four --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:data":{"f:a":{}}}
  kubectl-last-applied Apply {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl-patch Update {"f:data":{"f:c":{}}}
  $ kubectl get cm four -o jsonpath='{.metadata.annotations}{"\n"}{.data}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\"},\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"four\",\"namespace\":\"default\"}}\n"}
  {"a":"1","c":"3"}

A Deployment, which others write to as well.

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
  >       - {name: web, image: "registry.k8s.io/pause:3.10", ports: [{containerPort: 80}]}
  > EOF
  $ kubectl apply -f deploy.yaml
  deployment.apps/web created
  $ lab settle
  $ kubectl scale deployment web --replicas=2
  deployment.apps/web scaled
  $ lab settle
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
  $ kubectl apply --server-side --force-conflicts -f deploy.yaml
  deployment.apps/web serverside-applied
  $ lab settle
  $ kubectl get deployment web --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.subresource} {.fieldsV1}{"\n"}{end}'
  kubectl-last-applied Apply  {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl Apply  {"f:spec":{"f:replicas":{},"f:selector":{},"f:template":{"f:metadata":{"f:labels":{"f:app":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"web\"}":{".":{},"f:image":{},"f:name":{},"f:ports":{"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{},"f:containerPort":{}}}}}}}}}
  kube-controller-manager Update status {"f:metadata":{"f:annotations":{"f:deployment.kubernetes.io/revision":{}}},"f:status":{"f:availableReplicas":{},"f:conditions":{".":{},"k:{\"type\":\"Available\"}":{".":{},"f:lastTransitionTime":{},"f:lastUpdateTime":{},"f:message":{},"f:reason":{},"f:status":{},"f:type":{}},"k:{\"type\":\"Progressing\"}":{".":{},"f:lastTransitionTime":{},"f:lastUpdateTime":{},"f:message":{},"f:reason":{},"f:status":{},"f:type":{}}},"f:observedGeneration":{},"f:readyReplicas":{},"f:replicas":{},"f:terminatingReplicas":{},"f:updatedReplicas":{}}}
