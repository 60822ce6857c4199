The slice is written by the administrator, and the label is left out.

  $ kubectl apply -f more.yaml
  endpointslice.discovery.k8s.io/machines created
  $ lab settle
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  blog-1
  ledger
  $ lab check elsewhere
  Not yet. The slice is there, and you wrote it yourself, as the administrator. That shows nothing about her right. Delete it, and apply it with `--as=mia`.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog as mia so far. kube-proxy sends a new connection to any endpoint of the Service, whoever wrote it down.
  [1]
  $ kubectl delete -f more.yaml
  endpointslice.discovery.k8s.io "machines" deleted from blog namespace
  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ grep -v service-name more.yaml | kubectl apply --as=mia -f -
  endpointslice.discovery.k8s.io/machines created
  $ lab check elsewhere
  Done. mia has written a slice that names the ledger's address.
  Not yet. There is a slice with the ledger's address, and its label `kubernetes.io/service-name` does not say `blog`. Without it no Service leads there.
  [1]
