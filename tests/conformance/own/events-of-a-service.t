Events around a Service and its pods, asked for in every way.

  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=1
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ kubectl create deployment bad --image=does-not-exist
  deployment.apps/bad created
  $ lab settle
  $ kubectl get events -o custom-columns=KIND:.involvedObject.kind,TYPE:.type,REASON:.reason,FROM:.source.component --no-headers | sort | uniq -c
        2 Deployment   Normal    ScalingReplicaSet   deployment-controller
        1 Pod          Normal    Created             kubelet
        1 Pod          Normal    Pulled              kubelet
        2 Pod          Normal    Scheduled           <none>
        1 Pod          Normal    Started             kubelet
        1 Pod          Warning   BackOff             kubelet
        2 ReplicaSet   Normal    SuccessfulCreate    replicaset-controller
  $ kubectl events --types=Warning -o jsonpath='{range .items[*]}{.reason} {.message}{"\n"}{end}'
  BackOff Back-off pulling image "does-not-exist"
  $ kubectl events --types=Odd
  error: valid --types are Normal or Warning
  [1]
  $ kubectl events --for deployment/web
  LAST SEEN   TYPE     REASON              OBJECT           MESSAGE
  8s          Normal   ScalingReplicaSet   Deployment/web   Scaled up replica set web-847f49cc4d from 0 to 1
  $ kubectl events --for svc/web
  No events found in default namespace.
  $ kubectl events --for pod/nobody
  No events found in default namespace.
  $ kubectl events -n kube-system
  No events found in kube-system namespace.
  $ kubectl events --no-headers --for deployment/bad
  7s    Normal   ScalingReplicaSet   Deployment/bad   Scaled up replica set bad-6ff4d97d49 from 0 to 1
  $ kubectl get events --field-selector type=Warning -o jsonpath='{range .items[*]}{.involvedObject.fieldPath} {.reason} {.source} {.reportingComponent} {.reportingInstance} {.count}{"\n"}{end}'
  spec.containers{does-not-exist} BackOff {"component":"kubelet","host":"node-2"} kubelet node-2 1
  $ kubectl get events --field-selector involvedObject.kind=ReplicaSet -o jsonpath='{range .items[*]}{.reason} {.type} {.involvedObject.apiVersion}{"\n"}{end}'
  SuccessfulCreate Normal apps/v1
  SuccessfulCreate Normal apps/v1
  $ kubectl get events --field-selector involvedObject.kind=Deployment,reason=ScalingReplicaSet -o yaml | grep -v -e uid -e resourceVersion -e Time -e ' name' | sed -E 's/(web|bad)-[a-z0-9]+/X/'
  apiVersion: v1
  items:
  - apiVersion: v1
    count: 1
    involvedObject:
      apiVersion: apps/v1
      kind: Deployment
    kind: Event
    message: Scaled up replica set X from 0 to 1
    metadata:
    reason: ScalingReplicaSet
    reportingComponent: deployment-controller
    reportingInstance: ""
    source:
      component: deployment-controller
    type: Normal
  - apiVersion: v1
    count: 1
    involvedObject:
      apiVersion: apps/v1
      kind: Deployment
    kind: Event
    message: Scaled up replica set X from 0 to 1
    metadata:
    reason: ScalingReplicaSet
    reportingComponent: deployment-controller
    reportingInstance: ""
    source:
      component: deployment-controller
    type: Normal
  kind: List
  metadata:
  $ kubectl get events --field-selector nonsense=1
  Error from server (BadRequest): Unable to find "/v1, Resource=events" that match label selector "", field selector "nonsense=1": field label not supported: nonsense
  [1]
  $ kubectl get events.events.k8s.io --field-selector reason=ScalingReplicaSet -o jsonpath='{range .items[*]}{.regarding.kind} {.reason} {.note} {.deprecatedCount} {.reportingController}{"\n"}{end}' | sed -E 's/(web|bad)-[a-z0-9]+/X/'
  Deployment ScalingReplicaSet Scaled up replica set X from 0 to 1 1 deployment-controller
  Deployment ScalingReplicaSet Scaled up replica set X from 0 to 1 1 deployment-controller
  $ kubectl get events -o wide --field-selector reason=ScalingReplicaSet | sed -E 's/(web|bad)[-.][a-z0-9]+/X/g; s/ +/ /g; s/[0-9]+s/N/g'
  LAST SEEN TYPE REASON OBJECT SUBOBJECT SOURCE MESSAGE FIRST SEEN COUNT NAME
  N Normal ScalingReplicaSet deployment/bad deployment-controller Scaled up replica set X from 0 to 1 N 1 X
  N Normal ScalingReplicaSet deployment/web deployment-controller Scaled up replica set X from 0 to 1 N 1 X
  $ kubectl scale deployment web --replicas=3
  deployment.apps/web scaled
  $ lab settle
  $ kubectl scale deployment web --replicas=0
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get events --field-selector involvedObject.name=web,involvedObject.kind=Deployment -o custom-columns=MESSAGE:.message | sed -E 's/web-[a-z0-9]+/X/'
  MESSAGE
  Scaled up replica set X from 0 to 1
  Scaled up replica set X from 1 to 3
  Scaled down replica set X from 3 to 0
  $ kubectl describe deployment web | sed -n '/^Events/,$p' | sed -E 's/web-[a-z0-9]+/X/; s/[0-9]+s/N/'
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  N   deployment-controller  Scaled up replica set X from 0 to 1
    Normal  ScalingReplicaSet  N   deployment-controller  Scaled up replica set X from 1 to 3
    Normal  ScalingReplicaSet  N    deployment-controller  Scaled down replica set X from 3 to 0
  $ kubectl delete events --all | wc -l | sed 's/[0-9][0-9]*/some/'
  some
  $ kubectl get events
  No resources found in default namespace.
