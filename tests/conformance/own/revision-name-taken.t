A revision is named after the hash of its template. Where somebody else's stands under that name and holds something different, the
hash is made anew with the collision counted.

  $ cat > web.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: daemons}
  > spec:
  >   selector: {matchLabels: {app: daemons}}
  >   template:
  >     metadata: {labels: {app: daemons}}
  >     spec: {containers: [{name: web, image: "nginx:1.27"}]}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: state}
  > spec:
  >   serviceName: state
  >   replicas: 2
  >   selector: {matchLabels: {app: state}}
  >   template:
  >     metadata: {labels: {app: state}}
  >     spec: {containers: [{name: web, image: "nginx:1.27"}]}
  > EOF
  $ kubectl apply -f web.yaml
  daemonset.apps/daemons created
  statefulset.apps/state created
  $ lab settle
  $ for app in daemons state; do kubectl get controllerrevisions -l app=$app -o name > $app; done
  $ kubectl set image daemonset/daemons statefulset/state web=nginx:1.28
  daemonset.apps/daemons image updated
  statefulset.apps/state image updated
  $ lab settle
  $ kubectl delete $(cat daemons) $(cat state) | wc -l
  2
  $ for app in daemons state; do echo "{\"apiVersion\": \"apps/v1\", \"kind\": \"ControllerRevision\", \"metadata\": {\"name\": \"$(basename $(cat $app))\"}, \"data\": {\"mine\": true}, \"revision\": 1}" > $app.json; kubectl create -f $app.json | wc -l; done
  1
  1
  $ kubectl set image daemonset/daemons statefulset/state web=nginx:1.27
  daemonset.apps/daemons image updated
  statefulset.apps/state image updated
  $ lab settle
  $ kubectl get daemonset,statefulset -o jsonpath='{range .items[*]}{.kind} {.status.collisionCount} {.status.numberReady}{.status.readyReplicas}{"\n"}{end}'
  DaemonSet 1 3
  StatefulSet 1 2
  $ kubectl get controllerrevisions --sort-by=.revision -o custom-columns=OWNER:.metadata.ownerReferences[0].kind,REVISION:.revision,MINE:.data.mine,IMAGE:.data.spec.template.spec.containers[0].image
  OWNER         REVISION   MINE     IMAGE
  <none>        1          true     <none>
  <none>        1          true     <none>
  DaemonSet     2          <none>   nginx:1.28
  StatefulSet   2          <none>   nginx:1.28
  DaemonSet     3          <none>   nginx:1.27
  StatefulSet   3          <none>   nginx:1.27
  $ kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image
  IMAGE
  nginx:1.27
  nginx:1.27
  nginx:1.27
  nginx:1.27
  nginx:1.27
  $ kubectl rollout status daemonset/daemons
  daemon set "daemons" successfully rolled out
  $ kubectl rollout history statefulset/state
  statefulset.apps/state 
  REVISION  CHANGE-CAUSE
  2         <none>
  3         <none>
  
