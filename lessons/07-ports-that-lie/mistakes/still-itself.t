Another name for the same address; then another number on either side.

  $ kubectl set env deployment orders LISTEN=127.0.0.2:8080
  deployment.apps/orders env updated
  $ lab settle
  $ lab check localhost-only
  Not yet. Deployment/orders, `LISTEN`: that is another name of the same address, the one that every machine calls itself by. Nobody outside of the pod can reach it.
  [1]
  $ kubectl set env deployment orders LISTEN=127.0.0.1:8080
  deployment.apps/orders env updated
  $ kubectl patch service orders -p '{"spec":{"ports":[{"port":80,"targetPort":80}]}}'
  service/orders patched
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://orders/hostname
  curl: (7) Failed to connect to orders port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check localhost-only
  Not yet. Service/orders, `.spec.ports[0].targetPort` is not 8080 any more. That number was right, as `netstat` shows. The other half of the address was not.
  [1]
  $ kubectl patch service orders -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/orders patched
  $ kubectl set env deployment orders LISTEN=0.0.0.0:80
  deployment.apps/orders env updated
  $ lab settle
  $ lab check localhost-only
  Not yet. Deployment/orders, `LISTEN` names another port than 8080 now, and the Service still sends to 8080.
  [1]
  $ kubectl set env deployment orders LISTEN=0.0.0.0:8080
  deployment.apps/orders env updated
  $ lab settle
  $ lab check localhost-only
  Not yet. Deployment/orders listens on every address now. Once its new pods are ready, ask `http://orders` from the pod `client`.
  [1]
