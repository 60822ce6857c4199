The mirrored slice is deleted and comes back.

  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  shop-vrw9v   IPv4          8080    10.244.2.2   3s
  $ kubectl delete endpointslices -n shop --all
  endpointslice.discovery.k8s.io "shop-vrw9v" deleted from shop namespace
  $ lab settle
  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  shop-vxfbj   IPv4          8080    10.244.2.2   3s
  $ lab check shop
  Not yet. You deleted the slice and it is back, under another name. Its label `endpointslice.kubernetes.io/managed-by` says who wrote it. That controller copies something. Change what it copies.
  Not yet. Nobody has asked the API server to create endpointslices in namespace shop, with 10.244.2.2 as sam, and been answered 403 or 422 so far. Either RBAC refuses sam, or a policy that holds in `shop` refuses the address.
  Not yet. Nobody has asked the API server to create endpoints in namespace shop, with 10.244.2.2 as sam, and been answered 403 or 422 so far. Endpoints that are written by hand are copied to a slice by a controller, and no rule for slices is asked about the person behind it.
  Not yet. Requests from learner to shop/shop: found none, expected at least 8 answered by a pod of shop. A road that is closed is half the work. Customers ask for the shop.
  [1]
