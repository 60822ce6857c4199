A slice by hand in place of a selector, and then a selector of another app.

  $ cat > slice.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: payments-1
  >   labels:
  >     kubernetes.io/service-name: payments
  > addressType: IPv4
  > ports:
  > - port: 8080
  > endpoints:
  > - addresses: [10.244.1.5]
  >   conditions: { ready: true }
  > - addresses: [10.244.3.3]
  >   conditions: { ready: true }
  > YAML
  $ kubectl apply -f slice.yaml
  endpointslice.discovery.k8s.io/payments-1 created
  $ lab settle
  $ lab check no-selector
  Not yet. Service/payments, `.spec.selector.app`: found nothing, expected payments. Without a selector no controller looks for pods.
  Not yet. There is a slice for `payments` that no selector stands behind. It serves today. When a pod goes, its address stays. These pods have a label, so let the Service select them.
  [1]
  $ kubectl delete -f slice.yaml
  endpointslice.discovery.k8s.io "payments-1" deleted from default namespace
  $ kubectl set selector service payments app=payment
  service/payments selector updated
  $ lab settle
  $ lab check no-selector
  Not yet. Service/payments has a selector now, and it is not `app=payments`.
  Not yet. EndpointSlice/payments-tktzt, `.endpoints`: found nothing, expected 2 items, each with conditions: ready: true. The controller keeps slices for every Service that has a selector.
  [1]
