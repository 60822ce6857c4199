Any field of any kind.

  $ kubectl explain pod.spec.containers.livenessProbe
  KIND:       Pod
  VERSION:    v1
  
  FIELD: livenessProbe <Probe>
  
  
  DESCRIPTION:
      Periodic probe of container liveness. Container will be restarted if the
      probe fails. Cannot be updated. More info:
      https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
      Probe describes a health check to be performed against a container to
      determine whether it is alive or ready to receive traffic.
      
  FIELDS:
    exec	<ExecAction>
      Exec specifies a command to execute in the container.
  
    failureThreshold	<integer>
      Minimum consecutive failures for the probe to be considered failed after
      having succeeded. Defaults to 3. Minimum value is 1.
  
    grpc	<GRPCAction>
      GRPC specifies a GRPC HealthCheckRequest.
  
    httpGet	<HTTPGetAction>
      HTTPGet specifies an HTTP GET request to perform.
  
    initialDelaySeconds	<integer>
      Number of seconds after the container has started before liveness probes are
      initiated. More info:
      https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
  
    periodSeconds	<integer>
      How often (in seconds) to perform the probe. Default to 10 seconds. Minimum
      value is 1.
  
    successThreshold	<integer>
      Minimum consecutive successes for the probe to be considered successful
      after having failed. Defaults to 1. Must be 1 for liveness and startup.
      Minimum value is 1.
  
    tcpSocket	<TCPSocketAction>
      TCPSocket specifies a connection to a TCP port.
  
    terminationGracePeriodSeconds	<integer>
      Optional duration in seconds the pod needs to terminate gracefully upon
      probe failure. The grace period is the duration in seconds after the
      processes running in the pod are sent a termination signal and the time when
      the processes are forcibly halted with a kill signal. Set this value longer
      than the expected cleanup time for your process. If this value is nil, the
      pod's terminationGracePeriodSeconds will be used. Otherwise, this value
      overrides the value provided by the pod spec. Value must be non-negative
      integer. The value zero indicates stop immediately via the kill signal (no
      opportunity to shut down). This is a beta field and requires enabling
      ProbeTerminationGracePeriod feature gate. Minimum value is 1.
      spec.terminationGracePeriodSeconds is used if unset.
  
    timeoutSeconds	<integer>
      Number of seconds after which the probe times out. Defaults to 1 second.
      Minimum value is 1. More info:
      https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
  
  
  $ kubectl explain pods.spec.containers.ports.protocol
  KIND:       Pod
  VERSION:    v1
  
  FIELD: protocol <string>
  ENUM:
      SCTP
      TCP
      UDP
  
  DESCRIPTION:
      Protocol for port. Must be UDP, TCP, or SCTP. Defaults to "TCP".
      
      Possible enum values:
       - `"SCTP"` is the SCTP protocol.
       - `"TCP"` is the TCP protocol.
       - `"UDP"` is the UDP protocol.
      
  
  $ kubectl explain deployment.spec.strategy
  GROUP:      apps
  KIND:       Deployment
  VERSION:    v1
  
  FIELD: strategy <DeploymentStrategy>
  
  
  DESCRIPTION:
      The deployment strategy to use to replace existing pods with new ones.
      DeploymentStrategy describes how to replace existing pods with new ones.
      
  FIELDS:
    rollingUpdate	<RollingUpdateDeployment>
      Rolling update config params. Present only if DeploymentStrategyType =
      RollingUpdate.
  
    type	<string>
    enum: Recreate, RollingUpdate
      Type of deployment. Can be "Recreate" or "RollingUpdate". Default is
      RollingUpdate.
      
      Possible enum values:
       - `"Recreate"` Kill all existing pods before creating new ones.
       - `"RollingUpdate"` Replace the old ReplicaSets by new one using rolling
      update i.e gradually scale down the old ReplicaSets and scale up the new
      one.
  
  
  $ kubectl explain service.spec.sessionAffinityConfig --recursive
  KIND:       Service
  VERSION:    v1
  
  FIELD: sessionAffinityConfig <SessionAffinityConfig>
  
  
  DESCRIPTION:
      sessionAffinityConfig contains the configurations of session affinity.
      SessionAffinityConfig represents the configurations of session affinity.
      
  FIELDS:
    clientIP	<ClientIPConfig>
      timeoutSeconds	<integer>
  
  $ kubectl explain node.status.conditions
  KIND:       Node
  VERSION:    v1
  
  FIELD: conditions <[]NodeCondition>
  
  
  DESCRIPTION:
      Conditions is an array of current observed node conditions. More info:
      https://kubernetes.io/docs/reference/node/node-status/#condition
      NodeCondition contains condition information for a node.
      
  FIELDS:
    lastHeartbeatTime	<string>
      Last time we got an update on a given condition.
  
    lastTransitionTime	<string>
      Last time the condition transit from one status to another.
  
    message	<string>
      Human readable message indicating details about last transition.
  
    reason	<string>
      (brief) reason for the condition's last transition.
  
    status	<string> -required-
      Status of the condition, one of True, False, Unknown.
  
    type	<string> -required-
      Type of node condition.
  
  
  $ kubectl explain configmap.data
  KIND:       ConfigMap
  VERSION:    v1
  
  FIELD: data <map[string]string>
  
  
  DESCRIPTION:
      Data contains the configuration data. Each key must consist of alphanumeric
      characters, '-', '_' or '.'. Values with non-UTF-8 byte sequences must use
      the BinaryData field. The keys stored in Data must not overlap with the keys
      in the BinaryData field, this is enforced during validation process.
      
  
  $ kubectl explain secret.type
  KIND:       Secret
  VERSION:    v1
  
  FIELD: type <string>
  
  
  DESCRIPTION:
      Used to facilitate programmatic handling of secret data. More info:
      https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
      
  
  $ kubectl explain ingress.spec.rules.http.paths.pathType
  GROUP:      networking.k8s.io
  KIND:       Ingress
  VERSION:    v1
  
  FIELD: pathType <string>
  ENUM:
      Exact
      ImplementationSpecific
      Prefix
  
  DESCRIPTION:
      pathType determines the interpretation of the path matching. PathType can be
      one of the following values: * Exact: Matches the URL path exactly. *
      Prefix: Matches based on a URL path prefix split by '/'. Matching is
        done on a path element by element basis. A path element refers is the
        list of labels in the path split by the '/' separator. A request is a
        match for path p if every p is an element-wise prefix of p of the
        request path. Note that if the last element of the path is a substring
        of the last element in request path, it is not a match (e.g. /foo/bar
        matches /foo/bar/baz, but does not match /foo/barbaz).
      * ImplementationSpecific: Interpretation of the Path matching is up to
        the IngressClass. Implementations can treat this as a separate PathType
        or treat it identically to Prefix or Exact path types.
      Implementations are required to support all path types.
      
      Possible enum values:
       - `"Exact"` matches the URL path exactly and with case sensitivity.
       - `"ImplementationSpecific"` matching is up to the IngressClass.
      Implementations can treat this as a separate PathType or treat it
      identically to Prefix or Exact path types.
       - `"Prefix"` matches based on a URL path prefix split by '/'. Matching is
      case sensitive and done on a path element by element basis. A path element
      refers to the list of labels in the path split by the '/' separator. A
      request is a match for path p if every p is an element-wise prefix of p of
      the request path. Note that if the last element of the path is a substring
      of the last element in request path, it is not a match (e.g. /foo/bar
      matches /foo/bar/baz, but does not match /foo/barbaz). If multiple matching
      paths exist in an Ingress spec, the longest matching path is given priority.
      Examples: - /foo/bar does not match requests to /foo/barbaz - /foo/bar
      matches request to /foo/bar and /foo/bar/baz - /foo and /foo/ both match
      requests to /foo and /foo/. If both paths are present in an Ingress spec,
      the longest matching path (/foo/) is given priority.
      
  
  $ kubectl explain cronjob.spec
  GROUP:      batch
  KIND:       CronJob
  VERSION:    v1
  
  FIELD: spec <CronJobSpec>
  
  
  DESCRIPTION:
      Specification of the desired behavior of a cron job, including the schedule.
      More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status
      CronJobSpec describes how the job execution will look like and when it will
      actually run.
      
  FIELDS:
    concurrencyPolicy	<string>
    enum: Allow, Forbid, Replace
      Specifies how to treat concurrent executions of a Job. Valid values are:
      
      - "Allow" (default): allows CronJobs to run concurrently; - "Forbid":
      forbids concurrent runs, skipping next run if previous run hasn't finished
      yet; - "Replace": cancels currently running job and replaces it with a new
      one
      
      Possible enum values:
       - `"Allow"` allows CronJobs to run concurrently.
       - `"Forbid"` forbids concurrent runs, skipping next run if previous hasn't
      finished yet.
       - `"Replace"` cancels currently running job and replaces it with a new one.
  
    failedJobsHistoryLimit	<integer>
      The number of failed finished jobs to retain. Value must be non-negative
      integer. Defaults to 1.
  
    jobTemplate	<JobTemplateSpec> -required-
      Specifies the job that will be created when executing a CronJob.
  
    schedule	<string> -required-
      The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron.
  
    startingDeadlineSeconds	<integer>
      Optional deadline in seconds for starting the job if it misses scheduled
      time for any reason.  Missed jobs executions will be counted as failed ones.
  
    successfulJobsHistoryLimit	<integer>
      The number of successful finished jobs to retain. Value must be non-negative
      integer. Defaults to 3.
  
    suspend	<boolean>
      This flag tells the controller to suspend subsequent executions, it does not
      apply to already started executions.  Defaults to false.
  
    timeZone	<string>
      The time zone name for the given schedule, see
      https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not
      specified, this will default to the time zone of the kube-controller-manager
      process. The set of valid time zone names and the time zone offset is loaded
      from the system-wide time zone database by the API server during CronJob
      validation and the controller manager during execution. If no system-wide
      time zone database can be found a bundled version of the database is used
      instead. If the time zone name becomes invalid during the lifetime of a
      CronJob or due to a change in host configuration, the controller will stop
      creating new new Jobs and will create a system event with the reason
      UnknownTimeZone. More information can be found in
      https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones
  
  
  $ kubectl explain job.spec.completionMode
  GROUP:      batch
  KIND:       Job
  VERSION:    v1
  
  FIELD: completionMode <string>
  ENUM:
      Indexed
      NonIndexed
  
  DESCRIPTION:
      completionMode specifies how Pod completions are tracked. It can be
      `NonIndexed` (default) or `Indexed`.
      
      `NonIndexed` means that the Job is considered complete when there have been
      .spec.completions successfully completed Pods. Each Pod completion is
      homologous to each other.
      
      `Indexed` means that the Pods of a Job get an associated completion index
      from 0 to (.spec.completions - 1), available in the annotation
      batch.kubernetes.io/job-completion-index. The Job is considered complete
      when there is one successfully completed Pod for each index. When value is
      `Indexed`, .spec.completions must be specified and `.spec.parallelism` must
      be less than or equal to 10^5. In addition, The Pod name takes the form
      `$(job-name)-$(index)-$(random-string)`, the Pod hostname takes the form
      `$(job-name)-$(index)`.
      
      More completion modes can be added in the future. If the Job controller
      observes a mode that it doesn't recognize, which is possible during upgrades
      due to version skew, the controller skips updates for the Job.
      
      Possible enum values:
       - `"Indexed"` is a Job completion mode. In this mode, the Pods of a Job get
      an associated completion index from 0 to (.spec.completions - 1). The Job is
      considered complete when a Pod completes for each completion index.
       - `"NonIndexed"` is a Job completion mode. In this mode, the Job is
      considered complete when there have been .spec.completions successfully
      completed Pods. Pod completions are homologous to each other.
      
  
  $ kubectl explain hpa.spec.metrics --recursive | head -30
  GROUP:      autoscaling
  KIND:       HorizontalPodAutoscaler
  VERSION:    v2
  
  FIELD: metrics <[]MetricSpec>
  
  
  DESCRIPTION:
      metrics contains the specifications for which to use to calculate the
      desired replica count (the maximum replica count across all metrics will be
      used).  The desired replica count is calculated multiplying the ratio
      between the target value and the current value by the current number of
      pods.  Ergo, metrics used must decrease as the pod count is increased, and
      vice-versa.  See the individual metric source types for more information
      about how each type of metric must respond. If not set, the default metric
      will be set to 80% average CPU utilization.
      MetricSpec specifies how to scale based on a single metric (only `type` and
      one other matching field should be set at once).
      
  FIELDS:
    containerResource	<ContainerResourceMetricSource>
      container	<string> -required-
      name	<string> -required-
      target	<MetricTarget> -required-
        averageUtilization	<integer>
        averageValue	<Quantity>
        type	<string> -required-
        value	<Quantity>
    external	<ExternalMetricSource>
      metric	<MetricIdentifier> -required-
  $ kubectl explain networkpolicy.spec.ingress
  GROUP:      networking.k8s.io
  KIND:       NetworkPolicy
  VERSION:    v1
  
  FIELD: ingress <[]NetworkPolicyIngressRule>
  
  
  DESCRIPTION:
      ingress is a list of ingress rules to be applied to the selected pods.
      Traffic is allowed to a pod if there are no NetworkPolicies selecting the
      pod (and cluster policy otherwise allows the traffic), OR if the traffic
      source is the pod's local node, OR if the traffic matches at least one
      ingress rule across all of the NetworkPolicy objects whose podSelector
      matches the pod. If this field is empty then this NetworkPolicy does not
      allow any traffic (and serves solely to ensure that the pods it selects are
      isolated by default)
      NetworkPolicyIngressRule describes a particular set of traffic that is
      allowed to the pods matched by a NetworkPolicySpec's podSelector. The
      traffic must match both ports and from.
      
  FIELDS:
    from	<[]NetworkPolicyPeer>
      from is a list of sources which should be able to access the pods selected
      for this rule. Items in this list are combined using a logical OR operation.
      If this field is empty or missing, this rule matches all sources (traffic
      not restricted by source). If this field is present and contains at least
      one item, this rule allows traffic only if the traffic matches at least one
      item in the from list.
  
    ports	<[]NetworkPolicyPort>
      ports is a list of ports which should be made accessible on the pods
      selected for this rule. Each item in this list is combined using a logical
      OR. If this field is empty or missing, this rule matches all ports (traffic
      not restricted by port). If this field is present and contains at least one
      item, then this rule allows traffic only if the traffic matches at least one
      port in the list.
  
  
  $ kubectl explain pvc.spec.resources
  KIND:       PersistentVolumeClaim
  VERSION:    v1
  
  FIELD: resources <VolumeResourceRequirements>
  
  
  DESCRIPTION:
      resources represents the minimum resources the volume should have. Users are
      allowed to specify resource requirements that are lower than previous value
      but must still be higher than capacity recorded in the status field of the
      claim. More info:
      https://kubernetes.io/docs/concepts/storage/persistent-volumes#resources
      VolumeResourceRequirements describes the storage resource requirements for a
      volume.
      
  FIELDS:
    limits	<map[string]Quantity>
      Limits describes the maximum amount of compute resources allowed. More info:
      https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
  
    requests	<map[string]Quantity>
      Requests describes the minimum amount of compute resources required. If
      Requests is omitted for a container, it defaults to Limits if that is
      explicitly specified, otherwise to an implementation-defined value. Requests
      cannot exceed Limits. More info:
      https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
  
  
  $ kubectl explain endpointslice.metadata.ownerReferences
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  FIELD: ownerReferences <[]OwnerReference>
  
  
  DESCRIPTION:
      List of objects depended by this object. If ALL objects in the list have
      been deleted, this object will be garbage collected. If this object is
      managed by a controller, then an entry in this list will point to this
      controller, with the controller field set to true. There cannot be more than
      one managing controller.
      OwnerReference contains enough information to let you identify an owning
      object. An owning object must be in the same namespace as the dependent, or
      be cluster-scoped, so there is no namespace field.
      
  FIELDS:
    apiVersion	<string> -required-
      API version of the referent.
  
    blockOwnerDeletion	<boolean>
      If true, AND if the owner has the "foregroundDeletion" finalizer, then the
      owner cannot be deleted from the key-value store until this reference is
      removed. See
      https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion
      for how the garbage collector interacts with this field and enforces the
      foreground deletion. Defaults to false. To set this field, a user needs
      "delete" permission of the owner, otherwise 422 (Unprocessable Entity) will
      be returned.
  
    controller	<boolean>
      If true, this reference points to the managing controller.
  
    kind	<string> -required-
      Kind of the referent. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
  
    name	<string> -required-
      Name of the referent. More info:
      https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names
  
    uid	<string> -required-
      UID of the referent. More info:
      https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids
  
  
  $ kubectl explain endpointslice.endpoints.targetRef
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  FIELD: targetRef <ObjectReference>
  
  
  DESCRIPTION:
      targetRef is a reference to a Kubernetes object that represents this
      endpoint.
      ObjectReference contains enough information to let you inspect or modify the
      referred object.
      
  FIELDS:
    apiVersion	<string>
      API version of the referent.
  
    fieldPath	<string>
      If referring to a piece of an object instead of an entire object, this
      string should contain a valid JSON/Go field access statement, such as
      desiredState.manifest.containers[2]. For example, if the object reference is
      to a container within a pod, this would take on a value like:
      "spec.containers{name}" (where "name" refers to the name of the container
      that triggered the event) or if no container name is specified
      "spec.containers[2]" (container with index 2 in this pod). This syntax is
      chosen only to have some well-defined way of referencing a part of an
      object.
  
    kind	<string>
      Kind of the referent. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
  
    name	<string>
      Name of the referent. More info:
      https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
  
    namespace	<string>
      Namespace of the referent. More info:
      https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
  
    resourceVersion	<string>
      Specific resourceVersion to which this reference is made, if any. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency
  
    uid	<string>
      UID of the referent. More info:
      https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids
  
  
  $ kubectl explain endpointslice.endpoints.zone --output=plaintext-openapiv2
  KIND:     EndpointSlice
  VERSION:  discovery.k8s.io/v1
  
  FIELD:    zone <string>
  
  DESCRIPTION:
       zone is the name of the Zone this endpoint exists in.
  $ kubectl explain endpointslice.endpoints.hints.forZones --recursive
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  FIELD: forZones <[]ForZone>
  
  
  DESCRIPTION:
      forZones indicates the zone(s) this endpoint should be consumed by when
      using topology aware routing. May contain a maximum of 8 entries.
      ForZone provides information about which zones should consume this endpoint.
      
  FIELDS:
    name	<string> -required-
  
  $ kubectl explain endpoints.subsets.ports --recursive --output=plaintext-openapiv2
  KIND:     Endpoints
  VERSION:  v1
  
  RESOURCE: ports <[]Object>
  
  DESCRIPTION:
       Port numbers available on the related IP addresses.
  
       EndpointPort is a tuple that describes a single port. Deprecated: This API
       is deprecated in v1.33+.
  
  FIELDS:
     appProtocol	<string>
     name	<string>
     port	<integer>
     protocol	<string>
  $ kubectl explain deploy.spec.template.spec.containers.resources.limits
  GROUP:      apps
  KIND:       Deployment
  VERSION:    v1
  
  FIELD: limits <map[string]Quantity>
  
  
  DESCRIPTION:
      Limits describes the maximum amount of compute resources allowed. More info:
      https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
      Quantity is a fixed-point representation of a number. It provides convenient
      marshaling/unmarshaling in JSON and YAML, in addition to String() and
      AsInt64() accessors.
      
      The serialization format is:
      
      ``` <quantity>        ::= <signedNumber><suffix>
      
      	(Note that <suffix> may be empty, from the "" case in <decimalSI>.)
      
      <digit>           ::= 0 | 1 | ... | 9 <digits>          ::= <digit> |
      <digit><digits> <number>          ::= <digits> | <digits>.<digits> |
      <digits>. | .<digits> <sign>            ::= "+" | "-" <signedNumber>    ::=
      <number> | <sign><number> <suffix>          ::= <binarySI> |
      <decimalExponent> | <decimalSI> <binarySI>        ::= Ki | Mi | Gi | Ti | Pi
      | Ei
      
      	(International System of units; See:
      http://physics.nist.gov/cuu/Units/binary.html)
      
      <decimalSI>       ::= m | "" | k | M | G | T | P | E
      
      	(Note that 1024 = 1Ki but 1000 = 1k; I didn't choose the capitalization.)
      
      <decimalExponent> ::= "e" <signedNumber> | "E" <signedNumber> ```
      
      No matter which of the three exponent forms is used, no quantity may
      represent a number greater than 2^63-1 in magnitude, nor may it have more
      than 3 decimal places. Numbers larger or more precise will be capped or
      rounded up. (E.g.: 0.1m will rounded up to 1m.) This may be extended in the
      future if we require larger or smaller quantities.
      
      When a Quantity is parsed from a string, it will remember the type of suffix
      it had, and will use the same type again when it is serialized.
      
      Before serializing, Quantity will be put in "canonical form". This means
      that Exponent/suffix will be adjusted up or down (with a corresponding
      increase or decrease in Mantissa) such that:
      
      - No precision is lost - No fractional digits will be emitted - The exponent
      (or suffix) is as large as possible.
      
      The sign will be omitted unless the number is negative.
      
      Examples:
      
      - 1.5 will be serialized as "1500m" - 1.5Gi will be serialized as "1536Mi"
      
      Note that the quantity will NEVER be internally represented by a floating
      point number. That is the whole point of this exercise.
      
      Non-canonical values will still parse as long as they are well formed, but
      will be re-emitted in their canonical form. (So always use canonical form,
      or don't diff.)
      
      This format is intended to make it difficult to use these numbers without
      writing some sort of special handling code in the hopes that that will cause
      implementors to also use a fixed point implementation.
      
  
  $ kubectl explain pod.spec.volumes.configMap.items
  KIND:       Pod
  VERSION:    v1
  
  FIELD: items <[]KeyToPath>
  
  
  DESCRIPTION:
      items if unspecified, each key-value pair in the Data field of the
      referenced ConfigMap will be projected into the volume as a file whose name
      is the key and content is the value. If specified, the listed keys will be
      projected into the specified paths, and unlisted keys will not be present.
      If a key is specified which is not present in the ConfigMap, the volume
      setup will error unless it is marked optional. Paths must be relative and
      may not contain the '..' path or start with '..'.
      Maps a string key to a path within a volume.
      
  FIELDS:
    key	<string> -required-
      key is the key to project.
  
    mode	<integer>
      mode is Optional: mode bits used to set permissions on this file. Must be an
      octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML
      accepts both octal and decimal values, JSON requires decimal values for mode
      bits. If not specified, the volume defaultMode will be used. This might be
      in conflict with other options that affect the file mode, like fsGroup, and
      the result can be other mode bits set.
  
    path	<string> -required-
      path is the relative path of the file to map the key to. May not be an
      absolute path. May not contain the path element '..'. May not start with the
      string '..'.
  
  

What cannot be explained.

  $ kubectl explain pod.spec.containers.nothing
  KIND:       Pod
  VERSION:    v1
  
  error: field "nothing" does not exist
  [1]
  $ kubectl explain pod.
  KIND:       Pod
  VERSION:    v1
  
  DESCRIPTION:
      Pod is a collection of containers that can run on a host. This resource is
      created by clients and scheduled onto hosts.
      
  FIELDS:
    apiVersion	<string>
      APIVersion defines the versioned schema of this representation of an object.
      Servers should convert recognized schemas to the latest internal value, and
      may reject unrecognized values. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources
  
    kind	<string>
      Kind is a string value representing the REST resource this object
      represents. Servers may infer this from the endpoint the client submits
      requests to. Cannot be updated. In CamelCase. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
  
    metadata	<ObjectMeta>
      Standard object's metadata. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
  
    spec	<PodSpec>
      Specification of the desired behavior of the pod. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status
  
    status	<PodStatus>
      Most recently observed status of the pod. This data may not be up to date.
      Populated by the system. Read-only. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status
  
  
  $ kubectl explain pod..spec
  error: invalid jsonpath syntax, first node must be field node
  [1]
  $ kubectl explain .spec
  error: invalid jsonpath syntax, first node must be field node
  [1]
  $ kubectl explain pod.spec.containers[0].image
  error: invalid jsonpath syntax, first node must be field node
  [1]
  $ kubectl explain pod.Spec
  KIND:       Pod
  VERSION:    v1
  
  error: field "Spec" does not exist
  [1]
  $ kubectl explain pod/spec
  the server doesn't have a resource type "pod/spec"
  [1]
  $ kubectl explain service.v1
  KIND:       Service
  VERSION:    v1
  
  error: field "v1" does not exist
  [1]
  $ kubectl explain endpointslices.discovery.k8s.io
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  DESCRIPTION:
      EndpointSlice represents a set of service endpoints. Most EndpointSlices are
      created by the EndpointSlice controller to represent the Pods selected by
      Service objects. For a given service there may be multiple EndpointSlice
      objects which must be joined to produce the full set of endpoints; you can
      find all of the slices for a given service by listing EndpointSlices in the
      service's namespace whose `kubernetes.io/service-name` label contains the
      service's name.
      
  FIELDS:
    addressType	<string> -required-
    enum: FQDN, IPv4, IPv6
      addressType specifies the type of address carried by this EndpointSlice. All
      addresses in this slice must be the same type. This field is immutable after
      creation. The following address types are currently supported: * IPv4:
      Represents an IPv4 Address. * IPv6: Represents an IPv6 Address. * FQDN:
      Represents a Fully Qualified Domain Name. (Deprecated) The EndpointSlice
      controller only generates, and kube-proxy only processes, slices of
      addressType "IPv4" and "IPv6". No semantics are defined for the "FQDN" type.
      
      Possible enum values:
       - `"FQDN"` represents a FQDN.
       - `"IPv4"` represents an IPv4 Address.
       - `"IPv6"` represents an IPv6 Address.
  
    apiVersion	<string>
      APIVersion defines the versioned schema of this representation of an object.
      Servers should convert recognized schemas to the latest internal value, and
      may reject unrecognized values. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources
  
    endpoints	<[]Endpoint>
      endpoints is a list of unique endpoints in this slice. Each slice may
      include a maximum of 1000 endpoints.
  
    kind	<string>
      Kind is a string value representing the REST resource this object
      represents. Servers may infer this from the endpoint the client submits
      requests to. Cannot be updated. In CamelCase. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
  
    metadata	<ObjectMeta>
      Standard object's metadata.
  
    ports	<[]EndpointPort>
      ports specifies the list of network ports exposed by each endpoint in this
      slice. Each port must have a unique name. Each slice may include a maximum
      of 100 ports. Services always have at least 1 port, so EndpointSlices
      generated by the EndpointSlice controller will likewise always have at least
      1 port. EndpointSlices used for other purposes may have an empty ports list.
  
  
  $ kubectl explain endpointslices.discovery.k8s.io.endpoints.zone
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  FIELD: zone <string>
  
  
  DESCRIPTION:
      zone is the name of the Zone this endpoint exists in.
      
  
  $ kubectl explain endpointslices.v1.discovery.k8s.io
  GROUP:      discovery.k8s.io
  KIND:       EndpointSlice
  VERSION:    v1
  
  error: field "io" does not exist
  [1]
  $ kubectl explain deployment --api-version=apps/v2
  error: couldn't find resource for "apps/v2, Resource=deployments"
  [1]
  $ kubectl explain deployment --api-version=odd
  error: couldn't find resource for "/odd, Resource=deployments"
  [1]
  $ kubectl explain service --output=odd
  error: unrecognized format: odd
  [1]
  $ kubectl explain service -o json
  error: unrecognized format: json
  [1]
  $ kubectl explain pods nodes
  error: We accept only this format: explain RESOURCE
  [1]
  $ kubectl explain event --api-version=v1 | head -5
  KIND:       Event
  VERSION:    v1
  
  DESCRIPTION:
      Event is a report of an event somewhere in the cluster.  Events have a
