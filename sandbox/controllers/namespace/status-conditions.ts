// What a namespace on its way out says of itself (pkg/controller/namespace/deletion/status_condition_utils.go).
import type { NamespaceCondition } from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';

/** What is left of one resource in a namespace. */
export interface Remaining {
  readonly resource: Resource;
  readonly count: number;
  /** The finalizers of all that is left, with repeats. */
  readonly finalizers: readonly string[];
}

const OK: readonly (readonly [type: string, reason: string, message: string])[] = [
  ['NamespaceDeletionDiscoveryFailure', 'ResourcesDiscovered', 'All resources successfully discovered'],
  ['NamespaceDeletionGroupVersionParsingFailure', 'ParsedGroupVersions', 'All legacy kube types successfully parsed'],
  ['NamespaceDeletionContentFailure', 'ContentDeleted', 'All content successfully deleted, may be waiting on finalization'],
  ['NamespaceContentRemaining', 'ContentRemoved', 'All content successfully removed'],
  ['NamespaceFinalizersRemaining', 'ContentHasNoFinalizers', 'All content-preserving finalizers finished'],
];

function findings(left: readonly Remaining[]): ReadonlyMap<string, readonly [reason: string, message: string]> {
  const found = new Map<string, readonly [string, string]>();
  const resources = left.map(({ resource, count }) => `${resource.resource}.${resource.group} has ${count} resource instances`).sort();
  if (resources.length > 0) {
    found.set('NamespaceContentRemaining', ['SomeResourcesRemain', `Some resources are remaining: ${resources.join(', ')}`]);
  }
  const byFinalizer = new Map<string, number>();
  for (const finalizer of left.flatMap(({ finalizers }) => finalizers)) byFinalizer.set(finalizer, (byFinalizer.get(finalizer) ?? 0) + 1);
  const finalizers = [...byFinalizer].map(([finalizer, count]) => `${finalizer} in ${count} resource instances`).sort();
  if (finalizers.length > 0) {
    const message = `Some content in the namespace has finalizers remaining: ${finalizers.join(', ')}`;
    found.set('NamespaceFinalizersRemaining', ['SomeFinalizersRemain', message]);
  }
  return found;
}

/** The conditions brought up to date; the same array where nothing changed. */
export function updatedConditions(
  current: readonly NamespaceCondition[] | undefined,
  left: readonly Remaining[],
  timestamp: string,
): readonly NamespaceCondition[] {
  const found = findings(left);
  let changed = false;
  const conditions = OK.map(([type, okReason, okMessage]): NamespaceCondition => {
    const finding = found.get(type);
    const [reason, message] = finding ?? [okReason, okMessage];
    const status = finding ? 'True' : 'False';
    const old = conditionOf(current, type);
    if (old?.status === status && old.reason === reason && old.message === message) return old;
    changed = true;
    return { type, status, lastTransitionTime: old?.status === status ? old.lastTransitionTime : timestamp, reason, message };
  });
  return changed || !current ? conditions : current;
}
