Pods end within their grace period.

  $ kubectl run a --image=registry.k8s.io/pause:3.10
  pod/a created
  $ kubectl run b --image=registry.k8s.io/pause:3.10
  pod/b created
  $ kubectl run c --image=registry.k8s.io/pause:3.10
  pod/c created
  $ lab settle
  $ kubectl delete pod a --grace-period=0
  pod "a" deleted from default namespace
  $ kubectl delete pod b --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  pod "b" force deleted from default namespace
  $ kubectl delete pod c --force --grace-period=1
  error: --force and --grace-period greater than 0 cannot be specified together
  [1]
  $ kubectl delete pod a b c
  pod "c" deleted from default namespace
  Error from server (NotFound): pods "a" not found
  Error from server (NotFound): pods "b" not found
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl delete deployment web --cascade=orphan
  deployment.apps "web" deleted from default namespace
  $ lab settle
  $ kubectl get deployments,replicasets --no-headers | wc -l
  1
  $ kubectl get pods -o name | wc -l
  2
  $ kubectl delete rs -l app=web --cascade=orphan | wc -l
  1
  $ kubectl delete pods -l app=web --now | wc -l
  2
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=1
  deployment.apps/web created
  $ lab settle
  $ kubectl delete deployment web --cascade=foreground
  deployment.apps "web" deleted from default namespace
  $ kubectl get all -l app=web
  No resources found in default namespace.
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=1
  deployment.apps/web created
  $ kubectl delete deployment/web service/kubernetes --wait=false
  deployment.apps "web" deleted from default namespace
  service "kubernetes" deleted from default namespace
  $ lab settle
  $ kubectl get deployments
  No resources found in default namespace.
  $ kubectl delete deployment/web service/web
  Error from server (NotFound): deployments.apps "web" not found
  Error from server (NotFound): services "web" not found
  [1]
  $ kubectl delete pods --all --namespace=nowhere
  No resources found
  $ kubectl delete pods --all -A --dry-run=client
  No resources found
