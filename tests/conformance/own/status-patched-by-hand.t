A status that somebody else has written is put right by the controller whose it is.

  $ cat > all.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: nginx}]}}}
  > ---
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: old}
  > spec: {replicas: 2, selector: {app: old}, template: {metadata: {labels: {app: old}}, spec: {containers: [{name: web, image: nginx}]}}}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: state}
  > spec: {replicas: 2, serviceName: state, selector: {matchLabels: {app: state}}, template: {metadata: {labels: {app: state}}, spec: {containers: [{name: web, image: nginx}]}}}
  > ---
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: daemons}
  > spec: {selector: {matchLabels: {app: daemons}}, template: {metadata: {labels: {app: daemons}}, spec: {containers: [{name: web, image: nginx}]}}}
  > ---
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: budget}
  > spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata: {name: quota}
  > spec: {hard: {pods: "20"}}
  > EOF
  $ kubectl apply -f all.yaml
  deployment.apps/web created
  replicationcontroller/old created
  statefulset.apps/state created
  daemonset.apps/daemons created
  poddisruptionbudget.policy/budget created
  resourcequota/quota created
  $ lab settle
  $ rs=$(kubectl get replicasets -o name); for it in deployment/web $rs replicationcontroller/old statefulset/state; do kubectl patch $it --subresource=status --type=merge -p '{"status":{"readyReplicas":0,"availableReplicas":0,"observedGeneration":7}}' | sed 's/-[a-z0-9]* patched/ patched/'; done
  deployment.apps/web patched
  replicaset.apps/web patched
  replicationcontroller/old patched
  statefulset.apps/state patched
  $ kubectl patch daemonset/daemons --subresource=status --type=merge -p '{"status":{"numberReady":1,"numberAvailable":1}}'
  daemonset.apps/daemons patched
  $ kubectl patch poddisruptionbudget/budget --subresource=status --type=merge -p '{"status":{"currentHealthy":7,"disruptionsAllowed":9}}'
  poddisruptionbudget.policy/budget patched
  $ kubectl patch resourcequota/quota --subresource=status --type=merge -p '{"status":{"used":{"pods":"1"}}}'
  resourcequota/quota patched
  $ lab settle
  $ kubectl get deployment,replicaset,replicationcontroller,statefulset -o jsonpath='{range .items[*]}{.kind} {.status.readyReplicas} {.status.availableReplicas} {.status.observedGeneration}{"\n"}{end}'
  Deployment 2 2 1
  ReplicaSet 2 2 1
  ReplicationController 2 2 1
  StatefulSet 2 2 1
  $ kubectl get daemonset daemons -o jsonpath='{.status.numberReady} {.status.numberAvailable}{"\n"}'
  3 3
  $ kubectl get poddisruptionbudget budget -o jsonpath='{.status.currentHealthy} {.status.disruptionsAllowed}{"\n"}'
  2 1
  $ kubectl get resourcequota quota -o jsonpath='{.status.used}{"\n"}'
  {"pods":"1"}
