The pod is evicted with its node; the answers come out of the slice.

Step: find-the-slice

  $ kubectl get endpointslices --selector=kubernetes.io/service-name=example-service -o wide --no-headers | wc -l
  1
  $ kubectl describe endpointslices | grep -c Ready
  4

Step: three-states

  $ kubectl drain node-2 --force --timeout=3s
  node/node-2 cordoned
  Warning: deleting Pods that declare no controller: default/example-2
  evicting pod default/example-2
  There are pending pods in node "node-2" when an error occurred: error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded
  pod/example-2
  error: unable to drain node "node-2" due to error: error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded, continuing command...
  There are pending nodes to be drained:
   node-2
  error when waiting for pod "example-2" in namespace "default" to terminate: context deadline exceeded
  [1]
  $ kubectl exec example-3 -- touch /tmp/unready
  $ lab settle
  $ kubectl get endpointslices -o jsonpath='{.items[*].endpoints[*].conditions.serving}{"\n"}'
  true true false

Step: answer-for-it

  $ kubectl create cm answers --from-literal=gets-traffic="$(kubectl get endpointslices -o jsonpath='{.items[*].endpoints[?(@.conditions.serving==true)].targetRef.name}' | cut -d' ' -f1)" --from-literal=still-serving=pod/example-2 --from-literal=zone-of-example-3="$(kubectl get node node-3 -o jsonpath='{.metadata.labels.topology\.kubernetes\.io/zone}')"
  configmap/answers created
  $ kubectl get cm answers -o jsonpath='{.data}{"\n"}'
  {"gets-traffic":"example-1","still-serving":"pod/example-2","zone-of-example-3":"zone-c"}

Step: ask-for-it

  $ kubectl exec client -- sh -c 'for n in 1 2 3; do curl -s example-service/hostname; echo; done'
  example-1
  example-1
  example-1
  $ kubectl exec example-1 -- touch /tmp/unready
  $ lab settle
  $ kubectl exec client -- sh -c 'for n in 1 2 3; do wget -qO- http://example-service.default/hostname; echo; done'
  example-2
  example-2
  example-2
