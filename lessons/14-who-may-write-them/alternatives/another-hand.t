Right, slice and policy under other names; the shop's Endpoints are put right by hand, and the Role loses its verbs.

Step: who-may

  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n blog --as mia
  no
  [1]
  $ kubectl create role machines -n blog --verb='*' --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/machines created
  $ kubectl get role machines -n blog -o yaml | grep -A6 rules
  rules:
  - apiGroups:
    - discovery.k8s.io
    resources:
    - endpointslices
    verbs:
    - '*'
  $ kubectl patch role machines -n blog --type=json -p '[{"op":"replace","path":"/rules/0/verbs","value":["get","create","update","patch","delete"]}]'
  role.rbac.authorization.k8s.io/machines patched
  $ kubectl create rolebinding mia -n blog --role=machines --user=mia --user=tom
  rolebinding.rbac.authorization.k8s.io/mia created

Step: elsewhere

  $ sed 's/machines/blog-machines/' more.yaml | kubectl create -f - --as=mia
  endpointslice.discovery.k8s.io/blog-machines created
  $ lab settle
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.13:30080/hostname; echo; done | sort -u
  blog-1
  ledger

Step: found

  $ kubectl describe endpointslices -n blog | grep -E '^Name:|managed-by|Addresses'
  Name:         blog-h447c
  Labels:       endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
    - Addresses:  10.244.1.2
  Name:         blog-machines
    - Addresses:  10.244.2.2
  $ kubectl get endpointslices -n blog --show-labels | cut -c1-30
  NAME            ADDRESSTYPE   
  blog-h447c      IPv4          
  blog-machines   IPv4          
  $ kubectl delete endpointslices -n blog -l '!endpointslice.kubernetes.io/managed-by'
  endpointslice.discovery.k8s.io "blog-machines" deleted from blog namespace
  $ lab settle
  $ for n in {1..10}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | uniq -c
       10 blog-1

Step: policy

  $ sed 's/slices-stay-at-home/own-machines/; s/\[Deny\]/[Deny, Audit]/' policy.yaml | kubectl apply -f -
  validatingadmissionpolicy.admissionregistration.k8s.io/own-machines created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/own-machines created
  $ lab settle
  $ kubectl create -f more.yaml --as=mia
  The endpointslices "machines" is invalid: : ValidatingAdmissionPolicy 'own-machines' with binding 'own-machines' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  [1]
  $ sed 's/10.244.2.2/192.0.2.7/' more.yaml | kubectl create -f - --as=mia
  endpointslice.discovery.k8s.io/machines created

Step: shop

  $ kubectl get endpointslices,endpoints -n shop
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME                                        ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  endpointslice.discovery.k8s.io/shop-vrw9v   IPv4          8080    10.244.2.2   11s
  
  NAME             ENDPOINTS         AGE
  endpoints/shop   10.244.2.2:8080   11s
  $ kubectl patch role address-book -n shop --type=json -p '[{"op":"replace","path":"/rules/0/verbs","value":["get","list","watch"]},{"op":"replace","path":"/rules/1/verbs","value":["get","list","watch"]}]'
  role.rbac.authorization.k8s.io/address-book patched
  $ kubectl create -f book.yaml --as=sam
  Error from server (Forbidden): error when creating "book.yaml": endpointslices.discovery.k8s.io is forbidden: User "sam" cannot create resource "endpointslices" in API group "discovery.k8s.io" in the namespace "shop"
  Error from server (Forbidden): error when creating "book.yaml": endpoints is forbidden: User "sam" cannot create resource "endpoints" in API group "" in the namespace "shop"
  [1]
  $ ip=$(kubectl get pod shop-1 -n shop -o jsonpath={.status.podIP})
  $ kubectl patch endpoints shop -n shop -p "{\"subsets\":[{\"addresses\":[{\"ip\":\"$ip\"}],\"ports\":[{\"port\":8080}]}]}"
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/shop patched
  $ lab settle
  $ for n in {1..10}; do curl -s -m 2 http://172.18.0.11:30090/hostname; echo; done | uniq -c
       10 shop-1
