Roles that name resources, subresources, URLs and names; and cluster roles that are added up.

  $ kubectl create role one --verb=get,patch --resource=services,services/status,pods/log --resource-name=web
  role.rbac.authorization.k8s.io/one created
  $ kubectl get role one -o yaml | grep -v -e uid -e resourceVersion -e creationTimestamp
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: one
    namespace: default
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - web
    resources:
    - services
    - services/status
    - pods/log
    verbs:
    - get
    - patch
  $ kubectl describe role one
  Name:         one
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources        Non-Resource URLs  Resource Names  Verbs
    ---------        -----------------  --------------  -----
    pods/log         []                 [web]           [get patch]
    services/status  []                 [web]           [get patch]
    services         []                 [web]           [get patch]
  $ kubectl create role bad --verb=get --resource=frobs
  the server doesn't have a resource type "frobs"
  [1]
  $ kubectl create role bad --verb=get
  error: at least one resource must be specified
  [1]
  $ kubectl create role bad --resource=pods
  error: at least one verb must be specified
  [1]
  $ kubectl create role bad --verb=fly --resource=pods
  Warning: 'fly' is not a standard resource verb
  role.rbac.authorization.k8s.io/bad created
  $ kubectl create clusterrole urls --verb=get --non-resource-url=/healthz,/metrics/*
  clusterrole.rbac.authorization.k8s.io/urls created
  $ kubectl describe clusterrole urls
  Name:         urls
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
               [/healthz]         []              [get]
               [/metrics/*]       []              [get]
  $ kubectl create clusterrole urls2 --verb=create --non-resource-url=healthz
  error: invalid verb: 'create' for nonResourceURL
  [1]
  $ kubectl create clusterrole base --aggregation-rule=rbac.example.com/base=true
  clusterrole.rbac.authorization.k8s.io/base created
  $ kubectl create clusterrole part --verb=get,list --resource=endpointslices.discovery.k8s.io
  clusterrole.rbac.authorization.k8s.io/part created
  $ kubectl label clusterrole part rbac.example.com/base=true
  clusterrole.rbac.authorization.k8s.io/part labeled
  $ lab settle
  $ kubectl describe clusterrole base
  Name:         base
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources                        Non-Resource URLs  Resource Names  Verbs
    ---------                        -----------------  --------------  -----
    endpointslices.discovery.k8s.io  []                 []              [get list]
  $ kubectl get clusterrole base -o jsonpath='{.rules} {.aggregationRule}{"\n"}'
  [{"apiGroups":["discovery.k8s.io"],"resources":["endpointslices"],"verbs":["get","list"]}] {"clusterRoleSelectors":[{"matchLabels":{"rbac.example.com/base":"true"}}]}
  $ kubectl create clusterrolebinding ann --clusterrole=base --user=ann --group=g1 --serviceaccount=default:sa
  clusterrolebinding.rbac.authorization.k8s.io/ann created
  $ kubectl get clusterrolebinding ann -o wide
  NAME   ROLE               AGE   USERS   GROUPS   SERVICEACCOUNTS
  ann    ClusterRole/base   0s    ann     g1       default/sa
  $ kubectl describe clusterrolebinding ann
  Name:         ann
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  ClusterRole
    Name:  base
  Subjects:
    Kind            Name  Namespace
    ----            ----  ---------
    User            ann   
    Group           g1    
    ServiceAccount  sa    default
  $ kubectl auth can-i --list --as=ann
  Resources                                       Non-Resource URLs   Resource Names   Verbs
  selfsubjectreviews.authentication.k8s.io        []                  []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                  []               [create]
  endpointslices.discovery.k8s.io                 []                  []               [get list]
                                                  [/api/*]            []               [get]
                                                  [/api]              []               [get]
                                                  [/apis/*]           []               [get]
                                                  [/apis]             []               [get]
                                                  [/healthz]          []               [get]
                                                  [/healthz]          []               [get]
                                                  [/livez]            []               [get]
                                                  [/livez]            []               [get]
                                                  [/openapi/*]        []               [get]
                                                  [/openapi]          []               [get]
                                                  [/readyz]           []               [get]
                                                  [/readyz]           []               [get]
                                                  [/version/]         []               [get]
                                                  [/version/]         []               [get]
                                                  [/version]          []               [get]
                                                  [/version]          []               [get]
  $ kubectl auth can-i get services/web --as=ann
  no
  [1]
  $ kubectl auth can-i get /healthz --as=ann
  yes
  $ kubectl auth can-i get /metrics --as=ann
  no
  [1]
  $ kubectl auth can-i '*' '*'
  yes
  $ kubectl auth can-i list frobs
  Warning: the server doesn't have a resource type 'frobs'
  
  yes
  $ kubectl auth can-i create pods --subresource=exec --as=ann
  no
  [1]
  $ kubectl auth can-i get pods -q --as=ann
  [1]
  $ kubectl label clusterrole part rbac.example.com/base-
  clusterrole.rbac.authorization.k8s.io/part unlabeled
  $ lab settle
  $ kubectl auth can-i list endpointslices -A --as=ann
  no
  [1]
  $ kubectl create role own --verb=get --resource=endpointslices --resource-name=own-1
  role.rbac.authorization.k8s.io/own created
  $ kubectl create rolebinding own --role=own --user=bob
  rolebinding.rbac.authorization.k8s.io/own created
  $ kubectl auth can-i get endpointslices/own-1 --as=bob
  yes
  $ kubectl auth can-i get endpointslice own-1 --as=bob
  error: you must specify two arguments: verb resource or verb resource/resourceName.
  See 'kubectl auth can-i -h' for help and examples.
  [1]
  $ kubectl auth can-i get endpointslices --as=bob
  no
  [1]
  $ kubectl get endpointslice own-1 --as=bob
  Error from server (NotFound): endpointslices.discovery.k8s.io "own-1" not found
  [1]
  $ kubectl get endpointslice other --as=bob
  Error from server (Forbidden): endpointslices.discovery.k8s.io "other" is forbidden: User "bob" cannot get resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl delete clusterrole view base part urls
  clusterrole.rbac.authorization.k8s.io "view" deleted
  clusterrole.rbac.authorization.k8s.io "base" deleted
  clusterrole.rbac.authorization.k8s.io "part" deleted
  clusterrole.rbac.authorization.k8s.io "urls" deleted
