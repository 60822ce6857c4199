The right is given unasked; the ledger is reached by its own address from inside; the shop is asked too seldom.

  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ lab check who-may
  Not yet. Nobody has asked the API server to create selfsubjectaccessreviews as mia so far. `kubectl auth can-i … --as=mia` asks the API server in her name. It is the quickest look at a right, before and after.
  Done. A Role in blog lets its holders write EndpointSlices.
  Done. A RoleBinding in blog gives such a Role to mia.
  [1]
  $ kubectl exec -n blog blog-1 -- curl -s http://10.244.2.2:8080/hostname
  ledger
  $ lab check elsewhere
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 10.244.2.2 as mia so far. `--as=mia` makes it her request: what she may not do is refused.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog as mia so far. kube-proxy sends a new connection to any endpoint of the Service, whoever wrote it down.
  [1]
  $ kubectl delete rolebinding address-book -n shop
  rolebinding.rbac.authorization.k8s.io "address-book" deleted from shop namespace
  $ kubectl set selector service shop -n shop app=shop
  service/shop selector updated
  $ lab settle
  $ curl -s http://172.18.0.11:30090/hostname; echo
  shop-1
  $ kubectl apply -f book.yaml --as=sam
  Error from server (Forbidden): error when retrieving current configuration of:
  Resource: "discovery.k8s.io/v1, Resource=endpointslices", GroupVersionKind: "discovery.k8s.io/v1, Kind=EndpointSlice"
  Name: "shop-more", Namespace: "shop"
  from server for: "book.yaml": endpointslices.discovery.k8s.io "shop-more" is forbidden: User "sam" cannot get resource "endpointslices" in API group "discovery.k8s.io" in the namespace "shop"
  Error from server (Forbidden): error when retrieving current configuration of:
  Resource: "/v1, Resource=endpoints", GroupVersionKind: "/v1, Kind=Endpoints"
  Name: "shop-more", Namespace: "shop"
  from server for: "book.yaml": endpoints "shop-more" is forbidden: User "sam" cannot get resource "endpoints" in API group "" in the namespace "shop"
  [1]
  $ lab check shop
  Not yet. Nobody has asked the API server to show endpointslices in namespace shop so far. A mirrored slice is written anew for as long as the Endpoints behind it say so.
  Not yet. Nobody has asked the API server to create endpointslices in namespace shop, with 10.244.2.2 as sam, and been answered 403 or 422 so far. Either RBAC refuses sam, or a policy that holds in `shop` refuses the address.
  Not yet. Nobody has asked the API server to create endpoints in namespace shop, with 10.244.2.2 as sam, and been answered 403 or 422 so far. Endpoints that are written by hand are copied to a slice by a controller, and no rule for slices is asked about the person behind it.
  Not yet. Requests from learner to shop/shop: found 1 answered by shop/shop-1, expected at least 8 answered by a pod of shop. A road that is closed is half the work. Customers ask for the shop.
  [1]
