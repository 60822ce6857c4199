#!/usr/bin/env node
// Holds the laws against histories by the thousand: npm run laws -- --from N --to M
//
// Prints each broken law with its history's seed; the same seed plays the same history again.
import { parseArgs } from 'node:util';
import { playHistory } from '../tests/laws/play.ts';

const LENGTH = 50;
const REPORT_EVERY = 1000;

const { values } = parseArgs({ options: { from: { type: 'string', default: '0' }, to: { type: 'string', default: '2000' } } });
const [from, to] = [Number(values.from), Number(values.to)];
let broken = 0;
for (let seed = from; seed < to; seed += 1) {
  const outcome = await playHistory(String(seed), LENGTH);
  if (outcome.broken.length > 0) {
    broken += 1;
    console.log(`history ${seed}, after ${outcome.actions.length} actions:`);
    for (const law of outcome.broken) console.log(`  ${law}`);
  }
  if ((seed + 1 - from) % REPORT_EVERY === 0) console.log(`${seed + 1 - from} histories, ${broken} broken`);
}
console.log(`${to - from} histories of ${LENGTH} actions, ${broken} broken`);
process.exit(broken === 0 ? 0 : 1);
