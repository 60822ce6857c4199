The peers' Service hides whom it should publish; then the clients' Service is a copy of the peers'.

  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store patched
  $ kubectl wait pod -l app=store --for=condition=Ready > /dev/null
  $ kubectl exec store-1 -- rm /tmp/ready
  $ kubectl wait pod store-1 --for=condition=Ready=false > /dev/null
  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":false}}'
  service/store patched
  $ lab settle
  $ lab check two-services
  Not yet. Service/store, `.spec.publishNotReadyAddresses` is gone. That hides `store-1` from clients, and from its peers too. When all members start anew, they wait for each other again.
  Not yet. Service/store-clients does not exist. Only behind an address of its own does kube-proxy choose, and translate the port.
  Not yet. Nobody has asked the API server to write services/store-clients so far. At the next restart of all three the circle would close again.
  Not yet. Requests to store-clients: found none, expected at least 3 answered by store-0 or store-2. Three answers by members that are ready.
  [1]
  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store patched
  $ kubectl create service clusterip store-clients --clusterip=None --tcp=80:7000
  service/store-clients created
  $ lab settle
  $ lab check two-services
  Not yet. Service/store-clients is headless. It leaves out who is not ready, yet nothing translates port 80 for it, and each client picks an address by itself and may keep it.
  Not yet. Service/store-clients, `.spec.clusterIP`: found None, expected anything but None. Only behind an address of its own does kube-proxy choose, and translate the port.
  Done. The peers can still find each other by store.
  Not yet. Requests to store-clients: found none, expected at least 3 answered by store-0 or store-2. Three answers by members that are ready.
  [1]
  $ kubectl set selector service store-clients app=store
  service/store-clients selector updated
  $ kubectl patch service store-clients -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store-clients patched
  $ lab settle
  $ lab check two-services
  Not yet. Service/store-clients, `.spec.publishNotReadyAddresses` is true. A copy of `store` does to clients what `store` does.
  Not yet. Service/store-clients, `.spec.clusterIP`: found None, expected anything but None. Only behind an address of its own does kube-proxy choose, and translate the port.
  Done. The peers can still find each other by store.
  Not yet. Requests to store-clients: found none, expected at least 3 answered by store-0 or store-2. Three answers by members that are ready.
  [1]
  $ kubectl delete service store-clients
  service "store-clients" deleted from default namespace
  $ kubectl create service clusterip store-clients --tcp=80:7000
  service/store-clients created
  $ lab settle
  $ lab check two-services
  Not yet. Service/store-clients selects `app=store-clients`, or whatever else you gave it. The members carry `app=store`. `kubectl create service` fills the selector in after the Service's own name.
  Done. store-clients has an address of its own, and takes port 80.
  Done. The peers can still find each other by store.
  Not yet. Requests to store-clients: found none, expected at least 3 answered by store-0 or store-2. Three answers by members that are ready.
  [1]
