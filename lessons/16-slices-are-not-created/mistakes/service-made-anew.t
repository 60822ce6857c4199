The Service is made anew, the pods too; the quota is still full.

  $ lab controllers '*'
  $ kubectl delete pod cart-1 -n shop
  pod "cart-1" deleted from shop namespace
  $ kubectl delete service cart -n shop
  service "cart" deleted from shop namespace
  $ kubectl create service clusterip cart -n shop --tcp=80:8080
  service/cart created
  $ lab wait 3
  $ lab check quota
  Not yet. ResourceQuota/limits in `shop` allows one EndpointSlice, and one is there already. It belongs to a Service that no longer exists. Take it away, or raise the quota.
  [1]
