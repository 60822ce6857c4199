Every pod that the table lists is taken for one that gets traffic.

  $ lab pod unready example-3
  $ lab pod drain example-2
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl create configmap answers --from-literal=gets-traffic=example-1,example-2,example-3 --from-literal=still-serving=example-3 --from-literal=zone-of-example-3=node-3
  configmap/answers created
  $ lab check answer-for-it
  Not yet. ConfigMap/answers, `.data.gets-traffic` names a pod that is listed and not ready. `kubectl get endpointslices` lists every address, whatever its condition. Look at `conditions.ready`.
  Not yet. ConfigMap/answers, `.data.still-serving`: found example-3, expected example-2. `serving` says that the pod passes its readiness, whether or not it is being deleted.
  Not yet. ConfigMap/answers, `.data.zone-of-example-3` is `node-3`. That is the endpoint's `nodeName`; its `zone` is the next field but one.
  [1]
