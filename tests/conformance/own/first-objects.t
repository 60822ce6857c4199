What every cluster has of kinds that few ask for.

  $ kubectl get apiservices
  NAME                              SERVICE   AVAILABLE   AGE
  v1.                               Local     True        6s
  v1.admissionregistration.k8s.io   Local     True        6s
  v1.apiextensions.k8s.io           Local     True        6s
  v1.apps                           Local     True        6s
  v1.authentication.k8s.io          Local     True        6s
  v1.authorization.k8s.io           Local     True        6s
  v1.autoscaling                    Local     True        6s
  v1.batch                          Local     True        6s
  v1.certificates.k8s.io            Local     True        6s
  v1.coordination.k8s.io            Local     True        6s
  v1.discovery.k8s.io               Local     True        6s
  v1.events.k8s.io                  Local     True        6s
  v1.flowcontrol.apiserver.k8s.io   Local     True        6s
  v1.networking.k8s.io              Local     True        6s
  v1.node.k8s.io                    Local     True        6s
  v1.policy                         Local     True        6s
  v1.rbac.authorization.k8s.io      Local     True        6s
  v1.resource.k8s.io                Local     True        6s
  v1.scheduling.k8s.io              Local     True        6s
  v1.storage.k8s.io                 Local     True        6s
  v2.autoscaling                    Local     True        6s
  $ kubectl get flowschemas
  NAME                           PRIORITYLEVEL     MATCHINGPRECEDENCE   DISTINGUISHERMETHOD   AGE   MISSINGPL
  exempt                         exempt            1                    <none>                6s    False
  probes                         exempt            2                    <none>                6s    False
  system-leader-election         leader-election   100                  ByUser                6s    False
  system-node-high               node-high         400                  ByUser                6s    False
  system-nodes                   system            500                  ByUser                6s    False
  kube-controller-manager        workload-high     800                  ByNamespace           6s    False
  kube-scheduler                 workload-high     800                  ByNamespace           6s    False
  kube-system-service-accounts   workload-high     900                  ByNamespace           6s    False
  service-accounts               workload-low      9000                 ByUser                6s    False
  global-default                 global-default    9900                 ByUser                6s    False
  catch-all                      catch-all         10000                ByUser                6s    False
  $ kubectl get prioritylevelconfigurations
  NAME              TYPE      NOMINALCONCURRENCYSHARES   QUEUES   HANDSIZE   QUEUELENGTHLIMIT   AGE
  catch-all         Limited   5                          <none>   <none>     <none>             6s
  exempt            Exempt    <none>                     <none>   <none>     <none>             6s
  global-default    Limited   20                         128      6          50                 6s
  leader-election   Limited   10                         16       4          50                 6s
  node-high         Limited   40                         64       6          50                 6s
  system            Limited   30                         64       6          50                 6s
  workload-high     Limited   40                         128      6          50                 6s
  workload-low      Limited   100                        128      6          50                 6s
  $ kubectl get priorityclasses -o yaml | grep -v -e uid -e resourceVersion -e creationTimestamp
  apiVersion: v1
  items:
  - apiVersion: scheduling.k8s.io/v1
    description: Used for system critical pods that must run in the cluster, but can
      be moved to another node if necessary.
    kind: PriorityClass
    metadata:
      generation: 1
      name: system-cluster-critical
    preemptionPolicy: PreemptLowerPriority
    value: 2000000000
  - apiVersion: scheduling.k8s.io/v1
    description: Used for system critical pods that must not be moved from their current
      node.
    kind: PriorityClass
    metadata:
      generation: 1
      name: system-node-critical
    preemptionPolicy: PreemptLowerPriority
    value: 2000001000
  kind: List
  metadata:
  $ kubectl get flowschema system-leader-election -o yaml | grep -v -e uid -e resourceVersion
  apiVersion: flowcontrol.apiserver.k8s.io/v1
  kind: FlowSchema
  metadata:
    annotations:
      apf.kubernetes.io/autoupdate-spec: "true"
    creationTimestamp: "2026-11-30T18:46:05Z"
    generation: 1
    name: system-leader-election
  spec:
    distinguisherMethod:
      type: ByUser
    matchingPrecedence: 100
    priorityLevelConfiguration:
      name: leader-election
    rules:
    - resourceRules:
      - apiGroups:
        - coordination.k8s.io
        namespaces:
        - '*'
        resources:
        - leases
        verbs:
        - get
        - create
        - update
      subjects:
      - kind: User
        user:
          name: system:kube-controller-manager
      - kind: User
        user:
          name: system:kube-scheduler
      - kind: ServiceAccount
        serviceAccount:
          name: '*'
          namespace: kube-system
  status:
    conditions:
    - lastTransitionTime: "2026-11-30T18:46:05Z"
      message: This FlowSchema references the PriorityLevelConfiguration object named
        "leader-election" and it exists
      reason: Found
      status: "False"
      type: Dangling
  $ kubectl get prioritylevelconfiguration workload-low -o yaml | grep -v -e uid -e resourceVersion
  apiVersion: flowcontrol.apiserver.k8s.io/v1
  kind: PriorityLevelConfiguration
  metadata:
    annotations:
      apf.kubernetes.io/autoupdate-spec: "true"
    creationTimestamp: "2026-11-30T18:46:05Z"
    generation: 1
    name: workload-low
  spec:
    limited:
      lendablePercent: 90
      limitResponse:
        queuing:
          handSize: 6
          queueLengthLimit: 50
          queues: 128
        type: Queue
      nominalConcurrencyShares: 100
    type: Limited
  status: {}
  $ kubectl get apiservice v1.apps -o yaml | grep -v -e uid -e resourceVersion
  apiVersion: apiregistration.k8s.io/v1
  kind: APIService
  metadata:
    creationTimestamp: "2026-11-30T18:46:05Z"
    labels:
      kube-aggregator.kubernetes.io/automanaged: onstart
    name: v1.apps
  spec:
    group: apps
    groupPriorityMinimum: 17800
    version: v1
    versionPriority: 15
  status:
    conditions:
    - lastTransitionTime: "2026-11-30T18:46:05Z"
      message: Local APIServices are always available
      reason: Local
      status: "True"
      type: Available
  $ kubectl describe flowschema probes | grep -v 'Resource Version'
  Name:         probes
  Namespace:    
  Labels:       <none>
  Annotations:  apf.kubernetes.io/autoupdate-spec: true
  API Version:  flowcontrol.apiserver.k8s.io/v1
  Kind:         FlowSchema
  Metadata:
    Creation Timestamp:  2026-11-30T18:46:05Z
    Generation:          1
    UID:                 901dc074-e525-46c5-8aa3-33258ddefcac
  Spec:
    Matching Precedence:  2
    Priority Level Configuration:
      Name:  exempt
    Rules:
      Non Resource Rules:
        Non Resource URLs:
          /healthz
          /readyz
          /livez
        Verbs:
          get
      Subjects:
        Group:
          Name:  system:unauthenticated
        Kind:    Group
        Group:
          Name:  system:authenticated
        Kind:    Group
  Status:
    Conditions:
      Last Transition Time:  2026-11-30T18:46:05Z
      Message:               This FlowSchema references the PriorityLevelConfiguration object named "exempt" and it exists
      Reason:                Found
      Status:                False
      Type:                  Dangling
  Events:                    <none>
  $ kubectl get runtimeclasses,csidrivers,csinodes,csistoragecapacities,volumeattachments,volumeattributesclasses,storageclasses -A
  No resources found
  $ kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations,validatingadmissionpolicies,validatingadmissionpolicybindings
  No resources found
  $ kubectl get csr,deviceclasses,resourceclaims,resourceclaimtemplates,resourceslices
  No resources found
  $ kubectl get crd
  No resources found
  $ kubectl explain storageclass.volumeBindingMode
  GROUP:      storage.k8s.io
  KIND:       StorageClass
  VERSION:    v1
  
  FIELD: volumeBindingMode <string>
  ENUM:
      Immediate
      WaitForFirstConsumer
  
  DESCRIPTION:
      volumeBindingMode indicates how PersistentVolumeClaims should be provisioned
      and bound.  When unset, VolumeBindingImmediate is used. This field is only
      honored by servers that enable the VolumeScheduling feature.
      
      Possible enum values:
       - `"Immediate"` indicates that PersistentVolumeClaims should be immediately
      provisioned and bound. This is the default mode.
       - `"WaitForFirstConsumer"` indicates that PersistentVolumeClaims should not
      be provisioned and bound until the first Pod is created that references the
      PeristentVolumeClaim. The volume provisioning and binding will occur during
      Pod scheduing.
      
  
  $ kubectl explain priorityclass.value
  GROUP:      scheduling.k8s.io
  KIND:       PriorityClass
  VERSION:    v1
  
  FIELD: value <integer>
  
  
  DESCRIPTION:
      value represents the integer value of this priority class. This is the
      actual priority that pods receive when they have the name of this class in
      their pod spec.
      
  
  $ kubectl explain flowschema.spec.rules --recursive
  GROUP:      flowcontrol.apiserver.k8s.io
  KIND:       FlowSchema
  VERSION:    v1
  
  FIELD: rules <[]PolicyRulesWithSubjects>
  
  
  DESCRIPTION:
      `rules` describes which requests will match this flow schema. This
      FlowSchema matches a request if and only if at least one member of rules
      matches the request. if it is an empty slice, there will be no requests
      matching the FlowSchema.
      PolicyRulesWithSubjects prescribes a test that applies to a request to an
      apiserver. The test considers the subject making the request, the verb being
      requested, and the resource to be acted upon. This PolicyRulesWithSubjects
      matches a request if and only if both (a) at least one member of subjects
      matches the request and (b) at least one member of resourceRules or
      nonResourceRules matches the request.
      
  FIELDS:
    nonResourceRules	<[]NonResourcePolicyRule>
      nonResourceURLs	<[]string> -required-
      verbs	<[]string> -required-
    resourceRules	<[]ResourcePolicyRule>
      apiGroups	<[]string> -required-
      clusterScope	<boolean>
      namespaces	<[]string>
      resources	<[]string> -required-
      verbs	<[]string> -required-
    subjects	<[]Subject> -required-
      group	<GroupSubject>
        name	<string> -required-
      kind	<string> -required-
      serviceAccount	<ServiceAccountSubject>
        name	<string> -required-
        namespace	<string> -required-
      user	<UserSubject>
        name	<string> -required-
  
  $ printf '{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: gvisor}, handler: runsc, scheduling: {nodeSelector: {runtime: gvisor}}, overhead: {podFixed: {cpu: 250m}}}' | kubectl apply -f -
  runtimeclass.node.k8s.io/gvisor created
  $ kubectl get runtimeclass
  NAME     HANDLER   AGE
  gvisor   runsc     0s
  $ kubectl run r --image=nginx --overrides='{"spec":{"runtimeClassName":"gvisor"}}'
  pod/r created
  $ kubectl get pod r -o jsonpath='{.spec.overhead} {.spec.nodeSelector}{"\n"}'
  {"cpu":"250m"} {"runtime":"gvisor"}
  $ printf '{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: disk.example.com}}' | kubectl apply -f - 2>/dev/null
  csidriver.storage.k8s.io/disk.example.com created
  $ kubectl get csidrivers
  NAME               ATTACHREQUIRED   PODINFOONMOUNT   STORAGECAPACITY   TOKENREQUESTS   REQUIRESREPUBLISH   MODES        AGE
  disk.example.com   true             false            false             <unset>         false               Persistent   0s
