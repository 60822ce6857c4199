// The metadata of an object that is written: what is the client's to say, and what the server's (k8s.io/apiserver/pkg/registry/rest).
import type { Draft, KubeObject, ObjectMeta } from '../apimachinery/meta.ts';

/** Whether an object has this very metadata. */
export const hasMetadata = (object: Draft<KubeObject>, metadata: ObjectMeta): object is KubeObject => object.metadata === metadata;

const SERVERS_OWN = ['resourceVersion', 'managedFields', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink'] as const;

/** What a client may say of a new object: the rest is the server's to say (rest.BeforeCreate). */
export function withoutServersOwn(given: Partial<ObjectMeta>): Partial<ObjectMeta> {
  if (SERVERS_OWN.every((field) => given[field] === undefined)) return given;
  const { resourceVersion, managedFields, deletionTimestamp, deletionGracePeriodSeconds, selfLink, ...kept } = given;
  return kept;
}

/**
 * What a client cannot change of an object's metadata stays as it is (rest.BeforeUpdate). A deletion that has not begun is left as the
 * client gives it, for validation to refuse.
 */
export function keptMetadata(submitted: Partial<ObjectMeta>, { metadata: old }: KubeObject): ObjectMeta {
  if (submitted === old) return old;
  const { managedFields: _own, selfLink: _gone, generation: _counted, ...given } = submitted;
  const { name, namespace, uid, resourceVersion, generation, creationTimestamp, deletionTimestamp, deletionGracePeriodSeconds } = old;
  return {
    ...given,
    name,
    ...(namespace !== undefined && { namespace }),
    uid,
    resourceVersion,
    ...(generation !== undefined && { generation }),
    creationTimestamp,
    ...(deletionTimestamp !== undefined && { deletionTimestamp }),
    ...(deletionGracePeriodSeconds !== undefined && given.deletionGracePeriodSeconds === undefined && { deletionGracePeriodSeconds }),
  };
}

/** A new object with its version. It is the request's own until it is stored, so that it need not be copied for that. */
export function stamped(object: KubeObject, resourceVersion: string): KubeObject {
  stamp(object.metadata, resourceVersion);
  return object;
}

/** The same object at another version. */
export const atVersion = (object: KubeObject, resourceVersion: string): KubeObject => ({
  ...object,
  metadata: { ...object.metadata, resourceVersion },
});

function stamp(metadata: { resourceVersion: string }, resourceVersion: string): void {
  metadata.resourceVersion = resourceVersion;
}
