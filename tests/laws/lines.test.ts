import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOfLines, LINES, lines } from './lines.ts';

const CASES = 1000;

it('stumbles over nothing that is typed', async () => {
  const rounds = fc.asyncProperty(lines, async (typed) => {
    expect((await faultsOfLines(typed)).faults).toEqual([]);
  });
  await fc.assert(rounds, { seed: 36, numRuns: CASES / LINES, endOnFailure: true });
});
