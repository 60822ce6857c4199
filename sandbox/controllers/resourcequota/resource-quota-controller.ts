// Keeps a quota's status in step with what there is, as things go (pkg/controller/resourcequota). What is new is counted at admission.

import { isCounted, isInScopes, quotaUsage } from '../../api/core/quota-usage.ts';
import type { ResourceQuota } from '../../api/generated/types.ts';
import { events, pods, resourceQuotas, services } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { type KubeObject, keyOf } from '../../apimachinery/meta.ts';
import { addQuantities } from '../../apimachinery/quantity.ts';
import { deletableResources } from '../../client-go/discovery.ts';
import { isPodTerminal } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';

export function newResourceQuotaController(context: ControllerContext): void {
  const { client, informers } = context;
  const quotas = informers.of(resourceQuotas);
  const podInformer = informers.of(pods);
  const queue = context.queue('resourcequota_primary', sync);
  const resources = deletableResources(client).filter(({ namespaced, resource }) => namespaced && resource !== events.resource);

  /** Something went, or counts for less: there is room again. */
  const replenish = ({ metadata: { namespace } }: KubeObject): void => {
    for (const quota of quotas.list(namespace)) queue.add(keyOf(quota));
  };
  for (const resource of resources) informers.of<KubeObject>(resource).addHandler({ onDelete: replenish });
  podInformer.addHandler({
    onUpdate(old, pod) {
      if (isPodTerminal(pod) && !isPodTerminal(old)) replenish(pod);
    },
  });
  informers.of(services).addHandler({
    onUpdate(old, service) {
      if (old.spec?.type !== service.spec?.type) replenish(service);
    },
  });
  quotas.addHandler({
    onAdd: (quota) => queue.add(keyOf(quota)),
    onUpdate(old, quota) {
      if (!deepEqual(old.spec, quota.spec)) queue.add(keyOf(quota));
    },
  });

  function sync(key: string): void {
    const quota = quotas.get(key);
    if (!quota) return;
    const hard = quota.spec?.hard ?? {};
    const used = Object.fromEntries(Object.keys(hard).flatMap((name) => usedOf(quota, name).map((value) => [name, value])));
    const latest = client.get(resourceQuotas, quota.metadata.name, quota.metadata.namespace);
    if (deepEqual(latest.status?.hard ?? {}, hard) && deepEqual(latest.status?.used ?? {}, used)) return;
    client.update(resourceQuotas, { ...latest, status: { hard, used } }, { subresource: 'status' });
  }

  /** Nothing for a resource that no evaluator knows. */
  function usedOf(quota: ResourceQuota, name: string): readonly string[] {
    const resource = resources.find((each) => isCounted(each, name));
    if (!resource) return [];
    let sum = '0';
    for (const object of client.list<KubeObject>(resource, { namespace: quota.metadata.namespace }).items) {
      if (isInScopes(quota, object)) sum = addQuantities(sum, lookup(quotaUsage(resource, object), name) ?? 0);
    }
    return [sum];
  }
}
