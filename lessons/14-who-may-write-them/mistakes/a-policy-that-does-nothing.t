A policy without a binding, a binding that only warns, and a right that is taken away instead.

  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ sed '/^---/,$d' policy.yaml | kubectl apply -f -
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home created
  $ lab settle
  $ kubectl apply -f more.yaml --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ lab check policy
  Not yet. There is a ValidatingAdmissionPolicy and no binding. By itself it holds nowhere, and nothing warns of that.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 10.244.2.2 as mia, and been answered 422 so far. A rule that was never seen to deny is a hope.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 192.0.2.7 as mia after you asked to create validatingadmissionpolicybindings. A rule that denies everything would pass the check above, too.
  [1]
  $ sed 's/Deny/Warn/' policy.yaml | kubectl apply -f -
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home configured
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home created
  $ lab settle
  $ kubectl delete -f more.yaml --as=mia
  endpointslice.discovery.k8s.io "machines" deleted from blog namespace
  $ kubectl apply -f more.yaml --as=mia
  Warning: Validation failed for ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home': a slice written by hand may name addresses in 192.0.2.0/24 only
  endpointslice.discovery.k8s.io/machines created
  $ lab check policy
  Not yet. The binding, `.spec.validationActions`, does not say `Deny`. `Warn` and `Audit` let the request through. They are for finding out what a policy would break.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 10.244.2.2 as mia, and been answered 422 so far. A rule that was never seen to deny is a hope.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 192.0.2.7 as mia after you asked to create validatingadmissionpolicybindings. A rule that denies everything would pass the check above, too.
  [1]
  $ kubectl apply -f policy.yaml
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home configured
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home configured
  $ kubectl delete rolebinding slice-writer -n blog
  rolebinding.rbac.authorization.k8s.io "slice-writer" deleted from blog namespace
  $ kubectl apply -f more.yaml --as=mia
  Error from server (Forbidden): error when applying patch:
  {"endpoints":[{"addresses":["10.244.2.2"]}],"ports":[{"name":"","port":8080}]}
  to:
  Resource: "discovery.k8s.io/v1, Resource=endpointslices", GroupVersionKind: "discovery.k8s.io/v1, Kind=EndpointSlice"
  Name: "machines", Namespace: "blog"
  for: "more.yaml": error when patching "more.yaml": endpointslices.discovery.k8s.io "machines" is forbidden: User "mia" cannot patch resource "endpointslices" in API group "discovery.k8s.io" in the namespace "blog"
  [1]
  $ lab check policy
  Done. A policy for EndpointSlices is bound, and denies.
  Not yet. mia's right is gone, so RBAC refuses her before the policy is asked. Give it back. The policy is what is tried here.
  Not yet. Nobody has asked the API server to write endpointslices in namespace blog, with 192.0.2.7 as mia after you asked to create validatingadmissionpolicybindings. A rule that denies everything would pass the check above, too.
  [1]
