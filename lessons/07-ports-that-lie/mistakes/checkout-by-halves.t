One fault after another; each is answered by what is next.

  $ lab check checkout
  Not yet. Requests from client to checkout:80: found none, expected at least 1 answered by a pod of checkout. Clients call the shop on port 80.
  Not yet. Requests from client to checkout:9000: found none, expected at least 1 answered by a pod of checkout. Whoever is on call uses the admin page.
  Not yet. Nobody has asked the API server to write networkpolicies so far. The rule was wanted. Only its ports were wrong.
  [1]
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ kubectl patch networkpolicy checkout --type=json -p '[{"op":"replace","path":"/spec/ingress/0/ports","value":[{"port":8080},{"port":9090}]}]'
  networkpolicy.networking.k8s.io/checkout patched
  $ lab settle
  $ kubectl exec client -- curl -s -o /dev/null http://checkout/hostname
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (28) Connection timed out after 3001 milliseconds
  command terminated with exit code 28
  [28]
  $ lab check checkout
  Done. checkout answers on port 80.
  Not yet. Service/checkout, `.spec.ports[1].targetPort` is 9000. Does anything in the pods listen there?
  Done. A NetworkPolicy still lets role=front in, and nobody else.
  [1]
  $ kubectl patch service checkout -p '{"spec":{"ports":[{"port":9000,"targetPort":"admin"}]}}'
  service/checkout patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://checkout:9000/hostname
  curl: (7) Failed to connect to checkout port 9000 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check checkout
  Done. checkout answers on port 80.
  Not yet. The Service leads to the admin page's port now. Look once more at the column Local Address of `netstat -ltn`.
  Done. A NetworkPolicy still lets role=front in, and nobody else.
  [1]
  $ kubectl delete networkpolicy checkout
  networkpolicy.networking.k8s.io "checkout" deleted from default namespace
  $ lab check checkout
  Done. checkout answers on port 80.
  Not yet. The Service leads to the admin page's port now. Look once more at the column Local Address of `netstat -ltn`.
  Not yet. No NetworkPolicy selects the pods of `checkout` any more. Whoever can reach a pod may ask its admin page. Put the rule back, with the pods' ports.
  [1]
