The answers one by one, and read as JSON.

Step: find-the-slice

  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o json | grep -c '"targetRef"'
  3

Step: three-states

  $ kubectl delete pod example-2 --grace-period=600 --wait=false
  pod "example-2" deleted from default namespace
  $ kubectl exec example-3 -- touch /tmp/unready
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o json | grep -c '"serving": true'
  2

Step: answer-for-it

  $ kubectl create configmap answers --from-literal=gets-traffic=example-1
  configmap/answers created
  $ kubectl patch configmap answers --type=merge -p '{"data":{"still-serving":"example-2","zone-of-example-3":"zone-c"}}'
  configmap/answers patched

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
