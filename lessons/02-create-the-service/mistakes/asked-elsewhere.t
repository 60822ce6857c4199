The last step from a machine that does not know the name, at the pods' port, and before anybody listens at all.

  $ kubectl apply -f service.yaml
  service/example-service created
  $ lab settle
  $ kubectl exec client -- curl -sS -m 5 example-service
  curl: (7) Failed to connect to example-service port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ curl -sS http://example-service/
  curl: (6) Could not resolve host: example-service
  [6]
  $ kubectl exec client -- curl -sS -m 2 example-service:9376
  curl: (28) Connection timed out after 2001 milliseconds
  command terminated with exit code 28
  [28]
  $ lab check ask-both
  Not yet. Requests from client to example-service:80: found 1 refused by a rule, expected at least 1 answered with status 200. The name leads to a pod, and something listens on 9376 there.
  Not yet. Requests from client to example-service:9090: found none, expected at least 1 refused by the pod. The slice lists 9377, and nobody has looked whether anything listens there. The first who finds out is the client.
  [1]
