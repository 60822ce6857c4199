The slice loses its label, and the ledger goes on answering; then it is only marked not ready.

  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ kubectl apply -f more.yaml --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ lab settle
  $ kubectl label endpointslice machines -n blog kubernetes.io/service-name-
  endpointslice.discovery.k8s.io/machines unlabeled
  $ lab settle
  $ kubectl describe service blog -n blog | grep Endpoints
  Endpoints:                10.244.1.2:8080
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  blog-1
  ledger
  $ lab check found
  Not yet. Nobody has asked the API server to show endpointslices in namespace blog with its labels after you asked to write endpointslices in namespace blog as mia. The plain table shows neither labels nor managers. `-L endpointslice.kubernetes.io/managed-by` adds the column.
  Not yet. The slice has another label now, or none, so it is out of the Service's list. Ask the node port again. kube-proxy keeps what it knew under the old label. Put the label back, and then delete the slice.
  Not yet. Nobody has asked the API server to delete endpointslices in namespace blog so far. Requests show whether the traffic has stopped. A list of slices does not.
  [1]
  $ kubectl label endpointslice machines -n blog kubernetes.io/service-name=blog
  endpointslice.discovery.k8s.io/machines labeled
  $ kubectl patch endpointslice machines -n blog --type=json -p '[{"op":"add","path":"/endpoints/0/conditions","value":{"ready":false}}]'
  endpointslice.discovery.k8s.io/machines patched
  $ lab check found
  Not yet. Nobody has asked the API server to show endpointslices in namespace blog with its labels after you asked to write endpointslices in namespace blog as mia. The plain table shows neither labels nor managers. `-L endpointslice.kubernetes.io/managed-by` adds the column.
  Not yet. The endpoint is not ready now, so no new connection goes there, and one edit brings it back. The slice has no business in `blog`. Delete it.
  Not yet. Nobody has asked the API server to delete endpointslices in namespace blog so far. Requests show whether the traffic has stopped. A list of slices does not.
  [1]
