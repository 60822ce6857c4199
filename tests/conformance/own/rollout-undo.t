Rollouts: pause, resume, undo, history.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.9 --replicas=2
  deployment.apps/web created
  $ lab settle
  $ kubectl rollout pause deployment web
  deployment.apps/web paused
  $ kubectl rollout pause deployment web
  error: deployments.apps "web" is already paused
  [1]
  $ kubectl set image deployment web pause=registry.k8s.io/pause:3.10
  deployment.apps/web image updated
  $ kubectl set env deployment web COLOUR=blue
  deployment.apps/web env updated
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     0            2           7s
  $ kubectl rollout undo deployment web
  error: no rollout history found for deployment "web"
  [1]
  $ kubectl rollout resume deployment web
  deployment.apps/web resumed
  $ lab settle
  $ kubectl rollout status deployment web
  deployment "web" successfully rolled out
  $ kubectl rollout history deployment web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl annotate deployment web kubernetes.io/change-cause='a new picture'
  deployment.apps/web annotated
  $ lab settle
  $ kubectl rollout history deployment web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         a new picture
  
  $ kubectl rollout undo deployment web --to-revision=7
  error: unable to find specified revision 7 in history
  [1]
  $ kubectl rollout undo deployment web
  deployment.apps/web rolled back
  $ lab settle
  $ kubectl rollout history deployment web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         a new picture
  3         <none>
  
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[0].image} {.spec.template.spec.containers[0].env}{"\n"}'
  registry.k8s.io/pause:3.9 
  $ kubectl rollout undo deployment web --to-revision=2 --dry-run=server
  deployment.apps/web rolled back (server dry run)
  $ kubectl set image deployment web pause=registry.k8s.io/does-not-exist:1
  deployment.apps/web image updated
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     1            2           20s
  $ kubectl rollout status deployment web --timeout=1s
  Waiting for deployment "web" rollout to finish: 1 out of 2 new replicas have been updated...
  error: timed out waiting for the condition
  [1]
  $ kubectl get replicasets -o custom-columns=WANT:.spec.replicas,READY:.status.readyReplicas,REVISION:.metadata.annotations.deployment\\.kubernetes\\.io/revision --sort-by=.metadata.annotations.deployment\\.kubernetes\\.io/revision
  WANT   READY    REVISION
  0      <none>   2
  2      2        3
  1      <none>   4
  $ kubectl rollout undo deployment web
  deployment.apps/web rolled back
  $ lab settle
  $ kubectl rollout status deployment web
  deployment "web" successfully rolled out
