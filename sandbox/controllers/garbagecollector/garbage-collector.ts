// Deletes what has lost its owners, and does what a delete's propagation policy asks (pkg/controller/garbagecollector).
import { events, type Resource } from '../../api/resources.ts';
import type { KubeObject, OwnerReference } from '../../apimachinery/meta.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { deletableResources, followCustomResources } from '../../client-go/discovery.ts';
import type { EventHandler } from '../../client-go/informer.ts';
import type { ControllerContext } from '../controller.ts';
import {
  agrees,
  alternateIdentity,
  blockingDependents,
  FOREGROUND,
  type GraphNode,
  hasFinalizer,
  type Identity,
  type Misplaced,
  ORPHAN,
  OwnerGraph,
} from './graph.ts';

/** `unknown`: nobody can say, so that nothing is done. */
type Standing = 'solid' | 'dangling' | 'waiting' | 'unknown';

export function newGarbageCollector(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const graph = new OwnerGraph();
  const byKind = new Map<string, Resource>();
  const toDelete = context.queue('garbage_collector_attempt_to_delete', attemptToDelete);
  const toOrphan = context.queue('garbage_collector_attempt_to_orphan', attemptToOrphan);

  const handlerFor = (resource: Resource): EventHandler<KubeObject> => {
    byKind.set(kindKey(apiVersionOf(resource), resource.kind), resource);
    return {
      onAdd: (object) => observe(resource, undefined, object),
      onUpdate: (old, object) => observe(resource, old, object),
      onDelete: (object) => gone(graph.get(object.metadata.uid)),
    };
  };
  for (const resource of deletableResources(client)) {
    if (resource.group !== events.group || resource.resource !== events.resource)
      informers.of<KubeObject>(resource).addHandler(handlerFor(resource));
  }
  const custom = followCustomResources(client, handlerFor);
  context.onStop(() => custom.stop());

  function observe(resource: Resource, old: KubeObject | undefined, object: KubeObject): void {
    const changed =
      old?.metadata.uid !== object.metadata.uid ||
      old.metadata.ownerReferences !== object.metadata.ownerReferences ||
      old.metadata.deletionTimestamp !== object.metadata.deletionTimestamp ||
      old.metadata.finalizers !== object.metadata.finalizers;
    if (!changed) return;
    const before = graph.get(object.metadata.uid);
    const lost = before?.owners.some(({ uid }) => !object.metadata.ownerReferences?.some((owner) => owner.uid === uid));
    const wasDeletingDependents = before?.deletingDependents ?? false;
    const formerOwners = before?.owners ?? [];
    const { node, doubtful, misplaced } = graph.observe(resource, object);
    // An owner that nobody has seen may never have been there, or be somewhere else.
    for (const { uid } of doubtful) toDelete.add(uid);
    for (const each of misplaced) reportMisplaced(each);
    // An owner that is going, or waits for its dependents, must hear of a newcomer and of one that let go.
    for (const { uid } of node.owners) if (graph.get(uid)?.deletingDependents) toDelete.add(uid);
    if (lost || formerOwners !== node.owners) for (const { uid } of formerOwners) if (graph.get(uid)?.deletingDependents) toDelete.add(uid);
    if (node.beingDeleted && hasFinalizer(object, ORPHAN)) toOrphan.add(node.uid);
    if (node.deletingDependents && !wasDeletingDependents) {
      for (const dependent of node.dependents) toDelete.add(dependent.uid);
      toDelete.add(node.uid);
    }
  }

  function gone(node: GraphNode | undefined): void {
    if (!node) return;
    for (const dependent of graph.remove(node)) toDelete.add(dependent.uid);
    for (const { uid } of node.owners) if (graph.get(uid)?.deletingDependents) toDelete.add(uid);
  }

  /** reportInvalidNamespaceOwnerRef. */
  function reportMisplaced({ dependent, reference }: Misplaced): void {
    const { apiVersion, kind, name, namespace = '' } = dependent.identity;
    const said = `[${reference.apiVersion}/${reference.kind}, namespace: ${namespace}, name: ${reference.name}, uid: ${reference.uid}]`;
    const metadata = { name, uid: dependent.uid, resourceVersion: '', creationTimestamp: '', ...(namespace && { namespace }) };
    const message = `ownerRef ${said} does not exist in namespace "${namespace}"`;
    recorder.event({ apiVersion, kind, metadata }, 'Warning', 'OwnerRefInvalidNamespace', message);
  }

  const resourceOf = ({ apiVersion, kind }: Pick<Identity, 'apiVersion' | 'kind'>): Resource | undefined =>
    byKind.get(kindKey(apiVersion, kind));

  function latestOf({ identity, uid }: GraphNode): KubeObject | undefined {
    const resource = resourceOf(identity);
    const object = resource && tryGet(resource, identity.name, resource.namespaced ? identity.namespace : undefined);
    return object?.metadata.uid === uid ? object : undefined;
  }

  function tryGet(resource: Resource, name: string, namespace: string | undefined): KubeObject | undefined {
    try {
      return client.get(resource, name, namespace);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  function attemptToDelete(uid: string): void {
    const node = graph.get(uid);
    if (!node || (node.beingDeleted && !node.deletingDependents)) return;
    // What the API does not serve cannot be looked up, and so is not known to be gone.
    if (!resourceOf(node.identity)) return;
    const latest = latestOf(node);
    if (!latest) absent(node);
    else if (node.deletingDependents) processDeletingDependents(node, latest);
    else judge(node, latest);
  }

  function judge(node: GraphNode, latest: KubeObject): void {
    const owners = latest.metadata.ownerReferences ?? [];
    if (owners.length === 0) return;
    const standings = owners.map((reference): Standing => standingOf(reference, latest));
    if (standings.includes('unknown')) return;
    if (standings.includes('solid')) {
      const kept = owners.filter((_, i) => standings[i] === 'solid');
      if (kept.length < owners.length) writeOwners(node, latest, kept);
      return;
    }
    if (standings.includes('waiting') && node.dependents.size > 0) {
      const circular = [...node.dependents].some((dependent) => dependent.deletingDependents);
      if (circular) {
        const unblocked = owners.map((reference) => ({ ...reference, blockOwnerDeletion: false }));
        writeOwners(node, latest, unblocked);
      }
      remove(node, 'Foreground');
      return;
    }
    remove(node, hasFinalizer(latest, ORPHAN) ? 'Orphan' : hasFinalizer(latest, FOREGROUND) ? 'Foreground' : 'Background');
  }

  /** The virtual delete event: nobody is where `node` is said to be. Its dependents may not agree on where that is. */
  function absent(node: GraphNode): void {
    const agreeing = [...node.dependents].filter((dependent) => agrees(dependent, node.uid, node.identity));
    if (!node.virtual || agreeing.length === node.dependents.size) {
      gone(node);
      return;
    }
    for (const { uid } of agreeing) toDelete.add(uid);
    const elsewhere = alternateIdentity(node);
    if (!elsewhere) return;
    node.identity = elsewhere;
    toDelete.add(node.uid);
  }

  function standingOf(reference: OwnerReference, item: KubeObject): Standing {
    const resource = resourceOf(reference);
    if (!resource) return 'unknown';
    if (resource.namespaced && item.metadata.namespace === undefined) return 'unknown';
    const owner = tryGet(resource, reference.name, resource.namespaced ? item.metadata.namespace : undefined);
    if (owner?.metadata.uid !== reference.uid) return 'dangling';
    return owner.metadata.deletionTimestamp !== undefined && hasFinalizer(owner, FOREGROUND) ? 'waiting' : 'solid';
  }

  function processDeletingDependents(node: GraphNode, latest: KubeObject): void {
    const blocking = blockingDependents(node);
    if (blocking.length === 0) removeFinalizer(node, latest, FOREGROUND);
    for (const dependent of blocking) if (!dependent.deletingDependents) toDelete.add(dependent.uid);
  }

  function attemptToOrphan(uid: string): void {
    const owner = graph.get(uid);
    if (!owner) return;
    for (const dependent of owner.dependents) {
      if (clock.exhausted) {
        toOrphan.add(uid);
        return;
      }
      const latest = latestOf(dependent);
      const kept = latest?.metadata.ownerReferences?.filter((reference) => reference.uid !== uid);
      if (latest && kept) writeOwners(dependent, latest, kept);
    }
    const latest = latestOf(owner);
    if (latest) removeFinalizer(owner, latest, ORPHAN);
  }

  function remove({ identity, uid }: GraphNode, propagationPolicy: 'Orphan' | 'Background' | 'Foreground'): void {
    const resource = resourceOf(identity);
    if (!resource) return;
    try {
      client.delete(resource, identity.name, identity.namespace, { propagationPolicy, preconditions: { uid } });
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  function writeOwners({ identity }: GraphNode, object: KubeObject, ownerReferences: readonly OwnerReference[]): void {
    const { ownerReferences: _former, ...metadata } = object.metadata;
    write(resourceOf(identity), { ...object, metadata: ownerReferences.length > 0 ? { ...metadata, ownerReferences } : metadata });
  }

  function removeFinalizer({ identity }: GraphNode, object: KubeObject, finalizer: string): void {
    const { finalizers = [], ...metadata } = object.metadata;
    const left = finalizers.filter((other) => other !== finalizer);
    if (left.length < finalizers.length)
      write(resourceOf(identity), { ...object, metadata: { ...metadata, ...(left.length > 0 && { finalizers: left }) } });
  }

  function write(resource: Resource | undefined, object: KubeObject): void {
    if (!resource) return;
    try {
      client.update(resource, object);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}

const kindKey = (apiVersion: string, kind: string): string => `${apiVersion}/${kind}`;
const apiVersionOf = ({ group, version }: Resource): string => (group ? `${group}/${version}` : version);
