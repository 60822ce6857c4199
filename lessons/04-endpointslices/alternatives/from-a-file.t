Found by its label, and the answers from a file.

Step: find-the-slice

  $ kubectl get endpointslices -L kubernetes.io/service-name | grep -c example-service
  1
  $ kubectl describe $(kubectl get endpointslices -l kubernetes.io/service-name=example-service -o name) | grep -c Zone
  3

Step: three-states

  $ lab pod drain example-2
  $ lab pod unready example-3
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
