A LimitRange gives defaults and refuses what is too much; a quota counts.

  $ cat > limits.yaml <<'EOF'
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: limits}
  > spec:
  >   limits:
  >   - type: Container
  >     default: {cpu: 200m, memory: 128Mi}
  >     defaultRequest: {cpu: 100m}
  >     max: {cpu: "1"}
  >     min: {cpu: 50m}
  >     maxLimitRequestRatio: {cpu: "4"}
  >   - type: Pod
  >     max: {cpu: "2"}
  > EOF
  $ kubectl apply -f limits.yaml
  limitrange/limits created
  $ kubectl get limitrange limits -o yaml
  apiVersion: v1
  kind: LimitRange
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"LimitRange","metadata":{"annotations":{},"name":"limits","namespace":"default"},"spec":{"limits":[{"default":{"cpu":"200m","memory":"128Mi"},"defaultRequest":{"cpu":"100m"},"max":{"cpu":"1"},"maxLimitRequestRatio":{"cpu":"4"},"min":{"cpu":"50m"},"type":"Container"},{"max":{"cpu":"2"},"type":"Pod"}]}}
    creationTimestamp: "2026-11-25T23:46:58Z"
    name: limits
    namespace: default
    resourceVersion: "249"
    uid: e6f6818e-62c4-47c3-a3d8-42f2b30cfb6a
  spec:
    limits:
    - default:
        cpu: 200m
        memory: 128Mi
      defaultRequest:
        cpu: 100m
        memory: 128Mi
      max:
        cpu: "1"
      maxLimitRequestRatio:
        cpu: "4"
      min:
        cpu: 50m
      type: Container
    - max:
        cpu: "2"
      type: Pod
  $ kubectl run plain --image=registry.k8s.io/pause:3.10
  pod/plain created
  $ kubectl get pod plain -o jsonpath='{.spec.containers[0].resources} {.metadata.annotations} {.status.qosClass}{"\n"}'
  {"limits":{"cpu":"200m","memory":"128Mi"},"requests":{"cpu":"100m","memory":"128Mi"}} {"kubernetes.io/limit-ranger":"LimitRanger plugin set: cpu, memory request for container plain; cpu, memory limit for container plain"} Burstable
  $ kubectl run big --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"containers":[{"name":"big","image":"registry.k8s.io/pause:3.10","resources":{"limits":{"cpu":"2"}}}]}}'
  Error from server (Forbidden): pods "big" is forbidden: maximum cpu usage per Container is 1, but limit is 2
  [1]
  $ kubectl run small --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"containers":[{"name":"small","image":"registry.k8s.io/pause:3.10","resources":{"requests":{"cpu":"10m"}}}]}}'
  Error from server (Forbidden): pods "small" is forbidden: [minimum cpu usage per Container is 50m, but request is 10m, cpu max limit to request ratio per Container is 4, but provided ratio is 20.000000]
  [1]
  $ kubectl run ratio --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"containers":[{"name":"ratio","image":"registry.k8s.io/pause:3.10","resources":{"requests":{"cpu":"100m"},"limits":{"cpu":"900m"}}}]}}'
  Error from server (Forbidden): pods "ratio" is forbidden: cpu max limit to request ratio per Container is 4, but provided ratio is 9.000000
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: three}
  > spec:
  >   containers:
  >   - {name: a, image: x, resources: {limits: {cpu: 900m}, requests: {cpu: 900m}}}
  >   - {name: b, image: x, resources: {limits: {cpu: 900m}, requests: {cpu: 900m}}}
  >   - {name: c, image: x, resources: {limits: {cpu: 900m}, requests: {cpu: 900m}}}
  > EOF
  Error from server (Forbidden): error when creating "STDIN": pods "three" is forbidden: maximum cpu usage per Pod is 2, but limit is 2700m
  [1]
  $ kubectl create deployment web --image=registry.k8s.io/pause:3.10
  deployment.apps/web created
  $ kubectl set resources deployment/web --limits=cpu=3
  deployment.apps/web resource requirements updated
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    1/1     0            1           4s
  $ kubectl get events --field-selector type=Warning -o custom-columns=REASON:.reason,MESSAGE:.message | sed -E 's/web-[a-z0-9]+(-[a-z0-9]+)?/web-X/g' | sort -u
  FailedCreate   (combined from similar events): Error creating: pods "web-X" is forbidden: [maximum cpu usage per Container is 1, but limit is 3, maximum cpu usage per Pod is 2, but limit is 3]
  FailedCreate   Error creating: pods "web-X" is forbidden: [maximum cpu usage per Container is 1, but limit is 3, maximum cpu usage per Pod is 2, but limit is 3]
  REASON         MESSAGE
  $ kubectl create quota cpu --hard=requests.cpu=400m,limits.cpu=1,pods=4
  resourcequota/cpu created
  $ lab settle
  $ kubectl get quota
  NAME   REQUEST                              LIMIT                AGE
  cpu    pods: 2/4, requests.cpu: 200m/400m   limits.cpu: 400m/1   3s
  $ kubectl describe quota cpu
  Name:         cpu
  Namespace:    default
  Resource      Used  Hard
  --------      ----  ----
  limits.cpu    400m  1
  pods          2     4
  requests.cpu  200m  400m
  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/5     0            3           12s
  $ kubectl run more --image=registry.k8s.io/pause:3.10
  Error from server (Forbidden): pods "more" is forbidden: exceeded quota: cpu, requested: pods=1,requests.cpu=100m, used: pods=4,requests.cpu=400m, limited: pods=4,requests.cpu=400m
  [1]
  $ kubectl delete limitrange limits
  limitrange "limits" deleted from default namespace
  $ kubectl run bare --image=registry.k8s.io/pause:3.10
  Error from server (Forbidden): pods "bare" is forbidden: failed quota: cpu: must specify limits.cpu for: bare; requests.cpu for: bare
  [1]
