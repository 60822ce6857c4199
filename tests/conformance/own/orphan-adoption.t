Pods that lose their owner, and find another.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl delete deployment web --cascade=orphan
  deployment.apps "web" deleted from default namespace
  $ lab settle
  $ kubectl get deployments,replicasets | sed -E 's/web-[a-z0-9]+ /web-HASH /'
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-HASH   2         2         2       5s
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl get replicasets --no-headers | wc -l
  1
  $ kubectl get replicasets -o jsonpath='{.items[*].metadata.ownerReferences[*].name}{"\n"}'
  web
  $ kubectl delete replicaset -l app=web --cascade=orphan --wait=false | sed -E 's/web-[a-z0-9]+/web-HASH/'
  replicaset.apps "web-HASH" deleted from default namespace
  $ lab settle
  $ kubectl get pods --no-headers | wc -l
  2
  $ kubectl delete deployment web
  deployment.apps "web" deleted from default namespace
  $ lab settle
  $ kubectl get pods
  No resources found in default namespace.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: loner, labels: {app: shop}}
  > spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}
  > ---
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: shop}
  > spec: {replicas: 2, selector: {matchLabels: {app: shop}}, template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  pod/loner created
  replicaset.apps/shop created
  $ lab settle
  $ kubectl get pod loner -o jsonpath='{.metadata.ownerReferences[0].kind} {.metadata.ownerReferences[0].name} {.metadata.ownerReferences[0].controller}{"\n"}'
  ReplicaSet shop true
  $ kubectl get pods --no-headers | wc -l
  2
  $ kubectl label pod loner app-
  pod/loner unlabeled
  $ lab settle
  $ kubectl get pod loner -o jsonpath='{.metadata.ownerReferences}{"\n"}'
  
  $ kubectl get pods --no-headers | wc -l
  3
  $ kubectl get replicaset shop
  NAME   DESIRED   CURRENT   READY   AGE
  shop   2         2         2       6s
