The policy is deleted; then it opens every port; then it lets everybody in.

  $ kubectl get networkpolicy billing -o yaml > billing.yaml
  $ kubectl delete networkpolicy billing
  networkpolicy.networking.k8s.io "billing" deleted from default namespace
  $ lab settle
  $ kubectl exec client -- curl -s -o /dev/null http://billing/hostname
  $ lab check policy-port
  Done. A pod of billing answers client.
  Not yet. No NetworkPolicy selects the pods of `billing` any more. Whoever can reach a pod may ask it now. The rule was wanted, and one number in it was wrong. `kubectl apply` a policy that lets `role=front` in on the pods' port.
  [1]
  $ sed '/resourceVersion/d;/uid:/d' billing.yaml | kubectl create -f -
  networkpolicy.networking.k8s.io/billing created
  $ kubectl patch networkpolicy billing --type=json -p '[{"op":"remove","path":"/spec/ingress/0/ports"}]'
  networkpolicy.networking.k8s.io/billing patched
  $ lab check policy-port
  Done. A pod of billing answers client.
  Not yet. NetworkPolicy/billing names no port now, so it opens every port of these pods. Name the one that they need.
  [1]
  $ kubectl patch networkpolicy billing --type=json -p '[{"op":"add","path":"/spec/ingress/0/ports","value":[{"port":8080}]},{"op":"remove","path":"/spec/ingress/0/from"}]'
  networkpolicy.networking.k8s.io/billing patched
  $ lab check policy-port
  Done. A pod of billing answers client.
  Not yet. NetworkPolicy/billing lets everybody in now. It was about `role=front`.
  [1]
