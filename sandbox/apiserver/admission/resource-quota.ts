// A namespace holds no more than its quotas allow (apiserver/pkg/admission/plugin/resourcequota, kubernetes/pkg/quota/v1).
// Counts of objects are kept; amounts of CPU and memory are not.
import type { ResourceQuota } from '../../api/generated/types.ts';
import { type Resource, resourceQuotas } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newForbidden, qualified } from '../../apimachinery/status.ts';
import type { AdmissionPlugin } from './plugin.ts';

/** Core resources that a quota may also name without `count/`. */
const PLAIN = new Set(['configmaps', 'persistentvolumeclaims', 'pods', 'replicationcontrollers', 'resourcequotas', 'secrets', 'services']);

const isQuota = (object: KubeObject): object is ResourceQuota => object.kind === 'ResourceQuota';

/** What one object counts for: `services`, `count/services`. */
export function quotaUsage(resource: Resource, object: KubeObject): Readonly<Record<string, number>> {
  const usage: Record<string, number> = { [`count/${qualified(resource)}`]: 1 };
  if (resource.group === '' && PLAIN.has(resource.resource)) usage[resource.resource] = 1;
  if (resource.group === '' && resource.resource === 'services') {
    const spec: unknown = 'spec' in object ? object.spec : undefined;
    const type = isMap(spec) ? spec.type : undefined;
    const ports = isMap(spec) && Array.isArray(spec.ports) ? spec.ports.length : 0;
    usage['services.nodeports'] = type === 'NodePort' || type === 'LoadBalancer' ? ports : 0;
    usage['services.loadbalancers'] = type === 'LoadBalancer' ? 1 : 0;
  }
  return usage;
}

const pairs = (names: readonly string[], values: Readonly<Record<string, unknown>>): string =>
  names.map((name) => `${name}=${values[name] ?? 0}`).join(',');

export const resourceQuota: AdmissionPlugin = {
  validateCreate({ server, resource, namespace, name, dryRun }, object) {
    const registry = server.registry(resourceQuotas);
    if (registry.store.size === 0 || !resource.namespaced) return;
    const requested = quotaUsage(resource, object);
    const written: ResourceQuota[] = [];
    for (const quota of registry.store.list(namespace).filter(isQuota)) {
      const hard = quota.status?.hard ?? {};
      const used = quota.status?.used ?? {};
      const limited = Object.keys(hard).filter((key) => requested[key]);
      if (limited.length === 0) continue;
      const total = Object.fromEntries(limited.map((key) => [key, Number(used[key] ?? 0) + (requested[key] ?? 0)]));
      const exceeded = limited.filter((key) => (total[key] ?? 0) > Number(hard[key])).sort();
      if (exceeded.length > 0) {
        const why = `exceeded quota: ${quota.metadata.name}, requested: ${pairs(exceeded, requested)}, used: ${pairs(exceeded, used)}, limited: ${pairs(exceeded, hard)}`;
        throw newForbidden(resource, name, why);
      }
      const now = Object.fromEntries(limited.map((key) => [key, String(total[key] ?? 0)]));
      written.push({ ...quota, status: { ...quota.status, used: { ...used, ...now } } });
    }
    if (dryRun) return;
    for (const quota of written) server.loopback.update(resourceQuotas, quota, { subresource: 'status' });
  },
};
