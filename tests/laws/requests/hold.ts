// The histories of requests of the test run, shared out over files so that each has a worker of its own.
import { expect, it } from 'vitest';
import { playRequests, SHARED } from './play.ts';

/** Holds the laws against the histories on the clusters whose seeds are the numbers of a range. */
export function holdRequests(from: number, to: number): void {
  it(`requests go to those who serve, and fail for reasons, in the ${(to - from) * SHARED} histories on the clusters ${from} to ${to - 1}`, async () => {
    const broken: string[] = [];
    const ends = new Set<string>();
    for (let seed = from; seed < to; seed++) {
      const played = await playRequests(String(seed));
      broken.push(...played.broken.map((law) => `cluster ${seed}: ${law}`));
      for (const end of played.ends.keys()) ends.add(end);
    }
    expect(broken).toEqual([]);
    // A law about ends that never come would hold of anything.
    expect([...ends].sort()).toEqual(
      expect.arrayContaining([
        'answered',
        'dropped by a rule',
        'no DNS',
        'refused by a rule',
        'refused by the pod',
        'silence',
        'unknown name',
      ]),
    );
  });
}
