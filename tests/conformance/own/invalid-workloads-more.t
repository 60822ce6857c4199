Deployments, ReplicaSets, StatefulSets, DaemonSets.

  $ cat > d.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: d}
  > spec:
  >   replicas: -1
  >   minReadySeconds: -1
  >   revisionHistoryLimit: -1
  >   progressDeadlineSeconds: 0
  >   selector: {matchLabels: {app: a}}
  >   strategy: {type: Odd}
  >   template:
  >     metadata: {labels: {app: b}}
  >     spec: {restartPolicy: Never, containers: []}
  > EOF
  $ kubectl create -f d.yaml
  The Deployment "d" is invalid: 
  * spec.replicas: Invalid value: -1: must be greater than or equal to 0
  * spec.template.metadata.labels: Invalid value: {"app":"b"}: `selector` does not match template `labels`
  * spec.template.spec.containers: Required value
  * spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"
  * spec.strategy: Unsupported value: {"Type":"Odd","RollingUpdate":null}: supported values: "Recreate", "RollingUpdate"
  * spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ cat > d2.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: d}
  > spec:
  >   selector: {}
  >   minReadySeconds: 700
  >   strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}
  >   template: {spec: {containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f d2.yaml
  The Deployment "d" is invalid: 
  * spec.selector: Invalid value: {}: empty selector is invalid for deployment
  * spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'
  * spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds
  [1]
  $ cat > d3.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: d}
  > spec:
  >   selector: {matchExpressions: [{key: app, operator: In, values: []}, {key: app, operator: Odd}, {key: "bad key", operator: Exists, values: [a]}]}
  >   strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}
  >   template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f d3.yaml
  The Deployment "d" is invalid: 
  * spec.selector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'
  * spec.selector.matchExpressions[1].operator: Invalid value: "Odd": not a valid selector operator
  * spec.selector.matchExpressions[2].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'
  * spec.selector.matchExpressions[2].key: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  * spec.selector: Invalid value: {"matchExpressions":[{"key":"app","operator":"In"},{"key":"app","operator":"Odd"},{"key":"bad key","operator":"Exists","values":["a"]}]}: invalid label selector
  * spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
  [1]
  $ for v in -1 101% 50 abc 10.5% "5 %" %; do sed "s/maxSurge: 0, maxUnavailable: 0/maxUnavailable: \"$v\"/; s/selector: .*/selector: {matchLabels: {app: a}}/" d3.yaml | kubectl create --dry-run=server -f -; done
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "-1": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "50": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "abc": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "10.5%": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "5 %": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  The Deployment "d" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "%": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  [1]
  $ cat > s.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: Bad_Name}
  > spec:
  >   replicas: -2
  >   serviceName: "Bad Service"
  >   podManagementPolicy: Odd
  >   updateStrategy: {type: Odd}
  >   selector: {matchLabels: {app: s}}
  >   ordinals: {start: -1}
  >   persistentVolumeClaimRetentionPolicy: {whenDeleted: Odd}
  >   template: {metadata: {labels: {app: t}}, spec: {containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f s.yaml
  The StatefulSet "Bad_Name" is invalid: 
  * metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * spec.podManagementPolicy: Invalid value: "Odd": must be 'OrderedReady' or 'Parallel'
  * spec.updateStrategy: Invalid value: {"Type":"Odd","RollingUpdate":null}: must be 'RollingUpdate' or 'OnDelete'
  * spec.persistentVolumeClaimRetentionPolicy.whenDeleted: Unsupported value: "Odd": supported values: "Retain", "Delete"
  * spec.replicas: Invalid value: -2: must be greater than or equal to 0
  * spec.ordinals.start: Invalid value: -1: must be greater than or equal to 0
  * spec.serviceName: Invalid value: "Bad Service": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  * spec.template.metadata.labels: Invalid value: {"app":"t"}: `selector` does not match template `labels`
  [1]
  $ sed 's/Bad_Name/s/; s/-2/0/; s/"Bad Service"/s/; s/podManagementPolicy: Odd/podManagementPolicy: Parallel/; s/type: Odd/type: OnDelete/; s/-1/1/; s/whenDeleted: Odd/whenDeleted: Delete/; s/app: t/app: s/' s.yaml > s2.yaml
  $ kubectl create -f s2.yaml
  statefulset.apps/s created
  $ kubectl patch sts s -p '{"spec":{"serviceName":"other"}}'
  The StatefulSet "s" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl patch sts s -p '{"spec":{"podManagementPolicy":"OrderedReady"}}'
  The StatefulSet "s" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ kubectl patch sts s -p '{"spec":{"selector":{"matchLabels":{"x":"y"}}}}'
  The StatefulSet "s" is invalid: 
  * spec.template.metadata.labels: Invalid value: {"app":"s"}: `selector` does not match template `labels`
  * spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden
  [1]
  $ cat > ds.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: ds}
  > spec:
  >   minReadySeconds: -1
  >   updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0}}
  >   selector: {matchLabels: {app: ds}}
  >   template: {metadata: {labels: {app: x}}, spec: {restartPolicy: OnFailure, activeDeadlineSeconds: 5, containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f ds.yaml
  The DaemonSet "ds" is invalid: 
  * spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
  * spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: "Always"
  * spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in DaemonSet is not Supported
  * spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0
  [1]
  $ cat > rs.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: rs}
  > spec:
  >   replicas: -1
  >   selector: {matchLabels: {"bad key": "bad value"}}
  >   template: {metadata: {labels: {app: x, "bad key": a}}, spec: {containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f rs.yaml
  The ReplicaSet "rs" is invalid: 
  * spec.replicas: Invalid value: -1: must be greater than or equal to 0
  * spec.selector.matchLabels: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  * spec.selector.matchLabels: Invalid value: "bad value": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  * spec.selector: Invalid value: {"matchLabels":{"bad key":"bad value"}}: invalid label selector
  [1]
  $ cat > j.yaml <<'EOF'
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: j}
  > spec:
  >   parallelism: -1
  >   completions: -1
  >   backoffLimit: -1
  >   activeDeadlineSeconds: -1
  >   ttlSecondsAfterFinished: -1
  >   completionMode: Odd
  >   template: {spec: {restartPolicy: Always, containers: [{name: a, image: x}]}}
  > EOF
  $ kubectl create -f j.yaml
  The Job "j" is invalid: 
  * spec.parallelism: Invalid value: -1: must be greater than or equal to 0
  * spec.completions: Invalid value: -1: must be greater than or equal to 0
  * spec.activeDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0
  * spec.ttlSecondsAfterFinished: Invalid value: -1: must be greater than or equal to 0
  * spec.completionMode: Unsupported value: "Odd": supported values: "NonIndexed", "Indexed"
  * spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ sed -i 's/-1/1/; s/Odd/Indexed/; s/Always/Never/' j.yaml
  $ kubectl create -f j.yaml
  job.batch/j created
  $ kubectl patch job j -p '{"spec":{"completions":3}}' | head -1
  The Job "j" is invalid: spec.completions: Invalid value: 3: can only be modified in tandem with spec.parallelism
  $ kubectl patch job j -p '{"spec":{"parallelism":2}}'
  job.batch/j patched
  $ cat > cj.yaml <<'EOF'
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: cj-0123456789012345678901234567890123456789012345678901234567890}
  > spec:
  >   schedule: "* * * *"
  >   timeZone: Odd/Zone
  >   concurrencyPolicy: Odd
  >   startingDeadlineSeconds: -1
  >   successfulJobsHistoryLimit: -1
  >   jobTemplate: {spec: {template: {spec: {restartPolicy: Always, containers: [{name: a, image: x}]}}}}
  > EOF
  $ kubectl create -f cj.yaml
  The CronJob "cj-0123456789012345678901234567890123456789012345678901234567890" is invalid: 
  * spec.schedule: Invalid value: "* * * *": expected exactly 5 fields, found 4: [* * * *]
  * spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0
  * spec.timeZone: Invalid value: "Odd/Zone": unknown time zone Odd/Zone
  * spec.concurrencyPolicy: Unsupported value: "Odd": supported values: "Allow", "Forbid", "Replace"
  * spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  * spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0
  * metadata.name: Invalid value: "cj-0123456789012345678901234567890123456789012345678901234567890": must be no more than 52 characters
  [1]
  $ sed -i 's/cj-.*}/cj}/; s/"\* \* \* \*"/""/; s/timeZone: .*/timeZone: ""/; s/Odd/Forbid/; s/-1/1/; s/Always/Never/' cj.yaml
  $ kubectl create -f cj.yaml
  The CronJob "cj" is invalid: 
  * spec.schedule: Required value
  * spec.timeZone: Invalid value: "": timeZone must be nil or non-empty string
  [1]
