Which namespaces a term of pod affinity is about.

  $ kubectl create namespace red
  namespace/red created
  $ kubectl create namespace blue
  namespace/blue created
  $ kubectl label namespace red colour=red team=one
  namespace/red labeled
  $ kubectl label namespace blue colour=blue team=one
  namespace/blue labeled
  $ cat > pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: NAME, labels: {app: web}}
  > spec:
  >   nodeSelector: {kubernetes.io/hostname: node-1}
  >   terminationGracePeriodSeconds: 1
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ cat > affine.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: NAME, labels: {app: web}}
  > spec:
  >   nodeSelector: {NODE}
  >   terminationGracePeriodSeconds: 1
  >   affinity: {KIND: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname SCOPE}]}}
  >   containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]
  > EOF
  $ sed 's/NODE/kubernetes.io\/hostname: node-1/;s/KIND/podAntiAffinity/' affine.yaml > away.yaml
  $ sed 's/NODE//;s/KIND/podAffinity/' affine.yaml > near.yaml
  $ lab settle
  $ sed s/NAME/one/ pod.yaml | kubectl apply -n red -f -
  pod/one created
  $ lab settle

Anti-affinity to the pod in namespace red: node-1 is left out where the term is about red.

  $ sed 's/NAME/no-selector/;s/SCOPE//' away.yaml | kubectl apply -n blue -f -
  pod/no-selector created
  $ lab settle
  $ kubectl get pods -n blue -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName,WHY:.status.conditions[0].type
  NAME          NODE     WHY
  no-selector   node-1   PodReadyToStartContainers
  $ kubectl delete pods --all -n blue
  pod "no-selector" deleted from blue namespace
  $ sed 's/NAME/empty-selector/;s/SCOPE/, namespaceSelector: {}/' away.yaml | kubectl apply -n blue -f -
  pod/empty-selector created
  $ lab settle
  $ kubectl get pods -n blue -o jsonpath='{range .items[*]}{.metadata.name} {.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
  empty-selector  0/3 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  $ kubectl delete pods --all -n blue
  pod "empty-selector" deleted from blue namespace
  $ sed 's/NAME/red-selector/;s/SCOPE/, namespaceSelector: {matchLabels: {colour: red}}/' away.yaml | kubectl apply -n blue -f -
  pod/red-selector created
  $ lab settle
  $ kubectl get pods -n blue -o jsonpath='{range .items[*]}{.metadata.name} {.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
  red-selector  0/3 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  $ kubectl delete pods --all -n blue
  pod "red-selector" deleted from blue namespace
  $ sed 's/NAME/blue-selector/;s/SCOPE/, namespaceSelector: {matchLabels: {colour: blue}}/' away.yaml | kubectl apply -n blue -f -
  pod/blue-selector created
  $ lab settle
  $ kubectl get pods -n blue -o jsonpath='{range .items[*]}{.metadata.name} {.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
  blue-selector node-1 
  $ kubectl delete pods --all -n blue
  pod "blue-selector" deleted from blue namespace
  $ sed 's/NAME/both/;s/SCOPE/, namespaces: [red], namespaceSelector: {matchLabels: {colour: blue}}/' away.yaml | kubectl apply -n blue -f -
  pod/both created
  $ lab settle
  $ kubectl get pods -n blue -o jsonpath='{range .items[*]}{.metadata.name} {.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
  both  0/3 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  $ kubectl delete pods --all -n blue
  pod "both" deleted from blue namespace

Affinity: only where the pod in red counts is there a node.

  $ sed 's/NAME/near-red/;s/SCOPE/, namespaceSelector: {matchExpressions: [{key: colour, operator: In, values: [red]}]}/' near.yaml | kubectl apply -f -
  pod/near-red created
  $ sed 's/NAME/near-blue/;s/SCOPE/, namespaceSelector: {matchLabels: {colour: blue}}/' near.yaml | kubectl apply -f -
  pod/near-blue created
  $ sed 's/NAME/near-team/;s/SCOPE/, namespaceSelector: {matchLabels: {team: one}}/' near.yaml | kubectl apply -f -
  pod/near-team created
  $ lab settle
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name} {.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
  near-blue  0/3 nodes are available: 3 node(s) didn't match pod affinity rules. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  near-red node-1 
  near-team node-1 
  $ kubectl delete pods --all
  pod "near-blue" deleted from default namespace
  pod "near-red" deleted from default namespace
  pod "near-team" deleted from default namespace
  $ kubectl delete pods --all -n red
  pod "one" deleted from red namespace

A pod that is there keeps others away by the labels of their namespace. When these change, what waits is not looked at again.

  $ sed 's/NAME/keeper/;s/SCOPE/, namespaceSelector: {matchLabels: {colour: blue}}/' away.yaml | kubectl apply -n red -f -
  pod/keeper created
  $ lab settle
  $ sed s/NAME/kept/ pod.yaml | kubectl apply -n blue -f -
  pod/kept created
  $ sed s/NAME/free/ pod.yaml | kubectl apply -f -
  pod/free created
  $ lab settle
  $ kubectl get pod kept -n blue -o jsonpath='{.spec.nodeName} {.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}'
   0/3 nodes are available: 1 node(s) didn't satisfy existing pods anti-affinity rules, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  $ kubectl get pod free -o jsonpath='{.spec.nodeName}{"\n"}'
  node-1
  $ kubectl label namespace blue colour=grey --overwrite
  namespace/blue labeled
  $ lab wait 12
  $ kubectl get pod kept -n blue -o jsonpath='{.spec.nodeName} {.status.phase}{"\n"}'
   Pending
