Who may do what, in another's name and groups.

  $ kubectl create namespace team
  namespace/team created
  $ kubectl create role reader --verb=get,list --resource=services,endpointslices.discovery.k8s.io -n team
  role.rbac.authorization.k8s.io/reader created
  $ kubectl create rolebinding readers --role=reader --group=developers -n team
  rolebinding.rbac.authorization.k8s.io/readers created
  $ kubectl get services -n team --as=ann
  Error from server (Forbidden): services is forbidden: User "ann" cannot list resource "services" in API group "" in the namespace "team"
  [1]
  $ kubectl get services -n team --as=ann --as-group=developers
  No resources found in team namespace.
  $ kubectl get endpointslices -n team --as=ann --as-group=developers
  No resources found in team namespace.
  $ kubectl get endpointslices --as=ann --as-group=developers
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "ann" cannot list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl get endpoints -n team --as=ann --as-group=developers
  Error from server (Forbidden): endpoints is forbidden: User "ann" cannot list resource "endpoints" in API group "" in the namespace "team"
  [1]
  $ kubectl create service clusterip web --tcp=80 -n team --as=ann --as-group=developers
  error: failed to create ClusterIP service: services is forbidden: User "ann" cannot create resource "services" in API group "" in the namespace "team"
  [1]
  $ kubectl auth can-i list services -n team --as=ann --as-group=developers
  yes
  $ kubectl auth can-i delete services -n team --as=ann --as-group=developers
  no
  [1]
  $ kubectl auth can-i list services --all-namespaces --as=ann --as-group=developers
  no
  [1]
  $ kubectl auth can-i '*' '*' --as=ann --as-group=system:masters
  yes
  $ kubectl create clusterrolebinding editors --clusterrole=edit --serviceaccount=team:default
  clusterrolebinding.rbac.authorization.k8s.io/editors created
  $ kubectl auth can-i create endpointslices --as=system:serviceaccount:team:default
  no
  [1]
  $ kubectl auth can-i patch services --as=system:serviceaccount:team:default
  yes
  $ kubectl auth can-i create endpoints --as=system:serviceaccount:team:default
  no
  [1]
  $ kubectl auth whoami --as=ann --as-group=developers --as-group=testers
  ATTRIBUTE   VALUE
  Username    ann
  Groups      [developers testers system:authenticated]
  $ kubectl create role grab --verb='*' --resource=secrets -n team --as=ann --as-group=developers
  Error from server (Forbidden): roles.rbac.authorization.k8s.io is forbidden: User "ann" cannot create resource "roles" in API group "rbac.authorization.k8s.io" in the namespace "team"
  [1]
  $ kubectl delete rolebinding readers -n team
  rolebinding.rbac.authorization.k8s.io "readers" deleted from team namespace
  $ kubectl get services -n team --as=ann --as-group=developers
  Error from server (Forbidden): services is forbidden: User "ann" cannot list resource "services" in API group "" in the namespace "team"
  [1]
