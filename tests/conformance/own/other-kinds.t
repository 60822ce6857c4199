The other kinds: what the API server refuses, fills in and shows.


Stateful sets.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: Db.one}
  > spec: {serviceName: db, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The StatefulSet "Db.one" is invalid: metadata.name: Invalid value: "Db.one": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: bad-1}
  > spec: {podManagementPolicy: Odd, updateStrategy: {type: Odd}, serviceName: Db, replicas: -1, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The StatefulSet "bad-1" is invalid: 
  * spec.podManagementPolicy: Invalid value: "Odd": must be 'OrderedReady' or 'Parallel'
  * spec.updateStrategy: Invalid value: {"Type":"Odd","RollingUpdate":null}: must be 'RollingUpdate' or 'OnDelete'
  * spec.replicas: Invalid value: -1: must be greater than or equal to 0
  * spec.serviceName: Invalid value: "Db": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: bad-2}
  > spec: {updateStrategy: {type: OnDelete, rollingUpdate: {partition: 1}}, persistentVolumeClaimRetentionPolicy: {whenDeleted: Odd}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The StatefulSet "bad-2" is invalid: 
  * spec.updateStrategy.rollingUpdate: Invalid value: {"Partition":1,"MaxUnavailable":null}: only allowed for updateStrategy 'RollingUpdate'
  * spec.persistentVolumeClaimRetentionPolicy.whenDeleted: Unsupported value: "Odd": supported values: "Retain", "Delete"
  * spec.selector: Required value
  * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec: {serviceName: db, replicas: 0, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}, volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}
  > EOF
  statefulset.apps/db created
  $ kubectl get sts db -o jsonpath='{.spec}'
  {"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Retain","whenScaled":"Retain"},"podManagementPolicy":"OrderedReady","replicas":0,"revisionHistoryLimit":10,"selector":{"matchLabels":{"app":"web"}},"serviceName":"db","template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"registry.k8s.io/pause:3.10","imagePullPolicy":"IfNotPresent","name":"web","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],"dnsPolicy":"ClusterFirst","restartPolicy":"Always","schedulerName":"default-scheduler","securityContext":{},"terminationGracePeriodSeconds":30}},"updateStrategy":{"rollingUpdate":{"partition":0},"type":"RollingUpdate"},"volumeClaimTemplates":[{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"volumeMode":"Filesystem"},"status":{"phase":"Pending"}}]}
  $ kubectl get sts db -o jsonpath='{.status}'
  {"availableReplicas":0,"collisionCount":0,"currentRevision":"db-7cb66bf965","observedGeneration":1,"replicas":0,"updateRevision":"db-7cb66bf965"}
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec: {serviceName: other, replicas: 0, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The StatefulSet "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]

Daemon sets.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: bad-3}
  > spec: {updateStrategy: {type: Odd}, selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The DaemonSet "bad-3" is invalid: 
  * spec.selector: Invalid value: {}: empty selector is invalid for daemonset
  * spec.updateStrategy: Unsupported value: {"Type":"Odd","RollingUpdate":null}: supported values: "RollingUpdate", "OnDelete"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: bad-4}
  > spec: {updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 1}}, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The DaemonSet "bad-4" is invalid: spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {nodeSelector: {none: such}, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  daemonset.apps/agent created
  $ kubectl get ds agent -o jsonpath='{.metadata.annotations.deprecated\.daemonset\.template\.generation} {.spec.updateStrategy}'
  1 {"rollingUpdate":{"maxSurge":0,"maxUnavailable":1},"type":"RollingUpdate"}
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec: {selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The DaemonSet "agent" is invalid: 
  * spec.selector: Invalid value: {"matchLabels":{"app":"x"}}: field is immutable
  * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  [1]
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   0         0         0       0            0           none=such       0s

Replica sets.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: bad-5}
  > spec: {replicas: -1, minReadySeconds: -1, selector: {}, template: {metadata: {labels: {app: web}}, spec: {restartPolicy: OnFailure, activeDeadlineSeconds: 3, containers: [{name: web, image: x}]}}}
  > EOF
  The ReplicaSet "bad-5" is invalid: 
  * spec.replicas: Invalid value: -1: must be greater than or equal to 0
  * spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.selector: Invalid value: {}: empty selector is invalid for deployment
  * spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: "Always"
  * spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: rs.one}
  > spec: {replicas: 0, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  Warning: metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]
  replicaset.apps/rs.one created
  $ kubectl get rs rs.one -o jsonpath='{.status}'
  {"observedGeneration":1,"replicas":0,"terminatingReplicas":0}
  $ kubectl get rs -o wide
  NAME     DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES                       SELECTOR
  rs.one   0         0         0       0s    web          registry.k8s.io/pause:3.10   app=web

Jobs.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad-6}
  > spec: {template: {spec: {containers: [{name: web, image: x}]}}}
  > EOF
  The Job "bad-6" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad-7}
  > spec: {completions: -1, parallelism: -1, backoffLimit: -1, completionMode: Odd, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The Job "bad-7" is invalid: 
  * spec.parallelism: Invalid value: -1: must be greater than or equal to 0
  * spec.completions: Invalid value: -1: must be greater than or equal to 0
  * spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0
  * spec.completionMode: Unsupported value: "Odd": supported values: "NonIndexed", "Indexed"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad-8}
  > spec: {completionMode: Indexed, podReplacementPolicy: Odd, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The Job "bad-8" is invalid: spec.podReplacementPolicy: Unsupported value: "Odd": supported values: "Failed", "TerminatingOrFailed"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad-9}
  > spec: {backoffLimitPerIndex: 1, maxFailedIndexes: 1, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The Job "bad-9" is invalid: 
  * spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode
  * spec.maxFailedIndexes: Invalid value: 1: requires indexed completion mode
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad-10}
  > spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  The Job "bad-10" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"web","batch.kubernetes.io/controller-uid":"69d9e911-1fed-4c94-b051-50bbb1a734aa"}}: `selector` not auto-generated
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: once}
  > spec: {suspend: true, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  job.batch/once created
  $ kubectl get job once -o jsonpath='{.spec.completions} {.spec.parallelism} {.spec.backoffLimit} {.spec.completionMode} {.spec.suspend} {.spec.podReplacementPolicy} {.spec.manualSelector} {.metadata.generation}'
  1 1 6 NonIndexed true TerminatingOrFailed false 1
  $ kubectl get job once -o yaml | grep -c controller-uid
  5
  $ kubectl get job once -o jsonpath='{.metadata.labels}' | sed -E 's/[0-9a-f-]{36}/UID/g'
  {"batch.kubernetes.io/controller-uid":"UID","batch.kubernetes.io/job-name":"once","controller-uid":"UID","job-name":"once"}
  $ kubectl get jobs -o wide | sed -E 's/[0-9a-f-]{36}/UID/g'
  NAME   STATUS      COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES                       SELECTOR
  once   Suspended   0/1                      0s    web          registry.k8s.io/pause:3.10   batch.kubernetes.io/controller-uid=UID
  $ kubectl patch job once -p '{"spec":{"completions":3,"completionMode":"Indexed"}}'
  The Job "once" is invalid: 
  * spec.completions: Invalid value: 3: can only be modified in tandem with spec.parallelism
  * spec.completionMode: Invalid value: "Indexed": field is immutable
  [1]

Cron jobs.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: bad-11}
  > spec: {schedule: "* * *", concurrencyPolicy: Odd, startingDeadlineSeconds: -1, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  The CronJob "bad-11" is invalid: 
  * spec.schedule: Invalid value: "* * *": expected exactly 5 fields, found 3: [* * *]
  * spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.concurrencyPolicy: Unsupported value: "Odd": supported values: "Allow", "Forbid", "Replace"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: bad-12}
  > spec: {schedule: "61 * * * *", jobTemplate: {spec: {selector: {matchLabels: {a: b}}, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  The CronJob "bad-12" is invalid: 
  * spec.schedule: Invalid value: "61 * * * *": end of range (61) above maximum (59): 61
  * spec.jobTemplate.spec.selector: Invalid value: {"matchLabels":{"a":"b"}}: `selector` will be auto-generated
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: bad-13}
  > spec: {schedule: "@odd", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  The CronJob "bad-13" is invalid: spec.schedule: Invalid value: "@odd": unrecognized descriptor: @odd
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: bad-14}
  > spec: {schedule: "TZ=UTC 0 0 * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  The CronJob "bad-14" is invalid: spec.schedule: Invalid value: "TZ=UTC 0 0 * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: bad-15}
  > spec: {jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  The CronJob "bad-15" is invalid: spec.schedule: Required value
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: nightly}
  > spec: {schedule: "0 3 * * mon-fri", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}}}
  > EOF
  cronjob.batch/nightly created
  $ kubectl get cronjob nightly
  NAME      SCHEDULE          TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  nightly   0 3 * * mon-fri   <none>     False     0        <none>          0s
  $ kubectl get cj nightly -o wide
  NAME      SCHEDULE          TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES                       SELECTOR
  nightly   0 3 * * mon-fri   <none>     False     0        <none>          0s    web          registry.k8s.io/pause:3.10   <none>
  $ kubectl get cj nightly -o jsonpath='{.spec.concurrencyPolicy} {.spec.suspend} {.spec.successfulJobsHistoryLimit} {.spec.failedJobsHistoryLimit} {.spec.jobTemplate.spec.backoffLimit} {.status}'
  Allow false 3 1  {}

Budgets and autoscalers.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: bad-16}
  > spec: {minAvailable: 1, maxUnavailable: 1, selector: {matchLabels: {app: web}}}
  > EOF
  The PodDisruptionBudget "bad-16" is invalid: spec: Invalid value: {"MinAvailable":1,"Selector":{"matchLabels":{"app":"web"}},"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}: minAvailable and maxUnavailable cannot be both set
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: bad-17}
  > spec: {minAvailable: "x", unhealthyPodEvictionPolicy: Odd}
  > EOF
  The PodDisruptionBudget "bad-17" is invalid: 
  * spec.minAvailable: Invalid value: "x": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  * spec.unhealthyPodEvictionPolicy: Unsupported value: "Odd": supported values: "AlwaysAllow", "IfHealthyBudget"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: bad-18}
  > spec: {minAvailable: 101%}
  > EOF
  The PodDisruptionBudget "bad-18" is invalid: spec.minAvailable: Invalid value: "101%": must not be greater than 100%
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: two}
  > spec: {minAvailable: 50%, selector: {matchLabels: {app: web}}}
  > EOF
  poddisruptionbudget.policy/two created
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  two    50%             N/A               0                     0s
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: bad-19}
  > spec: {minReplicas: 0, maxReplicas: 0, scaleTargetRef: {kind: Deployment}}
  > EOF
  The HorizontalPodAutoscaler "bad-19" is invalid: 
  * spec.minReplicas: Invalid value: 0: must be greater than or equal to 1
  * spec.maxReplicas: Required value: must be set and greater than 0
  * spec.scaleTargetRef.name: Required value
  * spec.scaleTargetRef.apiVersion: Invalid value: "": apiVersion must specify API group
  * spec.metrics: Forbidden: must specify at least one Object or External metric to support scaling to zero replicas
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: web}
  > spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
  > EOF
  horizontalpodautoscaler.autoscaling/web created
  $ kubectl get hpa web -o jsonpath='{.spec}'
  {"maxReplicas":3,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":80,"type":"Utilization"}},"type":"Resource"}],"minReplicas":1,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
  $ kubectl get hpa web
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/80%   1         3         0          0s

Ingresses and network policies.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: bad-20}
  > spec: {}
  > EOF
  The Ingress "bad-20" is invalid: spec: Invalid value: null: either `defaultBackend` or `rules` must be specified
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: bad-21}
  > spec: {rules: [{host: 10.0.0.1, http: {paths: [{path: x, pathType: Prefix, backend: {}}, {path: /a//b, pathType: Exact, backend: {service: {name: Web, port: {number: 80}}}}, {path: /, backend: {service: {name: web}}}, {path: /, pathType: Odd, backend: {service: {name: web, port: {}}}}]}}]}
  > EOF
  The Ingress "bad-21" is invalid: 
  * spec.rules[0].host: Invalid value: "10.0.0.1": must be a DNS name, not an IP address
  * spec.rules[0].http.paths[0].path: Invalid value: "x": must be an absolute path
  * spec.rules[0].http.paths[0].backend: Invalid value: "": resource or service backend is required
  * spec.rules[0].http.paths[1].path: Invalid value: "/a//b": must not contain '//'
  * spec.rules[0].http.paths[1].backend.service.name: Invalid value: "Web": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * spec.rules[0].http.paths[2].pathType: Required value: pathType must be specified
  * spec.rules[0].http.paths[3].pathType: Unsupported value: "Odd": supported values: "Exact", "ImplementationSpecific", "Prefix"
  * spec.rules[0].http.paths[3].backend: Required value: port name or number is required
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: bad-22}
  > spec: {ingressClassName: Odd_, tls: [{hosts: ["*.*"]}], defaultBackend: {service: {name: web, port: {name: http, number: 80}}}}
  > EOF
  The Ingress "bad-22" is invalid: 
  * spec.defaultBackend: Invalid value: "": cannot set both port name & port number
  * spec.tls[0].hosts[0]: Invalid value: "*.*": a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * spec.ingressClassName: Invalid value: "Odd_": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: web}
  > spec: {rules: [{host: web.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
  > EOF
  ingress.networking.k8s.io/web created
  $ kubectl get ing
  NAME   CLASS    HOSTS             ADDRESS   PORTS   AGE
  web    <none>   web.example.com             80      0s
  $ kubectl get ing web -o jsonpath='{.metadata.generation} {.status}'
  1 {"loadBalancer":{}}
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: IngressClass
  > metadata: {name: Odd}
  > spec: {controller: x}
  > EOF
  The IngressClass "Odd" is invalid: 
  * metadata.name: Invalid value: "Odd": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * spec.controller: Invalid value: "x": must be a domain-prefixed path (such as "acme.io/foo")
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: IngressClass
  > metadata: {name: plain}
  > spec: {controller: example.com/ingress}
  > EOF
  ingressclass.networking.k8s.io/plain created
  $ kubectl get ingressclass
  NAME    CONTROLLER            PARAMETERS   AGE
  plain   example.com/ingress   <none>       0s
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: bad-23}
  > spec: {podSelector: {}, policyTypes: [Odd], ingress: [{from: [{}], ports: [{protocol: HTTP, port: 0}, {port: http, endPort: 90}]}]}
  > EOF
  The NetworkPolicy "bad-23" is invalid: 
  * spec.ingress[0].ports[0].protocol: Unsupported value: "HTTP": supported values: "TCP", "UDP", "SCTP"
  * spec.ingress[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive
  * spec.ingress[0].ports[1].endPort: Invalid value: 90: may not be specified when `port` is non-numeric
  * spec.ingress[0].from[0]: Required value: must specify a peer
  * spec.policyTypes[0]: Unsupported value: "Odd": supported values: "Ingress", "Egress"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: front}
  > spec: {podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: 80}]}]}
  > EOF
  networkpolicy.networking.k8s.io/front created
  $ kubectl get netpol
  NAME    POD-SELECTOR   AGE
  front   app=web        0s
  $ kubectl get netpol front -o jsonpath='{.spec}'
  {"ingress":[{"ports":[{"port":80,"protocol":"TCP"}]}],"podSelector":{"matchLabels":{"app":"web"}},"policyTypes":["Ingress"]}

Roles and bindings.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: {name: bad-24}
  > rules: [{}, {verbs: [get], nonResourceURLs: [/healthz]}, {verbs: [get], apiGroups: [""]}]
  > EOF
  The Role "bad-24" is invalid: 
  * rules[0].verbs: Required value: verbs must contain at least one value
  * rules[0].apiGroups: Required value: resource rules must supply at least one api group
  * rules[0].resources: Required value: resource rules must supply at least one resource
  * rules[1].nonResourceURLs: Invalid value: ["/healthz"]: namespaced rules cannot apply to non-resource URLs
  * rules[2].resources: Required value: resource rules must supply at least one resource
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: ClusterRole
  > metadata: {name: bad-33}
  > aggregationRule: {}
  > rules: []
  > EOF
  The ClusterRole "bad-33" is invalid: aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector required if aggregationRule is non-nil
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: {name: bad-25}
  > roleRef: {kind: Odd, name: "", apiGroup: x}
  > subjects: [{kind: User, name: a, apiGroup: y}, {kind: Odd, name: b}, {kind: ServiceAccount, name: Bad_}]
  > EOF
  Error from server (BadRequest): error when creating "STDIN": RoleBinding in version "v1" cannot be handled as a RoleBinding: json: cannot unmarshal bool into Go struct field Subject.subjects.apiGroup of type string
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: ClusterRoleBinding
  > metadata: {name: bad-26}
  > roleRef: {kind: Role, name: view}
  > subjects: [{kind: ServiceAccount, name: robot}]
  > EOF
  The ClusterRoleBinding "bad-26" is invalid: 
  * roleRef.kind: Unsupported value: "Role": supported values: "ClusterRole"
  * subjects[0].namespace: Required value
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: {name: reader}
  > rules: [{verbs: [get], apiGroups: [""], resources: [pods]}]
  > EOF
  role.rbac.authorization.k8s.io/reader created
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: {name: readers}
  > roleRef: {kind: Role, name: reader}
  > subjects: [{kind: User, name: ann}, {kind: User, name: bob}, {kind: Group, name: devs}, {kind: ServiceAccount, name: robot, namespace: default}]
  > EOF
  rolebinding.rbac.authorization.k8s.io/readers created
  $ kubectl get role reader | sed -E 's/20[0-9TZ:-]+/TIME/'
  NAME     CREATED AT
  reader   TIME
  $ kubectl get rolebinding -o wide
  NAME      ROLE          AGE   USERS      GROUPS   SERVICEACCOUNTS
  readers   Role/reader   1s    ann, bob   devs     default/robot
  $ kubectl get rolebinding readers -o jsonpath='{.roleRef} {.subjects}'
  {"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"reader"} [{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"ann"},{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"bob"},{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"devs"},{"kind":"ServiceAccount","name":"robot","namespace":"default"}]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: {name: readers}
  > roleRef: {kind: Role, name: other}
  > subjects: []
  > EOF
  The RoleBinding "readers" is invalid: roleRef: Invalid value: {"APIGroup":"rbac.authorization.k8s.io","Kind":"Role","Name":"other"}: cannot change roleRef
  [1]

Controllers, templates, volumes.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: bad-27}
  > spec: {replicas: -1}
  > EOF
  The ReplicationController "bad-27" is invalid: 
  * spec.selector: Required value
  * spec.replicas: Invalid value: -1: must be greater than or equal to 0
  * spec.template: Required value
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: old}
  > spec: {replicas: 0, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}
  > EOF
  replicationcontroller/old created
  $ kubectl get rc -o wide
  NAME   DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES                       SELECTOR
  old    0         0         0       0s    web          registry.k8s.io/pause:3.10   app=web
  $ kubectl get rc old -o jsonpath='{.metadata.labels} {.spec.selector}'
  {"app":"web"} {"app":"web"}
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: PodTemplate
  > metadata: {name: shape}
  > template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}
  > EOF
  podtemplate/shape created
  $ kubectl get podtemplates
  NAME    CONTAINERS   IMAGES                       POD LABELS
  shape   web          registry.k8s.io/pause:3.10   app=web
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: bad-28}
  > spec: {}
  > EOF
  The PersistentVolumeClaim "bad-28" is invalid: 
  * spec.accessModes: Required value: at least 1 access mode is required
  * spec.resources[storage]: Required value
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: data}
  > spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  > EOF
  persistentvolumeclaim/data created
  $ kubectl get pvc
  NAME   STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  data   Pending                                                     <unset>                 0s
  $ kubectl get pvc -o wide
  NAME   STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE   VOLUMEMODE
  data   Pending                                                     <unset>                 0s    Filesystem
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: bad-29}
  > spec: {}
  > EOF
  The PersistentVolume "bad-29" is invalid: 
  * spec.accessModes: Required value
  * spec.capacity: Required value
  * spec.capacity: Unsupported value: null: supported values: "storage"
  * spec: Required value: must specify a volume type
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: disk}
  > spec: {capacity: {storage: 1024Mi}, accessModes: [ReadWriteOnce, ReadOnlyMany], hostPath: {path: /data}}
  > EOF
  persistentvolume/disk created
  $ kubectl get pv -o custom-columns=NAME:.metadata.name,RECLAIM:.spec.persistentVolumeReclaimPolicy
  NAME   RECLAIM
  disk   Retain
  $ kubectl get pv disk -o jsonpath='{.spec}'
  {"accessModes":["ReadWriteOnce","ReadOnlyMany"],"capacity":{"storage":"1Gi"},"hostPath":{"path":"/data","type":""},"persistentVolumeReclaimPolicy":"Retain","volumeMode":"Filesystem"}

More of pods.
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: bad-30}
  > spec: {containers: [{name: a, image: x, volumeMounts: [{name: none, mountPath: /a}, {name: none, mountPath: /a}], env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.odd}}}, {name: B, valueFrom: {}}], resources: {requests: {foo: 1, example.com/gpu: 1}}}], volumes: [{name: Bad_, emptyDir: {}, hostPath: {path: /a}}, {name: b, configMap: {}}, {name: b, secret: {}}]}
  > EOF
  The Pod "bad-30" is invalid: 
  * spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type
  * spec.volumes[0].name: Invalid value: "Bad_": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * spec.volumes[1].configMap.name: Required value
  * spec.volumes[2].secret.secretName: Required value
  * spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "spec.odd": error converting fieldPath: field label not supported: spec.odd
  * spec.containers[0].env[1].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`
  * spec.containers[0].volumeMounts[0].name: Not found: "none"
  * spec.containers[0].volumeMounts[1].name: Not found: "none"
  * spec.containers[0].volumeMounts[1].mountPath: Invalid value: "/a": must be unique
  * spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources
  * spec.containers[0].resources.requests[foo]: Invalid value: "foo": must be a standard resource type or fully qualified
  * spec.containers[0].resources.requests[foo]: Invalid value: "foo": must be a standard resource for containers
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: bad-31}
  > spec: {tolerations: [{operator: Equal}, {key: a, operator: Odd}, {key: a, operator: Exists, value: x}, {key: b, effect: Odd, tolerationSeconds: 3}], topologySpreadConstraints: [{maxSkew: 0, topologyKey: "", whenUnsatisfiable: Odd}], affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}, podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: ""}]}}, containers: [{name: a, image: x}]}
  > EOF
  The Pod "bad-31" is invalid: 
  * spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at least one node selector term
  * spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be empty
  * spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must be non-empty
  * spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  * spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero
  * spec.topologySpreadConstraints[0].topologyKey: Required value: can not be empty
  * spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: "Odd": supported values: "DoNotSchedule", "ScheduleAnyway"
  * spec.tolerations[0].operator: Invalid value: "Equal": operator must be Exists when `key` is empty, which means "match all values and all keys"
  * spec.tolerations[1].operator: Unsupported value: "Odd": supported values: "Equal", "Exists"
  * spec.tolerations[2].operator: Invalid value: "x": value must be empty when `operator` is 'Exists'
  * spec.tolerations[3].effect: Invalid value: "Odd": effect must be 'NoExecute' when `tolerationSeconds` is set
  * spec.tolerations[3].effect: Unsupported value: "Odd": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: bad-32}
  > spec: {hostNetwork: true, initContainers: [{name: a, image: x, readinessProbe: {exec: {command: [a]}}}, {name: a, image: x, restartPolicy: Sometimes}], containers: [{name: a, image: x, terminationMessagePolicy: Odd, ports: [{containerPort: 80, hostPort: 81}], lifecycle: {preStop: {sleep: {seconds: 60}}}, readinessProbe: {httpGet: {port: 80, scheme: FTP}, terminationGracePeriodSeconds: 3}}]}
  > EOF
  The Pod "bad-32" is invalid: 
  * spec.containers[0].terminationMessagePolicy: Unsupported value: "Odd": supported values: "File", "FallbackToLogsOnError"
  * spec.containers[0].lifecycle.preStop.sleep: Invalid value: 60: must be non-negative and less than terminationGracePeriodSeconds (30)
  * spec.containers[0].readinessProbe.httpGet.scheme: Unsupported value: "FTP": supported values: "HTTP", "HTTPS"
  * spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 3: must not be set for readinessProbes
  * spec.initContainers[0].name: Duplicate value: "a"
  * spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always
  * spec.initContainers[1].restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "Never", "OnFailure"
  * spec.initContainers[1].name: Duplicate value: "a"
  * spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true
  [1]
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: warned}
  > spec: {nodeSelector: {beta.kubernetes.io/os: linux}, containers: [{name: a, image: x, env: [{name: A, value: a}, {name: A, value: b}], resources: {limits: {memory: 100m}}, ports: [{containerPort: 80, hostPort: 80}, {containerPort: 80}]}]}
  > EOF
  Warning: spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" instead
  Warning: spec.containers[0].resources.limits[memory]: fractional byte value "100m" is invalid, must be an integer
  Warning: spec.containers[0].resources.requests[memory]: fractional byte value "100m" is invalid, must be an integer
  Warning: spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply
  Warning: spec.containers[0].ports[1]: overlapping port definition with spec.containers[0].ports[0]
  pod/warned created
  $ kubectl get pod warned -o jsonpath='{.spec.containers[0].resources} {.status.qosClass} {.spec.containers[0].imagePullPolicy}'
  {"limits":{"memory":"100m"},"requests":{"memory":"100m"}} Burstable Always
  $ kubectl get pods --field-selector status.phase=Pending,spec.nodeName= -o name
  $ kubectl get pods --field-selector spec.odd=x
  Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "spec.odd=x": field label not supported: spec.odd
  [1]
  $ kubectl get rs --field-selector status.replicas=0 -o name
  Error from server (BadRequest): Unable to find "apps/v1, Resource=replicasets" that match label selector "", field selector "status.replicas=0": "status.replicas" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl delete sts,ds,rs,jobs,cj --all -o name | sort
  cronjob.batch/nightly
  daemonset.apps/agent
  job.batch/once
  replicaset.apps/rs.one
  statefulset.apps/db
