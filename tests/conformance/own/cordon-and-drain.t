A node is closed and emptied.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=3
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ kubectl run loner --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"nodeName":"node-2"}}'
  pod/loner created
  $ lab settle
  $ kubectl cordon node-2
  node/node-2 cordoned
  $ kubectl cordon node-2
  node/node-2 already cordoned
  $ kubectl get node node-2
  NAME     STATUS                     ROLES    AGE   VERSION
  node-2   Ready,SchedulingDisabled   <none>   6s    v1.36.3
  $ kubectl drain node-2
  node/node-2 already cordoned
  error: unable to drain node "node-2" due to error: cannot delete Pods that declare no controller (use --force to override): default/loner, continuing command...
  There are pending nodes to be drained:
   node-2
  cannot delete Pods that declare no controller (use --force to override): default/loner
  [1]
  $ kubectl drain node-2 --force --grace-period=0 2>&1 | sed -E 's/web-[a-z0-9]+-[a-z0-9]+/web-POD/' | sort
  Warning: deleting Pods that declare no controller: default/loner
  evicting pod default/loner
  evicting pod default/web-POD
  node/node-2 already cordoned
  node/node-2 drained
  pod/loner evicted
  pod/web-POD evicted
  $ lab settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | grep -c node-2
  0
  [1]
  $ kubectl get pods --no-headers | grep -c Running
  3
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[*].endpoints[*].nodeName}{"\n"}' | grep -c node-2
  0
  [1]
  $ kubectl uncordon node-2
  node/node-2 uncordoned
  $ kubectl uncordon node-2
  node/node-2 already uncordoned
  $ kubectl get nodes
  NAME     STATUS   ROLES    AGE   VERSION
  node-1   Ready    <none>   10s   v1.36.3
  node-2   Ready    <none>   10s   v1.36.3
  node-3   Ready    <none>   10s   v1.36.3
  $ kubectl cordon none
  Error from server (NotFound): nodes "none" not found
  [1]
