// The objects that the API server itself makes of kinds that few ask for (k8s.io/kubernetes/pkg/registry/scheduling/rest,
// pkg/registry/flowcontrol/rest, pkg/controlplane/apiserver/aggregator.go). They are as old as the cluster, whenever somebody asks.
import { localCondition } from '../api/apiregistration/api-service.ts';
import { apiServices, flowSchemas, priorityLevelConfigurations } from '../api/rare-resources.ts';
import { priorityClasses, type Resource } from '../api/resources.ts';
import { SYSTEM_CLASSES } from '../api/scheduling/priority-class.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import type { ApiServer } from './api-server.ts';
import { bootstrapFlowSchemas, bootstrapPriorityLevels } from './flowcontrol-bootstrap.ts';

/** APIServicePriority of each group and version: `group`, `groupPriorityMinimum`, `versionPriority` (cmd/kube-apiserver/app/aggregator.go). */
const PRIORITIES: Readonly<Record<string, readonly [group: number, version: number]>> = {
  'v1.': [18000, 1],
  'v1.admissionregistration.k8s.io': [16700, 15],
  'v1.apiextensions.k8s.io': [16700, 15],
  'v1.apps': [17800, 15],
  'v1.authentication.k8s.io': [17700, 15],
  'v1.authorization.k8s.io': [17600, 15],
  'v1.autoscaling': [17500, 15],
  'v1.batch': [17400, 15],
  'v1.certificates.k8s.io': [17300, 15],
  'v1.coordination.k8s.io': [16500, 15],
  'v1.discovery.k8s.io': [16200, 15],
  'v1.events.k8s.io': [17750, 15],
  'v1.flowcontrol.apiserver.k8s.io': [16100, 21],
  'v1.networking.k8s.io': [17200, 15],
  'v1.node.k8s.io': [16300, 15],
  'v1.policy': [17100, 15],
  'v1.rbac.authorization.k8s.io': [17000, 15],
  'v1.resource.k8s.io': [16200, 21],
  'v1.scheduling.k8s.io': [16600, 15],
  'v1.storage.k8s.io': [16800, 15],
  'v2.autoscaling': [17500, 30],
};

export function createSystemObjects(server: ApiServer): void {
  const random = server.random.fork('system-objects');
  const creationTimestamp = `${new Date(server.started).toISOString().slice(0, 19)}Z`;
  const create = <T extends KubeObject>(
    resource: Resource<T>,
    objects: readonly (Omit<Draft<T>, 'kind' | 'apiVersion'> & object)[],
  ): void => {
    const { strategy, store } = server.registry(resource);
    for (const given of objects) {
      const { name = '' } = given.metadata;
      const metadata = { ...given.metadata, name, uid: random.uuid(), resourceVersion: '', creationTimestamp };
      const object: KubeObject = { ...given, apiVersion: `${resource.group}/${resource.version}`, kind: resource.kind, metadata };
      const complete = strategy.setDefaults?.(object) ?? object;
      store.put('', name, complete, (draft, resourceVersion) => ({ ...draft, metadata: { ...draft.metadata, resourceVersion } }));
    }
  };
  create(
    priorityClasses,
    SYSTEM_CLASSES.map(({ name, value, description }) => ({ metadata: { name, generation: 1 }, value, description })),
  );
  create(
    apiServices,
    Object.entries(PRIORITIES).map(([name, [groupPriorityMinimum, versionPriority]]) => {
      const [version = '', ...group] = name.split('.');
      return {
        metadata: { name, labels: { 'kube-aggregator.kubernetes.io/automanaged': 'onstart' } },
        spec: { group: group.join('.'), version, groupPriorityMinimum, versionPriority },
        status: { conditions: [localCondition(creationTimestamp)] },
      };
    }),
  );
  create(flowSchemas, bootstrapFlowSchemas(creationTimestamp));
  create(priorityLevelConfigurations, bootstrapPriorityLevels());
}
