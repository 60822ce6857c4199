// How many pods the owners of some pods want together (pkg/controller/disruption: getExpectedScale and its finders).

import type { Pod } from '../../api/generated/types.ts';
import { deployments, replicaSets, replicationControllers, statefulSets } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { controllerOf, type KubeObject, type OwnerReference } from '../../apimachinery/meta.ts';
import type { Informer, InformerFactory } from '../../client-go/informer.ts';

interface Scaled extends KubeObject {
  readonly spec?: { readonly replicas?: number };
}

interface Scale {
  readonly uid: string;
  readonly replicas: number;
}

export interface ExpectedScale {
  readonly count: number;
  /** The names of pods that nobody owns. */
  readonly unmanaged: readonly string[];
}

/** Which plural name stands for a kind that has no scale, for the words of the error. */
const PLURALS: Readonly<Record<string, string>> = { Job: 'jobs', DaemonSet: 'daemonsets', Node: 'nodes' };

/** Throws where an owner is gone or has no scale. */
export function newExpectedScale(informers: InformerFactory): (pods: readonly Pod[]) => ExpectedScale {
  const sets = informers.of(replicaSets);
  const owners = informers.of(deployments);
  const others: Readonly<Record<string, Informer<Scaled>>> = {
    StatefulSet: informers.of<Scaled>(statefulSets),
    ReplicationController: informers.of<Scaled>(replicationControllers),
  };

  const find = <T extends Scaled>(informer: Informer<T>, namespace: string, reference: OwnerReference): T | undefined => {
    const found = informer.find(namespace, reference.name);
    return found?.metadata.uid === reference.uid ? found : undefined;
  };
  const scaleOf = (object: Scaled): Scale => ({ uid: object.metadata.uid, replicas: object.spec?.replicas ?? 1 });

  /** A ReplicaSet counts by its Deployment, where it has one. */
  function ofReplicaSet(namespace: string, reference: OwnerReference): Scale | undefined {
    const set = find(sets, namespace, reference);
    if (!set) return undefined;
    const owner = controllerOf(set);
    if (owner?.kind !== 'Deployment') return scaleOf(set);
    const deployment = find(owners, namespace, owner);
    return deployment ? scaleOf(deployment) : scaleOf(set);
  }

  function scaleFor(namespace: string, reference: OwnerReference): Scale | undefined {
    if (reference.kind === 'ReplicaSet') return ofReplicaSet(namespace, reference);
    const informer = lookup(others, reference.kind);
    if (informer) {
      const found = find(informer, namespace, reference);
      return found && scaleOf(found);
    }
    const plural = lookup(PLURALS, reference.kind) ?? `${reference.kind.toLowerCase()}s`;
    const group = reference.apiVersion.split('/').slice(0, -1).join();
    throw new Error(`${group ? `${plural}.${group}` : plural} does not implement the scale subresource`);
  }

  return (pods) => {
    const scales = new Map<string, number>();
    const unmanaged: string[] = [];
    for (const pod of pods) {
      const reference = controllerOf(pod);
      if (!reference) unmanaged.push(pod.metadata.name);
      else if (!scales.has(reference.uid)) {
        const scale = scaleFor(pod.metadata.namespace ?? '', reference);
        if (!scale) throw new Error(`found no controllers for pod "${pod.metadata.name}"`);
        scales.set(scale.uid, scale.replicas);
      }
    }
    return { count: [...scales.values()].reduce((sum, replicas) => sum + replicas, 0), unmanaged };
  };
}
