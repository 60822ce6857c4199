The answers one by one, and read as JSON.

Step: find-the-slice

  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o json | grep -c '"targetRef"'
  3

Step: three-states

  $ lab pod drain example-2
  $ kubectl delete pod example-2 --grace-period=600 --wait=false
  pod "example-2" deleted from default namespace
  $ lab pod unready example-3
  $ kubectl get endpointslices -l kubernetes.io/service-name=example-service -o json | grep -c '"serving": true'
  2

Step: answer-for-it

  $ kubectl create configmap answers --from-literal=gets-traffic=example-1
  configmap/answers created
  $ kubectl patch configmap answers --type=merge -p '{"data":{"still-serving":"example-2","zone-of-example-3":"zone-c"}}'
  configmap/answers patched
