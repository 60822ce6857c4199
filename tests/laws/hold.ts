// The histories of the test run, shared out over files so that each has a worker of its own.
import { expect, it } from 'vitest';
import { playHistory } from './play.ts';

/** How many actions a history has. */
export const LENGTH = 50;
const BATCH = 50;

/** Holds the laws against the histories whose seeds are the numbers of a range. */
export function hold(from: number, to: number): void {
  for (let start = from; start < to; start += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => String(start + i));
    it(`hold in the histories ${start} to ${start + seeds.length - 1}`, async () => {
      const broken: string[] = [];
      for (const seed of seeds) for (const law of (await playHistory(seed, LENGTH)).broken) broken.push(`history ${seed}: ${law}`);
      expect(broken).toEqual([]);
    });
  }
}
