A slice by hand, in another namespace where the quota is not; a Service in another namespace.

  $ kubectl apply -f shop.yaml
  namespace/shop created
  resourcequota/objects created
  deployment.apps/cart created
  service/cart created
  $ lab wait 5
  $ lab check what-fails
  Done. The Service cart is in shop.
  Not yet. The quota still allows no slice. Read the message of the event about Service/cart once more. It names the quota, what was asked for, and the limit.
  [1]
  $ kubectl create service clusterip cart --tcp=80:8080
  service/cart created
  $ lab settle
  $ lab check what-fails
  Done. The Service cart is in shop.
  Not yet. There is a Service `cart` in `default`. The pods are in `shop`, and a selector looks in its own namespace only.
  [1]
  $ kubectl delete service cart
  service "cart" deleted from default namespace
  $ kubectl patch quota objects -n shop --type=merge -p '{"spec":{"hard":{"count/endpointslices.discovery.k8s.io":"1"}}}'
  resourcequota/objects patched
  $ cat <<'YAML' | kubectl apply -f -
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: cart-1
  >   namespace: shop
  >   labels: { kubernetes.io/service-name: cart }
  > addressType: IPv4
  > ports: [{ port: 8080 }]
  > endpoints: [{ addresses: [10.244.1.99] }]
  > YAML
  endpointslice.discovery.k8s.io/cart-1 created
  $ lab wait 30
  $ lab check what-fails
  Done. The Service cart is in shop.
  Not yet. There is a slice of another hand in `shop`. It serves today, and the controller still fails. When a pod goes, its address stays. Take the cause away.
  [1]
