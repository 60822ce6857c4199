Selectors that ask for more than the pods have: made from one pod, and typed; and a Service under another name.

  $ kubectl expose pod orders-1 -n shop --port=80 --target-port=8080
  service/orders-1 exposed
  $ lab settle
  $ lab check other-namespace
  Not yet. Service/orders does not exist in namespace `shop`. There is one of another name, and clients call it `orders`.
  Not yet. EndpointSlice with label kubernetes.io/service-name=orders, endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io does not exist. A selector looks in its Service's namespace and nowhere else.
  [1]
  $ kubectl expose pod orders-1 -n shop --name=orders --port=80 --target-port=8080
  service/orders exposed
  $ lab settle
  $ kubectl get service orders -n shop -o wide
  NAME     TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE   SELECTOR
  orders   ClusterIP   10.96.99.113   <none>        80/TCP    3s    app=orders,topology.kubernetes.io/region=region-1,topology.kubernetes.io/zone=zone-a
  $ lab check other-namespace
  Done. Service orders in shop sends port 80 to 8080.
  Not yet. Service/orders in `shop` selects by zone, too. `kubectl expose pod` takes over every label of that one pod, and since 1.35 pods carry their node's zone. Select `app=orders` alone.
  [1]
  $ kubectl set selector service payments app=payments,tier=front
  service/payments selector updated
  $ lab settle
  $ lab check no-selector
  Done. payments selects app=payments.
  Not yet. The selector of Service/payments asks for more than `app=payments`. A pod has to have every label in it.
  [1]
