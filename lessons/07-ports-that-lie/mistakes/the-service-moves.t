The Service is moved to the port that the policy allows: refused, where it was silent before.

  $ kubectl patch service billing -p '{"spec":{"ports":[{"port":80,"targetPort":80}]}}'
  service/billing patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://billing/hostname
  curl: (7) Failed to connect to billing port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check policy-port
  Not yet. Service/billing sends to a port now that the policy may allow, and nobody listens there. The Service was right.
  Not yet. NetworkPolicy/billing, `.spec.ingress[0].ports[0].port` is the number that clients call. Packets come to the pods on another.
  [1]
