// k8s.io/endpointslice/util TriggerTimeTracker: when the change happened that a write answers to.
import type { Pod, Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { podCondition } from '../pods.ts';

interface ServiceState {
  service: string;
  last: readonly Pod[];
  /** By the pod's name. Times are RFC 3339 in whole seconds and UTC, so their order is that of the text. */
  times: Map<string, string>;
}

const readyTime = (pod: Pod): string | undefined => podCondition(pod, 'Ready')?.lastTransitionTime;

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
    const state = known ?? { service: '', last: [], times: new Map<string, string>() };
    const changed = state.last.length === pods.length ? pods.filter((pod, i) => pod !== state.last[i]) : pods;
    const newer: string[] = created > state.service ? [created] : [];
    for (const pod of changed) {
      const time = readyTime(pod);
      if (time !== undefined && time > (state.times.get(pod.metadata.name) ?? '')) newer.push(time);
    }
    this.#states.set(key, { service: created, last: pods, times: remember(state, pods, changed) });
    return known
      ? newer.reduce<string | undefined>((earliest, time) => (earliest && earliest < time ? earliest : time), undefined)
      : created;
  }

  deleteService(key: string): void {
    this.#states.delete(key);
  }
}

/** The times of the pods that there are now. Where pods only took the place of their own older selves, it is the same map. */
function remember({ last, times }: ServiceState, pods: readonly Pod[], changed: readonly Pod[]): Map<string, string> {
  const sameNames = last.length === pods.length && pods.every((pod, i) => pod === last[i] || pod.metadata.name === last[i]?.metadata.name);
  const remembered = sameNames ? times : new Map<string, string>();
  for (const pod of sameNames ? changed : pods) {
    const time = readyTime(pod);
    if (time === undefined) remembered.delete(pod.metadata.name);
    else remembered.set(pod.metadata.name, time);
  }
  return remembered;
}
