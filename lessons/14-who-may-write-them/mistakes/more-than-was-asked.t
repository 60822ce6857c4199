The right is given everywhere, then in the wrong group, then without the verbs, then to somebody else.

  $ kubectl create clusterrole slice-writer --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  clusterrole.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create clusterrolebinding slice-writer --clusterrole=slice-writer --user=mia
  clusterrolebinding.rbac.authorization.k8s.io/slice-writer created
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n bank --as=mia
  yes
  $ lab check who-may
  Done. You have asked what mia may do.
  Not yet. Role does not exist. A rule names verbs, resources and the API group. EndpointSlices are in `discovery.k8s.io`.
  Not yet. There is a ClusterRoleBinding for `mia`. It holds in every namespace, `bank` and `kube-system` too. The team asked for `blog`. Delete it, and bind in the namespace.
  [1]
  $ kubectl delete clusterrolebinding slice-writer
  clusterrolebinding.rbac.authorization.k8s.io "slice-writer" deleted
  $ kubectl apply -f - <<'YAML'
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: { name: slice-writer, namespace: blog }
  > rules:
  > - apiGroups: [""]
  >   resources: [endpointslices]
  >   verbs: [create, update, patch, delete]
  > YAML
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mio
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ lab check who-may
  Done. You have asked what mia may do.
  Not yet. The Role in `blog`, `.rules[0].apiGroups`, names the core group, which has no EndpointSlices. The API server takes such a rule and it grants nothing. `kubectl api-resources | grep slices` shows the group.
  Not yet. There is a RoleBinding to a Role in `blog`, and `mia` is not among its subjects. `kubectl get rolebindings -n blog -o wide` shows who is.
  [1]
  $ kubectl delete role slice-writer -n blog
  role.rbac.authorization.k8s.io "slice-writer" deleted from blog namespace
  $ kubectl create role slice-writer -n blog --verb=get,list,watch --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ lab check who-may
  Done. You have asked what mia may do.
  Not yet. The Role in `blog` is for EndpointSlices, and lacks verbs. A program that keeps slices has to create, update, patch and delete them.
  Not yet. There is a RoleBinding to a Role in `blog`, and `mia` is not among its subjects. `kubectl get rolebindings -n blog -o wide` shows who is.
  [1]
