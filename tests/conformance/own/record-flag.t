--record is deprecated and still does what it did.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=1
  deployment.apps/web created
  $ lab settle
  $ kubectl set image deployment/web pause=registry.k8s.io/pause:3.9 --record
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/web image updated
  $ lab settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         kubectl set image deployment/web pause=registry.k8s.io/pause:3.9 --record=true
  
  $ kubectl scale deployment web --replicas=2 --record=true
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/web scaled
  $ kubectl get deployment web -o jsonpath='{.metadata.annotations.kubernetes\.io/change-cause}{"\n"}'
  kubectl scale deployment web --replicas=2 --record=true
  $ kubectl set env deployment/web A=b --record -n default
  error: unknown flag: --record
  See 'kubectl set env --help' for usage.
  [1]
  $ lab settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         kubectl scale deployment web --replicas=2 --record=true
  
  $ kubectl annotate deployment web note=x --record=false
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/web annotated
  $ kubectl label deployment web a=b --record
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/web labeled
  $ kubectl get deployment web -o jsonpath='{.metadata.annotations.kubernetes\.io/change-cause}{"\n"}'
  kubectl label deployment web a=b --record=true
  $ kubectl patch deployment web -p '{"spec":{"paused":false}}' --record
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/web patched (no change)
  $ kubectl get deployment web -o jsonpath='{.metadata.annotations.kubernetes\.io/change-cause}{"\n"}'
  kubectl patch deployment web --patch={"spec":{"paused":false}} --record=true
  $ kubectl create deployment other --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml > other.yaml
  $ kubectl apply -f other.yaml --record
  Flag --record has been deprecated, --record will be removed in the future
  deployment.apps/other created
  $ kubectl get deployment other -o jsonpath='{.metadata.annotations.kubernetes\.io/change-cause}{"\n"}'
  kubectl apply --filename=other.yaml --record=true
  $ kubectl rollout undo deployment/web --record
  error: unknown flag: --record
  See 'kubectl rollout undo --help' for usage.
  [1]
  $ kubectl delete deployment web --record
  error: unknown flag: --record
  See 'kubectl delete --help' for usage.
  [1]
