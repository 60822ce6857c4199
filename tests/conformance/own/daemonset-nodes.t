A DaemonSet follows the labels and the taints of nodes.

  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec: {selector: {matchLabels: {app: agent}}, template: {metadata: {labels: {app: agent}}, spec: {nodeSelector: {disk: ssd}, containers: [{name: agent, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  daemonset.apps/agent created
  $ kubectl expose pod none --port=80
  Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl create service clusterip agent --tcp=80
  service/agent created
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   0         0         0       0            0           disk=ssd        3s
  $ kubectl label node node-2 disk=ssd
  node/node-2 labeled
  $ lab settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName
  NODE
  node-2
  $ kubectl get endpointslices -l kubernetes.io/service-name=agent -o jsonpath='{.items[*].endpoints[*].nodeName}{"\n"}'
  node-2
  $ kubectl label nodes node-1 node-3 disk=ssd
  node/node-1 labeled
  node/node-3 labeled
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           disk=ssd        9s
  $ kubectl cordon node-1
  node/node-1 cordoned
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           disk=ssd        12s
  $ kubectl taint node node-3 gpu=yes:NoExecute
  node/node-3 tainted
  $ lab settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
  NODE
  node-1
  node-2
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   2         2         2       2            2           disk=ssd        15s
  $ kubectl taint node node-3 gpu:NoExecute-
  node/node-3 untainted
  $ kubectl label node node-2 disk-
  node/node-2 unlabeled
  $ lab settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
  NODE
  node-1
  node-3
  $ kubectl get pods -l app=agent -o jsonpath='{range .items[0].spec.tolerations[*]}{.key} {.operator} {.effect}{"\n"}{end}'
  node.kubernetes.io/not-ready Exists NoExecute
  node.kubernetes.io/unreachable Exists NoExecute
  node.kubernetes.io/disk-pressure Exists NoSchedule
  node.kubernetes.io/memory-pressure Exists NoSchedule
  node.kubernetes.io/pid-pressure Exists NoSchedule
  node.kubernetes.io/unschedulable Exists NoSchedule
