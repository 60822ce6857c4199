// A namespace holds no more than its quotas allow (apiserver/pkg/admission/plugin/resourcequota).

import type { Resources } from '../../api/core/pod/resources.ts';
import { isCounted, isInScopes, quotaUsage, unsaid } from '../../api/core/quota-usage.ts';
import type { ResourceQuota } from '../../api/generated/types.ts';
import { resourceQuotas } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { addQuantities, canonicalQuantity, compareQuantities, subtractQuantities } from '../../apimachinery/quantity.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { type AdmissionPlugin, type Attributes, isPod } from './plugin.ts';

const pairs = (names: readonly string[], values: Resources): string =>
  names.map((name) => `${name}=${canonicalQuantity(lookup(values, name) ?? 0)}`).join(',');

/** What is asked for beyond what was there before; nothing is given back here. */
function delta(usage: Resources, before: Resources | undefined): Resources {
  if (!before) return usage;
  return Object.fromEntries(
    Object.entries(usage).map(([name, amount]) => {
      const more = subtractQuantities(amount, lookup(before, name) ?? 0);
      return [name, compareQuantities(more, 0) > 0 ? more : '0'];
    }),
  );
}

/** The quota with the object counted; the quota itself where that changes nothing. Throws where it would be too much. */
function charge({ resource, name }: Attributes, quota: ResourceQuota, requested: Resources): ResourceQuota {
  const hard: Resources = quota.status?.hard ?? {};
  const used: Resources = quota.status?.used ?? {};
  const limited = Object.keys(hard).filter((key) => compareQuantities(lookup(requested, key) ?? 0, 0) !== 0);
  const total = Object.fromEntries(limited.map((key) => [key, addQuantities(lookup(used, key) ?? 0, lookup(requested, key) ?? 0)]));
  const exceeded = limited.filter((key) => compareQuantities(lookup(total, key) ?? 0, lookup(hard, key) ?? 0) > 0).sort();
  if (exceeded.length > 0) {
    const why = `exceeded quota: ${quota.metadata.name}, requested: ${pairs(exceeded, requested)}, used: ${pairs(exceeded, used)}, limited: ${pairs(exceeded, hard)}`;
    throw newForbidden(resource, name, why);
  }
  return limited.length === 0 ? quota : { ...quota, status: { ...quota.status, used: { ...used, ...total } } };
}

function evaluate(attributes: Attributes, object: KubeObject, old: KubeObject | undefined): void {
  const { client, resource, namespace, name, dryRun } = attributes;
  if (!resource.namespaced) return;
  const quotas = client.list(resourceQuotas, { namespace }).items;
  if (quotas.length === 0) return;
  const interesting = quotas.filter(
    (quota) => Object.keys(quota.status?.hard ?? {}).some((key) => isCounted(resource, key)) && isInScopes(quota, object),
  );
  for (const { metadata, status } of interesting) {
    const restricted = Object.keys(status?.hard ?? {}).filter((key) => isCounted(resource, key));
    const silence = isPod(object) ? unsaid(restricted, object) : undefined;
    if (silence) throw newForbidden(resource, name, `failed quota: ${metadata.name}: ${silence}`);
    if (restricted.some((key) => lookup(status?.used, key) === undefined)) {
      const resources = restricted.sort().join(',');
      throw newForbidden(resource, name, `status unknown for quota: ${metadata.name}, resources: ${resources}`);
    }
  }
  const requested = delta(quotaUsage(resource, object), old && quotaUsage(resource, old));
  const charged = interesting.map((quota) => charge(attributes, quota, requested));
  if (dryRun) return;
  for (const [i, quota] of charged.entries()) {
    if (quota !== interesting[i]) client.update(resourceQuotas, quota, { subresource: 'status' });
  }
}

export const resourceQuota: AdmissionPlugin = {
  validateCreate: (attributes, object) => evaluate(attributes, object, undefined),
  // A Service may change its type, and a claim may grow; nothing else counts for more by an update.
  validateUpdate(attributes, object, old) {
    const { group, resource } = attributes.resource;
    if (group === '' && (resource === 'services' || resource === 'persistentvolumeclaims')) evaluate(attributes, object, old);
  },
};
