Rights as YAML; team shop keeps its right, and policies hold for both kinds.

Step: who-may

  $ kubectl auth can-i --list -n blog --as=mia | grep endpointslices
  endpointslices.discovery.k8s.io                 []                  []               [get list watch]
  $ kubectl auth can-i update endpointslices.discovery.k8s.io -n blog --as=mia
  no
  [1]
  $ kubectl apply -f - <<'YAML'
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: { name: machines, namespace: blog }
  > rules:
  > - apiGroups: [discovery.k8s.io]
  >   resources: [endpointslices]
  >   verbs: [create, update, patch, delete]
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: { name: machines, namespace: blog }
  > roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: machines }
  > subjects:
  > - { apiGroup: rbac.authorization.k8s.io, kind: User, name: mia }
  > YAML
  role.rbac.authorization.k8s.io/machines created
  rolebinding.rbac.authorization.k8s.io/machines created

Step: elsewhere

  $ kubectl create -f more.yaml --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ lab settle
  $ lab load http://172.18.0.11:30080/hostname --rps 10 --for 3s | grep -c ledger
  1

Step: found

  $ kubectl get endpointslices -A -o yaml | grep -c managed-by
  4
  $ kubectl delete -f more.yaml
  endpointslice.discovery.k8s.io "machines" deleted from blog namespace
  $ lab settle
  $ lab load http://172.18.0.11:30080/hostname --rps 10 --for 3s | grep -c ledger
  0
  [1]

Step: policy

  $ kubectl create -f policy.yaml
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home created
  $ lab settle
  $ sed 's/10.244.2.2/192.0.2.7/' more.yaml > own.yaml
  $ kubectl create -f own.yaml --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ kubectl apply -f more.yaml --as=mia
  Warning: resource endpointslices/machines is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  The endpointslices "machines" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  [1]

Step: shop

  $ kubectl get endpointslices -n shop -o yaml | grep managed-by
        endpointslice.kubernetes.io/managed-by: endpointslicemirroring-controller.k8s.io
  $ kubectl label namespace shop tenant=yes
  namespace/shop labeled
  $ kubectl apply -f - <<'YAML'
  > apiVersion: admissionregistration.k8s.io/v1
  > kind: ValidatingAdmissionPolicy
  > metadata: { name: endpoints-stay-at-home }
  > spec:
  >   matchConstraints:
  >     resourceRules:
  >     - apiGroups: [""]
  >       apiVersions: [v1]
  >       resources: [endpoints]
  >       operations: [CREATE, UPDATE]
  >   matchConditions:
  >   - name: not-the-control-plane
  >     expression: "!request.userInfo.username.startsWith('system:serviceaccount:kube-system:')"
  >   - name: not-an-administrator
  >     expression: "!('system:masters' in request.userInfo.groups)"
  >   validations:
  >   - expression: "!has(object.subsets) || object.subsets.all(s, !has(s.addresses) || s.addresses.all(a, a.ip.startsWith('192.0.2.')))"
  >     message: Endpoints written by hand may name addresses in 192.0.2.0/24 only
  > ---
  > apiVersion: admissionregistration.k8s.io/v1
  > kind: ValidatingAdmissionPolicyBinding
  > metadata: { name: endpoints-stay-at-home }
  > spec:
  >   policyName: endpoints-stay-at-home
  >   validationActions: [Deny, Audit]
  >   matchResources: { namespaceSelector: { matchLabels: { tenant: "yes" } } }
  > YAML
  validatingadmissionpolicy.admissionregistration.k8s.io/endpoints-stay-at-home created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/endpoints-stay-at-home created
  $ lab settle
  $ kubectl create -f book.yaml --as=sam
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (Invalid): error when creating "book.yaml": endpointslices.discovery.k8s.io "shop-more" is forbidden: ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  Error from server (Invalid): error when creating "book.yaml": endpoints "shop-more" is forbidden: ValidatingAdmissionPolicy 'endpoints-stay-at-home' with binding 'endpoints-stay-at-home' denied request: Endpoints written by hand may name addresses in 192.0.2.0/24 only
  [1]
  $ kubectl patch service shop -n shop -p '{"spec":{"selector":{"app":"shop"}}}'
  service/shop patched
  $ lab settle
  $ for n in {1..10}; do curl -s -m 2 http://172.18.0.12:30090/hostname; echo; done | sort | uniq -c
       10 shop-1
