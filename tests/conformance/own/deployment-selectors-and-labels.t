Deployments whose labels and selectors are at odds; pods taken in, let go, and orphans of a changed template.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=2
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ lab settle
  $ kubectl patch deployment web -p '{"spec":{"selector":{"matchLabels":{"app":"other"}}}}'
  The Deployment "web" is invalid: 
  * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  * spec.selector: Invalid value: {"matchLabels":{"app":"other"}}: field is immutable
  [1]
  $ kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"app":"other"}}}}}'
  The Deployment "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"other"}: `selector` does not match template `labels`
  [1]
  $ kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"v":"2"}}}}}'
  deployment.apps/web patched
  $ lab settle
  $ kubectl get rs -o custom-columns=DESIRED:.spec.replicas,LABELS:.spec.template.metadata.labels.v
  DESIRED   LABELS
  2         2
  0         <none>
  $ kubectl label pod $(kubectl get pods -o name | head -1 | cut -d/ -f2) app=loose --overwrite >/dev/null
  $ lab settle
  $ kubectl get pods -L app --sort-by=.metadata.labels.app -o custom-columns=APP:.metadata.labels.app,OWNER:.metadata.ownerReferences[0].kind
  APP     OWNER
  loose   <none>
  web     ReplicaSet
  web     ReplicaSet
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o json | grep -c '"addresses"'
  2
  $ kubectl label pod -l app=loose app=web --overwrite >/dev/null
  $ lab settle
  $ kubectl get pods -o custom-columns=APP:.metadata.labels.app,OWNER:.metadata.ownerReferences[0].kind
  APP   OWNER
  web   ReplicaSet
  web   ReplicaSet
  $ kubectl run lone --image=x -l app=web
  pod/lone created
  $ lab settle
  $ kubectl get pods --no-headers | wc -l
  3
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o json | grep -c '"addresses"'
  3
  $ kubectl label deployment web team=a
  deployment.apps/web labeled
  $ lab settle
  $ kubectl get rs -o jsonpath='{range .items[*]}{.metadata.labels.team}{.metadata.annotations}{"\n"}{end}' | sort
  {"deployment.kubernetes.io/desired-replicas":"2","deployment.kubernetes.io/max-replicas":"3","deployment.kubernetes.io/revision":"1"}
  {"deployment.kubernetes.io/desired-replicas":"2","deployment.kubernetes.io/max-replicas":"3","deployment.kubernetes.io/revision":"2"}
  $ kubectl annotate deployment web kubernetes.io/change-cause="first try"
  deployment.apps/web annotated
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         first try
  
  $ kubectl rollout restart deployment/web
  deployment.apps/web restarted
  $ lab settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         first try
  3         first try
  
  $ kubectl rollout history deployment/web --revision=3 | sed -E 's/pod-template-hash=[a-z0-9]+/HASH/; s/restartedAt: .*/restartedAt: T/'
  deployment.apps/web with revision #3
  Pod Template:
    Labels:	app=web
  	HASH
  	v=2
    Annotations:	kubectl.kubernetes.io/restartedAt: T
  	kubernetes.io/change-cause: first try
    Containers:
     pause:
      Image:	registry.k8s.io/pause:3.10
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout undo deployment/web --to-revision=1
  deployment.apps/web rolled back
  $ kubectl rollout undo deployment/web --to-revision=42
  error: unable to find specified revision 42 in history
  [1]
  $ lab settle
  $ kubectl rollout status deployment/web
  deployment "web" successfully rolled out
  $ kubectl get deployment web -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES                       SELECTOR
  web    2/2     2            2           38s   pause        registry.k8s.io/pause:3.10   app=web
  $ kubectl get deployment web -o jsonpath='{.metadata.annotations} {.metadata.generation} {.status.observedGeneration}{"\n"}'
  {"deployment.kubernetes.io/revision":"4"} 5 5
  $ kubectl autoscale deployment web --min=1 --max=3
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl delete rs --all | wc -l
  3
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           43s
