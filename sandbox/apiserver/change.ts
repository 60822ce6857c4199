// What happens to a stored object, and how an event shows it (k8s.io/apiserver/pkg/storage/cacher's watchCacheEvent).
import type { KubeObject } from '../apimachinery/meta.ts';

/** One change of one object, as watches without a selector hear of it. */
export interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly revision: number;
  readonly object: KubeObject;
  /** Undefined at the object's creation. */
  readonly old: KubeObject | undefined;
}

const originals = new WeakMap<KubeObject, KubeObject>();

/** The object as an event shows it that says it is gone: with the revision of that event. */
export function atRevision(object: KubeObject, resourceVersion: string): KubeObject {
  const shown = { ...object, metadata: { ...object.metadata, resourceVersion } };
  originals.set(shown, object);
  return shown;
}

/** The object of which `atRevision` made this one; any other is its own. */
export const originalOf = (object: KubeObject): KubeObject => originals.get(object) ?? object;
