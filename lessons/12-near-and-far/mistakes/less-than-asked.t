A silent node is called and nothing else; the slice is read as a table; one request for many.

  $ curl -s -m 2 http://172.18.0.14:30080/hostname
  [28]
  $ kubectl get endpointslices -l kubernetes.io/service-name=gate | grep -c 8080
  1
  $ lab check silent-nodes
  Done. You have called a silent node from your machine.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=gate with the nodes so far. The slice says of each endpoint where it is. kube-proxy decides by that.
  Not yet. Requests from learner to 172.18.0.13:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  Not yet. Requests from learner to 172.18.0.14:30080: found 1 ended as “dropped by a rule”, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  [1]
  $ kubectl exec client-1 -- curl -s -m 2 -o /dev/null http://agent/hostname
  $ lab check hanging-node
  Not yet. Requests from client-3 to agent: found none, expected at least 1 ended as “dropped by a rule” or ended as “silence” or ended as “given up”. Where the fault is tells what it is. Call from each node.
  Not yet. EndpointSlice/agent-lknnq, `.endpoints[3]`: found nothing, expected nodeName: node-3, conditions: ready: true. With a Local policy a node without an agent drops what its clients ask.
  Not yet. Nobody has asked the API server to write daemonsets/agent so far. An agent counts what it is given as its own node's.
  Not yet. Requests from client-3 to agent: found none, expected at least 1 answered by an agent. It was the one that hung.
  [1]
  $ kubectl patch service shop -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'
  service/shop patched
  $ lab settle
  $ kubectl exec client-4 -- curl -s -m 2 http://shop/hostname
  shop-1
  $ lab check near-first
  Done. shop prefers pods of the client's zone.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=shop with its hints so far. The table does not show them, and neither does describe.
  Not yet. Requests from client-4 to shop since Service/shop last changed: found 1 answered by shop-1, expected at least 3 answered by shop-1. One answer by a near pod may be chance. Ask a few times.
  Not yet. Requests from client-3 to shop since Service/shop last changed: found none, expected at least 1 answered. It is a preference. Without a near pod, all others will do.
  [1]
  $ lab check too-much-for-one
  Not yet. Requests from client-1 to shop after you asked to write services/shop: found none, expected at least 10 answered by shop-1. It is the nearest pod, and the only one of its zone.
  Not yet. Requests from client-4 to shop after you asked to write services/shop: found 1 answered by shop-1, expected at least 10 answered by shop-1. Another node of the same zone, and the same pod.
  Not yet. Event/agent-5ss4s.18ea9db68f0a7d50, `.reason`: found Scheduled, expected TopologyAwareHintsDisabled. Without it, far answers would be a riddle.
  Not yet. EndpointSlice/shop-cncsg, `.endpoints[4]`: found nothing, expected targetRef: name: shop-5, hints: forZones: [name: zone-c]. The annotation is deprecated, and wins over the field for as long as it stands.
  [1]
