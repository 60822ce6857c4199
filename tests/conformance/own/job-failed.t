Jobs that end, well and badly.

  $ kubectl create job good --image=registry.k8s.io/pause:3.10 -- true
  job.batch/good created
  $ lab settle
  $ kubectl wait --for=condition=complete job/good --timeout=30s
  job.batch/good condition met
  $ kubectl get job good -o jsonpath='{.status.succeeded} {.status.ready} {.status.conditions[*].type} {.status.conditions[*].reason}{"\n"}'
  1 0 SuccessCriteriaMet Complete CompletionsReached CompletionsReached
  $ kubectl get pods -l job-name=good -o custom-columns=PHASE:.status.phase
  PHASE
  Succeeded
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad}
  > spec: {backoffLimit: 0, template: {metadata: {labels: {app: bad}}, spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10", command: ["false"]}]}}}
  > EOF
  job.batch/bad created
  $ lab settle
  $ kubectl wait --for=condition=failed job/bad --timeout=30s
  job.batch/bad condition met
  $ kubectl get job bad
  NAME   STATUS   COMPLETIONS   DURATION   AGE
  bad    Failed   0/1           4s         4s
  $ kubectl get job bad -o jsonpath='{.status.failed} {range .status.conditions[*]}{.type} {.reason} {.message}{"\n"}{end}'
  1 FailureTarget BackoffLimitExceeded Job has reached the specified backoff limit
  Failed BackoffLimitExceeded Job has reached the specified backoff limit
  $ kubectl get pods -l app=bad -o custom-columns=PHASE:.status.phase
  PHASE
  Failed
  $ kubectl get events --field-selector involvedObject.name=bad -o custom-columns=TYPE:.type,REASON:.reason,MESSAGE:.message | sed -E 's/bad-[a-z0-9]{5}/bad-SUFFIX/'
  TYPE      REASON                 MESSAGE
  Normal    SuccessfulCreate       Created pod: bad-SUFFIX
  Warning   BackoffLimitExceeded   Job has reached the specified backoff limit
  $ cat <<'EOF' | kubectl apply -f -
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: three}
  > spec: {completions: 3, parallelism: 2, template: {spec: {restartPolicy: Never, containers: [{name: web, image: "registry.k8s.io/pause:3.10", command: ["true"]}]}}}
  > EOF
  job.batch/three created
  $ lab settle
  $ kubectl get job three --no-headers | cut -c1-24
  three   Complete   3/3  
  $ kubectl delete job good bad three
  job.batch "good" deleted from default namespace
  job.batch "bad" deleted from default namespace
  job.batch "three" deleted from default namespace
  $ lab settle
  $ kubectl get pods
  No resources found in default namespace.
