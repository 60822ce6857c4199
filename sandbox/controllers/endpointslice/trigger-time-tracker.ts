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
function* changes(before: readonly Pod[], after: readonly Pod[]): Generator<readonly [pod: Pod, before: Pod | undefined]> {
  let byName: Map<string, Pod> | undefined;
  for (const [i, pod] of after.entries()) {
    const last = before[i];
    if (last === pod) continue;
    if (last?.metadata.name === pod.metadata.name) {
      yield [pod, last];
      continue;
    }
    byName ??= new Map(before.map((other) => [other.metadata.name, other]));
    yield [pod, byName.get(pod.metadata.name)];
  }
}
