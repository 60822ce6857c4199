What the kinds that make pods are warned of, when they are made and when they change.

  $ lab cluster --nodes 1
  $ cat > all.yaml <<'END'
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: s.s}
  > spec:
  >   revisionHistoryLimit: -1
  >   selector: {matchLabels: {a: b}}
  >   template: &t
  >     metadata: {labels: {a: b}, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}
  >     spec: {nodeSelector: {node-role.kubernetes.io/master: ""}, containers: [{name: c, image: nginx}]}
  >   volumeClaimTemplates: [{metadata: {name: v}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: "0.5"}}}}]
  > ---
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: d.d}
  > spec:
  >   selector: {matchLabels: {a: b}}
  >   template:
  >     metadata: {labels: {a: b}, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}
  >     spec: {nodeSelector: {node-role.kubernetes.io/master: ""}, containers: [{name: c, image: nginx}]}
  > ---
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: r.r}
  > spec:
  >   replicas: 0
  >   template:
  >     metadata: {labels: {a: b}, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}
  >     spec: {nodeSelector: {node-role.kubernetes.io/master: ""}, containers: [{name: c, image: nginx}]}
  > ---
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: j.j}
  > spec:
  >   suspend: true
  >   completionMode: Indexed
  >   completions: 100001
  >   parallelism: 10001
  >   template:
  >     metadata: {annotations: {scheduler.alpha.kubernetes.io/critical-pod: ""}}
  >     spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}
  > ---
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: c.c}
  > spec:
  >   schedule: "* * * * *"
  >   suspend: true
  >   jobTemplate: {spec: {template: {metadata: {annotations: {scheduler.alpha.kubernetes.io/critical-pod: ""}}, spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}
  > ---
  > apiVersion: v1
  > kind: PodTemplate
  > metadata: {name: t.t}
  > template:
  >   metadata: {labels: {a: b}, annotations: {container.apparmor.security.beta.kubernetes.io/c: unconfined}}
  >   spec: {nodeSelector: {node-role.kubernetes.io/master: ""}, containers: [{name: c, image: nginx}]}
  > END
  $ sed -i 's/&t//' all.yaml
  $ kubectl create -f all.yaml
  Warning: spec.template.spec.nodeSelector[node-role.kubernetes.io/master]: use "node-role.kubernetes.io/control-plane" instead
  Warning: spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  daemonset.apps/d.d created
  Warning: metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]
  replicationcontroller/r.r created
  Warning: spec.jobTemplate.spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead
  cronjob.batch/c.c created
  Warning: template.spec.nodeSelector[node-role.kubernetes.io/master]: use "node-role.kubernetes.io/control-plane" instead
  Warning: template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  podtemplate/t.t created
  Error from server (Invalid): error when creating "all.yaml": StatefulSet.apps "s.s" is invalid: metadata.name: Invalid value: "s.s": must not contain dots
  Error from server (Invalid): error when creating "all.yaml": Job.batch "j.j" is invalid: metadata.name: Invalid value: "j.j": will not able to create pod with invalid DNS label: j.j-100000
  [1]
  $ kubectl patch statefulset s.s -p '{"spec":{"replicas":0}}'
  Error from server (NotFound): statefulsets.apps "s.s" not found
  [1]
  $ kubectl label statefulset s.s a=b
  Error from server (NotFound): statefulsets.apps "s.s" not found
  [1]
  $ kubectl patch daemonset d.d -p '{"spec":{"minReadySeconds":1}}'
  daemonset.apps/d.d patched
  $ kubectl patch daemonset d.d -p '{"spec":{"template":{"metadata":{"labels":{"x":"y"}}}}}'
  Warning: spec.template.spec.nodeSelector[node-role.kubernetes.io/master]: use "node-role.kubernetes.io/control-plane" instead
  Warning: spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  daemonset.apps/d.d patched
  $ kubectl patch rc r.r -p '{"spec":{"template":{"spec":{"nodeSelector":{"beta.kubernetes.io/os":"linux","node-role.kubernetes.io/master":null}}}}}'
  Warning: spec.template.spec.nodeSelector[node-role.kubernetes.io/master]: use "node-role.kubernetes.io/control-plane" instead
  Warning: spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  replicationcontroller/r.r patched
  $ kubectl patch rc r.r -p '{"spec":{"minReadySeconds":1}}'
  Warning: spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  replicationcontroller/r.r patched
  $ kubectl patch job j.j -p '{"spec":{"activeDeadlineSeconds":100}}'
  Error from server (NotFound): jobs.batch "j.j" not found
  [1]
  $ kubectl patch cronjob c.c -p '{"spec":{"suspend":false}}'
  Warning: spec.jobTemplate.spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead
  cronjob.batch/c.c patched
  $ kubectl patch cronjob c.c -p '{"spec":{"schedule":"TZ=UTC * * * * *"}}'
  The CronJob "c.c" is invalid: spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead
  [1]
  $ kubectl patch podtemplate t.t -p '{"template":{"metadata":{"labels":{"x":"y"}}}}'
  Warning: template.spec.nodeSelector[node-role.kubernetes.io/master]: use "node-role.kubernetes.io/control-plane" instead
  Warning: template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead
  podtemplate/t.t patched
  $ kubectl label podtemplate t.t a=b
  podtemplate/t.t labeled
