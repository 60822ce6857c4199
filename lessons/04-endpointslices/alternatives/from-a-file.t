Found with the short label of describe, and the answers from a file.

Step: find-the-slice

  $ kubectl get endpointslices -o name | wc -l
  2

Step: three-states

  $ lab pod drain example-2
  $ lab pod unready example-3
  $ kubectl delete --wait=false pod/example-2
  pod "example-2" deleted from default namespace
  $ lab settle

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
