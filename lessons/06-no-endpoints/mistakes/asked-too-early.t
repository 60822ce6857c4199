The last step before anything is mended, and `orders` by the name that it had.

  $ for service in example-service orders.shop billing catalog payments reports; do kubectl exec client -- curl -sS --max-time 5 $service; done 2>&1 | grep -c curl
  6
  $ kubectl create service clusterip orders -n shop --tcp=80:8080
  service/orders created
  $ lab settle
  $ kubectl exec client -- curl -sS --max-time 5 orders
  curl: (7) Failed to connect to orders port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check ask-all-six
  Not yet. Requests from client to example-service: found 1 refused by a rule, expected at least 1 answered with status 200. A selector that matches is half of it. A pod has to answer.
  Not yet. Requests from client to shop/orders: found 1 ended as “unknown name”, expected at least 1 answered with status 200. Clients outside of `shop` call it `orders.shop`.
  Not yet. Requests from client to billing: found 1 refused by a rule, expected at least 1 answered with status 200. kube-proxy sends to endpoints that are ready.
  Not yet. Requests from client to catalog: found 1 refused by a rule, expected at least 1 answered with status 200. Without a port in the slice there is nowhere to send to.
  Not yet. Requests from client to payments: found 1 refused by a rule, expected at least 1 answered with status 200. Without a slice every request is refused.
  Not yet. Requests from client to reports: found 1 refused by a rule, expected at least 1 answered with status 200. A pod that has ended answers nobody.
  [1]
