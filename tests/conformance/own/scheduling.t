Pods that find no node, and why.

  $ cat > pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: a, labels: {app: web}}
  > spec: {nodeSelector: {kubernetes.io/hostname: node-1}, containers: [{name: web, image: "registry.k8s.io/pause:3.10", ports: [{containerPort: 80, hostPort: 8080}]}]}
  > EOF
  $ kubectl apply -f pod.yaml
  pod/a created
  $ sed 's/name: a/name: b/' pod.yaml | kubectl apply -f -
  pod/b created
  $ kubectl run big --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"containers":[{"name":"big","image":"registry.k8s.io/pause:3.10","resources":{"requests":{"cpu":"100"}}}]}}'
  pod/big created
  $ kubectl run lost --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"nodeSelector":{"disk":"ssd"}}}'
  pod/lost created
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  a      1/1     Running   0          3s
  b      0/1     Pending   0          3s
  big    0/1     Pending   0          3s
  lost   0/1     Pending   0          3s
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=OBJECT:.involvedObject.name,MESSAGE:.message --sort-by=.involvedObject.name
  OBJECT   MESSAGE
  b        0/3 nodes are available: 1 node(s) didn't have free ports for the requested pod ports, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  big      0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  lost     0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  $ kubectl get pod lost -o jsonpath='{.status.conditions[0].reason} {.status.conditions[0].message}{"\n"}'
  Unschedulable 0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  $ kubectl delete pod a
  pod "a" deleted from default namespace
  $ lab settle
  $ kubectl get pod b
  NAME   READY   STATUS    RESTARTS   AGE
  b      1/1     Running   0          7s
  $ kubectl label node node-3 disk=ssd
  node/node-3 labeled
  $ lab settle
  $ kubectl get pod lost -o jsonpath='{.spec.nodeName} {.status.phase}{"\n"}'
  node-3 Running
  $ kubectl taint nodes node-1 node-2 node-3 closed=yes:NoSchedule
  node/node-1 tainted
  node/node-2 tainted
  node/node-3 tainted
  $ kubectl run late --image=registry.k8s.io/pause:3.10
  pod/late created
  $ lab settle
  $ kubectl get pod late -o jsonpath='{.status.conditions[0].message}{"\n"}'
  0/3 nodes are available: 3 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  $ kubectl taint nodes --all closed-
  node/node-1 untainted
  node/node-2 untainted
  node/node-3 untainted
  $ lab settle
  $ kubectl get pod late
  NAME   READY   STATUS    RESTARTS   AGE
  late   1/1     Running   0          6s
