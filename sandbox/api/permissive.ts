// Kinds that the sandbox stores as they come: no defaults, no validation, the columns every table has.
import type { KubeObject } from '../apimachinery/meta.ts';
import { ageColumn, nameColumn } from './columns.ts';
import type { Resource } from './resources.ts';
import type { Strategy } from './strategy.ts';

const namespaced: readonly [string, string, string, string][] = [
  ['', 'v1', 'configmaps', 'ConfigMap'],
  ['', 'v1', 'endpoints', 'Endpoints'],
  ['', 'v1', 'events', 'Event'],
  ['', 'v1', 'limitranges', 'LimitRange'],
  ['', 'v1', 'persistentvolumeclaims', 'PersistentVolumeClaim'],
  ['', 'v1', 'pods', 'Pod'],
  ['', 'v1', 'podtemplates', 'PodTemplate'],
  ['', 'v1', 'replicationcontrollers', 'ReplicationController'],
  ['', 'v1', 'resourcequotas', 'ResourceQuota'],
  ['', 'v1', 'secrets', 'Secret'],
  ['', 'v1', 'serviceaccounts', 'ServiceAccount'],
  ['', 'v1', 'services', 'Service'],
  ['apps', 'v1', 'controllerrevisions', 'ControllerRevision'],
  ['apps', 'v1', 'daemonsets', 'DaemonSet'],
  ['apps', 'v1', 'deployments', 'Deployment'],
  ['apps', 'v1', 'replicasets', 'ReplicaSet'],
  ['apps', 'v1', 'statefulsets', 'StatefulSet'],
  ['autoscaling', 'v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler'],
  ['batch', 'v1', 'cronjobs', 'CronJob'],
  ['batch', 'v1', 'jobs', 'Job'],
  ['coordination.k8s.io', 'v1', 'leases', 'Lease'],
  ['discovery.k8s.io', 'v1', 'endpointslices', 'EndpointSlice'],
  ['events.k8s.io', 'v1', 'events', 'Event'],
  ['networking.k8s.io', 'v1', 'ingresses', 'Ingress'],
  ['networking.k8s.io', 'v1', 'networkpolicies', 'NetworkPolicy'],
  ['policy', 'v1', 'poddisruptionbudgets', 'PodDisruptionBudget'],
  ['rbac.authorization.k8s.io', 'v1', 'rolebindings', 'RoleBinding'],
  ['rbac.authorization.k8s.io', 'v1', 'roles', 'Role'],
];
const clusterScoped: readonly [string, string, string, string][] = [
  ['', 'v1', 'namespaces', 'Namespace'],
  ['', 'v1', 'nodes', 'Node'],
  ['', 'v1', 'persistentvolumes', 'PersistentVolume'],
  ['networking.k8s.io', 'v1', 'ingressclasses', 'IngressClass'],
  ['networking.k8s.io', 'v1', 'ipaddresses', 'IPAddress'],
  ['networking.k8s.io', 'v1', 'servicecidrs', 'ServiceCIDR'],
  ['rbac.authorization.k8s.io', 'v1', 'clusterrolebindings', 'ClusterRoleBinding'],
  ['rbac.authorization.k8s.io', 'v1', 'clusterroles', 'ClusterRole'],
];
const withStatus = new Set([
  'daemonsets',
  'deployments',
  'replicasets',
  'statefulsets',
  'horizontalpodautoscalers',
  'cronjobs',
  'jobs',
  'ingresses',
  'poddisruptionbudgets',
  'namespaces',
  'nodes',
  'persistentvolumes',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'services',
  'servicecidrs',
]);

function permissive(resource: Resource): Strategy<KubeObject> {
  return { resource, columns: [nameColumn, ageColumn], hasStatus: withStatus.has(resource.resource) };
}

/** A strategy for every kind of the sandbox, for those that have none of their own. */
export const permissiveStrategies: readonly Strategy<KubeObject>[] = [
  ...namespaced.map(([group, version, resource, kind]) => permissive({ group, version, resource, kind, namespaced: true })),
  ...clusterScoped.map(([group, version, resource, kind]) => permissive({ group, version, resource, kind, namespaced: false })),
];
