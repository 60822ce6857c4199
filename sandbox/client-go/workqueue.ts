// client-go's rate-limited work queue, on virtual time (k8s.io/client-go/util/workqueue).
import { type Clock, type Timer, UNFINISHED } from '../time/clock.ts';

/** How long a key that failed waits: `base` ms, twice as long each time, up to `max`. */
export interface BackOff {
  readonly base: number;
  readonly max: number;
}

/** What is due this soon (ms) belongs to the present work; what is due later must not keep the cluster from being quiet. */
const SOON = 3000;

/**
 * Keys that wait to be reconciled. A key is queued once however often it is added; one that is added while it is
 * being worked on comes again. Failures come back after 5 ms, 10 ms, … up to 1000 s, as DefaultTypedControllerRateLimiter has it,
 * unless the controller has a back-off of its own.
 */
export class WorkQueue {
  readonly #clock: Clock;
  readonly #sync: (key: string) => void;
  readonly #backOff: BackOff;
  readonly #pending = new Set<string>();
  /** The keys that are being worked on, one after the other. */
  #working: readonly string[] = [];
  #done = 0;
  readonly #failures = new Map<string, number>();
  readonly #delayed = new Map<string, Timer>();
  #scheduled = false;
  #stopped = false;
  /** Added to every wake-up, in ms: a controller that lags. */
  lag = 0;

  /** `sync` reconciles one key; where it throws, the key is tried again later. */
  constructor(clock: Clock, sync: (key: string) => void, backOff: BackOff = { base: 5, max: 1_000_000 }) {
    this.#clock = clock;
    this.#sync = sync;
    this.#backOff = backOff;
  }

  add(key: string): void {
    if (this.#stopped) return;
    this.#pending.add(key);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#clock.after(this.lag, () => this.#drain());
  }

  /** Adds the key after `ms`; of two such requests the earlier one stands. */
  addAfter(key: string, ms: number): void {
    if (ms <= 0) {
      this.add(key);
      return;
    }
    const other = this.#delayed.get(key);
    if (other && other.at <= this.#clock.now() + ms) return;
    other?.cancel();
    const due = () => {
      this.#delayed.delete(key);
      this.add(key);
    };
    this.#delayed.set(key, ms <= SOON ? this.#clock.after(ms, due) : this.#clock.background(ms, due));
  }

  addRateLimited(key: string): void {
    const failures = this.#failures.get(key) ?? 0;
    this.#failures.set(key, failures + 1);
    const delay = Math.min(this.#backOff.base * 2 ** failures, this.#backOff.max);
    if (delay <= SOON) this.#clock.after(delay, () => this.add(key));
    else this.#clock.background(delay, () => this.add(key));
  }

  stop(): void {
    this.#stopped = true;
    this.#pending.clear();
    this.#working = [];
    for (const timer of this.#delayed.values()) timer.cancel();
    this.#delayed.clear();
  }

  #drain(): typeof UNFINISHED | undefined {
    if (this.#done >= this.#working.length) {
      this.#scheduled = false;
      this.#working = [...this.#pending];
      this.#pending.clear();
      this.#done = 0;
    }
    while (this.#done < this.#working.length) {
      if (this.#clock.exhausted) return UNFINISHED;
      const key = this.#working[this.#done] ?? '';
      this.#done += 1;
      this.#clock.spend();
      try {
        this.#sync(key);
        this.#failures.delete(key);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        this.onError?.(key, error);
        this.addRateLimited(key);
      }
    }
    this.#working = [];
    this.#done = 0;
    return undefined;
  }

  /** Told of each failed sync, before the key is queued again. */
  onError?: (key: string, error: Error) => void;
}
