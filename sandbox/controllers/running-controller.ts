// One controller of kube-controller-manager's process, from its start to its end.
import { type BackOff, WorkQueue } from '../client-go/workqueue.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { ControllerContext } from './controller.ts';

/** What a controller has begun: all of it ends with it, and lags as it is told. */
export class RunningController {
  readonly #clock: Clock;
  /** By their names. */
  readonly #queues = new Map<string, WorkQueue>();
  readonly #timers = new Set<Timer>();
  readonly #ends: (() => void)[] = [];
  #lag: number;

  constructor(clock: Clock, lag: number) {
    this.#clock = clock;
    this.#lag = lag;
  }

  /** The part of a controller's context that belongs to this controller alone. */
  readonly own: Pick<ControllerContext, 'queue' | 'after' | 'every' | 'onStop'> = {
    queue: (name, sync, backOff) => this.#queue(name, sync, backOff),
    after: (ms, work) => this.#after(ms, work),
    every: (ms, work, first = ms) => this.#every(ms, work, first),
    onStop: (end) => this.#ends.push(end),
  };

  /** By how much, in ms, everything that it is woken for comes later. */
  set lag(ms: number) {
    this.#lag = ms;
    for (const queue of this.#queues.values()) queue.lag = ms;
  }

  /** Nothing queued is done any more. Informers belong to the process and are stopped by it. */
  stop(): void {
    for (const queue of this.#queues.values()) queue.stop();
    for (const timer of this.#timers) timer.cancel();
    for (const end of this.#ends) end();
  }

  #queue(name: string, sync: (key: string) => void, backOff?: BackOff): WorkQueue {
    const queue = new WorkQueue(this.#clock, sync, backOff);
    queue.lag = this.#lag;
    this.#queues.set(name, queue);
    return queue;
  }

  #after(ms: number, work: () => void): () => void {
    let cancel = this.#timer(ms, () => {
      cancel = this.#late(work);
    });
    return () => cancel();
  }

  #every(ms: number, work: () => void, first: number): void {
    this.#timer(first, () => {
      this.#every(ms, work, ms);
      this.#late(work);
    });
  }

  /** Does what is due: at once, or as much later as the controller lags. Returns what cancels it. */
  #late(work: () => void): () => void {
    if (this.#lag > 0) return this.#timer(this.#lag, work);
    work();
    return () => {};
  }

  #timer(ms: number, event: () => void): () => void {
    const timer = this.#clock.background(ms, () => {
      this.#timers.delete(timer);
      event();
    });
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
      timer.cancel();
    };
  }
}
