New pods in the wrong place; then a Service in the right place with the wrong port, and one with the wrong selector.

  $ kubectl run orders --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=orders -- netexec --http-port=8080
  pod/orders created
  $ lab settle
  $ lab check other-namespace
  Not yet. Service/orders does not exist in namespace shop: there is one in namespace default. Clients call the Service `orders` on port 80.
  Not yet. The Service in namespace `default` has pods now, but they are new ones. Those that do the work are in `shop`, and still nobody leads there.
  [1]
  $ kubectl delete pod orders
  pod "orders" deleted from default namespace
  $ kubectl create service clusterip orders -n shop --tcp=80
  service/orders created
  $ lab settle
  $ lab check other-namespace
  Not yet. Service/orders in `shop` sends to another port than 8080. A target port that is left out is the same as `port`.
  Not yet. EndpointSlice/orders-bfvdq, `.ports[0].port`: found 80, expected 8080. A selector looks in its Service's namespace and nowhere else.
  [1]
  $ kubectl delete service orders -n shop
  service "orders" deleted from shop namespace
  $ kubectl create service clusterip orders -n shop --tcp=80:8080
  service/orders created
  $ kubectl set selector service orders -n shop app=order
  service/orders selector updated
  $ lab settle
  $ lab check other-namespace
  Done. Service orders in shop sends port 80 to 8080.
  Not yet. Service/orders in `shop` does not select `app=orders`, the label that the pods carry.
  [1]
