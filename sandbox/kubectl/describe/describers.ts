// Which describer is for which kind (kubectl/pkg/describe describerMap).

import type { Resource } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { horizontalPodAutoscalerDescriber, podDisruptionBudgetDescriber } from './autoscaling.ts';
import { csiNodeDescriber, priorityClassDescriber, storageClassDescriber, volumeAttributesClassDescriber } from './classes.ts';
import { configMapDescriber, secretDescriber, serviceAccountDescriber } from './config.ts';
import type { Describer } from './describer.ts';
import { endpointSliceDescriber, endpointsDescriber } from './endpoints.ts';
import { genericDescriber } from './generic.ts';
import { ingressDescriber } from './ingress.ts';
import { limitRangeDescriber, namespaceDescriber, resourceQuotaDescriber } from './namespace.ts';
import { networkPolicyDescriber } from './network-policy.ts';
import { ingressClassDescriber, ipAddressDescriber, serviceCIDRDescriber } from './networking.ts';
import { nodeDescriber } from './node.ts';
import { cronJobDescriber, replicationControllerDescriber } from './older-workloads.ts';
import { podDescriber } from './pod.ts';
import { clusterRoleBindingDescriber, clusterRoleDescriber, roleBindingDescriber, roleDescriber } from './rbac.ts';
import { serviceDescriber } from './service.ts';
import { persistentVolumeClaimDescriber, persistentVolumeDescriber } from './storage.ts';
import { daemonSetDescriber, deploymentDescriber, jobDescriber, replicaSetDescriber, statefulSetDescriber } from './workloads.ts';

const describers: Readonly<Record<string, Describer>> = {
  Pod: podDescriber,
  Service: serviceDescriber,
  Endpoints: endpointsDescriber,
  Node: nodeDescriber,
  Namespace: namespaceDescriber,
  ConfigMap: configMapDescriber,
  Secret: secretDescriber,
  ServiceAccount: serviceAccountDescriber,
  ResourceQuota: resourceQuotaDescriber,
  LimitRange: limitRangeDescriber,
  ReplicationController: replicationControllerDescriber,
  PersistentVolume: persistentVolumeDescriber,
  PersistentVolumeClaim: persistentVolumeClaimDescriber,
  'EndpointSlice.discovery.k8s.io': endpointSliceDescriber,
  'Deployment.apps': deploymentDescriber,
  'ReplicaSet.apps': replicaSetDescriber,
  'StatefulSet.apps': statefulSetDescriber,
  'DaemonSet.apps': daemonSetDescriber,
  'Job.batch': jobDescriber,
  'CronJob.batch': cronJobDescriber,
  'HorizontalPodAutoscaler.autoscaling': horizontalPodAutoscalerDescriber,
  'PodDisruptionBudget.policy': podDisruptionBudgetDescriber,
  'NetworkPolicy.networking.k8s.io': networkPolicyDescriber,
  'IngressClass.networking.k8s.io': ingressClassDescriber,
  'Ingress.networking.k8s.io': ingressDescriber,
  'IPAddress.networking.k8s.io': ipAddressDescriber,
  'ServiceCIDR.networking.k8s.io': serviceCIDRDescriber,
  'StorageClass.storage.k8s.io': storageClassDescriber,
  'VolumeAttributesClass.storage.k8s.io': volumeAttributesClassDescriber,
  'CSINode.storage.k8s.io': csiNodeDescriber,
  'PriorityClass.scheduling.k8s.io': priorityClassDescriber,
  'Role.rbac.authorization.k8s.io': roleDescriber,
  'ClusterRole.rbac.authorization.k8s.io': clusterRoleDescriber,
  'RoleBinding.rbac.authorization.k8s.io': roleBindingDescriber,
  'ClusterRoleBinding.rbac.authorization.k8s.io': clusterRoleBindingDescriber,
};

export const describerFor = (resource: Resource): Describer =>
  lookup(describers, resource.group ? `${resource.kind}.${resource.group}` : resource.kind) ?? genericDescriber(resource);
