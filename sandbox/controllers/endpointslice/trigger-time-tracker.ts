// k8s.io/endpointslice/util TriggerTimeTracker: when the change happened that a write answers to.
import type { Pod, Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { podCondition } from '../pods.ts';

interface ServiceState {
  service: string;
  /** By the pod's name. Times are RFC 3339 in whole seconds and UTC, so their order is that of the text. */
  readonly pods: Map<string, string>;
}

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
    const state = known ?? { service: '', pods: new Map<string, string>() };
    let earliest: string | undefined;
    let present = 0;
    for (const pod of pods) {
      const time = podCondition(pod, 'Ready')?.lastTransitionTime;
      if (time === undefined) continue;
      present++;
      const last = state.pods.get(pod.metadata.name);
      if (time === last) continue;
      state.pods.set(pod.metadata.name, time);
      if ((last === undefined || time > last) && (earliest === undefined || time < earliest)) earliest = time;
    }
    if (state.pods.size > present) forgetOthers(state.pods, pods);
    if (created > state.service && (earliest === undefined || created < earliest)) earliest = created;
    state.service = created;
    this.#states.set(key, state);
    return known ? earliest : created;
  }

  deleteService(key: string): void {
    this.#states.delete(key);
  }
}

function forgetOthers(times: Map<string, string>, pods: readonly Pod[]): void {
  const present = new Set<string>();
  for (const pod of pods) if (podCondition(pod, 'Ready')?.lastTransitionTime !== undefined) present.add(pod.metadata.name);
  for (const name of times.keys()) if (!present.has(name)) times.delete(name);
}
