// Who belongs to whom: an owner takes in orphans that its selector matches and lets go of what it no longer matches
// (pkg/controller/controller_ref_manager.go).
import type { Resource } from '../api/resources.ts';
import { controllerOf, type KubeObject, type LabelSelector } from '../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../apimachinery/selector.ts';
import { isInvalid, isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { Informer } from '../client-go/informer.ts';
import { newControllerRef } from './pod-control.ts';

/** The name of the index by which `owned` finds its candidates. */
const INDEX = 'controller';

const orphansOf = (namespace: string | undefined): string => `orphans of ${namespace ?? ''}`;

/** Keeps objects by the UID of their controller, and those without one by their namespace. */
export function indexByController<T extends KubeObject>(informer: Informer<T>): void {
  informer.addIndex(INDEX, (object) => controllerOf(object)?.uid ?? orphansOf(object.metadata.namespace));
}

/** What already belongs to `owner`, whatever its labels. */
export const controlledBy = <T extends KubeObject>(informer: Informer<T>, owner: KubeObject): readonly T[] =>
  informer.byIndex(INDEX, owner.metadata.uid);

/** How many objects in the owner's namespace have no controller. */
export const countOrphans = <T extends KubeObject>(informer: Informer<T>, { metadata }: KubeObject): number =>
  informer.countByIndex(INDEX, orphansOf(metadata.namespace));

/** What belongs to `owner` once orphans are adopted and strangers released, among the objects that `concerns` it. */
export function claim<T extends KubeObject, O extends KubeObject>(
  client: Client,
  informer: Informer<T>,
  resource: Resource<T>,
  owner: O,
  ownerResource: Resource<O>,
  selector: LabelSelector | undefined,
  concerns: (object: T) => boolean = () => true,
): T[] {
  const wanted = selectorFromLabelSelector(selector);
  const claimed: T[] = [];
  const { namespace, uid, name, deletionTimestamp } = owner.metadata;
  for (const object of informer.byIndex(INDEX, uid)) {
    if (!concerns(object)) continue;
    if (wanted.matches(object.metadata.labels)) claimed.push(object);
    else if (deletionTimestamp === undefined) release(client, resource, object, uid);
  }
  if (deletionTimestamp !== undefined) return claimed;
  for (const orphan of informer.byIndex(INDEX, orphansOf(namespace))) {
    if (orphan.metadata.deletionTimestamp !== undefined || !concerns(orphan) || !wanted.matches(orphan.metadata.labels)) continue;
    // The informer may be behind: an owner that is going must not take anything in.
    const fresh = client.get(ownerResource, name, namespace);
    if (fresh.metadata.uid !== uid || fresh.metadata.deletionTimestamp !== undefined) return claimed;
    const adopted = adopt(client, resource, orphan, owner);
    if (adopted) claimed.push(adopted);
  }
  return claimed;
}

function adopt<T extends KubeObject>(client: Client, resource: Resource<T>, object: T, owner: KubeObject): T | undefined {
  const ownerReferences = [...(object.metadata.ownerReferences ?? []), newControllerRef(owner)];
  try {
    return client.update(resource, { ...object, metadata: { ...object.metadata, ownerReferences } });
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function release<T extends KubeObject>(client: Client, resource: Resource<T>, object: T, ownerUid: string): void {
  const { ownerReferences, ...metadata } = object.metadata;
  const others = ownerReferences?.filter((reference) => reference.uid !== ownerUid) ?? [];
  try {
    client.update(resource, { ...object, metadata: others.length > 0 ? { ...metadata, ownerReferences: others } : metadata });
  } catch (error) {
    if (!isNotFound(error) && !isInvalid(error)) throw error;
  }
}
