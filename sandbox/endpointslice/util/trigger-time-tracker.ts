// k8s.io/endpointslice/util TriggerTimeTracker: when the change happened that a write answers to.
import type { Pod, Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { podCondition } from '../../component-helpers/pods.ts';

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
    const formerly = new Former(known.pods);
    for (let i = 0; i < pods.length; i++) {
      const pod = pods[i];
      if (!pod || pod === known.pods[i]) continue;
      const time = readyTime(pod);
      if (time === undefined || (earliest !== undefined && time >= earliest)) continue;
      if (time > (readyTime(formerly.self(pod, i)) ?? '')) earliest = time;
    }
    return earliest;
  }

  deleteService(key: string): void {
    this.#states.delete(key);
  }
}

/** The pods of the last call. Most stand where they stood. */
class Former {
  readonly #pods: readonly Pod[];
  #byName: Map<string, Pod> | undefined;

  constructor(pods: readonly Pod[]) {
    this.#pods = pods;
  }

  /** The older self of a pod that is now at this place. */
  self(pod: Pod, place: number): Pod | undefined {
    const { name } = pod.metadata;
    const there = this.#pods[place];
    if (there?.metadata.name === name) return there;
    this.#byName ??= new Map(this.#pods.map((each) => [each.metadata.name, each]));
    return this.#byName.get(name);
  }
}
