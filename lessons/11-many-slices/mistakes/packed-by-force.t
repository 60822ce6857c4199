The two numbers are mixed up; then the slices are deleted, so that they are packed anew.

  $ kubectl scale deployment web --replicas=30
  deployment.apps/web scaled
  $ kubectl scale deployment web-canary --replicas=20
  deployment.apps/web-canary scaled
  $ lab settle
  $ lab check holes
  Not yet. Deployment/web, `.spec.replicas` is 30. That is the number for `web-canary`.
  Not yet. Deployment/web, `.spec.replicas`: found 30, expected 20. Eighty endpoints go, and leave room in the slice where they were.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write deployments/web. The number of slices says little of the number of pods.
  [1]
  $ kubectl scale deployment web --replicas=20
  deployment.apps/web scaled
  $ kubectl scale deployment web-canary --replicas=30
  deployment.apps/web-canary scaled
  $ lab settle
  $ kubectl delete endpointslices -l kubernetes.io/service-name=web | wc -l
  1
  $ lab settle
  $ lab check holes
  Done. Thirty pods or more of web-canary are ready.
  Done. Twenty pods of web are left.
  Not yet. You deleted slices of `web`. The controller made them anew, packed tightly. Until it had, kube-proxy knew nobody to send to. Look at what is there now. On a cluster that serves, let the holes be.
  [1]
