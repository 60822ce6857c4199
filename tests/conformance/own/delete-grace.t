Which grace counts: the order's, the pod's own, that of a second order.

  $ lab cluster --nodes 1
  $ cat > pods.yaml <<'END'
  > {apiVersion: v1, kind: Pod, metadata: {name: long}, spec: {terminationGracePeriodSeconds: 100, containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: none}, spec: {terminationGracePeriodSeconds: 0, containers: [{name: c, image: nginx}]}}
  > ---
  > {apiVersion: v1, kind: Pod, metadata: {name: held, finalizers: [example.org/hold]}, spec: {containers: [{name: c, image: nginx}]}}
  > END
  $ kubectl create -f pods.yaml
  pod/long created
  pod/none created
  pod/held created
  $ lab settle
  $ lab pod drain long
  $ lab pod drain none
  $ lab pod drain held
  $ kubectl get pods -o custom-columns=N:.metadata.name,G:.metadata.generation
  N      G
  held   1
  long   1
  none   1
  $ kubectl delete pod long --grace-period=40 --wait=false
  pod "long" deleted from default namespace
  $ kubectl get pod long -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  40 2
  $ kubectl delete pod long --wait=false
  pod "long" deleted from default namespace
  $ kubectl get pod long -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  40 2
  $ kubectl delete pod long --grace-period=60 --wait=false
  pod "long" deleted from default namespace
  $ kubectl get pod long -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  40 2
  $ kubectl delete pod long --grace-period=20 --wait=false
  pod "long" deleted from default namespace
  $ kubectl get pod long -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  20 2
  $ kubectl delete pod none --grace-period=60 --wait=false
  pod "none" deleted from default namespace
  $ kubectl get pod none -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  60 2
  $ kubectl delete pod none --wait=false
  pod "none" deleted from default namespace
  $ kubectl get pod none -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation}{"\n"}'
  60 2
  $ kubectl delete pod none --grace-period=0 --wait=false
  pod "none" deleted from default namespace
  $ kubectl delete pod none --grace-period=0 --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  pod "none" force deleted from default namespace
  $ kubectl get pod none
  Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl delete pod held --grace-period=9 --wait=false
  pod "held" deleted from default namespace
  $ kubectl get pod held -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation} {.metadata.finalizers}{"\n"}'
  9 2 ["example.org/hold"]
  $ kubectl delete pod held --grace-period=0 --force --wait=false
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  pod "held" force deleted from default namespace
  $ kubectl get pod held -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.metadata.generation} {.metadata.finalizers}{"\n"}'
  0 2 ["example.org/hold"]
  $ kubectl patch pod held --type=merge -p '{"metadata":{"finalizers":null}}'
  pod/held patched
  $ kubectl get pod held
  Error from server (NotFound): pods "held" not found
  [1]
  $ kubectl delete --raw '/api/v1/namespaces/default/pods/long?gracePeriodSeconds=-5' | grep -o '"message":"[^"]*"'
  [1]
