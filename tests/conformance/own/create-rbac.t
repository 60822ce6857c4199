Roles are made of verbs and resources.

  $ kubectl create role reader --verb=get,list --verb=watch --resource=pods,services --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: reader
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    - services
    verbs:
    - get
    - list
    - watch
  $ kubectl create role reader --verb=get --resource=endpointslices.discovery.k8s.io,endpoints
  role.rbac.authorization.k8s.io/reader created
  $ kubectl describe role reader
  Name:         reader
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources                        Non-Resource URLs  Resource Names  Verbs
    ---------                        -----------------  --------------  -----
    endpoints                        []                 []              [get]
    endpointslices.discovery.k8s.io  []                 []              [get]
  $ kubectl create role named --verb=get --resource=configmaps --resource-name=a --resource-name=b --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: named
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - a
    - b
    resources:
    - configmaps
    verbs:
    - get
  $ kubectl create role scaled --verb=get --resource=deployments.apps/scale --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: scaled
  rules:
  - apiGroups:
    - apps
    resources:
    - deployments/scale
    verbs:
    - get
  $ kubectl create role none
  error: at least one verb must be specified
  [1]
  $ kubectl create role none --verb=get
  error: at least one resource must be specified
  [1]
  $ kubectl create role none --resource=pods
  error: at least one verb must be specified
  [1]
  $ kubectl create role none --verb=odd --resource=pods
  Warning: 'odd' is not a standard resource verb
  role.rbac.authorization.k8s.io/none created
  $ kubectl create role none --verb=get --resource=things
  the server doesn't have a resource type "things"
  [1]
  $ kubectl create role none --verb=get --resource=pods/odd
  Error from server (AlreadyExists): roles.rbac.authorization.k8s.io "none" already exists
  [1]
  $ kubectl create role every --verb='*' --resource='*.*' --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: every
  rules:
  - apiGroups:
    - '*'
    resources:
    - '*'
    verbs:
    - '*'
  $ kubectl create role --verb=get --resource=pods
  error: exactly one NAME is required, got 0
  See 'kubectl create role -h' for help and examples
  [1]
  $ kubectl create clusterrole nodes --verb=get,list --resource=nodes
  clusterrole.rbac.authorization.k8s.io/nodes created
  $ kubectl create clusterrole health --verb=get --non-resource-url=/healthz --non-resource-url='/logs/*' --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: health
  rules:
  - nonResourceURLs:
    - /healthz
    - /logs/*
    verbs:
    - get
  $ kubectl create clusterrole health --verb=odd --non-resource-url=/healthz
  error: invalid verb: 'odd' for nonResourceURL
  [1]
  $ kubectl create clusterrole both --verb=get --non-resource-url=/healthz --resource=pods --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: both
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    verbs:
    - get
  - nonResourceURLs:
    - /healthz
    verbs:
    - get
  $ kubectl create clusterrole sum --aggregation-rule=a=b,c=d --dry-run=client -o yaml
  aggregationRule:
    clusterRoleSelectors:
    - matchLabels:
        a: b
        c: d
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: sum
  rules: null
  $ kubectl create clusterrole sum --aggregation-rule=a=b --verb=get --resource=pods
  error: aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames
  [1]
  $ kubectl create clusterrole none
  error: at least one verb must be specified
  [1]
  $ kubectl describe clusterrole nodes
  Name:         nodes
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
    nodes      []                 []              [get list]

Bindings name users, groups and service accounts.

  $ kubectl create rolebinding readers --role=reader --user=jane --user=joe --group=devs --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/readers created
  $ kubectl describe rolebinding readers
  Name:         readers
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  reader
  Subjects:
    Kind            Name   Namespace
    ----            ----   ---------
    User            jane   
    User            joe    
    Group           devs   
    ServiceAccount  robot  default
  $ kubectl create rolebinding view --clusterrole=view --serviceaccount=shop:cart --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    name: view
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - kind: ServiceAccount
    name: cart
    namespace: shop
  $ kubectl create rolebinding none
  error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding none --role=a --clusterrole=b --user=c
  error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding none --role=reader --serviceaccount=robot
  error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl create rolebinding nobody --role=reader
  rolebinding.rbac.authorization.k8s.io/nobody created
  $ kubectl create clusterrolebinding admins --clusterrole=cluster-admin --group=ops
  clusterrolebinding.rbac.authorization.k8s.io/admins created
  $ kubectl create clusterrolebinding none --user=a
  error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl create clusterrolebinding
  error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl describe clusterrolebinding admins
  Name:         admins
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  ClusterRole
    Name:  cluster-admin
  Subjects:
    Kind   Name  Namespace
    ----   ----  ---------
    Group  ops   
  $ kubectl get roles,rolebindings
  NAME                                    CREATED AT
  role.rbac.authorization.k8s.io/none     2026-11-25T23:08:50Z
  role.rbac.authorization.k8s.io/reader   2026-11-25T23:08:48Z
  
  NAME                                            ROLE          AGE
  rolebinding.rbac.authorization.k8s.io/nobody    Role/reader   1s
  rolebinding.rbac.authorization.k8s.io/readers   Role/reader   2s
  $ kubectl create rolebinding readers --role=reader --user=jane
  error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io "readers" already exists
  [1]
