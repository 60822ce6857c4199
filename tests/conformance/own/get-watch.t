A watch shows what is there, and then each change.

  $ kubectl create configmap a
  configmap/a created
  $ timeout 2 kubectl get configmap a --watch
  NAME   DATA   AGE
  a      0      0s
  [124]
  $ timeout 2 kubectl get configmap a --watch-only
  [124]
  $ kubectl get configmap a --watch --request-timeout=1s
  NAME   DATA   AGE
  a      0      6s
  $ kubectl get configmaps --watch --request-timeout=1s -o name
  configmap/a
  configmap/kube-root-ca.crt
  $ kubectl get configmap a -o jsonpath='{.metadata.name}{"\n"}' -w --request-timeout=1s
  a
  $ kubectl get configmap a -w --output-watch-events --request-timeout=1s -o name
  configmap/a
  $ kubectl get configmap a -w --output-watch-events --request-timeout=1s
  EVENT      NAME   DATA   AGE
  ADDED      a      0      15s
  $ kubectl get configmap a --output-watch-events
  error: --output-watch-events option can only be used with --watch or --watch-only
  [1]
  $ kubectl get services -w --no-headers --request-timeout=1s | cut -d' ' -f1
  kubernetes
  $ kubectl get services,configmaps -w --request-timeout=1s
  error: you may only specify a single resource type
  [1]
  $ kubectl get configmap a nothing -w --request-timeout=1s
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ kubectl get configmap nothing -w --request-timeout=1s
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ kubectl get pods -w --request-timeout=1s
  $ kubectl get pods --watch-only --request-timeout=1s
  $ kubectl get configmaps -l app=web -w --request-timeout=1s
  $ kubectl get configmap a -w --sort-by=.metadata.name --request-timeout=1s
  warning: --watch requested, --sort-by will be ignored for watch events received
  NAME   DATA   AGE
  a      0      25s
  $ kubectl get configmaps -w -A --request-timeout=1s | cut -c1-20 | sort | uniq
  NAMESPACE         NA
  default           a 
  default           ku
  kube-node-lease   ku
  kube-public       ku
  kube-system       ku
  $ kubectl get -f nothing.yaml -w
  error: the path "nothing.yaml" does not exist
  [1]
  $ kubectl get things -w
  error: the server doesn't have a resource type "things"
  [1]
  $ kubectl get -w
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl get configmap a -w -o yaml --request-timeout=1s | grep -v -E 'uid|resourceVersion|creationTimestamp'
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
    namespace: default
  $ (sleep 1; kubectl label configmap a x=y > log; kubectl delete configmap a >> log) | timeout 4 kubectl get configmap a -w --show-labels --output-watch-events | tr -s ' ' | cut -d' ' -f1,2,5
  EVENT NAME LABELS
  ADDED a <none>
  MODIFIED a x=y
  DELETED a x=y
  $ cat log
  configmap/a labeled
  configmap "a" deleted from default namespace
  $ kubectl get configmaps --request-timeout=1s
  NAME               DATA   AGE
  kube-root-ca.crt   1      43s
  $ kubectl get configmaps --request-timeout=-1s
  NAME               DATA   AGE
  kube-root-ca.crt   1      43s
  $ kubectl get configmaps --request-timeout=1 -o name
  configmap/kube-root-ca.crt
  $ kubectl get configmaps --request-timeout=1x -o name
  error: Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)
  [1]
