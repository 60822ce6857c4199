Classes of priority: what they refuse, the default one, and who makes room for whom.

  $ kubectl create priorityclass high --value=1000 --description='For what must run'
  priorityclass.scheduling.k8s.io/high created
  $ kubectl create priorityclass low --value=-5 --preemption-policy=Never
  priorityclass.scheduling.k8s.io/low created
  $ kubectl create priorityclass usual --value=7 --global-default
  priorityclass.scheduling.k8s.io/usual created
  $ kubectl create priorityclass other --value=8 --global-default
  error: failed to create priorityclass: priorityclasses.scheduling.k8s.io "other" is forbidden: PriorityClass usual is already marked as default. Only one default can exist
  [1]
  $ kubectl create priorityclass huge --value=1000000001
  error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "huge" is invalid: value: Forbidden: maximum allowed value of a user defined priority is 1000000000
  [1]
  $ kubectl create priorityclass system-mine --value=1
  error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "system-mine" is invalid: metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-mine is not a known system priority class
  [1]
  $ kubectl get priorityclasses
  NAME                      VALUE        GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  high                      1000         false            1s    PreemptLowerPriority
  low                       -5           false            1s    Never
  system-cluster-critical   2000000000   false            6s    PreemptLowerPriority
  system-node-critical      2000001000   false            6s    PreemptLowerPriority
  usual                     7            true             1s    PreemptLowerPriority
  $ kubectl describe priorityclass high
  Name:              high
  Value:             1000
  GlobalDefault:     false
  PreemptionPolicy:  PreemptLowerPriority
  Description:       For what must run
  Annotations:       <none>
  Events:            <none>
  $ kubectl patch priorityclass high -p '{"value":5}'
  The PriorityClass "high" is invalid: value: Forbidden: may not be changed in an update.
  [1]
  $ kubectl run plain --image=nginx
  pod/plain created
  $ kubectl get pod plain -o jsonpath='{.spec.priorityClassName} {.spec.priority} {.spec.preemptionPolicy}{"\n"}'
  usual 7 PreemptLowerPriority
  $ kubectl run wrong --image=nginx --overrides='{"spec":{"priorityClassName":"high","priority":3}}'
  Error from server (Forbidden): pods "wrong" is forbidden: the integer value of priority (3) must not be provided in pod spec; priority admission controller computed 1000 from the given PriorityClass name
  [1]
  $ kubectl run l --image=nginx --overrides='{"spec":{"priorityClassName":"low"}}'
  pod/l created
  $ kubectl get pod l -o jsonpath='{.spec.priority} {.spec.preemptionPolicy}{"\n"}'
  -5 Never
  $ kubectl delete priorityclass usual
  priorityclass.scheduling.k8s.io "usual" deleted
  $ kubectl get node node-1 -o jsonpath='{.status.allocatable.cpu}{"\n"}'
  4
  $ kubectl create deploy fill --image=nginx --replicas=3
  deployment.apps/fill created
  $ kubectl set resources deploy fill --requests=cpu=3
  deployment.apps/fill resource requirements updated
  $ lab settle
  $ kubectl run big --image=nginx --overrides='{"spec":{"priorityClassName":"high","containers":[{"name":"big","image":"nginx","resources":{"requests":{"cpu":"3"}}}]}}'
  pod/big created
  $ lab settle
  $ kubectl get pod big
  NAME   READY   STATUS    RESTARTS   AGE
  big    1/1     Running   0          4s
  $ kubectl get pods -l app=fill --no-headers | grep -o 'Pending\|Running' | sort | uniq -c
        1 Pending
        2 Running
  $ kubectl get events --field-selector reason=Preempted -o custom-columns=T:.type,R:.reason,M:.message | sed 's/[0-9a-f-]\{36\}/UID/; s/node-[0-9]/NODE/'
  T        R           M
  Normal   Preempted   Preempted by pod UID on node NODE
  $ kubectl run never --image=nginx --overrides='{"spec":{"priorityClassName":"low","containers":[{"name":"never","image":"nginx","resources":{"requests":{"cpu":"3"}}}]}}'
  pod/never created
  $ lab settle
  $ kubectl get pod never -o jsonpath='{.status.conditions[0].message}{"\n"}'
  0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never.
