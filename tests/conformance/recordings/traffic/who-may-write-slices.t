Two tenants, a node port, a slice that points elsewhere; RBAC and a ValidatingAdmissionPolicy that keep it away. (An API server that kept
an audit log: tests/unit/session/audit-log.jsonl.)

  $ lab cluster --dns
  $ kubectl create namespace bank
  namespace/bank created
  $ kubectl create namespace blog
  namespace/blog created
  $ kubectl label namespace blog tenant=yes
  namespace/blog labeled
  $ cat > start.yaml <<'YAML'
  > apiVersion: v1
  > kind: Pod
  > metadata: { name: ledger, namespace: bank, labels: { app: ledger } }
  > spec:
  >   nodeName: node-2
  >   containers: [{ name: app, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [netexec, --http-port=8080] }]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: { name: ledger, namespace: bank }
  > spec: { selector: { app: ledger }, ports: [{ port: 80, targetPort: 8080 }] }
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: { name: blog-1, namespace: blog, labels: { app: blog } }
  > spec:
  >   nodeName: node-1
  >   containers: [{ name: app, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [netexec, --http-port=8080] }]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: { name: blog, namespace: blog }
  > spec: { type: NodePort, selector: { app: blog }, ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }] }
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: { name: team, namespace: blog }
  > roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
  > subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: mia }]
  > YAML
  $ kubectl apply -f start.yaml
  pod/ledger created
  service/ledger created
  pod/blog-1 created
  service/blog created
  rolebinding.rbac.authorization.k8s.io/team created
  $ lab settle
  $ kubectl get pods -A -o wide -l app
  NAMESPACE   NAME     READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  bank        ledger   1/1     Running   0          4s    10.244.2.2   node-2   <none>           <none>
  blog        blog-1   1/1     Running   0          3s    10.244.1.3   node-1   <none>           <none>
  $ curl -s -m 2 http://10.244.2.2:8080/hostname
  [28]
  $ curl -s -m 2 http://172.18.0.11:30080/hostname
  blog-1
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n blog --as=mia
  no
  [1]
  $ kubectl auth can-i create services -n blog --as=mia
  yes
  $ kubectl auth can-i update endpoints -n blog --as=mia
  no
  [1]
  $ kubectl get pods -n bank --as=mia
  Error from server (Forbidden): pods is forbidden: User "mia" cannot list resource "pods" in API group "" in the namespace "bank"
  [1]
  $ kubectl get clusterrole system:aggregate-to-edit -o jsonpath='{range .rules[?(@.apiGroups[0]=="")]}{.resources}{" "}{.verbs}{"\n"}{end}'
  ["pods/attach","pods/exec","pods/portforward","pods/proxy","secrets","services/proxy"] ["get","list","watch"]
  ["serviceaccounts"] ["impersonate"]
  ["pods","pods/attach","pods/exec","pods/portforward","pods/proxy"] ["create","delete","deletecollection","patch","update"]
  ["pods/eviction"] ["create"]
  ["configmaps","persistentvolumeclaims","replicationcontrollers","replicationcontrollers/scale","secrets","serviceaccounts","services","services/proxy"] ["create","delete","deletecollection","patch","update"]
  ["serviceaccounts/token"] ["create"]
  ["events"] ["create","delete","deletecollection","patch","update"]
  $ kubectl get clusterrole edit -o yaml | grep -c endpointslices
  1
  $ kubectl create role slice-writer -n blog --verb=create,update,delete --resource=endpointslices
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl get role slice-writer -n blog -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    creationTimestamp: "2026-12-01T01:23:37Z"
    name: slice-writer
    namespace: blog
    resourceVersion: "385"
    uid: a0751a06-4a0a-4523-975b-71930a6de077
  rules:
  - apiGroups:
    - discovery.k8s.io
    resources:
    - endpointslices
    verbs:
    - create
    - update
    - delete
  $ kubectl delete role slice-writer -n blog
  role.rbac.authorization.k8s.io "slice-writer" deleted from blog namespace
  $ kubectl create role slice-writer -n blog --verb=get,list,watch,create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  role.rbac.authorization.k8s.io/slice-writer created
  $ kubectl create rolebinding slice-writer -n blog --role=slice-writer --user=mia
  rolebinding.rbac.authorization.k8s.io/slice-writer created
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n blog --as=mia
  yes
  $ kubectl auth can-i create endpointslices.discovery.k8s.io -n bank --as=mia
  no
  [1]
  $ cat > stray.yaml <<'YAML'
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata:
  >   name: blog-more
  >   namespace: blog
  >   labels:
  >     kubernetes.io/service-name: blog
  > addressType: IPv4
  > ports:
  > - name: ""
  >   port: 8080
  > endpoints:
  > - addresses: ["10.244.2.2"]
  > YAML
  $ kubectl apply -f stray.yaml --as=mia
  endpointslice.discovery.k8s.io/blog-more created
  $ kubectl get endpointslices -n blog -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  blog-676kl   IPv4          8080    10.244.1.3   7s    endpointslice-controller.k8s.io
  blog-more    IPv4          8080    10.244.2.2   0s    
  $ sleep 2
  $ for n in 1 2 3 4 5 6 7 8 9 10 11 12; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort -u
  blog-1
  ledger
  $ kubectl describe service blog -n blog --as=mia | grep Endpoints
  Endpoints:                10.244.1.3:8080,10.244.2.2:8080
  $ kubectl get endpointslice blog-more -n blog -o yaml --show-managed-fields | grep -A12 managedFields
    managedFields:
    - apiVersion: discovery.k8s.io/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:addressType: {}
        f:endpoints: {}
        f:metadata:
          f:annotations:
            .: {}
            f:kubectl.kubernetes.io/last-applied-configuration: {}
          f:labels:
            .: {}
            f:kubernetes.io/service-name: {}
  $ kubectl delete endpointslice blog-more -n blog
  endpointslice.discovery.k8s.io "blog-more" deleted from blog namespace
  $ sleep 2
  $ for n in 1 2 3 4 5 6 7 8 9 10 11 12; do curl -s -m 2 http://172.18.0.11:30080/hostname; echo; done | sort | uniq -c
       12 blog-1
  $ cat > policy.yaml <<'YAML'
  > apiVersion: admissionregistration.k8s.io/v1
  > kind: ValidatingAdmissionPolicy
  > metadata:
  >   name: slices-stay-at-home
  > spec:
  >   failurePolicy: Fail
  >   matchConstraints:
  >     resourceRules:
  >     - apiGroups: ["discovery.k8s.io"]
  >       apiVersions: ["v1"]
  >       operations: [CREATE, UPDATE]
  >       resources: [endpointslices]
  >   matchConditions:
  >   - name: not-a-controller
  >     expression: "!(request.userInfo.username in ['system:serviceaccount:kube-system:endpointslice-controller', 'system:serviceaccount:kube-system:endpointslicemirroring-controller'])"
  >   validations:
  >   - expression: "object.endpoints.all(e, e.addresses.all(a, a.startsWith('192.0.2.')))"
  >     message: "slices by hand may name 192.0.2.0/24 only"
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
  >       matchLabels: { tenant: "yes" }
  > YAML
  $ kubectl apply -f policy.yaml
  validatingadmissionpolicy.admissionregistration.k8s.io/slices-stay-at-home created
  validatingadmissionpolicybinding.admissionregistration.k8s.io/slices-stay-at-home created
  $ sleep 3
  $ kubectl apply -f stray.yaml --as=mia
  The endpointslices "blog-more" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: slices by hand may name 192.0.2.0/24 only
  [1]
  $ sed 's/10.244.2.2/192.0.2.7/' stray.yaml > good.yaml
  $ kubectl apply -f good.yaml --as=mia
  endpointslice.discovery.k8s.io/blog-more created
  $ kubectl patch endpointslice blog-more -n blog --type=json -p '[{"op":"replace","path":"/endpoints/0/addresses/0","value":"10.244.2.2"}]' --as=mia
  The endpointslices "blog-more" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: slices by hand may name 192.0.2.0/24 only
  [1]
  $ kubectl delete endpointslice blog-more -n blog --as=mia
  endpointslice.discovery.k8s.io "blog-more" deleted from blog namespace
  $ kubectl scale deployment blog -n blog --replicas=2
  Error from server (NotFound): deployments.apps "blog" not found
  [1]
  $ kubectl delete pod blog-1 -n blog
  pod "blog-1" deleted from blog namespace
  $ kubectl run blog-2 -n blog --labels=app=blog --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=8080
  pod/blog-2 created
  $ lab settle
  $ kubectl get endpointslices -n blog
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  blog-676kl   IPv4          8080    10.244.1.3   20s
  $ kubectl get validatingadmissionpolicies
  NAME                  VALIDATIONS   PARAMKIND   AGE
  slices-stay-at-home   1             <unset>     8s
  $ kubectl get validatingadmissionpolicybindings
  NAME                  POLICYNAME            PARAMREF   AGE
  slices-stay-at-home   slices-stay-at-home   <unset>    8s
  $ cat > ep.yaml <<'YAML'
  > apiVersion: v1
  > kind: Service
  > metadata: { name: shop, namespace: blog }
  > spec: { ports: [{ port: 80, targetPort: 8080 }] }
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata: { name: shop, namespace: blog }
  > subsets: [{ addresses: [{ ip: 10.244.2.2 }], ports: [{ port: 8080 }] }]
  > YAML
  $ kubectl apply -f ep.yaml
  service/shop created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/shop created
  $ lab settle
  $ kubectl get endpointslices -n blog -L endpointslice.kubernetes.io/managed-by
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE   MANAGED-BY
  blog-676kl   IPv4          8080    10.244.1.3   23s   endpointslice-controller.k8s.io
  $ kubectl create role ep -n blog --verb=get,list,create,update,patch --resource=endpoints
  role.rbac.authorization.k8s.io/ep created
  $ kubectl create rolebinding ep -n blog --role=ep --user=mia
  rolebinding.rbac.authorization.k8s.io/ep created
  $ sed '1,/^---/d; s/shop/blog-x/' ep.yaml > e.yaml
  $ kubectl apply -f e.yaml --as=mia
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  endpoints/blog-x created
  $ kubectl apply -f stray.yaml --as=mia
  The endpointslices "blog-more" is invalid: : ValidatingAdmissionPolicy 'slices-stay-at-home' with binding 'slices-stay-at-home' denied request: slices by hand may name 192.0.2.0/24 only
  [1]
  $ kubectl apply -f stray.yaml --as=nobody
  Error from server (Forbidden): error when retrieving current configuration of:
  Resource: "discovery.k8s.io/v1, Resource=endpointslices", GroupVersionKind: "discovery.k8s.io/v1, Kind=EndpointSlice"
  Name: "blog-more", Namespace: "blog"
  from server for: "stray.yaml": endpointslices.discovery.k8s.io "blog-more" is forbidden: User "nobody" cannot get resource "endpointslices" in API group "discovery.k8s.io" in the namespace "blog"
  [1]
  $ kubectl auth whoami --as=mia
  ATTRIBUTE   VALUE
  Username    mia
  Groups      [system:authenticated]
