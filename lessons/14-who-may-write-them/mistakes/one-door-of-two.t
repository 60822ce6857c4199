The policy holds in shop now, and only for slices; nothing was closed at first.

  $ kubectl create -f book.yaml --as=sam
  endpointslice.discovery.k8s.io/shop-more created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/shop-more created
  $ kubectl get endpointslices -n shop
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  shop-more    IPv4          8080    10.244.2.2   0s
  shop-vrw9v   IPv4          8080    10.244.2.2   3s
  $ lab check shop
  Not yet. EndpointSlice/shop-more still has endpoints: [addresses: [10.244.2.2]]. A mirrored slice is written anew for as long as the Endpoints behind it say so.
  Not yet. EndpointSlice/shop-more was created. Nothing has refused sam. Delete it, and look at what sam holds in `shop`, and at where your policy's binding holds.
  Not yet. Endpoints/shop-more were created by sam. Slices are closed to sam, and Endpoints are not. For a Service without a selector a controller makes slices of them. Delete them, close that road too, and try again.
  Not yet. Requests from learner to shop/shop: found none, expected at least 8 answered by a pod of shop. A road that is closed is half the work. Customers ask for the shop.
  [1]
  $ kubectl delete -f book.yaml
  endpointslice.discovery.k8s.io "shop-more" deleted from shop namespace
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints "shop-more" deleted from shop namespace
  $ kubectl apply -f policy.yaml
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home created
  $ kubectl label namespace shop tenant=yes
  namespace/shop labeled
  $ lab settle
  $ kubectl create -f book.yaml --as=sam
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/shop-more created
  The endpointslices "shop-more" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  [1]
  $ lab check shop
  Not yet. You deleted the slice and it is back, under another name. Its label `endpointslice.kubernetes.io/managed-by` says who wrote it. That controller copies something. Change what it copies.
  Done. sam's slice has been refused.
  Not yet. Endpoints/shop-more were created by sam. Slices are closed to sam, and Endpoints are not. For a Service without a selector a controller makes slices of them. Delete them, close that road too, and try again.
  Not yet. Requests from learner to shop/shop: found none, expected at least 8 answered by a pod of shop. A road that is closed is half the work. Customers ask for the shop.
  [1]
