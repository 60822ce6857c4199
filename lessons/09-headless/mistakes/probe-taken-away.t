The readiness probe is taken away, so that the members are called ready.

  $ kubectl patch statefulset store --type=json -p '[{"op":"remove","path":"/spec/template/spec/containers/0/readinessProbe"}]'
  statefulset.apps/store patched
  $ lab settle
  $ lab check publish
  Not yet. StatefulSet/store has no readiness probe any more. Its members are called ready as soon as they run, whether or not they can answer, and every Service believes it. Put the probe back, and change the Service.
  Not yet. Pod with label app=store and metadata: name: a member of store, status: conditions: [type: Ready, status: True]: found 0, expected at least 3. Each of them tries again every two seconds.
  Not yet. Requests to store-1.store:7000: found none, expected at least 1 answered by store-1. A member's name is its own, whatever address it has today.
  [1]
