// client-go's rate-limited work queue, on virtual time (k8s.io/client-go/util/workqueue).
import type { Clock, Timer } from '../clock.ts';

/**
 * Keys that wait to be reconciled. A key is queued once however often it is added; one that is added while it is
 * being worked on comes again. Failures come back after 5 ms, 10 ms, … up to 1000 s, as DefaultTypedControllerRateLimiter has it.
 */
export class WorkQueue {
  readonly #clock: Clock;
  readonly #sync: (key: string) => void;
  readonly #pending = new Set<string>();
  readonly #failures = new Map<string, number>();
  readonly #delayed = new Map<string, Timer>();
  #scheduled = false;
  #stopped = false;
  /** Added to every wake-up, in ms: a controller that lags. */
  lag = 0;

  /** `sync` reconciles one key; where it throws, the key is tried again later. */
  constructor(clock: Clock, sync: (key: string) => void) {
    this.#clock = clock;
    this.#sync = sync;
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
    this.#delayed.set(
      key,
      this.#clock.background(ms, () => {
        this.#delayed.delete(key);
        this.add(key);
      }),
    );
  }

  addRateLimited(key: string): void {
    const failures = this.#failures.get(key) ?? 0;
    this.#failures.set(key, failures + 1);
    const delay = Math.min(5 * 2 ** failures, 1_000_000);
    // The first retries belong to the present work; one that keeps failing must not keep the cluster from being quiet.
    if (failures < 10) this.#clock.after(delay, () => this.add(key));
    else this.#clock.background(delay, () => this.add(key));
  }

  stop(): void {
    this.#stopped = true;
    this.#pending.clear();
    for (const timer of this.#delayed.values()) timer.cancel();
    this.#delayed.clear();
  }

  #drain(): void {
    this.#scheduled = false;
    const keys = [...this.#pending];
    this.#pending.clear();
    for (const key of keys) {
      if (this.#stopped) return;
      try {
        this.#sync(key);
        this.#failures.delete(key);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        this.onError?.(key, error);
        this.addRateLimited(key);
      }
    }
  }

  /** Told of each failed sync, before the key is queued again. */
  onError?: (key: string, error: Error) => void;
}
