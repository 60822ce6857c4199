// How an object goes: at once, after a grace period, or when its finalizers have run
// (k8s.io/apiserver/pkg/registry/rest/delete.go, registry/generic/registry/store.go).
import type { Namespace } from '../api/generated/types.ts';
import type { Resource } from '../api/resources.ts';
import type { Strategy } from '../api/strategy.ts';
import type { KubeObject, ObjectMeta } from '../apimachinery/meta.ts';
import type { Status } from '../apimachinery/status.ts';
import type { DeleteOptions } from '../client-go/client.ts';

export interface Deletion {
  /** The object as it is to be stored, where it stays for now. */
  readonly object: KubeObject;
  readonly gone: boolean;
}

const ORPHAN = 'orphan';
const FOREGROUND = 'foregroundDeletion';

/** The finalizers that a delete with this policy leaves on the object (deletionFinalizersForGarbageCollection). */
function finalizersFor(strategy: Strategy<KubeObject>, metadata: ObjectMeta, options: DeleteOptions): readonly string[] {
  const current = metadata.finalizers ?? [];
  const policy =
    options.propagationPolicy ??
    (current.includes(ORPHAN)
      ? 'Orphan'
      : current.includes(FOREGROUND)
        ? 'Foreground'
        : (strategy.defaultGarbageCollectionPolicy ?? 'Background'));
  const others = current.filter((finalizer) => finalizer !== ORPHAN && finalizer !== FOREGROUND);
  const { deletionFinalizer: own } = strategy;
  if (own !== undefined && metadata.deletionTimestamp === undefined && !others.includes(own)) others.push(own);
  if (policy === 'Orphan') return [...others, ORPHAN];
  if (policy === 'Foreground') return [...others, FOREGROUND];
  return others;
}

const isNamespace = (object: KubeObject): object is Namespace => object.kind === 'Namespace' && object.apiVersion === 'v1';

/** A namespace has finalizers of its own, in its spec, that go when it is empty. */
const waitsForContent = (object: KubeObject): boolean => isNamespace(object) && (object.spec?.finalizers?.length ?? 0) > 0;

/** Whether nothing holds an object any longer that is to go. */
export function isFinished(object: KubeObject): boolean {
  const { deletionTimestamp, finalizers, deletionGracePeriodSeconds } = object.metadata;
  return deletionTimestamp !== undefined && !finalizers?.length && !deletionGracePeriodSeconds && !waitsForContent(object);
}

/** What is to become of an object that a client deletes. */
export function beginDeletion(strategy: Strategy<KubeObject>, old: KubeObject, options: DeleteOptions, now: number): Deletion {
  const finalizers = finalizersFor(strategy, old.metadata, options);
  const given = options.gracePeriodSeconds;
  const { deletionTimestamp, deletionGracePeriodSeconds: previous } = old.metadata;
  if (waitsForContent(old)) {
    const object = deletionTimestamp === undefined ? terminating(going(old, finalizers, now, 0)) : withFinalizers(old, finalizers);
    return { object, gone: false };
  }
  if (deletionTimestamp !== undefined) {
    if (!previous) return { object: withFinalizers(old, finalizers), gone: finalizers.length === 0 };
    // A second delete may shorten the grace period, never lengthen it.
    if (given === undefined || given >= previous) return { object: withFinalizers(old, finalizers), gone: false };
    if (given === 0 && finalizers.length === 0) return { object: old, gone: true };
    const shortened = new Date(Date.parse(deletionTimestamp) - (previous - given) * 1000);
    return { object: going(old, finalizers, shortened.getTime(), given), gone: false };
  }
  const grace = strategy.gracePeriodSeconds?.(old, given) ?? 0;
  if (grace === 0 && finalizers.length === 0) return { object: old, gone: true };
  return { object: raised(going(old, finalizers, now + grace * 1000, grace), old), gone: false };
}

function terminating(object: KubeObject): KubeObject {
  if (!isNamespace(object)) return object;
  const namespace: Namespace = { ...object, status: { ...object.status, phase: 'Terminating' } };
  return namespace;
}

function withFinalizers(object: KubeObject, finalizers: readonly string[]): KubeObject {
  const current = object.metadata.finalizers ?? [];
  if (current.length === finalizers.length && current.every((finalizer, i) => finalizer === finalizers[i])) return object;
  const { finalizers: _replaced, ...metadata } = object.metadata;
  return { ...object, metadata: finalizers.length > 0 ? { ...metadata, finalizers } : metadata };
}

function going(object: KubeObject, finalizers: readonly string[], at: number, grace: number): KubeObject {
  const marked = withFinalizers(object, finalizers);
  const deletionTimestamp = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return { ...marked, metadata: { ...marked.metadata, deletionTimestamp, deletionGracePeriodSeconds: grace } };
}

/** Being deleted counts as a change of what is wanted, for kinds that count. */
function raised(object: KubeObject, { metadata: { generation } }: KubeObject): KubeObject {
  if (!generation) return object;
  return { ...object, metadata: { ...object.metadata, generation: generation + 1 } };
}

/** What the client is told of an object that is gone. */
export const deletedStatus = (resource: Resource, { metadata }: KubeObject): Status => ({
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Success',
  details: {
    name: metadata.name,
    ...(resource.group && { group: resource.group }),
    kind: resource.resource,
    uid: metadata.uid,
  },
});
