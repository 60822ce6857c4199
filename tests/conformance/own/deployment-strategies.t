A Deployment's strategies: surge and unavailable, Recreate, paused, stuck, min ready seconds.

  $ cat > web.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 4
  >   revisionHistoryLimit: 1
  >   progressDeadlineSeconds: 600
  >   strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 50%}}
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10", ports: [{name: http, containerPort: 80}]}]}
  > EOF
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  $ kubectl expose deployment web --port=80 --target-port=http
  service/web exposed
  $ lab settle
  $ kubectl get deployment web -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}'
  Available True MinimumReplicasAvailable Deployment has minimum availability.
  Progressing True NewReplicaSetAvailable ReplicaSet "web-67c99d48ff" has successfully progressed.
  $ kubectl set image deployment/web web=does-not-exist
  deployment.apps/web image updated
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/4     2            2           6s
  $ kubectl get deployment web -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason}{"\n"}{end}'
  Available True MinimumReplicasAvailable
  Progressing True ReplicaSetUpdated
  $ kubectl get rs -o custom-columns=DESIRED:.spec.replicas,READY:.status.readyReplicas
  DESIRED   READY
  2         2
  2         <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}' | sort
  {"ready":false,"serving":false,"terminating":false}
  {"ready":false,"serving":false,"terminating":false}
  {"ready":true,"serving":true,"terminating":false}
  {"ready":true,"serving":true,"terminating":false}
  $ kubectl rollout status deployment/web --timeout=2s
  Waiting for deployment "web" rollout to finish: 2 out of 4 new replicas have been updated...
  error: timed out waiting for the condition
  [1]
  $ kubectl describe deployment web
  Name:                   web
  Namespace:              default
  CreationTimestamp:      Wed, 25 Nov 2026 23:04:39 +0000
  Labels:                 <none>
  Annotations:            deployment.kubernetes.io/revision: 2
  Selector:               app=web
  Replicas:               4 desired | 2 updated | 4 total | 2 available | 2 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  50% max unavailable, 0 max surge
  Pod Template:
    Labels:  app=web
    Containers:
     web:
      Image:         does-not-exist
      Port:          80/TCP (http)
      Host Port:     0/TCP (http)
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    ReplicaSetUpdated
  OldReplicaSets:  web-67c99d48ff (2/2 replicas created)
  NewReplicaSet:   web-7664b6df56 (2/2 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  9s    deployment-controller  Scaled up replica set web-67c99d48ff from 0 to 4
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled down replica set web-67c99d48ff from 4 to 2
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled up replica set web-7664b6df56 from 0 to 2
  $ kubectl rollout undo deployment/web
  Warning: resource deployments/web was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  deployment.apps/web rolled back
  $ lab settle
  $ kubectl get rs
  NAME             DESIRED   CURRENT   READY   AGE
  web-67c99d48ff   4         4         4       12s
  web-7664b6df56   0         0         0       9s
  $ kubectl patch deployment web -p '{"spec":{"strategy":{"type":"Recreate"}}}'
  The Deployment "web" is invalid: spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'
  [1]
  $ kubectl patch deployment web -p '{"spec":{"strategy":{"type":"Recreate","rollingUpdate":null}}}'
  deployment.apps/web patched
  $ kubectl set image deployment/web web=registry.k8s.io/pause:3.9
  deployment.apps/web image updated
  $ lab settle
  $ kubectl get rs -o custom-columns=DESIRED:.spec.replicas,IMAGE:.spec.template.spec.containers[0].image,REVISION:.metadata.annotations.deployment\\.kubernetes\\.io/revision
  DESIRED   IMAGE                        REVISION
  4         registry.k8s.io/pause:3.9    4
  0         registry.k8s.io/pause:3.10   3
  $ kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=REASON:.reason,MESSAGE:.message
  REASON              MESSAGE
  ScalingReplicaSet   Scaled up replica set web-67c99d48ff from 0 to 4
  ScalingReplicaSet   Scaled down replica set web-67c99d48ff from 4 to 2
  ScalingReplicaSet   Scaled up replica set web-7664b6df56 from 0 to 2
  ScalingReplicaSet   Scaled down replica set web-7664b6df56 from 2 to 0
  ScalingReplicaSet   Scaled up replica set web-67c99d48ff from 2 to 4
  ScalingReplicaSet   Scaled down replica set web-67c99d48ff from 4 to 0
  ScalingReplicaSet   Scaled up replica set web-56cd88f96c from 0 to 4
  $ kubectl describe deployment web | head -20
  Name:               web
  Namespace:          default
  CreationTimestamp:  Wed, 25 Nov 2026 23:04:39 +0000
  Labels:             <none>
  Annotations:        deployment.kubernetes.io/revision: 4
  Selector:           app=web
  Replicas:           4 desired | 4 updated | 4 total | 4 available | 0 unavailable
  StrategyType:       Recreate
  MinReadySeconds:    0
  Pod Template:
    Labels:  app=web
    Containers:
     web:
      Image:         registry.k8s.io/pause:3.9
      Port:          80/TCP (http)
      Host Port:     0/TCP (http)
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
  $ kubectl rollout pause deployment/web
  deployment.apps/web paused
  $ kubectl rollout pause deployment/web
  error: deployments.apps "web" is already paused
  [1]
  $ kubectl set image deployment/web web=registry.k8s.io/pause:3.8
  deployment.apps/web image updated
  $ kubectl rollout undo deployment/web
  Warning: resource deployments/web was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  error: no rollout history found for deployment "web"
  [1]
  $ kubectl get deployment web -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}'
  Available True MinimumReplicasAvailable Deployment has minimum availability.
  Progressing Unknown DeploymentPaused Deployment is paused
  $ kubectl scale deployment web --replicas=2
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     0            2           22s
  $ kubectl rollout resume deployment/web
  deployment.apps/web resumed
  $ lab settle
  $ kubectl get deployment web -o yaml | grep -A40 '^status' | grep -v -i time
  status:
    availableReplicas: 2
    conditions:
      message: Deployment has minimum availability.
      reason: MinimumReplicasAvailable
      status: "True"
      type: Available
      message: ReplicaSet "web-b5dbffc9d" has successfully progressed.
      reason: NewReplicaSetAvailable
      status: "True"
      type: Progressing
    observedGeneration: 9
    readyReplicas: 2
    replicas: 2
    terminatingReplicas: 0
    updatedReplicas: 2
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  4         <none>
  5         <none>
