// Empties a namespace that is deleted, and then lets it go (pkg/controller/namespace).
import type { Namespace, Pod } from '../../api/generated/types.ts';
import { namespaces, pods, type Resource } from '../../api/resources.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { deletableResources } from '../../client-go/discovery.ts';
import { isPodTerminal } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { type Remaining, updatedConditions } from './status-conditions.ts';

/** So that caches may catch up before the content goes (namespaceDeletionGracePeriod). */
const GRACE_PERIOD = 5_000;
/** How long what has finalizers is given (finalizerEstimateSeconds). */
const FINALIZER_SECONDS = 15;

export function newNamespaceController(context: ControllerContext): void {
  const { client, informers, clock } = context;
  const informer = informers.of(namespaces);
  const queue = context.queue('namespace', sync);
  /** Made again each time, because custom resource definitions add to it. */
  const namespaced = (): readonly Resource[] =>
    deletableResources(client).filter((resource) => resource.namespaced && resource.resource !== 'pods');

  const enqueue = (namespace: Namespace): void => {
    if (namespace.metadata.deletionTimestamp !== undefined) queue.addAfter(namespace.metadata.name, GRACE_PERIOD);
  };
  informer.addHandler({ onAdd: enqueue, onUpdate: (_, namespace) => enqueue(namespace) });

  function sync(name: string): void {
    const namespace = tryGet(name);
    if (!namespace || namespace.metadata.deletionTimestamp === undefined || !namespace.spec?.finalizers?.length) return;
    const going = namespace.status?.phase === 'Terminating' ? namespace : toTerminating(namespace);
    const seconds = deleteAllContent(going);
    if (seconds > 0) {
      queue.addAfter(name, (Math.floor(seconds / 2) + 1) * 1000);
      return;
    }
    const latest = tryGet(name);
    if (!latest) return;
    const finalizers = latest.spec?.finalizers?.filter((finalizer) => finalizer !== 'kubernetes');
    client.update(namespaces, { ...latest, spec: { ...latest.spec, finalizers } }, { subresource: 'finalize' });
  }

  function tryGet(name: string): Namespace | undefined {
    try {
      return client.get(namespaces, name);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  const toTerminating = (namespace: Namespace): Namespace =>
    client.update(namespaces, { ...namespace, status: { ...namespace.status, phase: 'Terminating' } }, { subresource: 'status' });

  /** Returns in how many seconds what remains may be gone; 0 when nothing remains. Pods go before all else. */
  function deleteAllContent(namespace: Namespace): number {
    const { name, deletionTimestamp = '' } = namespace.metadata;
    const elapsed = Math.floor((clock.now() - Date.parse(deletionTimestamp)) / 1000);
    const grace = Math.max(0, ...client.list(pods, { namespace: name }).items.map(graceOf));
    const podsLeft = deleteCollection(pods, name);
    if (podsLeft.count > 0) {
      report(namespace, [podsLeft]);
      return Math.max(1, grace - elapsed, podsLeft.finalizers.length > 0 ? FINALIZER_SECONDS : 0);
    }
    const left = namespaced()
      .map((resource) => deleteCollection(resource, name))
      .filter(({ count }) => count > 0);
    report(namespace, left);
    return left.length > 0 ? FINALIZER_SECONDS : 0;
  }

  function deleteCollection(resource: Resource, namespace: string): Remaining {
    for (const object of client.list<KubeObject>(resource, { namespace }).items) {
      try {
        if (object.metadata.deletionTimestamp === undefined) {
          client.delete(resource, object.metadata.name, namespace, { propagationPolicy: 'Background' });
        }
      } catch (error) {
        if (!isNotFound(error) && !isConflict(error)) throw error;
      }
    }
    const items = client.list<KubeObject>(resource, { namespace }).items;
    return { resource, count: items.length, finalizers: items.flatMap((object) => object.metadata.finalizers ?? []) };
  }

  function report(namespace: Namespace, left: readonly Remaining[]): void {
    const conditions = updatedConditions(namespace.status?.conditions, left, clock.timestamp());
    if (conditions === namespace.status?.conditions) return;
    try {
      client.update(namespaces, { ...namespace, status: { ...namespace.status, conditions } }, { subresource: 'status' });
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
  }
}

const graceOf = (pod: Pod): number => (isPodTerminal(pod) ? 0 : (pod.spec?.terminationGracePeriodSeconds ?? 0));
