A DaemonSet's updates: rolling, with surge, on delete; its selector of nodes; its status.

  $ cat > agent.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec: {containers: [{name: agent, image: "registry.k8s.io/pause:3.10", ports: [{containerPort: 9100, hostPort: 9100, name: metrics}]}]}
  > EOF
  $ kubectl apply -f agent.yaml
  daemonset.apps/agent created
  $ kubectl create service clusterip agent --tcp=9100:metrics
  service/agent created
  $ kubectl patch service agent -p '{"spec":{"ports":[{"port":9100,"name":"9100-metrics","targetPort":"metrics"}]}}'
  service/agent patched (no change)
  $ lab settle
  $ kubectl get daemonset agent -o wide
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES                       SELECTOR
  agent   3         3         3       3            3           <none>          4s    agent        registry.k8s.io/pause:3.10   app=agent
  $ kubectl describe daemonset agent
  Name:           agent
  Namespace:      default
  Selector:       app=agent
  Node-Selector:  <none>
  Labels:         <none>
  Annotations:    deprecated.daemonset.template.generation: 1
  Desired Number of Nodes Scheduled: 3
  Current Number of Nodes Scheduled: 3
  Number of Nodes Scheduled with Up-to-date Pods: 3
  Number of Nodes Scheduled with Available Pods: 3
  Number of Nodes Misscheduled: 0
  Pods Status:  3 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=agent
    Containers:
     agent:
      Image:         registry.k8s.io/pause:3.10
      Port:          9100/TCP (metrics)
      Host Port:     9100/TCP (metrics)
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                  Message
    ----    ------            ----  ----                  -------
    Normal  SuccessfulCreate  4s    daemonset-controller  Created pod: agent-4q2ms
    Normal  SuccessfulCreate  4s    daemonset-controller  Created pod: agent-bvxvv
    Normal  SuccessfulCreate  4s    daemonset-controller  Created pod: agent-746ww
  $ kubectl rollout status daemonset/agent
  daemon set "agent" successfully rolled out
  $ kubectl set image daemonset/agent agent=registry.k8s.io/pause:3.9
  daemonset.apps/agent image updated
  $ lab settle
  $ kubectl rollout history daemonset/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout history daemonset/agent --revision=2
  daemonset.apps/agent with revision #2
  Pod Template:
    Labels:	app=agent
    Containers:
     agent:
      Image:	registry.k8s.io/pause:3.9
      Port:	9100/TCP (metrics)
      Host Port:	9100/TCP (metrics)
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl get daemonset agent -o jsonpath='{.status}{"\n"}'
  {"currentNumberScheduled":3,"desiredNumberScheduled":3,"numberAvailable":3,"numberMisscheduled":0,"numberReady":3,"observedGeneration":2,"updatedNumberScheduled":3}
  $ kubectl get events --field-selector involvedObject.kind=DaemonSet -o custom-columns=REASON:.reason --no-headers | sort | uniq -c
        6 SuccessfulCreate
        3 SuccessfulDelete
  $ kubectl set image daemonset/agent agent=does-not-exist
  daemonset.apps/agent image updated
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         2       1            2           <none>          11s
  $ kubectl get endpointslices -l kubernetes.io/service-name=agent -o jsonpath='{range .items[*].endpoints[*]}{.conditions.ready} {.nodeName}{"\n"}{end}' | cut -d' ' -f1 | sort | uniq -c
        1 false
        2 true
  $ kubectl rollout undo daemonset/agent
  Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  daemonset.apps/agent rolled back
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           <none>          15s
  $ kubectl patch daemonset agent -p '{"spec":{"updateStrategy":{"rollingUpdate":{"maxSurge":1,"maxUnavailable":0}}}}'
  daemonset.apps/agent patched
  $ kubectl patch daemonset agent -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
  daemonset.apps/agent patched
  $ kubectl set env daemonset/agent A=b
  daemonset.apps/agent env updated
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       0            3           <none>          18s
  $ kubectl delete pod -l app=agent --field-selector spec.nodeName=node-2
  pod "agent-q52bz" deleted from default namespace
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       1            3           <none>          21s
  $ kubectl patch daemonset agent -p '{"spec":{"template":{"spec":{"nodeSelector":{"disk":"ssd"}}}}}'
  daemonset.apps/agent patched
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   0         0         0       0            0           disk=ssd        24s
  $ kubectl label node node-3 disk=ssd
  node/node-3 labeled
  $ lab settle
  $ kubectl get daemonset agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   1         1         1       1            1           disk=ssd        27s
  $ kubectl get controllerrevisions -o custom-columns=REVISION:.revision --sort-by=.revision
  REVISION
  1
  3
  4
  5
  6
  $ kubectl rollout undo daemonset/agent --to-revision=9
  Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  error: unable to find specified revision 9 in history
  [1]
