The other number; then one colour alone; then a name for the Service's port; then the right one, and nobody has asked.

  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":9090}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -s -o /dev/null http://catalog/hostname; done; true'
  $ lab check two-numbers
  Not yet. Service/catalog, `.spec.ports[0].targetPort` is 9090 now: the other half of the pods answers, and the first half refuses. No single number is right for both.
  Done. A green pod answers.
  [1]
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/catalog patched
  $ kubectl set selector service catalog app=catalog,version=blue
  service/catalog selector updated
  $ lab settle
  $ kubectl exec client -- sh -c 'for i in $(seq 20); do curl -s -o /dev/null http://catalog/hostname; done; true'
  $ lab check two-numbers
  Done. A blue pod answers since the Service was mended.
  Not yet. Service/catalog selects one colour now. Every request is answered, and half of the pods do nothing. Both colours are asked for.
  [1]
  $ kubectl set selector service catalog app=catalog
  service/catalog selector updated
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"name":"http","targetPort":8080}]}}'
  service/catalog patched
  $ lab settle
  $ lab check two-numbers
  Not yet. Service/catalog, `.spec.ports[0].name` is what clients may call this port. The pods' port is looked up by `targetPort`, and that is still a number.
  Not yet. Requests to catalog since Service/catalog last changed: found none, expected at least 1 answered by a green pod. A number is the same for all pods. A name is looked up in each.
  [1]
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"name":"http","targetPort":"http"}]}}'
  service/catalog patched
  $ lab settle
  $ lab check two-numbers
  Not yet. Service/catalog looks for the name `http` now. Ask `http://catalog/hostname` from `client` some more times, until both colours have answered. Each connection is drawn anew.
  Not yet. Requests to catalog since Service/catalog last changed: found none, expected at least 1 answered by a green pod. A number is the same for all pods. A name is looked up in each.
  [1]
