// The clock as the programs of one line have it: it counts what of the clock's work is theirs.
import { type Clock, sleepOn, type Time, type Timer } from './clock.ts';

export class LineClock implements Time {
  readonly #clock: Clock;
  /** How many of the clock's steps were the line's own. */
  steps = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  timestamp(): string {
    return this.#clock.timestamp();
  }

  microTimestamp(): string {
    return this.#clock.microTimestamp();
  }

  after(ms: number, event: () => unknown): Timer {
    return this.#clock.after(ms, this.#counted(event));
  }

  background(ms: number, event: () => unknown): Timer {
    return this.#clock.background(ms, this.#counted(event));
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  async work(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.#clock.still) await this.sleep(ms, signal);
  }

  #counted(event: () => unknown): () => unknown {
    return () => {
      this.steps += 1;
      return event();
    };
  }
}
