Jobs that some of their indexes are enough for.

  $ lab cluster --nodes 2
  $ cat > job.yaml <<'END'
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: some}
  > spec:
  >   completionMode: Indexed
  >   completions: 4
  >   parallelism: 4
  >   backoffLimit: 10
  >   successPolicy: {rules: [{succeededIndexes: "1-2", succeededCount: 1}, {succeededCount: 3}]}
  >   template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}
  > END
  $ kubectl create -f job.yaml
  job.batch/some created
  $ lab settle
  $ kubectl get job some
  NAME   STATUS    COMPLETIONS   DURATION   AGE
  some   Running   0/4           22s        22s
  $ P=$(kubectl get pods -l batch.kubernetes.io/job-completion-index=0 -o name); kubectl patch $P --subresource=status -p '{"status":{"phase":"Succeeded"}}' | sed 's/some-0-...../some-0/'
  pod/some-0 patched
  $ lab wait 3
  $ kubectl get job some -o jsonpath='{.status.succeeded} {.status.completedIndexes} {.status.conditions[*].type}{"\n"}'
  1 0 
  $ P=$(kubectl get pods -l batch.kubernetes.io/job-completion-index=2 -o name); kubectl patch $P --subresource=status -p '{"status":{"phase":"Succeeded"}}' | sed 's/some-2-...../some-2/'
  pod/some-2 patched
  $ lab wait 5
  $ lab settle
  $ kubectl get job some
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  some   Complete   2/4           39s        49s
  $ kubectl get job some -o jsonpath='{.status.active} {.status.ready} {.status.terminating} {.status.succeeded} {.status.failed} {.status.completedIndexes}{"\n"}{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}'
   0 0 2  0,2
  SuccessCriteriaMet True SuccessPolicy Matched rules at index 0
  Complete True SuccessPolicy Matched rules at index 0
  $ kubectl get pods --no-headers | wc -l
  2
  $ kubectl get events --field-selector involvedObject.kind=Job,involvedObject.name=some -o custom-columns=R:.reason,M:.message --no-headers | sed 's/some-\(.\)-...../some-\1/' | sort
  Completed          Job completed
  SuccessfulCreate   Created pod: some-0
  SuccessfulCreate   Created pod: some-1
  SuccessfulCreate   Created pod: some-2
  SuccessfulCreate   Created pod: some-3
  SuccessfulDelete   Deleted pod: some-1
  SuccessfulDelete   Deleted pod: some-3
  $ for p in '{}' '{rules: []}' '{rules: [{}]}' '{rules: [{succeededIndexes: ""}]}' '{rules: [{succeededIndexes: "3-1"}]}' '{rules: [{succeededIndexes: "1,9"}]}' '{rules: [{succeededIndexes: "x"}]}' '{rules: [{succeededCount: 9}]}' '{rules: [{succeededCount: -1}]}' '{rules: [{succeededIndexes: "1", succeededCount: 2}]}'; do printf '{apiVersion: batch/v1, kind: Job, metadata: {name: bad}, spec: {completionMode: Indexed, completions: 4, successPolicy: %s, template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}' "$p" | kubectl create -f -; done
  The Job "bad" is invalid: spec.successPolicy.rules: Required value: at least one rules must be specified when the successPolicy is specified
  The Job "bad" is invalid: spec.successPolicy.rules: Required value: at least one rules must be specified when the successPolicy is specified
  The Job "bad" is invalid: spec.successPolicy.rules[0]: Required value: at least one of succeededCount or succeededIndexes must be specified
  job.batch/bad created
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededIndexes: Invalid value: "3-1": error parsing succeededIndexes: non-increasing order, previous: 3, current: 1
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededIndexes: Invalid value: "1,9": error parsing succeededIndexes: too large index: "9"
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededIndexes: Invalid value: "x": error parsing succeededIndexes: cannot convert string to integer for index: "x"
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededCount: Invalid value: 9: must be less than or equal to 4 (the number of specified completions)
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededCount: Invalid value: -1: must be greater than or equal to 0
  The Job "bad" is invalid: spec.successPolicy.rules[0].succeededCount: Invalid value: 2: must be less than or equal to 1 (the number of indexes in the specified succeededIndexes field)
  [1]
  $ printf '{apiVersion: batch/v1, kind: Job, metadata: {name: bad}, spec: {successPolicy: {rules: [{succeededCount: 1}]}, template: {spec: {restartPolicy: Never, containers: [{name: c, image: nginx}]}}}}' | kubectl create -f -
  The Job "bad" is invalid: spec.successPolicy: Invalid value: {"Rules":[{"SucceededIndexes":null,"SucceededCount":1}]}: requires indexed completion mode
  [1]
