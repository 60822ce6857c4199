The agents' policy is given up, so that somebody answers; then an agent is placed by hand.

  $ kubectl exec client-3 -- curl -s -m 2 http://agent/hostname
  command terminated with exit code 28
  [28]
  $ kubectl patch service agent -p '{"spec":{"internalTrafficPolicy":"Cluster"}}'
  service/agent patched
  $ lab settle
  $ kubectl exec client-3 -- curl -s -m 2 http://agent/hostname | cut -d- -f1
  agent
  $ lab check hanging-node
  Done. You have seen a client hang.
  Not yet. Service/agent, `.spec.internalTrafficPolicy` is Cluster: everybody is answered, by an agent of any node. Figures of one node are counted on another, also where it was right before. Here the place is what is wrong.
  Not yet. Nobody has asked the API server to write daemonsets/agent so far. An agent counts what it is given as its own node's.
  Done. client-3 is answered by an agent.
  [1]
  $ kubectl patch service agent -p '{"spec":{"internalTrafficPolicy":"Local"}}'
  service/agent patched
  $ kubectl run agent-3 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=agent --overrides='{"spec":{"nodeName":"node-3"}}' -- netexec --http-port=8080
  pod/agent-3 created
  $ kubectl wait pod agent-3 --for=condition=Ready > /dev/null
  Error from server (NotFound): pods "agent-3" not found
  [1]
  $ lab settle
  $ kubectl exec client-3 -- curl -s -m 2 http://agent/hostname
  command terminated with exit code 28
  [28]
  $ lab check hanging-node
  Done. You have seen a client hang.
  Not yet. A pod that you make by hand with the label `app=agent` does not stay. The DaemonSet takes it for one of its own, finds it on a node where it wants none, and deletes it.
  Not yet. Nobody has asked the API server to write daemonsets/agent so far. An agent counts what it is given as its own node's.
  Done. client-3 is answered by an agent.
  [1]
