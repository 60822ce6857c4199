import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ATTEMPTS, attempts, faultsOf } from './fuzz.ts';

const CASES = 5000;

it('answers whatever is asked of it, and no law breaks', async () => {
  const rounds = fc.asyncProperty(attempts, async (tried) => {
    expect((await faultsOf(tried)).faults).toEqual([]);
  });
  await fc.assert(rounds, { seed: 36, numRuns: CASES / ATTEMPTS, endOnFailure: true });
});
