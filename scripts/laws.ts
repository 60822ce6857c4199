#!/usr/bin/env node
// Holds the laws against histories by the thousand: npm run laws -- [--requests] --from N --to M
//
// Prints each broken law with its history's seed; the same seed plays the same history again. With --requests the laws of requests, whose
// seeds are those of clusters, on which several histories are played at a time.
import { parseArgs } from 'node:util';
import { playHistory } from '../tests/laws/play.ts';
import { playRequests, SHARED } from '../tests/laws/requests/play.ts';

const LENGTH = 50;
const REPORT_EVERY = 1000;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '2000' },
    requests: { type: 'boolean', default: false },
  },
});
const [from, to] = [Number(values.from), Number(values.to)];

/** The laws that are broken in what a seed leads to, and how it is called. */
async function brokenWith(seed: number): Promise<{ readonly where: string; readonly broken: readonly string[] }> {
  if (values.requests) return { where: `cluster ${seed}`, broken: (await playRequests(String(seed))).broken };
  const { broken, actions } = await playHistory(String(seed), LENGTH);
  return { where: `history ${seed}, after ${actions.length} actions`, broken };
}

const histories = (seeds: number): number => seeds * (values.requests ? SHARED : 1);
const every = values.requests ? REPORT_EVERY / SHARED : REPORT_EVERY;
let wrong = 0;
for (let seed = from; seed < to; seed += 1) {
  const { where, broken } = await brokenWith(seed);
  if (broken.length > 0) {
    wrong += 1;
    console.log(`${where}:`);
    for (const law of broken) console.log(`  ${law}`);
  }
  if ((seed + 1 - from) % every === 0) console.log(`${histories(seed + 1 - from)} histories, ${wrong} broken`);
}
console.log(`${histories(to - from)} histories, ${wrong} broken`);
process.exit(wrong === 0 ? 0 : 1);
