Drain with a pod that takes its time.

  $ lab cluster --nodes 3
  $ kubectl run example-2 --image=nginx --overrides='{"spec":{"nodeName":"node-2"}}'
  pod/example-2 created
  $ kubectl wait --for=condition=Ready pod/example-2
  pod/example-2 condition met
  $ lab pod drain example-2
  $ kubectl drain node-2 --force --timeout=3s
  node/node-2 cordoned
  Warning: deleting Pods that declare no controller: default/example-2
  evicting pod default/example-2
  There are pending pods in node "node-2" when an error occurred: error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded
  pod/example-2
  error: unable to drain node "node-2" due to error: error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded, continuing command...
  There are pending nodes to be drained:
   node-2
  error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded
  [1]
  $ kubectl drain node-2 --force --timeout=3s --disable-eviction
  node/node-2 already cordoned
  Warning: deleting Pods that declare no controller: default/example-2
  There are pending pods in node "node-2" when an error occurred: context deadline exceeded
  pod/example-2
  error: unable to drain node "node-2" due to error: context deadline exceeded, continuing command...
  There are pending nodes to be drained:
   node-2
  error: context deadline exceeded
  [1]
