// The fields of a pod's spec in the order in which the API server's own types hold them (k8s.io/kubernetes/pkg/apis/core/types.go).
// After the colon what a field is: s text, n number, b truth, p what may be null, *T a struct that may be null,
// =T a struct, [T] a list of structs.

export const internalLayout: Readonly<Record<string, string>> = {
  PodSpec:
    'Volumes:[Volume] InitContainers:[Container] Containers:[Container] EphemeralContainers:p RestartPolicy:s ' +
    'TerminationGracePeriodSeconds:p ActiveDeadlineSeconds:p DNSPolicy:s NodeSelector:p ServiceAccountName:s ' +
    'AutomountServiceAccountToken:p NodeName:s SecurityContext:*PodSecurityContext ImagePullSecrets:[LocalObjectReference] ' +
    'Hostname:s Subdomain:s SetHostnameAsFQDN:p Affinity:*Affinity SchedulerName:s Tolerations:[Toleration] HostAliases:p ' +
    'PriorityClassName:s Priority:p PreemptionPolicy:p DNSConfig:p ReadinessGates:[PodReadinessGate] RuntimeClassName:p ' +
    'Overhead:p EnableServiceLinks:p TopologySpreadConstraints:[TopologySpreadConstraint] OS:p SchedulingGates:[LocalObjectReference] ResourceClaims:p ' +
    'Resources:*ResourceRequirements HostnameOverride:p SchedulingGroup:p',
  PodSecurityContext:
    'HostNetwork:b HostPID:b HostIPC:b ShareProcessNamespace:p HostUsers:p SELinuxOptions:p WindowsOptions:p RunAsUser:p ' +
    'RunAsGroup:p RunAsNonRoot:p SupplementalGroups:p SupplementalGroupsPolicy:p FSGroup:p FSGroupChangePolicy:p Sysctls:p ' +
    'SeccompProfile:*SeccompProfile AppArmorProfile:*SeccompProfile SELinuxChangePolicy:p',
  SeccompProfile: 'Type:s LocalhostProfile:p',
  Affinity: 'NodeAffinity:*NodeAffinity PodAffinity:*PodAffinity PodAntiAffinity:*PodAffinity',
  NodeAffinity:
    'RequiredDuringSchedulingIgnoredDuringExecution:*NodeSelector PreferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm]',
  NodeSelector: 'NodeSelectorTerms:[NodeSelectorTerm]',
  NodeSelectorTerm: 'MatchExpressions:[NodeSelectorRequirement] MatchFields:[NodeSelectorRequirement]',
  NodeSelectorRequirement: 'Key:s Operator:s Values:p',
  PreferredSchedulingTerm: 'Weight:n Preference:=NodeSelectorTerm',
  PodAffinity:
    'RequiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm] PreferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]',
  WeightedPodAffinityTerm: 'Weight:n PodAffinityTerm:=PodAffinityTerm',
  PodAffinityTerm: 'LabelSelector:p Namespaces:p TopologyKey:s NamespaceSelector:p MatchLabelKeys:p MismatchLabelKeys:p',
  TopologySpreadConstraint:
    'MaxSkew:n TopologyKey:s WhenUnsatisfiable:s LabelSelector:p MinDomains:p NodeAffinityPolicy:p NodeTaintsPolicy:p MatchLabelKeys:p',
  LocalObjectReference: 'Name:s',
  PodReadinessGate: 'ConditionType:s',
  Toleration: 'Key:s Operator:s Value:s Effect:s TolerationSeconds:p',
  Container:
    'Name:s Image:s Command:p Args:p WorkingDir:s Ports:[ContainerPort] EnvFrom:[EnvFromSource] Env:[EnvVar] ' +
    'Resources:=ResourceRequirements ResizePolicy:p RestartPolicy:p RestartPolicyRules:p VolumeMounts:[VolumeMount] VolumeDevices:p ' +
    'LivenessProbe:*Probe ReadinessProbe:*Probe StartupProbe:*Probe Lifecycle:*Lifecycle TerminationMessagePath:s ' +
    'TerminationMessagePolicy:s ImagePullPolicy:s SecurityContext:*SecurityContext Stdin:b StdinOnce:b TTY:b',
  ContainerPort: 'Name:s HostPort:n ContainerPort:n Protocol:s HostIP:s',
  EnvFromSource: 'Prefix:s ConfigMapRef:*OptionalReference SecretRef:*OptionalReference',
  OptionalReference: 'Name:s Optional:p',
  EnvVar: 'Name:s Value:s ValueFrom:*EnvVarSource',
  EnvVarSource:
    'FieldRef:*ObjectFieldSelector ResourceFieldRef:*ResourceFieldSelector ConfigMapKeyRef:*KeySelector SecretKeyRef:*KeySelector FileKeyRef:p',
  ObjectFieldSelector: 'APIVersion:s FieldPath:s',
  ResourceFieldSelector: 'ContainerName:s Resource:s Divisor:s',
  KeySelector: 'Name:s Key:s Optional:p',
  ResourceRequirements: 'Limits:p Requests:p Claims:p',
  VolumeMount: 'Name:s ReadOnly:b RecursiveReadOnly:p MountPath:s SubPath:s MountPropagation:p SubPathExpr:s',
  Probe:
    'Exec:*ExecAction HTTPGet:*HTTPGetAction TCPSocket:*TCPSocketAction GRPC:*GRPCAction InitialDelaySeconds:n TimeoutSeconds:n ' +
    'PeriodSeconds:n SuccessThreshold:n FailureThreshold:n TerminationGracePeriodSeconds:p',
  ExecAction: 'Command:p',
  HTTPGetAction: 'Path:s Port:n Host:s Scheme:s HTTPHeaders:p',
  TCPSocketAction: 'Port:n Host:s',
  GRPCAction: 'Port:n Service:p',
  Lifecycle: 'PostStart:*LifecycleHandler PreStop:*LifecycleHandler StopSignal:p',
  LifecycleHandler: 'Exec:*ExecAction HTTPGet:*HTTPGetAction TCPSocket:*TCPSocketAction Sleep:*SleepAction',
  SleepAction: 'Seconds:n',
  SecurityContext:
    'Capabilities:*Capabilities Privileged:p SELinuxOptions:p WindowsOptions:p RunAsUser:p RunAsGroup:p RunAsNonRoot:p ' +
    'ReadOnlyRootFilesystem:p AllowPrivilegeEscalation:p ProcMount:p SeccompProfile:*SeccompProfile AppArmorProfile:*SeccompProfile',
  Capabilities: 'Add:p Drop:p',
  Volume:
    'Name:s HostPath:*HostPathVolumeSource EmptyDir:*EmptyDirVolumeSource GCEPersistentDisk:p AWSElasticBlockStore:p GitRepo:p ' +
    'Secret:*SecretVolumeSource NFS:p ISCSI:p Glusterfs:p PersistentVolumeClaim:*PersistentVolumeClaimVolumeSource RBD:p Quobyte:p ' +
    'FlexVolume:p Cinder:p CephFS:p Flocker:p DownwardAPI:*DownwardAPIVolumeSource FC:p AzureFile:p ConfigMap:*ConfigMapVolumeSource ' +
    'VsphereVolume:p AzureDisk:p PhotonPersistentDisk:p Projected:*ProjectedVolumeSource PortworxVolume:p ScaleIO:p StorageOS:p CSI:p ' +
    'Ephemeral:p Image:p',
  HostPathVolumeSource: 'Path:s Type:p',
  EmptyDirVolumeSource: 'Medium:s SizeLimit:p',
  SecretVolumeSource: 'SecretName:s Items:[KeyToPath] DefaultMode:p Optional:p',
  ConfigMapVolumeSource: 'Name:s Items:[KeyToPath] DefaultMode:p Optional:p',
  DownwardAPIVolumeSource: 'Items:[DownwardAPIVolumeFile] DefaultMode:p',
  PersistentVolumeClaimVolumeSource: 'ClaimName:s ReadOnly:b',
  ProjectedVolumeSource: 'Sources:[VolumeProjection] DefaultMode:p',
  VolumeProjection:
    'Secret:*ConfigMapProjection DownwardAPI:*DownwardAPIProjection ConfigMap:*ConfigMapProjection ' +
    'ServiceAccountToken:*ServiceAccountTokenProjection ClusterTrustBundle:p PodCertificate:p',
  ConfigMapProjection: 'Name:s Items:[KeyToPath] Optional:p',
  DownwardAPIProjection: 'Items:[DownwardAPIVolumeFile]',
  ServiceAccountTokenProjection: 'Audience:s ExpirationSeconds:n Path:s',
  DownwardAPIVolumeFile: 'Path:s FieldRef:*ObjectFieldSelector ResourceFieldRef:*ResourceFieldSelector Mode:p',
  KeyToPath: 'Key:s Path:s Mode:p',
  PersistentVolumeClaimSpec:
    'AccessModes:p Selector:p Resources:=VolumeResourceRequirements VolumeName:s StorageClassName:p VolumeMode:p DataSource:p ' +
    'DataSourceRef:p VolumeAttributesClassName:p',
  VolumeResourceRequirements: 'Limits:p Requests:p',
  PersistentVolumeSource:
    'GCEPersistentDisk:p AWSElasticBlockStore:p HostPath:*HostPathVolumeSource Glusterfs:p NFS:*NFSVolumeSource RBD:p Quobyte:p ISCSI:p ' +
    'FlexVolume:p Cinder:p CephFS:p FC:p Flocker:p AzureFile:p VsphereVolume:p AzureDisk:p PhotonPersistentDisk:p PortworxVolume:p ' +
    'ScaleIO:p Local:*LocalVolumeSource StorageOS:p CSI:p',
  NFSVolumeSource: 'Server:s Path:s ReadOnly:b',
  LocalVolumeSource: 'Path:s FSType:p',
};
