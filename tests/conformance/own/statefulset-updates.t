A StatefulSet's rolling update: from the last pod down, partition, OnDelete, Parallel.

  $ cat > db.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: db}
  > spec: {clusterIP: None, selector: {app: db}, ports: [{name: pg, port: 5432}]}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: db
  >   replicas: 3
  >   selector: {matchLabels: {app: db}}
  >   updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 5, containers: [{name: db, image: "registry.k8s.io/pause:3.10", ports: [{name: pg, containerPort: 5432}]}]}
  > EOF
  $ kubectl apply -f db.yaml
  service/db created
  statefulset.apps/db created
  $ lab settle
  $ kubectl rollout status statefulset/db
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl set image statefulset/db db=registry.k8s.io/pause:3.9
  statefulset.apps/db image updated
  $ lab settle
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
  NAME   IMAGE
  db-0   registry.k8s.io/pause:3.10
  db-1   registry.k8s.io/pause:3.10
  db-2   registry.k8s.io/pause:3.9
  $ kubectl rollout status statefulset/db
  partitioned roll out complete: 1 new pods have been updated...
  $ kubectl get statefulset db -o jsonpath='{.status.replicas} {.status.readyReplicas} {.status.currentReplicas} {.status.updatedReplicas} {.status.observedGeneration}{"\n"}'
  3 3 2 1 2
  $ kubectl get controllerrevisions -o custom-columns=OWNER:.metadata.ownerReferences[0].name,REVISION:.revision
  OWNER   REVISION
  db      2
  db      1
  $ kubectl patch statefulset db -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":0}}}}'
  statefulset.apps/db patched
  $ lab settle
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
  NAME   IMAGE
  db-0   registry.k8s.io/pause:3.9
  db-1   registry.k8s.io/pause:3.9
  db-2   registry.k8s.io/pause:3.9
  $ kubectl get statefulset db -o jsonpath='{.status.currentReplicas} {.status.updatedReplicas}{"\n"}'
  3 3
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON             MESSAGE
  SuccessfulCreate   Create Pod db-0 in StatefulSet db successful
  SuccessfulCreate   Create Pod db-1 in StatefulSet db successful
  SuccessfulCreate   Create Pod db-2 in StatefulSet db successful
  SuccessfulDelete   Delete Pod db-2 in StatefulSet db successful
  SuccessfulDelete   Delete Pod db-1 in StatefulSet db successful
  SuccessfulDelete   Delete Pod db-0 in StatefulSet db successful
  $ kubectl rollout history statefulset/db
  statefulset.apps/db 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout undo statefulset/db
  Warning: resource statefulsets/db was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  statefulset.apps/db rolled back
  $ lab settle
  $ kubectl rollout history statefulset/db
  statefulset.apps/db 
  REVISION  CHANGE-CAUSE
  2         <none>
  3         <none>
  
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
  NAME   IMAGE
  db-0   registry.k8s.io/pause:3.10
  db-1   registry.k8s.io/pause:3.10
  db-2   registry.k8s.io/pause:3.10
  $ kubectl patch statefulset db -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
  statefulset.apps/db patched
  $ kubectl set image statefulset/db db=registry.k8s.io/pause:3.8
  statefulset.apps/db image updated
  $ lab settle
  $ kubectl rollout status statefulset/db
  error: rollout status is only available for RollingUpdate strategy type
  [1]
  $ kubectl delete pod db-1
  pod "db-1" deleted from default namespace
  $ lab settle
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
  NAME   IMAGE
  db-0   registry.k8s.io/pause:3.10
  db-1   registry.k8s.io/pause:3.8
  db-2   registry.k8s.io/pause:3.10
  $ kubectl patch statefulset db -p '{"spec":{"podManagementPolicy":"Parallel"}}'
  The StatefulSet "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl patch statefulset db -p '{"spec":{"serviceName":"other"}}'
  The StatefulSet "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl get statefulset db -o wide
  NAME   READY   AGE   CONTAINERS   IMAGES
  db     3/3     22s   db           registry.k8s.io/pause:3.8
  $ kubectl get endpointslices -l kubernetes.io/service-name=db -o jsonpath='{range .items[*].endpoints[*]}{.hostname} {.targetRef.name}{"\n"}{end}' | sort
  db-0 db-0
  db-1 db-1
  db-2 db-2
