The table is read and not the conditions; the store is asked on the Service's port; one member alone answers.

  $ kubectl get endpointslices -l kubernetes.io/service-name=store | grep -c 7000
  1
  $ kubectl exec client -- curl -s -m 2 http://web/
  command terminated with exit code 6
  [6]
  $ lab check a-circle
  Not yet. Requests to store or a member of it: found none, expected at least 1 ended as “unknown name”. It is what each member does when it starts.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=store with its conditions so far. The table lists three addresses, and DNS gives none of them.
  [1]
  $ kubectl patch service store -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/store patched
  $ lab check publish
  Done. The headless Service store publishes those that are not ready.
  Not yet. Pod with label app=store and metadata: name: a member of store, status: conditions: [type: Ready, status: True]: found 0, expected at least 3. Each of them tries again every two seconds.
  Not yet. Requests to store-1.store:7000: found none, expected at least 1 answered by store-1. A member's name is its own, whatever address it has today.
  [1]
  $ kubectl wait pod -l app=store --for=condition=Ready > /dev/null
  $ kubectl exec client -- curl -s -m 2 http://store/hostname
  command terminated with exit code 7
  [7]
  $ lab check no-virtual-address
  Not yet. Requests to store:7000: found none, expected at least 1 answered by store-0. The client picks one of the addresses that DNS gives. A few more requests reach them all.
  Not yet. Requests to store:7000: found none, expected at least 1 answered by store-1. The client picks one of the addresses that DNS gives. A few more requests reach them all.
  Not yet. Requests to store:7000: found none, expected at least 1 answered by store-2. The client picks one of the addresses that DNS gives. A few more requests reach them all.
  [1]
  $ kubectl exec store-2 -- sh -c 'for i in $(seq 10); do curl -s http://store:7000/hostname; done' > /dev/null
  $ lab check no-virtual-address
  Not yet. Requests to store:7000: found 10 answered by store-2, expected at least 1 answered by store-0. The client picks one of the addresses that DNS gives. A few more requests reach them all.
  Not yet. Requests to store:7000: found 10 answered by store-2, expected at least 1 answered by store-1. The client picks one of the addresses that DNS gives. A few more requests reach them all.
  Done. store-2 has answered to the name store.
  [1]
