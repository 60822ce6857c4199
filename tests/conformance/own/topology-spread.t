Pods spread over zones, and over what they cannot be spread.

  $ cat > web.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 6
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       topologySpreadConstraints:
  >       - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
  >       containers: [{name: web, image: "registry.k8s.io/pause:3.10", ports: [{containerPort: 80}]}]
  > EOF
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  $ kubectl expose deployment web
  service/web exposed
  $ kubectl annotate svc web service.kubernetes.io/topology-mode=Auto
  service/web annotated
  $ lab settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | sort | uniq -c
        2 node-1
        2 node-2
        2 node-3
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.zone} {.hints.forZones[*].name}{"\n"}{end}' | sort | uniq -c
        2 zone-a zone-a
        2 zone-b zone-b
        2 zone-c zone-c
  $ kubectl cordon node-3
  node/node-3 cordoned
  $ kubectl scale deployment web --replicas=9
  deployment.apps/web scaled
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    8/9     9            8           27s
  $ kubectl get pods --field-selector=status.phase=Pending -o jsonpath='{range .items[*]}{.status.conditions[0].message}{"\n"}{end}'
  0/3 nodes are available: 1 node(s) were unschedulable, 2 node(s) didn't match pod topology spread constraints. no new claims to deallocate, preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{range .items[*].endpoints[*]}{.zone} {.hints.forZones[*].name}{"\n"}{end}' | sort | uniq -c
        3 zone-a 
        3 zone-b 
        2 zone-c 
  $ kubectl uncordon node-3
  node/node-3 uncordoned
  $ lab settle
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    9/9     9            9           31s
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"topologySpreadConstraints":[{"topologyKey":"rack","maxSkew":1,"whenUnsatisfiable":"DoNotSchedule","labelSelector":{"matchLabels":{"app":"web"}}}]}}}}'
  deployment.apps/web patched
  $ lab settle
  $ kubectl get pods --field-selector=status.phase=Pending -o jsonpath='{range .items[*]}{.status.conditions[0].message}{"\n"}{end}' | sort -u
  0/3 nodes are available: 3 node(s) didn't match pod topology spread constraints (missing required label). no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  $ kubectl get deployment web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    7/9     5            7           36s
