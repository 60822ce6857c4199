// k8s.io/endpointslice/util TriggerTimeTracker: when the change happened that a write answers to.
import type { Pod, Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { podCondition } from '../pods.ts';

/** What a Service and its pods looked like at the last call. */
interface ServiceState {
  readonly created: string;
  readonly pods: readonly Pod[];
}

/** RFC 3339 in whole seconds and UTC, so that the order of times is that of their texts. */
const readyTime = (pod: Pod | undefined): string | undefined => (pod ? podCondition(pod, 'Ready')?.lastTransitionTime : undefined);

export class TriggerTimeTracker {
  readonly #states = new Map<string, ServiceState>();

  /**
   * ComputeEndpointLastChangeTriggerTime: the earliest time among those that have changed since the last call;
   * undefined where none has, and then the annotation goes.
   */
  compute(service: Service, pods: readonly Pod[]): string | undefined {
    const key = keyOf(service);
    const created = service.metadata.creationTimestamp;
    const known = this.#states.get(key);
    this.#states.set(key, { created, pods });
    if (!known) return created;
    let earliest = created > known.created ? created : undefined;
    for (const [pod, before] of changes(known.pods, pods)) {
      const time = readyTime(pod);
      if (time !== undefined && time > (readyTime(before) ?? '') && (earliest === undefined || time < earliest)) earliest = time;
    }
    return earliest;
  }

  deleteService(key: string): void {
    this.#states.delete(key);
  }
}

/** The pods that are not the objects they were, each with its older self. Most stand where they stood. */
function changes(before: readonly Pod[], after: readonly Pod[]): readonly (readonly [pod: Pod, before: Pod | undefined])[] {
  const places: number[] = [];
  after.forEach((pod, i) => {
    if (pod !== before[i]) places.push(i);
  });
  // What comes after the end of what was there cannot have been there: names are unique.
  const inPlace = places.every((i) => i >= before.length || after[i]?.metadata.name === before[i]?.metadata.name);
  const byName = inPlace ? undefined : new Map(before.map((pod) => [pod.metadata.name, pod]));
  return places.flatMap((i) => {
    const pod = after[i];
    return pod ? [[pod, byName ? byName.get(pod.metadata.name) : before[i]]] : [];
  });
}
