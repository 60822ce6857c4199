The Service's port gets a name, and then a number that nobody listens on.

  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"name":"web"}]}}'
  service/catalog patched
  $ lab settle
  $ lab check target-port-name
  Not yet. You gave the Service's port a `name`. That is what clients and slices call it. The pods' port is looked up by `targetPort`, and that is still `http`.
  [1]
  $ kubectl patch service catalog -p '{"spec":{"ports":[{"port":80,"targetPort":80}]}}'
  service/catalog patched
  $ lab settle
  $ kubectl describe service catalog | grep Endpoints
  Endpoints:                10.244.2.5:80,10.244.3.3:80
  $ lab check target-port-name
  Not yet. Service/catalog, `.spec.ports[0].targetPort` is neither `web` nor 8080, which is what the containers have. A wrong number would look healthy and refuse every connection.
  [1]
