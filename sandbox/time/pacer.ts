// Lets virtual time follow the machine's: at pace 1 a second is a second.
import type { Clock } from './clock.ts';
import { driveTo } from './driver.ts';

/** How often, in ms of the machine's time, the clock is moved. */
const TICK = 40;

export class Pacer {
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  #pace = 1;
  /** Time that passes besides, in ms. */
  #extra = 0;
  /** Called when all is done that can be done at this time. */
  onRest: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  /** `failed` is told of an event that threw. Time goes on all the same. */
  constructor(clock: Clock, failed: (error: unknown) => void = console.error) {
    this.#clock = clock;
    this.#failed = failed;
  }

  /** 0 stands still. */
  get pace(): number {
    return this.#pace;
  }

  set pace(pace: number) {
    this.#pace = pace;
  }

  /** Lets so many ms pass, whatever the pace. */
  step(ms: number): void {
    this.#extra += ms;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#last = performance.now();
    this.#timer = setTimeout(() => void this.#tick(), TICK);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #tick(): Promise<void> {
    const now = performance.now();
    // A page that slept in the background does not make up for the night.
    const passed = Math.min(now - this.#last, 1000);
    this.#last = now;
    const until = this.#clock.now() + Math.round(passed * this.#pace) + this.#extra;
    this.#extra = 0;
    await driveTo(this.#clock, until, () => this.#timer === undefined).catch(this.#failed);
    this.onRest?.();
    if (this.#timer !== undefined) this.#timer = setTimeout(() => void this.#tick(), TICK);
  }
}
