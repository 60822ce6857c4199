// The resources that the sandbox's own parts speak of, each with the type of its objects.
import type { KubeObject } from '../apimachinery/meta.ts';
import type {
  APIService,
  CertificateSigningRequest,
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  ControllerRevision,
  CronJob,
  CSIDriver,
  CSINode,
  CSIStorageCapacity,
  CustomResourceDefinition,
  DaemonSet,
  Deployment,
  DeviceClass,
  EndpointSlice,
  Endpoints,
  Event,
  EventsEvent,
  FlowSchema,
  HorizontalPodAutoscaler,
  Ingress,
  IngressClass,
  IPAddress,
  Job,
  Lease,
  LimitRange,
  MutatingAdmissionPolicy,
  MutatingAdmissionPolicyBinding,
  MutatingWebhookConfiguration,
  Namespace,
  NetworkPolicy,
  Node,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PodTemplate,
  PriorityClass,
  PriorityLevelConfiguration,
  ReplicaSet,
  ReplicationController,
  ResourceClaimTemplate,
  ResourceQuota,
  ResourceResourceClaim,
  ResourceSlice,
  Role,
  RoleBinding,
  RuntimeClass,
  Secret,
  Service,
  ServiceAccount,
  ServiceCIDR,
  StatefulSet,
  StorageClass,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
  ValidatingWebhookConfiguration,
  VolumeAttachment,
  VolumeAttributesClass,
} from './generated/types.ts';

/** A resource by its group, version and plural name, and in its type the objects it holds. */
export interface Resource<T extends KubeObject = KubeObject> {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: T['kind'];
  readonly namespaced: boolean;
  /** Never read: it carries the type of the objects. */
  readonly objects?: T;
}

const namespaced = <T extends KubeObject>(group: string, version: string, resource: string, kind: T['kind']): Resource<T> => ({
  group,
  version,
  resource,
  kind,
  namespaced: true,
});
const cluster = <T extends KubeObject>(group: string, version: string, resource: string, kind: T['kind']): Resource<T> => ({
  group,
  version,
  resource,
  kind,
  namespaced: false,
});

export const namespaces = cluster<Namespace>('', 'v1', 'namespaces', 'Namespace');
export const nodes = cluster<Node>('', 'v1', 'nodes', 'Node');
export const pods = namespaced<Pod>('', 'v1', 'pods', 'Pod');
export const services = namespaced<Service>('', 'v1', 'services', 'Service');
export const endpoints = namespaced<Endpoints>('', 'v1', 'endpoints', 'Endpoints');
export const events = namespaced<Event>('', 'v1', 'events', 'Event');
export const configMaps = namespaced<ConfigMap>('', 'v1', 'configmaps', 'ConfigMap');
export const secrets = namespaced<Secret>('', 'v1', 'secrets', 'Secret');
export const serviceAccounts = namespaced<ServiceAccount>('', 'v1', 'serviceaccounts', 'ServiceAccount');
export const podTemplates = namespaced<PodTemplate>('', 'v1', 'podtemplates', 'PodTemplate');
export const replicationControllers = namespaced<ReplicationController>('', 'v1', 'replicationcontrollers', 'ReplicationController');
export const persistentVolumeClaims = namespaced<PersistentVolumeClaim>('', 'v1', 'persistentvolumeclaims', 'PersistentVolumeClaim');
export const persistentVolumes = cluster<PersistentVolume>('', 'v1', 'persistentvolumes', 'PersistentVolume');
export const resourceQuotas = namespaced<ResourceQuota>('', 'v1', 'resourcequotas', 'ResourceQuota');
export const limitRanges = namespaced<LimitRange>('', 'v1', 'limitranges', 'LimitRange');
export const endpointSlices = namespaced<EndpointSlice>('discovery.k8s.io', 'v1', 'endpointslices', 'EndpointSlice');
export const deployments = namespaced<Deployment>('apps', 'v1', 'deployments', 'Deployment');
export const replicaSets = namespaced<ReplicaSet>('apps', 'v1', 'replicasets', 'ReplicaSet');
export const statefulSets = namespaced<StatefulSet>('apps', 'v1', 'statefulsets', 'StatefulSet');
export const daemonSets = namespaced<DaemonSet>('apps', 'v1', 'daemonsets', 'DaemonSet');
export const controllerRevisions = namespaced<ControllerRevision>('apps', 'v1', 'controllerrevisions', 'ControllerRevision');
export const jobs = namespaced<Job>('batch', 'v1', 'jobs', 'Job');
export const cronJobs = namespaced<CronJob>('batch', 'v1', 'cronjobs', 'CronJob');
export const horizontalPodAutoscalers = namespaced<HorizontalPodAutoscaler>(
  'autoscaling',
  'v2',
  'horizontalpodautoscalers',
  'HorizontalPodAutoscaler',
);
export const ingresses = namespaced<Ingress>('networking.k8s.io', 'v1', 'ingresses', 'Ingress');
export const ingressClasses = cluster<IngressClass>('networking.k8s.io', 'v1', 'ingressclasses', 'IngressClass');
export const networkPolicies = namespaced<NetworkPolicy>('networking.k8s.io', 'v1', 'networkpolicies', 'NetworkPolicy');
export const podDisruptionBudgets = namespaced<PodDisruptionBudget>('policy', 'v1', 'poddisruptionbudgets', 'PodDisruptionBudget');
export const ipAddresses = cluster<IPAddress>('networking.k8s.io', 'v1', 'ipaddresses', 'IPAddress');
export const serviceCIDRs = cluster<ServiceCIDR>('networking.k8s.io', 'v1', 'servicecidrs', 'ServiceCIDR');
export const newEvents = namespaced<EventsEvent>('events.k8s.io', 'v1', 'events', 'Event');
export const leases = namespaced<Lease>('coordination.k8s.io', 'v1', 'leases', 'Lease');
export const roles = namespaced<Role>('rbac.authorization.k8s.io', 'v1', 'roles', 'Role');
export const roleBindings = namespaced<RoleBinding>('rbac.authorization.k8s.io', 'v1', 'rolebindings', 'RoleBinding');
export const clusterRoles = cluster<ClusterRole>('rbac.authorization.k8s.io', 'v1', 'clusterroles', 'ClusterRole');
export const clusterRoleBindings = cluster<ClusterRoleBinding>(
  'rbac.authorization.k8s.io',
  'v1',
  'clusterrolebindings',
  'ClusterRoleBinding',
);
export const storageClasses = cluster<StorageClass>('storage.k8s.io', 'v1', 'storageclasses', 'StorageClass');
export const csiDrivers = cluster<CSIDriver>('storage.k8s.io', 'v1', 'csidrivers', 'CSIDriver');
export const csiNodes = cluster<CSINode>('storage.k8s.io', 'v1', 'csinodes', 'CSINode');
export const csiStorageCapacities = namespaced<CSIStorageCapacity>('storage.k8s.io', 'v1', 'csistoragecapacities', 'CSIStorageCapacity');
export const volumeAttachments = cluster<VolumeAttachment>('storage.k8s.io', 'v1', 'volumeattachments', 'VolumeAttachment');
export const volumeAttributesClasses = cluster<VolumeAttributesClass>(
  'storage.k8s.io',
  'v1',
  'volumeattributesclasses',
  'VolumeAttributesClass',
);
export const priorityClasses = cluster<PriorityClass>('scheduling.k8s.io', 'v1', 'priorityclasses', 'PriorityClass');
export const runtimeClasses = cluster<RuntimeClass>('node.k8s.io', 'v1', 'runtimeclasses', 'RuntimeClass');
export const apiServices = cluster<APIService>('apiregistration.k8s.io', 'v1', 'apiservices', 'APIService');
export const customResourceDefinitions = cluster<CustomResourceDefinition>(
  'apiextensions.k8s.io',
  'v1',
  'customresourcedefinitions',
  'CustomResourceDefinition',
);
const ADMISSION = 'admissionregistration.k8s.io';
export const validatingWebhookConfigurations = cluster<ValidatingWebhookConfiguration>(
  ADMISSION,
  'v1',
  'validatingwebhookconfigurations',
  'ValidatingWebhookConfiguration',
);
export const mutatingWebhookConfigurations = cluster<MutatingWebhookConfiguration>(
  ADMISSION,
  'v1',
  'mutatingwebhookconfigurations',
  'MutatingWebhookConfiguration',
);
export const validatingAdmissionPolicies = cluster<ValidatingAdmissionPolicy>(
  ADMISSION,
  'v1',
  'validatingadmissionpolicies',
  'ValidatingAdmissionPolicy',
);
export const validatingAdmissionPolicyBindings = cluster<ValidatingAdmissionPolicyBinding>(
  ADMISSION,
  'v1',
  'validatingadmissionpolicybindings',
  'ValidatingAdmissionPolicyBinding',
);
export const mutatingAdmissionPolicies = cluster<MutatingAdmissionPolicy>(
  ADMISSION,
  'v1',
  'mutatingadmissionpolicies',
  'MutatingAdmissionPolicy',
);
export const mutatingAdmissionPolicyBindings = cluster<MutatingAdmissionPolicyBinding>(
  ADMISSION,
  'v1',
  'mutatingadmissionpolicybindings',
  'MutatingAdmissionPolicyBinding',
);
export const flowSchemas = cluster<FlowSchema>('flowcontrol.apiserver.k8s.io', 'v1', 'flowschemas', 'FlowSchema');
export const priorityLevelConfigurations = cluster<PriorityLevelConfiguration>(
  'flowcontrol.apiserver.k8s.io',
  'v1',
  'prioritylevelconfigurations',
  'PriorityLevelConfiguration',
);
export const certificateSigningRequests = cluster<CertificateSigningRequest>(
  'certificates.k8s.io',
  'v1',
  'certificatesigningrequests',
  'CertificateSigningRequest',
);
export const deviceClasses = cluster<DeviceClass>('resource.k8s.io', 'v1', 'deviceclasses', 'DeviceClass');
export const resourceClaims = namespaced<ResourceResourceClaim>('resource.k8s.io', 'v1', 'resourceclaims', 'ResourceClaim');
export const resourceClaimTemplates = namespaced<ResourceClaimTemplate>(
  'resource.k8s.io',
  'v1',
  'resourceclaimtemplates',
  'ResourceClaimTemplate',
);
export const resourceSlices = cluster<ResourceSlice>('resource.k8s.io', 'v1', 'resourceslices', 'ResourceSlice');
