managedFields as clients write them.

  $ kubectl create cm a --from-literal=sky=blue
  configmap/a created
  $ kubectl label cm a app=web
  configmap/a labeled
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-create Update {"f:data":{".":{},"f:sky":{}}}
  kubectl-label Update {"f:metadata":{"f:labels":{".":{},"f:app":{}}}}
  $ kubectl patch cm a --type=json -p '[{"op":"replace","path":"/metadata/managedFields/0/manager","value":"me"}]'
  configmap/a patched
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-label Update {"f:metadata":{"f:labels":{".":{},"f:app":{}}}}
  me Update {"f:data":{".":{},"f:sky":{}}}
  $ kubectl patch cm a --type=json -p '[{"op":"remove","path":"/metadata/managedFields/1"}]'
  configmap/a patched
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-label Update {"f:metadata":{"f:labels":{".":{},"f:app":{}}}}
  $ kubectl patch cm a --type=merge -p '{"metadata":{"managedFields":[{"manager":"you","operation":"Odd","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:data":{}}}]}}'
  configmap/a patched (no change)
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-label Update {"f:metadata":{"f:labels":{".":{},"f:app":{}}}}
  $ kubectl patch cm a --type=merge -p '{"metadata":{"managedFields":[{"manager":"you","operation":"Apply","apiVersion":"v1","time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:data":{"f:sky":{}}}}]}}'
  configmap/a patched
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  you Apply {"f:data":{"f:sky":{}}}
  $ kubectl patch cm a -p '{"metadata":{"labels":{"x":"y"},"managedFields":[{"manager":"she","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:data":{"f:sky":{}}}}]}}'
  configmap/a patched
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  she Update {"f:data":{"f:sky":{}}}
  kubectl-patch Update {"f:metadata":{"f:labels":{"f:x":{}}}}
  $ kubectl patch cm a --type=merge -p '{"metadata":{"managedFields":[{}]}}'
  configmap/a patched
  $ kubectl get cm a --show-managed-fields -o jsonpath='{.metadata.managedFields}{"\n"}'
  $ kubectl label cm a app=other --overwrite
  configmap/a labeled
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  $ kubectl patch cm a --type=json -p '[{"op":"replace","path":"/metadata/managedFields","value":[]}]'
  configmap/a patched (no change)
  $ kubectl get cm a --show-managed-fields -o jsonpath='{.metadata.managedFields}{"\n"}'
  $ kubectl patch cm a --type=json -p '[{"op":"remove","path":"/metadata/managedFields"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ cat > b.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: b
  >   managedFields:
  >   - {manager: old, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {"f:data": {"f:sky": {}}}}
  > data: {sky: blue, sea: green}
  > EOF
  $ kubectl create -f b.yaml
  configmap/b created
  $ kubectl get cm b --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl-create Update {"f:data":{".":{},"f:sea":{},"f:sky":{}}}
  $ kubectl apply --server-side -f b.yaml
  Error from server (BadRequest): metadata.managedFields must be nil
  [1]
