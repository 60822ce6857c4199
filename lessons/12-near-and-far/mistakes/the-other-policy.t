The internal policy is changed instead of the external one; then a preference is set; then one node more gets a pod.

  $ kubectl patch service gate -p '{"spec":{"internalTrafficPolicy":"Local"}}'
  service/gate patched
  $ lab settle
  $ lab check silent-nodes
  Not yet. Service/gate, `.spec.internalTrafficPolicy` is Local now. That one is about callers inside the cluster. These come from outside.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=gate with the nodes so far. The slice says of each endpoint where it is. kube-proxy decides by that.
  Not yet. Requests from learner to 172.18.0.13:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  Not yet. Requests from learner to 172.18.0.14:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  [1]
  $ kubectl patch service gate -p '{"spec":{"internalTrafficPolicy":"Cluster","trafficDistribution":"PreferSameZone"}}'
  service/gate patched
  $ lab settle
  $ lab check silent-nodes
  Not yet. Service/gate has a `trafficDistribution`, and its external policy is still Local. A preference means nothing where a policy leaves no choice.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=gate with the nodes so far. The slice says of each endpoint where it is. kube-proxy decides by that.
  Not yet. Requests from learner to 172.18.0.13:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  Not yet. Requests from learner to 172.18.0.14:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  [1]
  $ kubectl patch service gate --type=merge -p '{"spec":{"trafficDistribution":null}}'
  service/gate patched
  $ kubectl run gate-3 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=gate --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/gate-3 created
  $ lab settle
  $ curl -s -m 2 http://172.18.0.13:30080/hostname
  gate-3
  $ lab check silent-nodes
  Not yet. The slice of gate, `.endpoints`, lists three now. Look at their `nodeName`. With Local, every node that is called needs a pod of its own.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=gate with the nodes so far. The slice says of each endpoint where it is. kube-proxy decides by that.
  Done. node-3 answers at port 30080.
  Not yet. Requests from learner to 172.18.0.14:30080: found none, expected at least 1 answered by a pod of gate. A balancer outside sends to every node that it knows.
  [1]
