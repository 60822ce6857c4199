Every pod that the table lists is taken for one that gets traffic.

  $ kubectl exec example-3 -- touch /tmp/unready
  $ kubectl delete pod example-2 --wait=false
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl create configmap answers --from-literal=gets-traffic=example-1,example-2,example-3 --from-literal=still-serving=example-3 --from-literal=zone-of-example-3=node-3
  configmap/answers created
  $ lab check answer-for-it
  Not yet. ConfigMap/answers, `.data.gets-traffic` names a pod that is listed and not ready. `kubectl get endpointslices` lists every address, whatever its condition. Look at `conditions.ready`.
  Not yet. ConfigMap/answers, `.data.still-serving`: found example-3, expected the name of the one pod that is terminating and serves. `serving` says that the pod passes its readiness, whether or not it is being deleted.
  Not yet. ConfigMap/answers, `.data.zone-of-example-3` is `node-3`. That is the endpoint's `nodeName`. Its `zone` stands below.
  [1]
  $ kubectl create configmap answers --from-literal=gets-traffic=10.244.1.2 --from-literal=still-serving="$(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o jsonpath='{.items[*].endpoints[?(@.conditions.serving==true)].targetRef.name}')" --dry-run=client -o yaml | kubectl replace -f -
  configmap/answers replaced
  $ lab check answer-for-it
  Not yet. ConfigMap/answers, `.data.gets-traffic`: found 10.244.1.2, expected the name of the one pod whose endpoint is ready. kube-proxy sends new connections to endpoints that are ready, as long as there is one.
  Not yet. ConfigMap/answers, `.data.still-serving` names `example-1`. It serves, and gets new connections too. Asked for is the pod that serves and is `terminating`.
  Not yet. ConfigMap/answers, `.data.zone-of-example-3`: found nothing, expected the zone that stands in its endpoint. An endpoint carries the zone of its pod's node, so that readers need not look up nodes.
  [1]
