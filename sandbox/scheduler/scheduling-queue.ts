// The pods that wait for a node: those to be tried now, and those that found none and try again (pkg/scheduler/backend/queue).
import type { Pod } from '../api/generated/types.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import { type Clock, type Timer, UNFINISHED } from '../time/clock.ts';

const INITIAL_BACKOFF = 1_000;
const MAX_BACKOFF = 10_000;

interface Waiting {
  attempts: number;
  lastAttempt: number;
  timer?: Timer;
}

const priorityOf = ({ spec }: Pod): number => spec?.priority ?? 0;

export class SchedulingQueue {
  readonly #clock: Clock;
  readonly #schedule: (pod: Pod) => void;
  /** Pods to be scheduled now, by UID, in the order in which they came. */
  readonly #active = new Map<string, Pod>();
  readonly #unschedulable = new Map<string, Pod>();
  readonly #waiting = new Map<string, Waiting>();
  /** Those that are being scheduled, and how many have been. */
  #batch: readonly Pod[] = [];
  #next = 0;
  #scheduled = false;
  #stopped = false;

  /** `schedule` tries one pod. */
  constructor(clock: Clock, schedule: (pod: Pod) => void) {
    this.#clock = clock;
    this.#schedule = schedule;
  }

  /** The pod is to be tried now. */
  activate(pod: Pod): void {
    if (this.#stopped) return;
    this.#active.set(pod.metadata.uid, pod);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#clock.after(0, () => this.#schedulePending());
  }

  /** A pod without a node has changed: one that found none is tried again if the change may matter. */
  update(old: Pod, pod: Pod): void {
    const { uid } = pod.metadata;
    if (this.#active.has(uid)) this.#active.set(uid, pod);
    else if (!this.#unschedulable.has(uid)) this.activate(pod);
    else if (deepEqual(old.spec, pod.spec) && deepEqual(old.metadata.labels, pod.metadata.labels)) this.#unschedulable.set(uid, pod);
    else {
      this.#unschedulable.delete(uid);
      this.activate(pod);
    }
  }

  /** The pod was tried in vain: each time it waits longer. */
  postpone(pod: Pod): void {
    const { uid } = pod.metadata;
    const state = this.#waiting.get(uid) ?? { attempts: 0, lastAttempt: 0 };
    state.attempts += 1;
    state.lastAttempt = this.#clock.now();
    this.#waiting.set(uid, state);
    this.putBack(pod);
  }

  /** The pod waits for something that it has asked for now. */
  park(pod: Pod): void {
    this.#waiting.set(pod.metadata.uid, { attempts: 1, lastAttempt: this.#clock.now() });
    this.putBack(pod);
  }

  /** The pod goes on waiting. */
  putBack(pod: Pod): void {
    this.#unschedulable.set(pod.metadata.uid, pod);
  }

  /** The pod has a node: its failures are forgotten. */
  done({ metadata: { uid } }: Pod): void {
    this.#waiting.delete(uid);
  }

  forget({ metadata: { uid } }: Pod): void {
    this.#active.delete(uid);
    this.#unschedulable.delete(uid);
    this.#waiting.get(uid)?.timer?.cancel();
    this.#waiting.delete(uid);
  }

  /** Something changed that may help: pods that found no node try again, each when its back-off has passed. */
  retryUnschedulable(): void {
    for (const [uid, pod] of this.#unschedulable) {
      const state = this.#waiting.get(uid);
      if (!state || state.timer) continue;
      const backOff = Math.min(MAX_BACKOFF, INITIAL_BACKOFF * 2 ** (state.attempts - 1));
      state.timer = this.#clock.after(state.lastAttempt + backOff - this.#clock.now(), () => {
        delete state.timer;
        const latest = this.#unschedulable.get(uid) ?? pod;
        if (this.#unschedulable.delete(uid)) this.activate(latest);
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const { timer } of this.#waiting.values()) timer?.cancel();
  }

  /** The most important first; what comes meanwhile waits for the next round. */
  #schedulePending(): typeof UNFINISHED | undefined {
    if (this.#next === this.#batch.length) {
      this.#scheduled = false;
      this.#batch = [...this.#active.values()].sort((a, b) => priorityOf(b) - priorityOf(a));
      this.#active.clear();
      this.#next = 0;
    }
    while (this.#next < this.#batch.length && !this.#stopped) {
      if (this.#clock.exhausted) return UNFINISHED;
      const pod = this.#batch[this.#next];
      this.#next += 1;
      this.#clock.spend();
      if (pod) this.#schedule(pod);
    }
    this.#batch = [];
    this.#next = 0;
    return undefined;
  }
}
