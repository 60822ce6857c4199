What the server serves.

  $ kubectl api-resources --api-group=networking.k8s.io
  NAME              SHORTNAMES   APIVERSION             NAMESPACED   KIND
  ingressclasses                 networking.k8s.io/v1   false        IngressClass
  ingresses         ing          networking.k8s.io/v1   true         Ingress
  ipaddresses       ip           networking.k8s.io/v1   false        IPAddress
  networkpolicies   netpol       networking.k8s.io/v1   true         NetworkPolicy
  servicecidrs                   networking.k8s.io/v1   false        ServiceCIDR
  $ kubectl api-resources --api-group=autoscaling -o wide
  NAME                       SHORTNAMES   APIVERSION       NAMESPACED   KIND                      VERBS                                                        CATEGORIES
  horizontalpodautoscalers   hpa          autoscaling/v2   true         HorizontalPodAutoscaler   create,delete,deletecollection,get,list,patch,update,watch   all
  $ kubectl api-resources --namespaced=false --api-group=rbac.authorization.k8s.io
  NAME                  SHORTNAMES   APIVERSION                     NAMESPACED   KIND
  clusterrolebindings                rbac.authorization.k8s.io/v1   false        ClusterRoleBinding
  clusterroles                       rbac.authorization.k8s.io/v1   false        ClusterRole
  $ kubectl api-resources --verbs=deletecollection --api-group=batch
  NAME       SHORTNAMES   APIVERSION   NAMESPACED   KIND
  cronjobs   cj           batch/v1     true         CronJob
  jobs                    batch/v1     true         Job
  $ kubectl api-resources --categories=all -o name
  pods
  replicationcontrollers
  services
  daemonsets.apps
  deployments.apps
  replicasets.apps
  statefulsets.apps
  horizontalpodautoscalers.autoscaling
  cronjobs.batch
  jobs.batch
  $ kubectl api-resources --categories=api-extensions
  NAME                                SHORTNAMES   APIVERSION                        NAMESPACED   KIND
  mutatingadmissionpolicies                        admissionregistration.k8s.io/v1   false        MutatingAdmissionPolicy
  mutatingadmissionpolicybindings                  admissionregistration.k8s.io/v1   false        MutatingAdmissionPolicyBinding
  mutatingwebhookconfigurations                    admissionregistration.k8s.io/v1   false        MutatingWebhookConfiguration
  validatingadmissionpolicies                      admissionregistration.k8s.io/v1   false        ValidatingAdmissionPolicy
  validatingadmissionpolicybindings                admissionregistration.k8s.io/v1   false        ValidatingAdmissionPolicyBinding
  validatingwebhookconfigurations                  admissionregistration.k8s.io/v1   false        ValidatingWebhookConfiguration
  customresourcedefinitions           crd,crds     apiextensions.k8s.io/v1           false        CustomResourceDefinition
  apiservices                                      apiregistration.k8s.io/v1         false        APIService
  $ kubectl api-resources --sort-by=kind --api-group=discovery.k8s.io
  NAME             SHORTNAMES   APIVERSION            NAMESPACED   KIND
  endpointslices                discovery.k8s.io/v1   true         EndpointSlice
  $ kubectl api-resources --sort-by=odd --api-group=apps
  error: --sort-by accepts only name or kind
  [1]
  $ kubectl api-resources -o yaml --api-group=discovery.k8s.io
  apiVersion: v1
  groupVersion: ""
  kind: APIResourceList
  resources:
  - group: discovery.k8s.io
    kind: EndpointSlice
    name: endpointslices
    namespaced: true
    singularName: endpointslice
    verbs:
    - create
    - delete
    - deletecollection
    - get
    - list
    - patch
    - update
    - watch
    version: v1
  $ kubectl api-resources -o json --api-group=policy
  {
      "kind": "APIResourceList",
      "apiVersion": "v1",
      "groupVersion": "",
      "resources": [
          {
              "name": "poddisruptionbudgets",
              "singularName": "poddisruptionbudget",
              "namespaced": true,
              "group": "policy",
              "version": "v1",
              "kind": "PodDisruptionBudget",
              "verbs": [
                  "create",
                  "delete",
                  "deletecollection",
                  "get",
                  "list",
                  "patch",
                  "update",
                  "watch"
              ],
              "shortNames": [
                  "pdb"
              ]
          }
      ]
  }
  $ kubectl api-resources -o odd
  error: unable to match a printer suitable for the output format "odd", allowed formats are: json,kyaml,name,wide,yaml
  [1]
  $ kubectl api-resources --cached --api-group=coordination.k8s.io --no-headers
  leases         coordination.k8s.io/v1   true   Lease
  $ kubectl api-resources --api-group=events.k8s.io
  NAME     SHORTNAMES   APIVERSION         NAMESPACED   KIND
  events   ev           events.k8s.io/v1   true         Event
  $ kubectl api-resources --api-group=storage.k8s.io -o name
  csidrivers.storage.k8s.io
  csinodes.storage.k8s.io
  csistoragecapacities.storage.k8s.io
  storageclasses.storage.k8s.io
  volumeattachments.storage.k8s.io
  volumeattributesclasses.storage.k8s.io
  $ kubectl api-resources --api-group=resource.k8s.io --no-headers | wc -l
  4
  $ kubectl api-resources | grep -E 'endpoint|service'
  endpoints                           ep           v1                                true         Endpoints
  serviceaccounts                     sa           v1                                true         ServiceAccount
  services                            svc          v1                                true         Service
  apiservices                                      apiregistration.k8s.io/v1         false        APIService
  endpointslices                                   discovery.k8s.io/v1               true         EndpointSlice
  servicecidrs                                     networking.k8s.io/v1              false        ServiceCIDR
  $ kubectl api-resources --no-headers | wc -l
  67
  $ kubectl api-versions | wc -l
  22
  $ kubectl api-versions | grep -E '^(v1|apps|discovery)'
  apps/v1
  discovery.k8s.io/v1
  v1
  $ kubectl api-versions --odd
  error: unknown flag: --odd
  See 'kubectl api-versions --help' for usage.
  [1]
  $ kubectl get crd
  No resources found
  $ kubectl get ipaddresses
  NAME        PARENTREF
  10.96.0.1   services/default/kubernetes
  $ kubectl get servicecidrs
  NAME         CIDRS          AGE
  kubernetes   10.96.0.0/16   4m48s
  $ kubectl describe servicecidr kubernetes | grep -v -E 'Time|UID'
  Name:         kubernetes
  Labels:       <none>
  Annotations:  <none>
  CIDRs:        10.96.0.0/16
  Status:
  Conditions:
    ----   ------  ------------------               ------  -------
    Ready  True    Wed, 25 Nov 2026 23:59:52 +0000          Kubernetes Service CIDR is ready
  Events:  <none>
  $ kubectl get leases -n kube-node-lease
  NAME     HOLDER   AGE
  node-1   node-1   4m38s
  node-2   node-2   4m35s
  node-3   node-3   4m33s
  $ kubectl get ingressclasses,storageclasses
  No resources found
  $ kubectl get mutatingwebhookconfigurations
  No resources found
  $ kubectl get validatingadmissionpolicies
  No resources found
  $ kubectl get runtimeclasses
  No resources found
  $ kubectl get volumeattachments
  No resources found
  $ kubectl get podtemplates
  No resources found in default namespace.
  $ kubectl get controllerrevisions
  No resources found in default namespace.
  $ kubectl get replicationcontrollers
  No resources found in default namespace.
  $ kubectl get limits,quota
  No resources found in default namespace.
  $ kubectl get pv,pvc
  No resources found
  $ kubectl get hpa
  No resources found in default namespace.
  $ kubectl get endpointslices.v1.discovery.k8s.io kubernetes -o name
  endpointslice.discovery.k8s.io/kubernetes
  $ kubectl get bindings
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl get tokenreviews
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl get subjectaccessreviews
  Error from server (MethodNotAllowed): the server does not allow this method on the requested resource
  [1]
  $ kubectl create -f nothing -o name
  error: the path "nothing" does not exist
  [1]
