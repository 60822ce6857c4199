The headless Service is made anew with an address of its own.

  $ kubectl delete service store
  service "store" deleted from default namespace
  $ kubectl create service clusterip store --tcp=7000:7000
  service/store created
  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store patched
  $ lab settle
  $ lab check publish
  Not yet. Service/store has an address of its own now. Its name leads there, and no longer to the members. `clusterIP` has to be `None`; it can be set only when a Service is made.
  Done. The three members are ready.
  Not yet. Requests to store-1.store:7000: found none, expected at least 1 answered by store-1. A member's name is its own, whatever address it has today.
  [1]
