// A container that ends again and again: how long it is held back each time, and what is reported of it meanwhile
// (pkg/kubelet/kuberuntime/kuberuntime_manager.go, doBackOff; pkg/kubelet/pod_workers.go, completeWork).
import type { Clock, Timer } from '../time/clock.ts';

/** How long it is held back: at first, and at most, in ms. */
const FIRST = 10_000;
const MOST = 300_000;
/** A pod is looked at again after so long at the latest; what is still held back then is reported as such. */
const RESYNC = 60_000;
/** From the look at it to its start, and from there to its end. */
const MOMENT = 1_000;

/** One run of the container, in metav1.Time's. */
export interface Run {
  readonly startedAt: string;
  readonly finishedAt: string;
}

export interface CrashState {
  /** `waiting`: it is seen to be held back. `running`: it was started again. `ended`: nobody has looked since it did. */
  readonly kind: 'waiting' | 'running' | 'ended';
  /** How long it is held back, or was before it was started, in ms. */
  readonly backOff: number;
  readonly restarts: number;
  /** Since when it runs, or ran last. */
  readonly startedAt: string;
  /** The runs that are over, the last two of them, the latest first. */
  readonly runs: readonly Run[];
}

export interface CrashLoopConfig {
  readonly clock: Clock;
  /** When it started before it crashed for the first time. */
  readonly startedAt: string;
  /** How often it had been started again before. */
  readonly restarts: number;
  readonly changed: (kind: CrashState['kind']) => void;
}

/** It begins where the first restart, which comes at once, was of no use. */
export class CrashLoop {
  readonly #config: CrashLoopConfig;
  /** When it crashed for the first time. */
  readonly #began: string;
  #state: CrashState;
  #timer: Timer;

  constructor(config: CrashLoopConfig) {
    const { clock, startedAt, restarts } = config;
    this.#config = config;
    this.#began = clock.timestamp();
    this.#state = { kind: 'waiting', backOff: FIRST, restarts: restarts + 1, startedAt, runs: [] };
    this.#timer = this.#after(FIRST, () => this.#start());
  }

  get state(): CrashState {
    return this.#state;
  }

  /** It does not crash any more, or its pod is gone. */
  stop(): void {
    this.#timer.cancel();
  }

  #start(): void {
    const { startedAt, restarts, runs } = this.#state;
    const startsAt = this.#config.clock.timestamp();
    const over = runs.length > 0 ? runs : [{ startedAt, finishedAt: this.#began }];
    this.#timer = this.#after(MOMENT, () => this.#end());
    this.#become({ kind: 'running', restarts: restarts + 1, startedAt: startsAt, runs: over });
  }

  #end(): void {
    const { startedAt, backOff: last, runs } = this.#state;
    const backOff = Math.min(MOST, 2 * last);
    const look = Math.min(backOff, RESYNC);
    this.#timer = this.#after(look, () => this.#look(Math.max(MOMENT, backOff - look)));
    this.#become({ kind: 'ended', backOff, runs: [{ startedAt, finishedAt: this.#config.clock.timestamp() }, ...runs.slice(0, 1)] });
  }

  #look(wait: number): void {
    this.#timer = this.#after(wait, () => this.#start());
    this.#become({ kind: 'waiting' });
  }

  #become(change: Partial<CrashState>): void {
    this.#state = { ...this.#state, ...change };
    this.#config.changed(this.#state.kind);
  }

  /** A cluster in which pods crash and nothing else happens is quiet. */
  #after(ms: number, event: () => void): Timer {
    return this.#config.clock.background(ms, event);
  }
}
