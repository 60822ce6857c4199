Jobs and cron jobs.

  $ kubectl create job once --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    name: once
  spec:
    template:
      metadata: {}
      spec:
        containers:
        - image: registry.k8s.io/pause:3.10
          name: once
          resources: {}
        restartPolicy: Never
  status: {}
  $ kubectl create job once --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml -- sleep 5
  apiVersion: batch/v1
  kind: Job
  metadata:
    name: once
  spec:
    template:
      metadata: {}
      spec:
        containers:
        - command:
          - sleep
          - "5"
          image: registry.k8s.io/pause:3.10
          name: once
          resources: {}
        restartPolicy: Never
  status: {}
  $ kubectl create job none
  error: either --image or --from must be specified
  [1]
  $ kubectl create job none --image=a --from=cronjob/b
  error: either --image or --from must be specified
  [1]
  $ kubectl create job none --from=cronjob/nothing
  Error from server (NotFound): cronjobs.batch "nothing" not found
  [1]
  $ kubectl create job none --from=deployment/nothing
  Error from server (NotFound): deployments.apps "nothing" not found
  [1]
  $ kubectl create job none --from=nothing
  error: the server doesn't have a resource type "nothing"
  [1]
  $ kubectl create cronjob tick --image=registry.k8s.io/pause:3.10 --schedule='*/5 * * * *' --dry-run=client -o yaml
  apiVersion: batch/v1
  kind: CronJob
  metadata:
    name: tick
  spec:
    jobTemplate:
      metadata:
        name: tick
      spec:
        template:
          metadata: {}
          spec:
            containers:
            - image: registry.k8s.io/pause:3.10
              name: tick
              resources: {}
            restartPolicy: OnFailure
    schedule: '*/5 * * * *'
  status: {}
  $ kubectl create cronjob tick --image=registry.k8s.io/pause:3.10 --schedule='0 0 1 1 *' --restart=Never -- true
  cronjob.batch/tick created
  $ kubectl get cronjob tick
  NAME   SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  tick   0 0 1 1 *   <none>     False     0        <none>          0s
  $ kubectl create job manual --from=cronjob/tick
  job.batch/manual created
  $ kubectl get job manual -o jsonpath='{.metadata.annotations}{"\n"}{.metadata.ownerReferences[0].kind}{"\n"}{.spec.template.spec.containers[0].command}{"\n"}'
  {"cronjob.kubernetes.io/instantiate":"manual"}
  CronJob
  ["true"]
  $ kubectl create job again --from=cronjob/tick --dry-run=client -o yaml | grep -v uid
  apiVersion: batch/v1
  kind: Job
  metadata:
    annotations:
      cronjob.kubernetes.io/instantiate: manual
    name: again
    ownerReferences:
    - apiVersion: batch/v1
      controller: true
      kind: CronJob
      name: tick
  spec:
    template:
      metadata: {}
      spec:
        containers:
        - command:
          - "true"
          image: registry.k8s.io/pause:3.10
          imagePullPolicy: IfNotPresent
          name: tick
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Never
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status: {}
  $ kubectl create cronjob bad --image=nginx
  error: required flag(s) "schedule" not set
  [1]
  $ kubectl create cronjob bad --schedule='* * * * *'
  error: required flag(s) "image" not set
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='often'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "often": expected exactly 5 fields, found 1: [often]
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='* * * *'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "* * * *": expected exactly 5 fields, found 4: [* * * *]
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='61 * * * *'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "61 * * * *": end of range (61) above maximum (59): 61
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='* * * * *' --restart=Always
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='@daily' --dry-run=client -o yaml | grep schedule
    schedule: '@daily'
  $ kubectl create cj short --image=nginx --schedule='TZ=UTC * * * * *'
  error: failed to create cronjob: CronJob.batch "short" is invalid: spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead
  [1]
  $ kubectl create deployment --dry-run=client -o yaml web --image=nginx --port=80 -r 2 | grep -E 'replicas|containerPort'
    replicas: 2
          - containerPort: 80
  $ kubectl create deployment two --image=registry.k8s.io/pause:3.10 --image=registry.k8s.io/pause:3.10 --dry-run=client -o yaml | grep name:
    name: two
          name: pause
          name: pause
  $ kubectl create deployment two --image=a --image=b -- sleep 1
  error: cannot specify multiple --image options and command
  [1]
  $ kubectl create deployment slash --image=example.com:5000/team/app:v1 --dry-run=client -o yaml | grep -E 'image|name'
    name: slash
        - image: example.com:5000/team/app:v1
          name: app
  $ kubectl create deployment under --image=my_image:1 --dry-run=client -o yaml | grep -E 'image|name'
    name: under
        - image: my_image:1
          name: my-image-f2nlj
  $ kubectl create deployment digest --image=nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000 --dry-run=client -o yaml | grep name
    name: digest
          name: nginx
  $ kubectl create job fails --image=registry.k8s.io/pause:3.10 -- false
  job.batch/fails created
  $ kubectl create job ends --image=registry.k8s.io/pause:3.10 -- true
  job.batch/ends created
  $ lab settle
  $ kubectl get job ends
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  ends   Complete   1/1           1s         3s
  $ kubectl delete job ends fails manual
  job.batch "ends" deleted from default namespace
  job.batch "fails" deleted from default namespace
  job.batch "manual" deleted from default namespace
