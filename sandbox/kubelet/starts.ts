// When containers are up: 1 to 2 s after their pods came to a node.
import { type Clock, inTurn } from '../time/clock.ts';
import type { Random } from '../time/random.ts';

/** Up to so many pods that came together start one after the other; more than that start as one, or each would cost a sync of its own. */
const ONE_BY_ONE = 100;
const STEP = 10;

export class Starts {
  readonly #clock: Clock;
  readonly #random: Random;
  #planned: (() => void)[] = [];

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Runs `start` when a pod that comes to a node now is up. */
  plan(start: () => void): void {
    // How many came at this instant is known only when it is over.
    if (this.#planned.length === 0) this.#clock.after(1, () => this.#spread());
    this.#planned.push(start);
  }

  #spread(): void {
    const starts = this.#planned;
    this.#planned = [];
    // A pod that were ready within the second in which it was not would leave no trigger time: conditions know whole seconds.
    const first = 1000 + 100 * this.#random.below(3) - 1;
    if (starts.length <= ONE_BY_ONE) {
      for (const [i, start] of starts.entries()) this.#clock.after(first + i * STEP, start);
    } else this.#clock.after(first, inTurn(this.#clock, starts));
  }
}
