What stands in a drain's way, and what lets it pass.

  $ lab cluster --nodes 2
  $ cat > pods.yaml <<'END'
  > {apiVersion: v1, kind: Pod, metadata: {name: alone}, spec: {nodeName: node-1, containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: local}, spec: {nodeName: node-1, volumes: [{name: v, emptyDir: {}}], containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: mirror, annotations: {kubernetes.io/config.mirror: x}}, spec: {nodeName: node-1, containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d}, spec: {selector: {matchLabels: {a: d}}, template: {metadata: {labels: {a: d}}, spec: {containers: [{name: c, image: nginx}]}}}}
  > ---
  > {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: r}, spec: {replicas: 1, selector: {matchLabels: {a: r}}, template: {metadata: {labels: {a: r}}, spec: {nodeName: node-1, containers: [{name: c, image: nginx}]}}}}
  > ---
  > {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: p}, spec: {maxUnavailable: 0, selector: {matchLabels: {a: r}}}}
  > END
  $ kubectl create -f pods.yaml
  pod/alone created
  pod/local created
  pod/mirror created
  daemonset.apps/d created
  replicaset.apps/r created
  poddisruptionbudget.policy/p created
  $ lab settle
  $ kubectl drain node-1 2>&1 | sed 's/d-...../d-X/g; s/r-...../r-X/g'
  node/node-1 cordoned
  error: unable to drain node "node-1" due to error: [cannot delete Pods that declare no controller (use --force to override): default/alone, cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): default/d-X, cannot delete Pods with local storage (use --delete-emptydir-Xto override): default/local], continuing command...
  There are pending nodes to be drained:
   node-1
  cannot delete Pods that declare no controller (use --force to override): default/alone
  cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): default/d-X
  cannot delete Pods with local storage (use --delete-emptydir-Xto override): default/local
  $ kubectl drain node-1 --ignore-daemonsets --force 2>&1 | sed 's/d-...../d-X/g; s/r-...../r-X/g'
  node/node-1 already cordoned
  error: unable to drain node "node-1" due to error: cannot delete Pods with local storage (use --delete-emptydir-Xto override): default/local, continuing command...
  There are pending nodes to be drained:
   node-1
  cannot delete Pods with local storage (use --delete-emptydir-Xto override): default/local
  $ kubectl drain node-1 --ignore-daemonsets --delete-emptydir-data 2>&1 | sed 's/d-...../d-X/g; s/r-...../r-X/g'
  node/node-1 already cordoned
  error: unable to drain node "node-1" due to error: cannot delete Pods that declare no controller (use --force to override): default/alone, default/local, continuing command...
  There are pending nodes to be drained:
   node-1
  cannot delete Pods that declare no controller (use --force to override): default/alone, default/local
  $ kubectl drain node-1 --ignore-daemonsets --force --delete-emptydir-data --pod-selector=a=nobody 2>&1
  node/node-1 already cordoned
  node/node-1 drained
  $ kubectl drain node-1 --pod-selector='!a' 2>&1
  node/node-1 already cordoned
  error: unable to drain node "node-1" due to error: [cannot delete Pods that declare no controller (use --force to override): default/alone, cannot delete Pods with local storage (use --delete-emptydir-data to override): default/local], continuing command...
  There are pending nodes to be drained:
   node-1
  cannot delete Pods that declare no controller (use --force to override): default/alone
  cannot delete Pods with local storage (use --delete-emptydir-data to override): default/local
  [1]
  $ kubectl drain node-1 --selector=a=b
  error: cannot specify both a node name and a --selector option
  See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl drain --selector=a=nobody
  $ kubectl drain
  error: USAGE: drain NODE [flags]
  See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl drain node-9
  Error from server (NotFound): nodes "node-9" not found
  [1]
  $ kubectl drain node-1 node-2 --ignore-daemonsets --force --delete-emptydir-data --disable-eviction 2>&1 | sed 's/d-...../d-X/g; s/r-...../r-X/g' | sort
  Warning: deleting Pods that declare no controller: default/alone, default/local; ignoring DaemonSet-managed Pods: default/d-X
  Warning: ignoring DaemonSet-managed Pods: default/d-X
  node/node-1 already cordoned
  node/node-1 drained
  node/node-2 cordoned
  node/node-2 drained
  pod/alone deleted
  pod/local deleted
  pod/r-X deleted
  $ kubectl get nodes -o custom-columns=N:.metadata.name,U:.spec.unschedulable
  N        U
  node-1   true
  node-2   true
  $ kubectl uncordon node-1 node-2 node-1
  node/node-1 uncordoned
  node/node-2 uncordoned
  node/node-1 uncordoned
