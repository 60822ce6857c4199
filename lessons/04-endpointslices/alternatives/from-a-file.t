Found by its label, and the answers from a file.

Step: find-the-slice

  $ kubectl get endpointslices -L kubernetes.io/service-name | grep -c example-service
  1
  $ kubectl describe $(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o name) | grep -c Zone
  3

Step: three-states

  $ kubectl exec example-3 -- touch /tmp/unready
  $ kubectl delete --wait=false pod/example-2
  pod "example-2" deleted from default namespace
  $ lab settle
  $ kubectl get endpointslices -o yaml | grep -c 'terminating: true'
  1

Step: answer-for-it

  $ cat > answers.yaml <<'YAML'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: answers
  > data:
  >   gets-traffic: example-1
  >   still-serving: example-2
  >   zone-of-example-3: zone-c
  > YAML
  $ kubectl apply -f answers.yaml
  configmap/answers created

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
