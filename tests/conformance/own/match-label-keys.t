matchLabelKeys: a pod's own labels are merged into the selectors that ask for them, so that a rollout spreads its new pods without a look at the old.

  $ lab cluster --nodes 4
  $ cat > web.yaml <<'END'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >         tier: front
  >     spec:
  >       nodeSelector:
  >         kubernetes.io/hostname: node-2
  >       containers:
  >         - name: web
  >           image: registry.k8s.io/e2e-test-images/agnhost:2.53
  > END
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  $ lab settle
  $ cat > patch.yaml <<'END'
  > spec:
  >   replicas: 6
  >   template:
  >     spec:
  >       nodeSelector: null
  >       topologySpreadConstraints:
  >         - maxSkew: 1
  >           topologyKey: topology.kubernetes.io/zone
  >           whenUnsatisfiable: DoNotSchedule
  >           labelSelector:
  >             matchLabels:
  >               app: web
  >           matchLabelKeys: [tier, pod-template-hash, nowhere]
  > END
  $ kubectl patch deployment web --patch-file patch.yaml
  deployment.apps/web patched
  $ kubectl rollout status deployment web > /dev/null
  $ lab settle
  $ kubectl get pods -l app=web -o jsonpath='{range .items[*]}{.metadata.labels.topology\.kubernetes\.io/zone}{"\n"}{end}' | sort | uniq -c
        2 zone-a
        2 zone-b
        2 zone-c
  $ kubectl get pods -l app=web -o jsonpath='{.items[0].spec.topologySpreadConstraints}' | sed 's/"values":\["[0-9a-f]*"\]/"values":["HASH"]/'
  [{"labelSelector":{"matchExpressions":[{"key":"tier","operator":"In","values":["front"]},{"key":"pod-template-hash","operator":"In","values":["HASH"]}],"matchLabels":{"app":"web"}},"matchLabelKeys":["tier","pod-template-hash","nowhere"],"maxSkew":1,"topologyKey":"topology.kubernetes.io/zone","whenUnsatisfiable":"DoNotSchedule"}]
  $ kubectl run near --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=near,team=red --overrides='{"spec":{"affinity":{"podAntiAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"labelSelector":{"matchLabels":{"app":"near"}},"topologyKey":"kubernetes.io/hostname","matchLabelKeys":["team"]}],"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1,"podAffinityTerm":{"labelSelector":{},"topologyKey":"kubernetes.io/hostname","mismatchLabelKeys":["team"]}}]}}}}'
  pod/near created
  $ kubectl get pod near -o jsonpath='{.spec.affinity}{"\n"}'
  {"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"podAffinityTerm":{"labelSelector":{"matchExpressions":[{"key":"team","operator":"NotIn","values":["red"]}]},"mismatchLabelKeys":["team"],"topologyKey":"kubernetes.io/hostname"},"weight":1}],"requiredDuringSchedulingIgnoredDuringExecution":[{"labelSelector":{"matchExpressions":[{"key":"team","operator":"In","values":["red"]}],"matchLabels":{"app":"near"}},"matchLabelKeys":["team"],"topologyKey":"kubernetes.io/hostname"}]}}
