Another number of pods; then the slices are deleted, so that the numbers agree.

  $ kubectl scale deployment web --replicas=150
  deployment.apps/web scaled
  $ lab settle
  $ lab check holes-in-numbers
  Not yet. Deployment/web, `.spec.replicas` is another number. Let it be 120, so that your figures are those of the text.
  Done. web has more slices than two.
  Not yet. Nobody has asked the API server to list endpointslices in any form after you asked to write deployments/web. A metric is believed once it has been compared with what it counts.
  [1]
  $ kubectl scale deployment web --replicas=120
  deployment.apps/web scaled
  $ lab settle
  $ kubectl delete endpointslices -l kubernetes.io/service-name=web | wc -l
  5
  $ lab settle
  $ lab check holes-in-numbers
  Done. web has 120 pods.
  Not yet. You deleted slices of `web`, and the controller packed new ones. Now the two numbers are the same again, and there is nothing to see. Scale `web` up to 500 and down again.
  Not yet. Nobody has asked the API server to list endpointslices in any form after you asked to write deployments/web. A metric is believed once it has been compared with what it counts.
  [1]
