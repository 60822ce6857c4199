// Things that happen at the same tenth of a second happen together, so that ten thousand pods do not need ten thousand timers.
import { type Clock, inTurn } from '../time/clock.ts';

const TICK = 100;

export class Ticks {
  readonly #clock: Clock;
  readonly #due = new Map<number, (() => void)[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `event` at the first whole tenth of a second that is at least `ms` from now; with 0, at once after what is due. */
  after(ms: number, event: () => void): void {
    const now = this.#clock.now();
    const at = ms <= 0 ? now : Math.ceil((now + ms) / TICK) * TICK;
    const others = this.#due.get(at);
    if (others) {
      others.push(event);
      return;
    }
    const events = [event];
    this.#due.set(at, events);
    const run = inTurn(this.#clock, events);
    this.#clock.after(at - now, () => {
      this.#due.delete(at);
      return run();
    });
  }
}
