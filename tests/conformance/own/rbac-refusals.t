Roles and bindings.

  $ cat > r.yaml <<'EOF'
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: Role
  > metadata: {name: r}
  > rules:
  > - {apiGroups: [""], resources: [pods]}
  > - {resources: [pods], verbs: [get]}
  > - {apiGroups: [""], verbs: [get]}
  > - {nonResourceURLs: [/healthz], verbs: [get]}
  > - {}
  > EOF
  $ kubectl create -f r.yaml
  The Role "r" is invalid: 
  * rules[0].verbs: Required value: verbs must contain at least one value
  * rules[1].apiGroups: Required value: resource rules must supply at least one api group
  * rules[2].resources: Required value: resource rules must supply at least one resource
  * rules[3].nonResourceURLs: Invalid value: ["/healthz"]: namespaced rules cannot apply to non-resource URLs
  * rules[4].verbs: Required value: verbs must contain at least one value
  * rules[4].apiGroups: Required value: resource rules must supply at least one api group
  * rules[4].resources: Required value: resource rules must supply at least one resource
  [1]
  $ sed 's/kind: Role/kind: ClusterRole/' r.yaml | kubectl create -f -
  The ClusterRole "r" is invalid: 
  * rules[0].verbs: Required value: verbs must contain at least one value
  * rules[1].apiGroups: Required value: resource rules must supply at least one api group
  * rules[2].resources: Required value: resource rules must supply at least one resource
  * rules[4].verbs: Required value: verbs must contain at least one value
  * rules[4].apiGroups: Required value: resource rules must supply at least one api group
  * rules[4].resources: Required value: resource rules must supply at least one resource
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: c}\nrules: [{nonResourceURLs: [/x], resources: [pods], apiGroups: [""], verbs: [get]}]\n' | kubectl create -f -
  The ClusterRole "c" is invalid: rules[0].nonResourceURLs: Invalid value: ["/x"]: rules cannot apply to both regular resources and non-resource URLs
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: c}\naggregationRule: {clusterRoleSelectors: []}\n' | kubectl create -f -
  The ClusterRole "c" is invalid: aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector required if aggregationRule is non-nil
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: c}\naggregationRule: {clusterRoleSelectors: [{matchLabels: {"bad key": b}}]}\n' | kubectl create -f -
  The ClusterRole "c" is invalid: 
  * aggregationRule.clusterRoleSelectors[0].matchLabels: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  * aggregationRule.clusterRoleSelectors[0]: Invalid value: null: invalid label selector.
  [1]
  $ cat > b.yaml <<'EOF'
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: {name: b}
  > roleRef: {apiGroup: odd, kind: Odd, name: ""}
  > subjects:
  > - {kind: User, name: ""}
  > - {kind: Group, name: g, apiGroup: odd}
  > - {kind: ServiceAccount, name: Bad_Name}
  > - {kind: ServiceAccount, name: a, namespace: default, apiGroup: rbac.authorization.k8s.io}
  > - {kind: Odd, name: o}
  > EOF
  $ kubectl create -f b.yaml
  The RoleBinding "b" is invalid: 
  * roleRef.apiGroup: Unsupported value: "odd": supported values: "rbac.authorization.k8s.io"
  * roleRef.kind: Unsupported value: "Odd": supported values: "Role", "ClusterRole"
  * roleRef.name: Required value
  * subjects[0].name: Required value
  * subjects[1].apiGroup: Unsupported value: "odd": supported values: "rbac.authorization.k8s.io"
  * subjects[2].name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * subjects[3].apiGroup: Unsupported value: "rbac.authorization.k8s.io": supported values: ""
  * subjects[4].kind: Unsupported value: "Odd": supported values: "ServiceAccount", "User", "Group"
  [1]
  $ sed 's/kind: RoleBinding/kind: ClusterRoleBinding/; s/kind: Odd, name: ""/kind: Role, name: x/' b.yaml | kubectl create -f -
  The ClusterRoleBinding "b" is invalid: 
  * roleRef.apiGroup: Unsupported value: "odd": supported values: "rbac.authorization.k8s.io"
  * roleRef.kind: Unsupported value: "Role": supported values: "ClusterRole"
  * subjects[0].name: Required value
  * subjects[1].apiGroup: Unsupported value: "odd": supported values: "rbac.authorization.k8s.io"
  * subjects[2].name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * subjects[2].namespace: Required value
  * subjects[3].apiGroup: Unsupported value: "rbac.authorization.k8s.io": supported values: ""
  * subjects[4].kind: Unsupported value: "Odd": supported values: "ServiceAccount", "User", "Group"
  [1]
  $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\n' | kubectl create -f -
  The RoleBinding "b" is invalid: 
  * roleRef.kind: Unsupported value: "": supported values: "Role", "ClusterRole"
  * roleRef.name: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: Bad_Name}\n' | kubectl create -f -
  The ServiceAccount "Bad_Name" is invalid: metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ printf 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\nspec: {finalizers: [odd]}\n' | kubectl create -f -
  The Namespace "shop" is invalid: spec.finalizers: Invalid value: "odd": name is neither a standard finalizer name nor is it fully qualified
  [1]
  $ printf 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {kubernetes.io/metadata.name: x}}\n' | kubectl create -f -
  namespace/shop created
  $ kubectl get ns shop --show-labels
  NAME   STATUS   AGE   LABELS
  shop   Active   1s    kubernetes.io/metadata.name=shop
  $ printf 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: pv}\nspec: {}\n' | kubectl create -f -
  The PersistentVolume "pv" is invalid: 
  * spec.accessModes: Required value
  * spec.capacity: Required value
  * spec.capacity: Unsupported value: null: supported values: "storage"
  * spec: Required value: must specify a volume type
  [1]
  $ printf 'apiVersion: v1\nkind: Event\nmetadata: {name: e}\ninvolvedObject: {namespace: other}\n' | kubectl create -f -
  The Event "e" is invalid: involvedObject.namespace: Invalid value: "other": does not match event.namespace
  [1]
  $ printf 'apiVersion: v1\nkind: LimitRange\nmetadata: {name: l}\nspec: {limits: []}\n' | kubectl create -f -
  limitrange/l created

What one may not grant, one may not write.

  $ kubectl create role grantor --verb=create,get --resource=roles.rbac.authorization.k8s.io,rolebindings.rbac.authorization.k8s.io
  role.rbac.authorization.k8s.io/grantor created
  $ kubectl create rolebinding grantor --role=grantor --user=jane
  rolebinding.rbac.authorization.k8s.io/grantor created
  $ kubectl create role reader --verb=get,list --resource=pods --as=jane
  Error from server (Forbidden): roles.rbac.authorization.k8s.io "reader" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["pods"], Verbs:["get" "list"]}
  [1]
  $ kubectl create rolebinding reader --role=grantor --user=joe --as=jane
  rolebinding.rbac.authorization.k8s.io/reader created
  $ kubectl create rolebinding reader --clusterrole=view --user=joe --as=jane | cut -c1-150
  error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io "reader" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["bindings"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["configmaps"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["endpoints"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["events"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["limitranges"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["namespaces"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["namespaces/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["persistentvolumeclaims"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["persistentvolumeclaims/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["pods"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["pods/log"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["pods/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["replicationcontrollers"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["replicationcontrollers/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["replicationcontrollers/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["resourcequotas"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["resourcequotas/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["serviceaccounts"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["services"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["services/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["controllerrevisions"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["daemonsets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["daemonsets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["deployments"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["deployments/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["deployments/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["replicasets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["replicasets/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["replicasets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["statefulsets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["statefulsets/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["apps"], Resources:["statefulsets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["autoscaling"], Resources:["horizontalpodautoscalers"], Verbs:["get" "list" "watch"]}
  {APIGroups:["autoscaling"], Resources:["horizontalpodautoscalers/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["batch"], Resources:["cronjobs"], Verbs:["get" "list" "watch"]}
  {APIGroups:["batch"], Resources:["cronjobs/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["batch"], Resources:["jobs"], Verbs:["get" "list" "watch"]}
  {APIGroups:["batch"], Resources:["jobs/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["discovery.k8s.io"], Resources:["endpointslices"], Verbs:["get" "list" "watch"]}
  {APIGroups:["events.k8s.io"], Resources:["events"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["daemonsets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["daemonsets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["deployments"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["deployments/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["deployments/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["ingresses"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["ingresses/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["networkpolicies"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["replicasets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["replicasets/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["replicasets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["extensions"], Resources:["replicationcontrollers/scale"], Verbs:["get" "list" "watch"]}
  {APIGroups:["networking.k8s.io"], Resources:["ingresses"], Verbs:["get" "list" "watch"]}
  {APIGroups:["networking.k8s.io"], Resources:["ingresses/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["networking.k8s.io"], Resources:["networkpolicies"], Verbs:["get" "list" "watch"]}
  {APIGroups:["policy"], Resources:["poddisruptionbudgets"], Verbs:["get" "list" "watch"]}
  {APIGroups:["policy"], Resources:["poddisruptionbudgets/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["resource.k8s.io"], Resources:["resourceclaims"], Verbs:["get" "list" "watch"]}
  {APIGroups:["resource.k8s.io"], Resources:["resourceclaims/status"], Verbs:["get" "list" "watch"]}
  {APIGroups:["resource.k8s.io"], Resources:["resourceclaimtemplates"], Verbs:["get" "list" "watch"]}
  $ kubectl create role reader --verb=get --resource=pods --as=joe
  Error from server (Forbidden): roles.rbac.authorization.k8s.io "reader" is forbidden: user "joe" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["pods"], Verbs:["get"]}
  [1]
  $ kubectl get pods --as=joe
  Error from server (Forbidden): pods is forbidden: User "joe" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl get pods -A --as=joe
  Error from server (Forbidden): pods is forbidden: User "joe" cannot list resource "pods" in API group "" at the cluster scope
  [1]
  $ kubectl get nodes --as=system:serviceaccount:default:default
  Error from server (Forbidden): nodes is forbidden: User "system:serviceaccount:default:default" cannot list resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl get endpointslices --as=system:serviceaccount:default:default
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "system:serviceaccount:default:default" cannot list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl get --raw /api/v1/pods --as=joe
  Error from server (Forbidden): pods is forbidden: User "joe" cannot list resource "pods" in API group "" at the cluster scope
  [1]
  $ kubectl get --raw /healthz --as=system:anonymous --as-group=system:unauthenticated
  ok
  $ kubectl get svc web --as=joe
  Error from server (Forbidden): services "web" is forbidden: User "joe" cannot get resource "services" in API group "" in the namespace "default"
  [1]
  $ kubectl describe svc kubernetes --as=joe
  Error from server (Forbidden): services "kubernetes" is forbidden: User "joe" cannot get resource "services" in API group "" in the namespace "default"
  [1]
  $ kubectl delete pods --all --as=joe
  Error from server (Forbidden): pods is forbidden: User "joe" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl apply -f r.yaml --as=joe
  The Role "r" is invalid: 
  * rules[0].verbs: Required value: verbs must contain at least one value
  * rules[1].apiGroups: Required value: resource rules must supply at least one api group
  * rules[2].resources: Required value: resource rules must supply at least one resource
  * rules[3].nonResourceURLs: Invalid value: ["/healthz"]: namespaced rules cannot apply to non-resource URLs
  * rules[4].verbs: Required value: verbs must contain at least one value
  * rules[4].apiGroups: Required value: resource rules must supply at least one api group
  * rules[4].resources: Required value: resource rules must supply at least one resource
  [1]
  $ kubectl scale deployment web --replicas=1 --as=joe
  Error from server (Forbidden): deployments.apps "web" is forbidden: User "joe" cannot get resource "deployments" in API group "apps" in the namespace "default"
  [1]
  $ kubectl label node node-1 a=b --as=joe
  Error from server (Forbidden): nodes "node-1" is forbidden: User "joe" cannot get resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl auth can-i get pods --as=joe
  no
  [1]
