Cron jobs: by hand, on time, held back, one at a time.

  $ lab cluster --nodes 1
  $ kubectl create cronjob tick --image=nginx --schedule='* * * * *' -- true
  cronjob.batch/tick created
  $ kubectl create cronjob slow --image=nginx --schedule='* * * * *' -- sleep 1000
  cronjob.batch/slow created
  $ kubectl patch cronjob slow -p '{"spec":{"concurrencyPolicy":"Forbid"}}'
  cronjob.batch/slow patched
  $ kubectl create cronjob swap --image=nginx --schedule='* * * * *' -- sleep 1000
  cronjob.batch/swap created
  $ kubectl patch cronjob swap -p '{"spec":{"concurrencyPolicy":"Replace","successfulJobsHistoryLimit":0}}'
  cronjob.batch/swap patched
  $ kubectl create cronjob off --image=nginx --schedule='* * * * *' -- true
  cronjob.batch/off created
  $ kubectl patch cronjob off -p '{"spec":{"suspend":true}}'
  cronjob.batch/off patched
  $ kubectl create cronjob never --image=nginx --schedule='0 0 30 2 *' -- true
  cronjob.batch/never created
  $ kubectl create job by-hand --from=cronjob/never
  job.batch/by-hand created
  $ lab settle
  $ kubectl get cronjobs
  NAME    SCHEDULE     TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  never   0 0 30 2 *   <none>     False     0        <none>          4s
  off     * * * * *    <none>     True      0        <none>          6s
  slow    * * * * *    <none>     False     0        <none>          7s
  swap    * * * * *    <none>     False     0        <none>          6s
  tick    * * * * *    <none>     False     0        <none>          7s
  $ kubectl get job by-hand -o jsonpath='{.metadata.annotations} {.metadata.ownerReferences[0].kind} {.metadata.ownerReferences[0].controller}{"\n"}'
  {"cronjob.kubernetes.io/instantiate":"manual"} CronJob true
  $ lab wait 130
  $ lab settle
  $ kubectl get cronjob tick -o jsonpath='{.status.active} {.spec.successfulJobsHistoryLimit}{"\n"}'
   3
  $ kubectl get cronjob slow -o jsonpath='{.status.active[*].kind} {.status.lastSuccessfulTime}{"\n"}'
  Job 
  $ kubectl get cronjob swap -o jsonpath='{.status.active[*].kind}{"\n"}'
  Job
  $ kubectl get cronjob off -o jsonpath='{.status}{"\n"}'
  {}
  $ kubectl get events --field-selector involvedObject.kind=CronJob -o custom-columns=N:.involvedObject.name,T:.type,R:.reason,M:.message --no-headers | sed 's/-[0-9]\{8\}/-MINUTE/g' | sort -u
  never   Warning   InvalidSchedule    invalid schedule: 0 0 30 2 * : time difference between two schedules is less than 1 second
  never   Warning   UnexpectedJob      Saw a job that the controller did not create or forgot: by-hand
  slow    Normal    JobAlreadyActive   Not starting job because prior execution is running and concurrency policy is Forbid
  slow    Normal    SuccessfulCreate   Created job slow-MINUTE
  swap    Normal    SuccessfulCreate   Created job swap-MINUTE
  swap    Normal    SuccessfulDelete   Deleted job swap-MINUTE
  tick    Normal    SawCompletedJob    Saw completed job: tick-MINUTE, condition: Complete
  tick    Normal    SuccessfulCreate   Created job tick-MINUTE
  $ kubectl delete cronjobs --all
  cronjob.batch "never" deleted from default namespace
  cronjob.batch "off" deleted from default namespace
  cronjob.batch "slow" deleted from default namespace
  cronjob.batch "swap" deleted from default namespace
  cronjob.batch "tick" deleted from default namespace
  $ lab settle
  $ kubectl get jobs
  No resources found in default namespace.
  $ kubectl create cronjob bad --image=nginx --schedule='* * * *'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "* * * *": expected exactly 5 fields, found 4: [* * * *]
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='61 * * * *'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "61 * * * *": end of range (61) above maximum (59): 61
  [1]
  $ kubectl create cronjob bad --image=nginx --schedule='TZ=UTC * * * * *'
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead
  [1]
