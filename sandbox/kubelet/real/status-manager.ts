// What a kubelet reports of one pod, and what it reported last (pkg/kubelet/status/status_manager.go).
import type { Pod, PodStatus } from '../../api/generated/types.ts';
import { pods } from '../../api/resources.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import { apiStatus, type StatusInput } from './api-status.ts';
import type { Node, RunningPod } from './node.ts';
import type { Probers } from './probers.ts';

/** What the last relisting saw of a pod, and how far the pod has come. */
export type Seen = Pick<StatusInput, 'runs' | 'hasSandbox' | 'terminal' | 'mayRun'>;

export class StatusManager {
  readonly #node: Node;
  readonly #startTime: string;
  #last: PodStatus;

  constructor(node: Node, pod: Pod) {
    this.#node = node;
    this.#startTime = pod.status?.startTime ?? node.clock.timestamp();
    this.#last = pod.status ?? {};
  }

  /** The kubelet was silent: others have said meanwhile what they thought of the pod. */
  forget({ status }: Pod): void {
    this.#last = status ?? {};
  }

  /** Writes the status as it is now, unless it is as it was; gives it, and the pod as it stands then. */
  report(worker: RunningPod, probers: Probers, seen: Seen): { readonly status: PodStatus; readonly pod: Pod } {
    const { pod } = worker;
    const status = apiStatus({
      ...seen,
      pod,
      old: this.#last,
      addresses: seen.hasSandbox || worker.sandbox ? worker.addresses : undefined,
      hostAddresses: this.#node.addresses,
      startTime: this.#startTime,
      now: this.#node.clock.timestamp(),
      reasonOf: (name) => worker.reasons.get(name),
      isStarted: (run) => probers.isStarted(run),
      isReady: (run) => probers.isReady(run),
      isOrderedUnready: this.#node.orders.of(pod)?.ready === false,
    });
    const written = JSON.stringify(status) === JSON.stringify(this.#last) ? undefined : this.#write(pod, status);
    this.#last = status;
    return { status, pod: written ?? worker.pod };
  }

  /** The pod as it is written; undefined where it is gone. */
  #write({ metadata: { name, namespace, uid } }: Pod, status: PodStatus): Pod | undefined {
    const { client } = this.#node;
    try {
      const current = client.get(pods, name, namespace);
      if (current.metadata.uid !== uid) return undefined;
      // Conditions of others are theirs to change.
      const own = new Set(status.conditions?.map(({ type }) => type));
      const others = current.status?.conditions?.filter(({ type }) => !own.has(type)) ?? [];
      const conditions = [...others, ...(status.conditions ?? [])];
      return client.update(pods, { ...current, status: { ...current.status, ...status, conditions } }, { subresource: 'status' });
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return undefined;
    }
  }
}
