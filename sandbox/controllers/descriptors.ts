// The controllers by their names (cmd/kube-controller-manager/names and app/*.go).

import {
  cronJobs,
  horizontalPodAutoscalers,
  persistentVolumeClaims,
  persistentVolumes,
  pods,
  type Resource,
  serviceCIDRs,
} from '../api/resources.ts';
import { newClusterRoleAggregationController } from './clusterroleaggregation/cluster-role-aggregation-controller.ts';
import type { NewController } from './controller.ts';
import { newDaemonSetController } from './daemonset/daemon-set-controller.ts';
import { newDeploymentController } from './deployment/deployment-controller.ts';
import { newDisruptionController } from './disruption/disruption-controller.ts';
import { newEndpointController } from './endpoint/endpoint-controller.ts';
import { newEndpointSliceController } from './endpointslice/endpoint-slice-controller.ts';
import { newEndpointSliceMirroringController } from './endpointslicemirroring/endpoint-slice-mirroring-controller.ts';
import { newGarbageCollector } from './garbagecollector/garbage-collector.ts';
import { newJobController } from './job/job-controller.ts';
import { newNamespaceController } from './namespace/namespace-controller.ts';
import { newNodeLifecycleController } from './nodelifecycle/node-lifecycle-controller.ts';
import { newPodGCController } from './podgc/pod-gc-controller.ts';
import { newReplicaSetController } from './replicaset/replica-set-controller.ts';
import { newReplicationManager } from './replication/replication-controller.ts';
import { newResourceQuotaController } from './resourcequota/resource-quota-controller.ts';
import { newRootCACertificatePublisher } from './rootcacertpublisher/publisher.ts';
import { newServiceAccountsController } from './serviceaccount/service-accounts-controller.ts';
import { newTokensController } from './serviceaccount/tokens-controller.ts';
import { newStatefulSetController } from './statefulset/stateful-set-controller.ts';
import { newTaintEvictionController } from './tainteviction/taint-eviction-controller.ts';
import { newTTLController } from './ttl/ttl-controller.ts';
import { newTTLAfterFinishedController } from './ttlafterfinished/ttl-after-finished-controller.ts';
import { whenFirst } from './when-first.ts';

interface Descriptor {
  /** The source of its events. */
  readonly component: string;
  readonly create: NewController;
}

const ofVolumes: readonly Resource[] = [persistentVolumeClaims, persistentVolumes];

/** Those that the sandbox has. */
export const implemented: ReadonlyMap<string, Descriptor> = new Map([
  ['serviceaccount-controller', { component: 'service-account-controller', create: newServiceAccountsController }],
  ['serviceaccount-token-controller', { component: 'serviceaccount-token-controller', create: newTokensController }],
  ['namespace-controller', { component: 'namespace-controller', create: newNamespaceController }],
  ['root-ca-certificate-publisher-controller', { component: 'root-ca-cert-publisher', create: newRootCACertificatePublisher }],
  ['garbage-collector-controller', { component: 'garbage-collector-controller', create: newGarbageCollector }],
  ['deployment-controller', { component: 'deployment-controller', create: newDeploymentController }],
  ['replicaset-controller', { component: 'replicaset-controller', create: newReplicaSetController }],
  ['replicationcontroller-controller', { component: 'replication-controller', create: newReplicationManager }],
  ['statefulset-controller', { component: 'statefulset-controller', create: newStatefulSetController }],
  ['daemonset-controller', { component: 'daemonset-controller', create: newDaemonSetController }],
  ['job-controller', { component: 'job-controller', create: newJobController }],
  ['node-lifecycle-controller', { component: 'node-controller', create: newNodeLifecycleController }],
  ['taint-eviction-controller', { component: 'taint-eviction-controller', create: newTaintEvictionController }],
  ['pod-garbage-collector-controller', { component: 'pod-garbage-collector', create: newPodGCController }],
  ['resourcequota-controller', { component: 'resourcequota-controller', create: newResourceQuotaController }],
  ['clusterrole-aggregation-controller', { component: 'clusterrole-aggregation-controller', create: newClusterRoleAggregationController }],
  ['disruption-controller', { component: 'controllermanager', create: newDisruptionController }],
  ['ttl-after-finished-controller', { component: 'ttl-after-finished-controller', create: newTTLAfterFinishedController }],
  ['ttl-controller', { component: 'ttl-controller', create: newTTLController }],
  [
    'horizontal-pod-autoscaler-controller',
    {
      component: 'horizontal-pod-autoscaler',
      create: whenFirst(
        [horizontalPodAutoscalers],
        async () => (await import('./podautoscaler/horizontal-controller.ts')).newHorizontalController,
      ),
    },
  ],
  [
    'cronjob-controller',
    {
      component: 'cronjob-controller',
      create: whenFirst([cronJobs], async () => (await import('./cronjob/cronjob-controller.ts')).newCronJobController),
    },
  ],
  [
    'persistentvolume-binder-controller',
    {
      component: 'persistentvolume-controller',
      create: whenFirst(ofVolumes, async () => (await import('./volume/persistentvolume-controller.ts')).newPersistentVolumeController),
    },
  ],
  [
    'persistentvolumeclaim-protection-controller',
    {
      component: 'persistentvolumeclaim-protection-controller',
      create: whenFirst(ofVolumes, async () => (await import('./volume/protection-controllers.ts')).newClaimProtectionController),
    },
  ],
  [
    'ephemeral-volume-controller',
    {
      component: 'ephemeral_volume',
      create: whenFirst(
        [pods],
        async () => (await import('./volume/ephemeral-controller.ts')).newEphemeralController,
        (pod) => pod.spec?.volumes?.some(({ ephemeral }) => ephemeral) ?? false,
      ),
    },
  ],
  [
    'persistentvolume-protection-controller',
    {
      component: 'persistentvolume-protection-controller',
      create: whenFirst(ofVolumes, async () => (await import('./volume/protection-controllers.ts')).newVolumeProtectionController),
    },
  ],
  [
    'service-cidr-controller',
    {
      component: 'service-cidr-controller',
      create: whenFirst(
        [serviceCIDRs],
        async () => (await import('./servicecidrs/service-cidrs-controller.ts')).newServiceCIDRsController,
        ({ metadata }) => metadata.name !== 'kubernetes' || metadata.deletionTimestamp !== undefined,
      ),
    },
  ],
  ['endpoints-controller', { component: 'endpoint-controller', create: newEndpointController }],
  ['endpointslice-controller', { component: 'endpoint-slice-controller', create: newEndpointSliceController }],
  ['endpointslice-mirroring-controller', { component: 'endpoint-slice-mirroring-controller', create: newEndpointSliceMirroringController }],
]);

/** All names that `--controllers` may say, and whether `*` includes them. */
export const knownControllers: ReadonlyMap<string, 'on by default' | 'off by default'> = new Map([
  ...[
    'certificatesigningrequest-approving-controller',
    'certificatesigningrequest-cleaner-controller',
    'certificatesigningrequest-signing-controller',
    'cloud-node-lifecycle-controller',
    'clusterrole-aggregation-controller',
    'cronjob-controller',
    'daemonset-controller',
    'deployment-controller',
    'device-taint-eviction-controller',
    'disruption-controller',
    'endpoints-controller',
    'endpointslice-controller',
    'endpointslice-mirroring-controller',
    'ephemeral-volume-controller',
    'garbage-collector-controller',
    'horizontal-pod-autoscaler-controller',
    'job-controller',
    'kube-apiserver-serving-clustertrustbundle-publisher-controller',
    'legacy-serviceaccount-token-cleaner-controller',
    'namespace-controller',
    'node-ipam-controller',
    'node-lifecycle-controller',
    'node-route-controller',
    'persistentvolume-attach-detach-controller',
    'persistentvolume-binder-controller',
    'persistentvolume-expander-controller',
    'persistentvolume-protection-controller',
    'persistentvolumeclaim-protection-controller',
    'pod-garbage-collector-controller',
    'podcertificaterequest-cleaner-controller',
    'replicaset-controller',
    'replicationcontroller-controller',
    'resourceclaim-controller',
    'resourcequota-controller',
    'root-ca-certificate-publisher-controller',
    'service-cidr-controller',
    'service-lb-controller',
    'serviceaccount-controller',
    'serviceaccount-token-controller',
    'statefulset-controller',
    'storage-version-migrator-controller',
    'storageversion-garbage-collector-controller',
    'taint-eviction-controller',
    'ttl-after-finished-controller',
    'ttl-controller',
    'validatingadmissionpolicy-status-controller',
    'volumeattributesclass-protection-controller',
  ].map((name) => [name, 'on by default'] as const),
  ...['bootstrap-signer-controller', 'selinux-warning-controller', 'token-cleaner-controller'].map(
    (name) => [name, 'off by default'] as const,
  ),
]);

/** Names from before 1.28, which still work. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ['attachdetach', 'persistentvolume-attach-detach-controller'],
  ['cronjob', 'cronjob-controller'],
  ['daemonset', 'daemonset-controller'],
  ['deployment', 'deployment-controller'],
  ['disruption', 'disruption-controller'],
  ['endpoint', 'endpoints-controller'],
  ['endpointslice', 'endpointslice-controller'],
  ['endpointslicemirroring', 'endpointslice-mirroring-controller'],
  ['garbagecollector', 'garbage-collector-controller'],
  ['horizontalpodautoscaling', 'horizontal-pod-autoscaler-controller'],
  ['job', 'job-controller'],
  ['namespace', 'namespace-controller'],
  ['nodeipam', 'node-ipam-controller'],
  ['nodelifecycle', 'node-lifecycle-controller'],
  ['podgc', 'pod-garbage-collector-controller'],
  ['replicaset', 'replicaset-controller'],
  ['replicationcontroller', 'replicationcontroller-controller'],
  ['resourcequota', 'resourcequota-controller'],
  ['root-ca-cert-publisher', 'root-ca-certificate-publisher-controller'],
  ['serviceaccount', 'serviceaccount-controller'],
  ['serviceaccount-token', 'serviceaccount-token-controller'],
  ['statefulset', 'statefulset-controller'],
  ['ttl', 'ttl-controller'],
  ['ttl-after-finished', 'ttl-after-finished-controller'],
]);
