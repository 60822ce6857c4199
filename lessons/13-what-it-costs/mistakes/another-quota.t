Another limit of the quota is raised; then the right one, and nobody waits.

  $ kubectl apply -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 30
  $ kubectl patch quota objects -n shop --type=merge -p '{"spec":{"hard":{"services":"50"}}}'
  resourcequota/objects patched
  $ lab settle
  $ lab check what-fails
  Done. The Service cart is in shop.
  Not yet. The quota still allows no slice. Read the message of the event about Service/cart once more. It names the quota, what was asked for, and the limit.
  [1]
  $ kubectl patch quota objects -n shop --type=merge -p '{"spec":{"hard":{"count/endpointslices.discovery.k8s.io":"5"}}}'
  resourcequota/objects patched
  $ lab check what-fails
  Done. The Service cart is in shop.
  Not yet. Nothing is in the way any more, and the controller has not tried again yet. After each failure it waits twice as long. Wait, or change the Service, and it looks at once.
  [1]
