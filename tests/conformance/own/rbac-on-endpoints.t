Who may do what with Endpoints and slices: built-in roles, their aggregation, and the controllers' own.

  $ kubectl create serviceaccount sa
  serviceaccount/sa created
  $ kubectl create rolebinding edit --clusterrole=edit --serviceaccount=default:sa
  rolebinding.rbac.authorization.k8s.io/edit created
  $ for r in endpoints endpointslices services pods services/proxy endpoints/restricted; do for v in get list create update patch delete; do echo "$r $v $(kubectl auth can-i $v $r --as=system:serviceaccount:default:sa)"; done; done
  endpoints get yes
  endpoints list yes
  endpoints create no
  endpoints update no
  endpoints patch no
  endpoints delete no
  endpointslices get yes
  endpointslices list yes
  endpointslices create no
  endpointslices update no
  endpointslices patch no
  endpointslices delete no
  services get yes
  services list yes
  services create yes
  services update yes
  services patch yes
  services delete yes
  pods get yes
  pods list yes
  pods create yes
  pods update yes
  pods patch yes
  pods delete yes
  services/proxy get yes
  services/proxy list yes
  services/proxy create yes
  services/proxy update yes
  services/proxy patch yes
  services/proxy delete yes
  endpoints/restricted get yes
  endpoints/restricted list yes
  endpoints/restricted create no
  endpoints/restricted update no
  endpoints/restricted patch no
  endpoints/restricted delete no
  $ kubectl create clusterrole slices --verb=create,update,patch,delete --resource=endpointslices.discovery.k8s.io
  clusterrole.rbac.authorization.k8s.io/slices created
  $ kubectl label clusterrole slices rbac.authorization.k8s.io/aggregate-to-edit=true
  clusterrole.rbac.authorization.k8s.io/slices labeled
  $ lab settle
  $ kubectl auth can-i create endpointslices --as=system:serviceaccount:default:sa
  yes
  $ kubectl auth can-i create endpoints --as=system:serviceaccount:default:sa
  no
  [1]
  $ cat <<'EOF' | kubectl apply --as=system:serviceaccount:default:sa -f -
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: own}
  > addressType: IPv4
  > endpoints: [{addresses: ["192.0.2.1"]}]
  > EOF
  endpointslice.discovery.k8s.io/own created
  $ cat <<'EOF' | kubectl apply --as=system:serviceaccount:default:sa -f -
  > apiVersion: v1
  > kind: Endpoints
  > metadata: {name: own}
  > subsets: [{addresses: [{ip: 192.0.2.1}]}]
  > EOF
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Error from server (Forbidden): error when creating "STDIN": endpoints is forbidden: User "system:serviceaccount:default:sa" cannot create resource "endpoints" in API group "" in the namespace "default"
  [1]
  $ kubectl delete endpointslice own --as=system:serviceaccount:default:sa
  endpointslice.discovery.k8s.io "own" deleted from default namespace
  $ kubectl get endpointslices -A --as=system:serviceaccount:default:sa
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "system:serviceaccount:default:sa" cannot list resource "endpointslices" in API group "discovery.k8s.io" at the cluster scope
  [1]
  $ kubectl get clusterrole edit -o jsonpath='{range .rules[*]}{.apiGroups} {.resources} {.verbs}{"\n"}{end}' | grep -e endpoint
  ["discovery.k8s.io"] ["endpointslices"] ["create","update","patch","delete"]
  [""] ["configmaps","endpoints","persistentvolumeclaims","persistentvolumeclaims/status","pods","replicationcontrollers","replicationcontrollers/scale","serviceaccounts","services","services/status"] ["get","list","watch"]
  ["discovery.k8s.io"] ["endpointslices"] ["get","list","watch"]
  $ kubectl get clusterrole view -o jsonpath='{range .rules[*]}{.apiGroups} {.resources} {.verbs}{"\n"}{end}' | grep -e endpoint
  [""] ["configmaps","endpoints","persistentvolumeclaims","persistentvolumeclaims/status","pods","replicationcontrollers","replicationcontrollers/scale","serviceaccounts","services","services/status"] ["get","list","watch"]
  ["discovery.k8s.io"] ["endpointslices"] ["get","list","watch"]
  $ kubectl describe clusterrole system:controller:endpoint-controller
  Name:         system:controller:endpoint-controller
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  PolicyRule:
    Resources             Non-Resource URLs  Resource Names  Verbs
    ---------             -----------------  --------------  -----
    endpoints             []                 []              [create delete get list update watch]
    events                []                 []              [create patch update]
    events.events.k8s.io  []                 []              [create patch update]
    endpoints/restricted  []                 []              [create]
    pods                  []                 []              [get list watch]
    services              []                 []              [get list watch]
  $ kubectl describe clusterrole system:controller:endpointslicemirroring-controller
  Name:         system:controller:endpointslicemirroring-controller
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  PolicyRule:
    Resources                        Non-Resource URLs  Resource Names  Verbs
    ---------                        -----------------  --------------  -----
    endpointslices.discovery.k8s.io  []                 []              [create delete get list update watch]
    events                           []                 []              [create patch update]
    events.events.k8s.io             []                 []              [create patch update]
    endpoints                        []                 []              [get list watch]
    services                         []                 []              [get list watch]
    endpoints/finalizers             []                 []              [update]
    services/finalizers              []                 []              [update]
  $ kubectl get clusterrolebinding system:controller:endpointslice-controller -o wide
  NAME                                         ROLE                                                     AGE   USERS   GROUPS   SERVICEACCOUNTS
  system:controller:endpointslice-controller   ClusterRole/system:controller:endpointslice-controller   51s                    kube-system/endpointslice-controller
  $ kubectl describe clusterrole system:node-proxier
  Name:         system:node-proxier
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  PolicyRule:
    Resources                        Non-Resource URLs  Resource Names  Verbs
    ---------                        -----------------  --------------  -----
    events                           []                 []              [create patch update]
    events.events.k8s.io             []                 []              [create patch update]
    nodes                            []                 []              [get list watch]
    endpoints                        []                 []              [list watch]
    services                         []                 []              [list watch]
    endpointslices.discovery.k8s.io  []                 []              [list watch]
    servicecidrs.networking.k8s.io   []                 []              [list watch]
  $ kubectl auth can-i list endpointslices -A --as=system:kube-proxy
  yes
  $ kubectl auth can-i create endpointslices -n x --as=system:serviceaccount:kube-system:endpointslice-controller
  yes
  $ kubectl auth can-i list endpointslices --as=system:anonymous
  Error from server (Forbidden): selfsubjectaccessreviews.authorization.k8s.io is forbidden: User "system:anonymous" cannot create resource "selfsubjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope
  [1]
  $ kubectl get endpointslices --as=system:anonymous
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "system:anonymous" cannot list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl get --raw /apis/discovery.k8s.io/v1/namespaces/default/endpointslices --as=nobody
  Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden: User "nobody" cannot list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"
  [1]
  $ kubectl auth can-i get --subresource=status services --as=system:serviceaccount:default:sa
  yes
  $ kubectl auth can-i frob endpointslices --as=system:serviceaccount:default:sa
  Warning: verb 'frob' is not a known verb
  
  no
  [1]
  $ kubectl auth can-i get frobs --as=system:serviceaccount:default:sa
  Warning: the server doesn't have a resource type 'frobs'
  
  no
  [1]
  $ kubectl auth can-i get endpointslices.discovery.k8s.io/own -n kube-system --as=system:serviceaccount:default:sa
  no
  [1]
