Pods outlive a ReplicationController that lets go of them, and another takes them in.

  $ cat > rc.yaml <<'END'
  > apiVersion: v1
  > kind: ReplicationController
  > metadata:
  >   name: web
  > spec:
  >   replicas: 2
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >     spec:
  >       containers:
  >       - name: app
  >         image: registry.k8s.io/pause:3.10
  > END
  $ kubectl apply -f rc.yaml
  replicationcontroller/web created
  $ lab settle
  $ kubectl get rc web -o jsonpath='{.metadata.labels} {.spec.selector}{"\n"}'
  {"app":"web"} {"app":"web"}
  $ kubectl delete rc web --cascade=orphan
  replicationcontroller "web" deleted from default namespace
  $ lab settle
  $ kubectl get rc
  No resources found in default namespace.
  $ kubectl get pods -o jsonpath='{.items[*].metadata.ownerReferences}{"\n"}'
  
  $ sed 's/name: web/name: heir/; s/replicas: 2/replicas: 3/' rc.yaml | kubectl apply -f -
  replicationcontroller/heir created
  $ lab settle
  $ kubectl get rc heir
  NAME   DESIRED   CURRENT   READY   AGE
  heir   3         3         3       3s
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.ownerReferences[0].name}{"\n"}{end}'
  heir
  heir
  heir

A template that changes is for the pods to come.

  $ kubectl set image rc/heir app=registry.k8s.io/pause:3.9
  replicationcontroller/heir image updated
  $ lab settle
  $ kubectl get pods -o jsonpath='{range .items[*]}{.spec.containers[0].image}{"\n"}{end}'
  registry.k8s.io/pause:3.10
  registry.k8s.io/pause:3.10
  registry.k8s.io/pause:3.10
  $ kubectl delete pod "$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')" | sed 's/-[a-z0-9]*"/-x"/'
  pod "heir-x" deleted from default namespace
  $ lab settle
  $ kubectl get pods -o jsonpath='{range .items[*]}{.spec.containers[0].image}{"\n"}{end}' | sort
  registry.k8s.io/pause:3.10
  registry.k8s.io/pause:3.10
  registry.k8s.io/pause:3.9

Pods that cannot be made.

  $ kubectl create quota few --hard=pods=3
  resourcequota/few created
  $ kubectl scale rc heir --replicas=5
  replicationcontroller/heir scaled
  $ lab settle
  $ kubectl get rc heir
  NAME   DESIRED   CURRENT   READY   AGE
  heir   5         3         3       12s
  $ kubectl get rc heir -o jsonpath='{.status.conditions[0].type} {.status.conditions[0].status} {.status.conditions[0].reason}{"\n"}'
  ReplicaFailure True FailedCreate
  $ kubectl describe rc heir | grep -A2 '^Conditions' -A4
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    ReplicaFailure   True    FailedCreate
  Events:
  $ kubectl delete quota few
  resourcequota "few" deleted from default namespace
  $ kubectl scale rc heir --replicas=4
  replicationcontroller/heir scaled
  $ lab settle
  $ kubectl get rc heir -o jsonpath='{.status.conditions}{"\n"}'
  

Without its controller nothing happens.

  $ lab controllers '*,-replicationcontroller'
  $ kubectl scale rc heir --replicas=1
  replicationcontroller/heir scaled
  $ lab settle
  $ kubectl get rc heir
  NAME   DESIRED   CURRENT   READY   AGE
  heir   1         4         4       26s
  $ lab controllers '*'
  $ kubectl get rc heir
  NAME   DESIRED   CURRENT   READY   AGE
  heir   1         1         1       33s
  $ kubectl get rc heir -o jsonpath='{.status}{"\n"}'
  {"availableReplicas":1,"fullyLabeledReplicas":1,"observedGeneration":5,"readyReplicas":1,"replicas":1}

Ready for some time counts as available.

  $ kubectl patch rc heir --type=merge -p '{"spec":{"minReadySeconds":5,"replicas":2}}'
  replicationcontroller/heir patched
  $ kubectl get rc heir -o jsonpath='{.spec.minReadySeconds}{"\n"}'
  5
  $ lab wait 6
  $ kubectl get rc heir -o jsonpath='{.status}{"\n"}'
  {"availableReplicas":2,"fullyLabeledReplicas":2,"observedGeneration":6,"readyReplicas":2,"replicas":2}
  $ lab pod unready "$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')"
  $ kubectl get rc heir
  NAME   DESIRED   CURRENT   READY   AGE
  heir   2         2         1       45s
  $ kubectl delete rc heir --cascade=foreground
  replicationcontroller "heir" deleted from default namespace
  $ lab settle
  $ kubectl get rc,pods
  No resources found in default namespace.
