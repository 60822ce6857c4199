Who may write them: the walkthrough, from an empty cluster.

  $ lab cluster --nodes 3 --dns
  $ cat > book.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: shop-more
  >   namespace: shop
  >   labels:
  >     kubernetes.io/service-name: shop
  > addressType: IPv4
  > ports:
  >   - name: ""
  >     port: 8080
  > endpoints:
  >   - addresses: [10.244.2.2]
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: shop-more
  >   namespace: shop
  > subsets:
  >   - addresses:
  >       - ip: 10.244.2.2
  >     ports:
  >       - port: 8080
  > EOF
  $ cat > more.yaml <<'EOF'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: machines
  >   namespace: blog
  >   labels:
  >     kubernetes.io/service-name: blog
  > addressType: IPv4
  > ports:
  >   - name: ""
  >     port: 8080
  > endpoints:
  >   - addresses: [10.244.2.2]
  > EOF
  $ cat > policy.yaml <<'EOF'
  > # Slices that people and their programs write may name the tenants' machines, 192.0.2.0/24, and nothing else.
  > apiVersion: admissionregistration.k8s.io/v1
  > kind: ValidatingAdmissionPolicy
  > metadata:
  >   name: slices-stay-at-home
  > spec:
  >   failurePolicy: Fail
  >   matchConstraints:
  >     resourceRules:
  >       - apiGroups: [discovery.k8s.io]
  >         apiVersions: [v1]
  >         resources: [endpointslices]
  >         operations: [CREATE, UPDATE]
  >   matchConditions:
  >     - name: not-the-control-plane
  >       expression: "!request.userInfo.username.startsWith('system:serviceaccount:kube-system:')"
  >     - name: not-an-administrator
  >       expression: "!('system:masters' in request.userInfo.groups)"
  >   validations:
  >     - expression: "!has(object.endpoints) || object.endpoints.all(e, e.addresses.all(a, a.startsWith('192.0.2.')))"
  >       message: a slice written by hand may name addresses in 192.0.2.0/24 only
  > ---
  > apiVersion: admissionregistration.k8s.io/v1
  > kind: ValidatingAdmissionPolicyBinding
  > metadata:
  >   name: slices-stay-at-home
  > spec:
  >   policyName: slices-stay-at-home
  >   validationActions: [Deny]
  >   matchResources:
  >     namespaceSelector:
  >       matchLabels:
  >         tenant: "yes"
  > EOF
  $ cat > start-1.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: bank
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: ledger
  >   namespace: bank
  > spec:
  >   selector:
  >     app: ledger
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: ledger
  >   namespace: bank
  >   labels:
  >     app: ledger
  > spec:
  >   nodeName: node-2
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > EOF
  $ kubectl apply -f start-1.yaml
  namespace/bank created
  service/ledger created
  pod/ledger created
  $ lab settle
  $ cat > start-2.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: blog
  >   labels:
  >     tenant: "yes"
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: blog
  >   namespace: blog
  > spec:
  >   type: NodePort
  >   selector:
  >     app: blog
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  >       nodePort: 30080
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: blog-1
  >   namespace: blog
  >   labels:
  >     app: blog
  > spec:
  >   nodeName: node-1
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata:
  >   name: team
  >   namespace: blog
  > roleRef:
  >   apiGroup: rbac.authorization.k8s.io
  >   kind: ClusterRole
  >   name: edit
  > subjects:
  >   - apiGroup: rbac.authorization.k8s.io
  >     kind: User
  >     name: mia
  > EOF
  $ kubectl apply -f start-2.yaml
  namespace/blog created
  service/blog created
  pod/blog-1 created
  rolebinding.rbac.authorization.k8s.io/team created
  $ lab settle
  $ cat > start-3.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata:
  >   name: shop
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: shop
  >   namespace: shop
  > spec:
  >   type: NodePort
  >   ports:
  >     - port: 80
  >       targetPort: 8080
  >       nodePort: 30090
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: shop-1
  >   namespace: shop
  >   labels:
  >     app: shop
  > spec:
  >   nodeName: node-3
  >   containers:
  >     - name: app
  >       image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >       args: [netexec, --http-port=8080]
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata:
  >   name: address-book
  >   namespace: shop
  > rules:
  >   - apiGroups: [""]
  >     resources: [endpoints]
  >     verbs: [get, list, watch, create, update, patch, delete]
  >   - apiGroups: [discovery.k8s.io]
  >     resources: [endpointslices]
  >     verbs: [get, list, watch, create, update, patch, delete]
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata:
  >   name: address-book
  >   namespace: shop
  > roleRef:
  >   apiGroup: rbac.authorization.k8s.io
  >   kind: Role
  >   name: address-book
  > subjects:
  >   - apiGroup: rbac.authorization.k8s.io
  >     kind: User
  >     name: sam
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata:
  >   name: shop
  >   namespace: shop
  > subsets:
  >   - addresses:
  >       - ip: 10.244.2.2
  >     ports:
  >       - port: 8080
  > EOF
  $ kubectl apply -f start-3.yaml
  namespace/shop created
  service/shop created
  pod/shop-1 created
  role.rbac.authorization.k8s.io/address-book created
  rolebinding.rbac.authorization.k8s.io/address-book created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/shop created
  $ lab settle
Somebody asks for the right to write slices: what it is good for, what it can be used for, and what keeps it in its place.

Step: who-may

  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n blog --as=mia
  no
  [1]
  $ kubectl auth can-i create services -n blog --as=mia
  yes
  $ kubectl auth can-i get endpointslices.discovery.k8s.io -n blog --as=mia
  yes
  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n blog --as=mia
  yes
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n bank --as=mia
  no
  [1]

Step: elsewhere

  $ curl -s -m 2 http://172.18.0.11:30080/hostname; echo
  blog-1
  $ curl -s -m 2 http://10.244.2.2:8080/hostname
  [28]
  $ kubectl get pods -n bank --as=mia
  Error from server (Forbidden): pods is forbidden: User "mia" cannot list resource "pods" in API group "" in the namespace "bank"
  [1]
  $ cat more.yaml
  apiVersion: discovery.k8s.io/v1
  kind: EndpointSlice
  metadata:
    name: machines
    namespace: blog
    labels:
      kubernetes.io/service-name: blog
  addressType: IPv4
  ports:
    - name: ""
      port: 8080
  endpoints:
    - addresses: [10.244.2.2]
  $ kubectl apply -f more.yaml --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ lab settle
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  blog-1
  ledger

Step: found

  $ kubectl describe service blog -n blog | grep Endpoints
  Endpoints:                10.244.1.3:8080,10.244.2.2:8080
  $ kubectl get endpointslices -n blog -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  blog-zqst9   IPv4          8080    10.244.1.3   18s   endpointslice-controller.k8s.io
  machines     IPv4          8080    10.244.2.2   3s    
  $ kubectl get pods -A --field-selector status.podIP=10.244.2.2
  NAMESPACE   NAME     READY   STATUS    RESTARTS   AGE
  bank        ledger   1/1     Running   0          23s
  $ kubectl get endpointslice machines -n blog -o yaml --show-managed-fields | grep -E 'manager:|operation:'
      manager: kubectl-client-side-apply
      operation: Update
  $ kubectl delete endpointslice machines -n blog
  endpointslice.discovery.k8s.io "machines" deleted from blog namespace
  $ lab settle
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  blog-1

Step: policy

  $ cat policy.yaml
  # Slices that people and their programs write may name the tenants' machines, 192.0.2.0/24, and nothing else.
  apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicy
  metadata:
    name: slices-stay-at-home
  spec:
    failurePolicy: Fail
    matchConstraints:
      resourceRules:
        - apiGroups: [discovery.k8s.io]
          apiVersions: [v1]
          resources: [endpointslices]
          operations: [CREATE, UPDATE]
    matchConditions:
      - name: not-the-control-plane
        expression: "!request.userInfo.username.startsWith('system:serviceaccount:kube-system:')"
      - name: not-an-administrator
        expression: "!('system:masters' in request.userInfo.groups)"
    validations:
      - expression: "!has(object.endpoints) || object.endpoints.all(e, e.addresses.all(a, a.startsWith('192.0.2.')))"
        message: a slice written by hand may name addresses in 192.0.2.0/24 only
  ---
  apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicyBinding
  metadata:
    name: slices-stay-at-home
  spec:
    policyName: slices-stay-at-home
    validationActions: [Deny]
    matchResources:
      namespaceSelector:
        matchLabels:
          tenant: "yes"
  $ kubectl apply -f policy.yaml
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home created
  $ lab settle
  $ kubectl apply -f more.yaml --as=mia
  The endpointslices "machines" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  [1]
  $ sed 's/10.244.2.2/192.0.2.7/' more.yaml | kubectl apply -f - --as=mia
  endpointslice.discovery.k8s.io/machines created
  $ kubectl patch endpointslice machines -n blog --as=mia --type=json -p '[{"op":"replace","path":"/endpoints/0/addresses/0","value":"10.244.2.2"}]'
  The endpointslices "machines" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: a slice written by hand may name addresses in 192.0.2.0/24 only
  [1]
  $ kubectl run blog-2 -n blog --labels=app=blog --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=8080
  pod/blog-2 created
  $ lab settle
  $ kubectl get endpointslices -n blog -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS               AGE   MANAGED-BY
  blog-zqst9   IPv4          8080    10.244.1.3,10.244.2.3   33s   endpointslice-controller.k8s.io
  machines     IPv4          8080    192.0.2.7               7s    
  $ kubectl delete endpointslice machines -n blog --as=mia
  endpointslice.discovery.k8s.io "machines" deleted from blog namespace

Step: shop

  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30090/hostname; echo; done | sort -u
  ledger
  $ kubectl get endpointslices -n shop -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  shop-gsrl5   IPv4          8080    10.244.2.2   29s   endpointslicemirroring-controller.k8s.io
  $ kubectl get endpoints shop -n shop
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS         AGE
  shop   10.244.2.2:8080   29s
  $ kubectl get rolebindings -n shop -o wide
  NAME           ROLE                AGE   USERS   GROUPS   SERVICEACCOUNTS
  address-book   Role/address-book   30s   sam              
  $ kubectl delete rolebinding address-book -n shop
  rolebinding.rbac.authorization.k8s.io "address-book" deleted from shop namespace
  $ kubectl set selector service shop -n shop app=shop
  service/shop selector updated
  $ lab settle
  $ kubectl get endpointslices -n shop -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  shop-5vdrk   IPv4          8080    10.244.3.2   4s    endpointslice-controller.k8s.io
  $ kubectl create -f book.yaml --as=sam
  Error from server (Forbidden): error when creating "book.yaml": endpointslices.discovery.k8s.io is forbidden: User "sam" cannot create resource "endpointslices" in API group "discovery.k8s.io" in the namespace "shop"
  Error from server (Forbidden): error when creating "book.yaml": endpoints is forbidden: User "sam" cannot create resource "endpoints" in API group "" in the namespace "shop"
  [1]
  $ for n in {1..16}; do curl -s -m 2 http://172.18.0.11:30090/hostname; echo; done | sort -u
  shop-1
