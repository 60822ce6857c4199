// The resources that the sandbox's own parts speak of, each with the type of its objects.
import type {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  ControllerRevision,
  CronJob,
  DaemonSet,
  Deployment,
  EndpointSlice,
  Endpoints,
  Event,
  EventsEvent,
  HorizontalPodAutoscaler,
  Ingress,
  IngressClass,
  IPAddress,
  Job,
  Lease,
  LimitRange,
  Namespace,
  NetworkPolicy,
  Node,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PodTemplate,
  PriorityClass,
  ReplicaSet,
  ReplicationController,
  ResourceQuota,
  Role,
  RoleBinding,
  RuntimeClass,
  Secret,
  Service,
  ServiceAccount,
  ServiceCIDR,
  StatefulSet,
  StorageClass,
} from './generated/types.ts';
import { cluster, namespaced } from './resource.ts';

export type { Resource } from './resource.ts';

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
export const priorityClasses = cluster<PriorityClass>('scheduling.k8s.io', 'v1', 'priorityclasses', 'PriorityClass');
export const runtimeClasses = cluster<RuntimeClass>('node.k8s.io', 'v1', 'runtimeclasses', 'RuntimeClass');
