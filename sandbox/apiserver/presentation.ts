// Stored objects as clients see them.
import { encode } from '../api/encode.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import type { Registry } from './registry.ts';

/** With all that is always written; its managedFields are worked out when they are looked at. */
export const present = (registry: Registry, object: KubeObject): Draft<KubeObject> => withManagedFields(registry, encode(object), object);

/** The same for a client that asked for the metadata alone. */
export const presentMetadata = (registry: Registry, object: KubeObject): Draft<KubeObject> => withManagedFields(registry, object, object);

function withManagedFields({ managedFields }: Registry, shown: KubeObject, stored: KubeObject): Draft<KubeObject> {
  const entries = managedFields.entriesOf(stored);
  // A dry run's object has no version, since it is stored nowhere.
  const { resourceVersion, ...unversioned } = shown.metadata;
  return {
    ...shown,
    metadata: {
      ...(resourceVersion === '' ? unversioned : shown.metadata),
      get managedFields() {
        const all = entries();
        return all.length > 0 ? all : undefined;
      },
    },
  };
}
