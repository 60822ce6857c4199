A pod that is not ready: which probe said what, and when.

  $ lab cluster --dns
  $ cat > web.yaml <<END
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web-0, labels: {app: web}}
  > spec:
  >   containers:
  >   - name: web
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [netexec, --http-port=8080]
  >     readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 5, failureThreshold: 2}
  >     livenessProbe: {httpGet: {path: /healthz, port: 8080}}
  > END
  $ kubectl apply -f web.yaml; kubectl create service clusterip web --tcp=80:8080
  pod/web-0 created
  service/web created
  $ lab wait 22; lab why web-0
  Pod/default/web-0  →  not ready since 08:00:02: the readiness probe of web fails
  
  ! The readiness probe of web (exec cat /tmp/ready, every 5 s) has failed 5 times in a row since
    08:00:03, the last time at 08:00:23; after 2 in a row the pod is not ready. It said: cat: can't
    open '/tmp/ready': No such file or directory
  ! The liveness probe of web (GET :8080/healthz, every 10 s) has passed since 08:00:13.
  ! The kubelet has written it into the status.
      Pod/web-0 .status.conditions[type=Ready]: ContainersNotReady: containers with unready status:
        [web]
  $ lab why web web-0 | tail -8
  
  ! The readiness probe of web (exec cat /tmp/ready, every 5 s) has failed 5 times in a row since
    08:00:03, the last time at 08:00:23; after 2 in a row the pod is not ready. It said: cat: can't
    open '/tmp/ready': No such file or directory
  ! The liveness probe of web (GET :8080/healthz, every 10 s) has passed since 08:00:13.
  ! The kubelet has written it into the status.
      Pod/web-0 .status.conditions[type=Ready]: ContainersNotReady: containers with unready status:
        [web]
  $ kubectl exec web-0 -- touch /tmp/ready; lab wait 10; lab why web-0
  Pod/default/web-0  →  ready since 08:00:28
  
  ! The readiness probe of web (exec cat /tmp/ready, every 5 s) has passed since 08:00:28.
  ! The liveness probe of web (GET :8080/healthz, every 10 s) has passed since 08:00:13.
  $ kubectl exec web-0 -- rm /tmp/ready; lab wait 6; lab why web-0
  Pod/default/web-0  →  ready since 08:00:28
  
  ! The readiness probe of web (exec cat /tmp/ready, every 5 s) has failed once since 08:00:38, the
    last time at 08:00:38; after 2 in a row the pod is not ready. It said: cat: can't open
    '/tmp/ready': No such file or directory
  ! The liveness probe of web (GET :8080/healthz, every 10 s) has passed since 08:00:13.
  $ lab wait 5; lab why web-0
  Pod/default/web-0  →  not ready since 08:00:43: the readiness probe of web fails
  
  ! The readiness probe of web (exec cat /tmp/ready, every 5 s) has failed 2 times in a row since
    08:00:38, the last time at 08:00:43; after 2 in a row the pod is not ready. It said: cat: can't
    open '/tmp/ready': No such file or directory
  ! The liveness probe of web (GET :8080/healthz, every 10 s) has passed since 08:00:13.
  ! The kubelet has written it into the status.
      Pod/web-0 .status.conditions[type=Ready]: ContainersNotReady: containers with unready status:
        [web]
A container that ends, a readiness gate, a pod that fits on no node.

  $ kubectl run ends --image=busybox -- sh -c 'exit 3'; lab wait 5; lab why ends
  pod/ends created
  Pod/default/ends  →  not ready since 08:00:46: container ends does not run
  
  ! Container ends does not run: Error; its last run ended with exit code 3. Restarts: 1.
  ! The kubelet has written it into the status.
      Pod/ends .status.conditions[type=Ready]: ContainersNotReady: containers with unready status:
        [ends]
  $ kubectl run gated --image=nginx --overrides='{"spec":{"readinessGates":[{"conditionType":"example.com/in-balancer"}]}}'; lab wait 5; lab why gated
  pod/gated created
  Pod/default/gated  →  not ready since 08:00:51: a readiness gate is not open
  
  ! The readiness gate example.com/in-balancer waits for somebody to set that condition to True.
      Pod/gated .status.conditions[type=example.com/in-balancer].status: <none>
  ! The kubelet has written it into the status.
      Pod/gated .status.conditions[type=Ready]: ReadinessGatesNotReady: corresponding condition of pod
        readiness gate "example.com/in-balancer" does not exist.
  $ kubectl run big --image=nginx --overrides='{"spec":{"containers":[{"name":"big","image":"nginx","resources":{"requests":{"cpu":"900"}}}]}}'; lab wait 3; lab why big
  pod/big created
  Pod/default/big  →  not ready: it is on no node yet
  
  ! The scheduler has written it into the status.
      Pod/big .status.conditions[type=PodScheduled]: Unschedulable: 0/3 nodes are available: 3
        Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 3
        Preemption is not helpful for scheduling.
