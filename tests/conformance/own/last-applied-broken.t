A last-applied annotation that is broken.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {sky: blue}\n' > a.yaml
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a created
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='{broken'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when applying patch:
  
  to:
  Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  Name: "a", Namespace: "default"
  for: "a.yaml": error when patching "a.yaml": creating patch with:
  original:
  {broken
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"a\",\"namespace\":\"default\"}}\n"},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl diff -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when patching "a.yaml": creating patch with:
  original:
  {broken
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl apply view-last-applied cm a
  error: yaml: line 1: did not find expected ',' or '}'
  [1]
  $ kubectl apply --server-side -f a.yaml
  configmap/a serverside-applied
  $ kubectl get cm a -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"namespace\":\"default\"}}\n"}
  $ kubectl get cm a --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kubectl Apply {"f:data":{"f:sky":{}}}
  kubectl-last-applied Apply {"f:metadata":{"f:annotations":{"f:kubectl.kubernetes.io/last-applied-configuration":{}}}}
  kubectl-client-side-apply Update {"f:data":{".":{},"f:sky":{}},"f:metadata":{"f:annotations":{}}}
  $ kubectl apply set-last-applied -f a.yaml
  set-last-applied a: no changes required.
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a configured
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration=''
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a configured
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='[]'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when applying patch:
  
  to:
  Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  Name: "a", Namespace: "default"
  for: "a.yaml": error when patching "a.yaml": creating patch with:
  original:
  []
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"a\",\"namespace\":\"default\"}}\n"},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='"text"'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when applying patch:
  
  to:
  Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  Name: "a", Namespace: "default"
  for: "a.yaml": error when patching "a.yaml": creating patch with:
  original:
  "text"
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"a\",\"namespace\":\"default\"}}\n"},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='null'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a configured
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='{"data":{"sky":"blue","old":"x"}}'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a configured
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='{} {}'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when applying patch:
  
  to:
  Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  Name: "a", Namespace: "default"
  for: "a.yaml": error when patching "a.yaml": creating patch with:
  original:
  {} {}
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"a\",\"namespace\":\"default\"}}\n"},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='{"data":{"sky":"blue",}}'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  warning: error calculating patch from openapi v3 spec: invalid JSON document
  warning: error calculating patch from openapi spec: invalid JSON document
  error: error when applying patch:
  
  to:
  Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  Name: "a", Namespace: "default"
  for: "a.yaml": error when patching "a.yaml": creating patch with:
  original:
  {"data":{"sky":"blue",}}
  modified:
  {"apiVersion":"v1","data":{"sky":"blue"},"kind":"ConfigMap","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"a\",\"namespace\":\"default\"}}\n"},"name":"a","namespace":"default"}}
  
  current:
  
  for: invalid JSON document
  $ kubectl annotate cm a --overwrite kubectl.kubernetes.io/last-applied-configuration='{"data":"sky"}'
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  configmap/a configured
  $ kubectl annotate cm a kubectl.kubernetes.io/last-applied-configuration-
  configmap/a annotated
  $ kubectl apply -f a.yaml 2>&1 | grep -v creationTimestamp
  Warning: resource configmaps/a is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/a configured
