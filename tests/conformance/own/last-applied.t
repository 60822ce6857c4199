What was applied last is an annotation.

  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {app: web}}\ndata: {sky: blue}\n' > a.yaml
  $ kubectl apply -f a.yaml
  configmap/a created
  $ kubectl apply view-last-applied configmap/a
  apiVersion: v1
  data:
    sky: blue
  kind: ConfigMap
  metadata:
    annotations: {}
    labels:
      app: web
    name: a
    namespace: default
  $ kubectl apply view-last-applied cm a -o json
  {
    "apiVersion": "v1",
    "data": {
      "sky": "blue"
    },
    "kind": "ConfigMap",
    "metadata": {
      "annotations": {},
      "labels": {
        "app": "web"
      },
      "name": "a",
      "namespace": "default"
    }
  }
  $ kubectl apply view-last-applied -f a.yaml
  apiVersion: v1
  data:
    sky: blue
  kind: ConfigMap
  metadata:
    annotations: {}
    labels:
      app: web
    name: a
    namespace: default
  $ kubectl apply view-last-applied cm -l app=web
  apiVersion: v1
  data:
    sky: blue
  kind: ConfigMap
  metadata:
    annotations: {}
    labels:
      app: web
    name: a
    namespace: default
  $ kubectl apply view-last-applied cm --all
  apiVersion: v1
  data:
    sky: blue
  kind: ConfigMap
  metadata:
    annotations: {}
    labels:
      app: web
    name: a
    namespace: default
  $ kubectl apply view-last-applied cm a -o wide
  error: Unexpected -o output mode: wide, the flag 'output' must be one of yaml|json
  See 'kubectl apply view-last-applied -h' for help and examples
  [1]
  $ kubectl apply view-last-applied
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl apply view-last-applied cm nothing
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ kubectl apply view-last-applied cm/kube-root-ca.crt
  $ kubectl create cm b --from-literal=x=y
  configmap/b created
  $ kubectl apply view-last-applied cm/b
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {x: z}\n' > b.yaml
  $ kubectl apply set-last-applied -f b.yaml
  error: no last-applied-configuration annotation found on resource: b, to create the annotation, run the command with --create-annotation
  [1]
  $ kubectl apply set-last-applied -f b.yaml --create-annotation --dry-run=client
  configmap/b configured (dry run)
  $ kubectl apply set-last-applied -f b.yaml --create-annotation
  configmap/b configured
  $ kubectl get cm b -o jsonpath='{.metadata.annotations}{"\n"}{.data}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"x\":\"z\"},\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"b\",\"namespace\":\"default\"}}\n"}
  {"x":"y"}
  $ kubectl apply set-last-applied -f b.yaml
  set-last-applied b: no changes required.
  $ kubectl apply set-last-applied -f b.yaml -o name
  set-last-applied b: no changes required.
  $ kubectl apply set-last-applied
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl apply set-last-applied -f nothing.yaml
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl apply set-last-applied cm/b
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl apply set-last-applied -f a.yaml -f b.yaml
  set-last-applied b: no changes required.
  configmap/a configured
  $ KUBE_EDITOR='sed -i s/blue/grey/' kubectl apply edit-last-applied cm/a
  configmap/a edited
  $ kubectl get cm a -o jsonpath='{.metadata.annotations}{"\n"}{.data}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"grey\"},\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{\"app\":\"web\"},\"name\":\"a\",\"namespace\":\"default\"}}\n"}
  {"sky":"blue"}
  $ KUBE_EDITOR=cat kubectl apply edit-last-applied cm a
  # Please edit the 'last-applied-configuration' annotations below.
  # Lines beginning with a '#' will be ignored, and an empty file will abort the edit.
  #
  apiVersion: v1
  data:
    sky: grey
  kind: ConfigMap
  metadata:
    labels:
      app: web
    name: a
    namespace: default
  Edit cancelled, no changes made.
  $ KUBE_EDITOR=cat kubectl apply edit-last-applied cm a -o json
  {
      "apiVersion": "v1",
      "data": {
          "sky": "grey"
      },
      "kind": "ConfigMap",
      "metadata": {
          "labels": {
              "app": "web"
          },
          "name": "a",
          "namespace": "default"
      }
  }
  Edit cancelled, no changes made.
  $ KUBE_EDITOR=true kubectl apply edit-last-applied cm nothing
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ KUBE_EDITOR=true kubectl apply edit-last-applied
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ KUBE_EDITOR=true kubectl apply edit-last-applied cm/kube-root-ca.crt
  error: no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply set-last-applied --create-annotation`
  [1]
  $ KUBE_EDITOR='sed -i s/grey/red/' kubectl apply edit-last-applied -f a.yaml
  configmap/a edited
  $ kubectl apply -f a.yaml
  configmap/a configured
  $ kubectl apply -f a.yaml
  configmap/a unchanged
  $ kubectl annotate cm a kubectl.kubernetes.io/last-applied-configuration-
  configmap/a annotated
  $ kubectl apply -f a.yaml
  Warning: resource configmaps/a is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  configmap/a configured
  $ kubectl replace -f a.yaml
  configmap/a replaced
  $ kubectl get cm a -o jsonpath='{.metadata.annotations}{"\n"}'
  
  $ kubectl replace -f a.yaml --save-config
  configmap/a replaced
  $ kubectl get cm a -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"labels\":{\"app\":\"web\"},\"name\":\"a\",\"namespace\":\"default\"}}\n"}
  $ kubectl patch cm a -p '{"data":{"sky":"green"}}' -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"data\":{\"sky\":\"blue\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"labels\":{\"app\":\"web\"},\"name\":\"a\",\"namespace\":\"default\"}}\n"}
  $ kubectl label cm a x=y
  configmap/a labeled
