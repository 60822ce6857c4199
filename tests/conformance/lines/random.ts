// Chance with a seed, for the generator of lines.

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Up to `most`, not included. */
  below(most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** So many of them, each once, in their order. */
  some<T>(items: readonly T[], most: number): T[] {
    const count = this.below(most + 1);
    return items.filter(() => this.below(items.length) < count).slice(0, count);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}
