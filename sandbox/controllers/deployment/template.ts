// Which ReplicaSet has a Deployment's template (pkg/controller/deployment/util).
import type { PodTemplateSpec, ReplicaSet } from '../../api/generated/types.ts';
import { canonical } from '../hash.ts';
import { byCreation } from './replica-sets.ts';

export const POD_TEMPLATE_HASH = 'pod-template-hash';

const identities = new WeakMap<PodTemplateSpec, string>();

/** What two templates have in common that differ only in the hash's label (EqualIgnoreHash). */
export function templateIdentity(template: PodTemplateSpec): string {
  let identity = identities.get(template);
  if (identity === undefined) {
    const { [POD_TEMPLATE_HASH]: _, ...labels } = template.metadata?.labels ?? {};
    identity = canonical({ metadata: { ...template.metadata, labels }, spec: template.spec });
    identities.set(template, identity);
  }
  return identity;
}

export function findNewReplicaSet(template: PodTemplateSpec, sets: readonly ReplicaSet[]): ReplicaSet | undefined {
  const wanted = templateIdentity(template);
  return [...sets].sort(byCreation).find((set) => templateIdentity(set.spec?.template ?? {}) === wanted);
}
