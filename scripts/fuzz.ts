#!/usr/bin/env node
// Tries random requests and manifests by the hundred thousand: npm run fuzz -- --cases N --seed S
//
// Prints each fault with the attempt that showed it, and the attempts that took more than 100 ms of the processor.
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { ATTEMPTS, attempts, faultsOf } from '../tests/laws/fuzz.ts';

const LIMIT_MS = 100;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const clusters = Math.ceil(Number(values.cases) / ATTEMPTS);
const samples = fc.sample(fc.infiniteStream(attempts), { seed: Number(values.seed), numRuns: 1 })[0];
let found = 0;
let slow = 0;
for (let i = 0; i < clusters; i += 1) {
  const tried = samples?.next().value;
  if (tried === undefined) break;
  const { faults, slowest } = await faultsOf(tried);
  found += faults.length;
  for (const fault of faults) console.log(`${fault}\n`);
  if (slowest > LIMIT_MS && i > 0) {
    slow += 1;
    console.log(`an attempt of round ${i} took ${slowest.toFixed(0)} ms`);
  }
  if ((i + 1) % 200 === 0) console.log(`${(i + 1) * ATTEMPTS} cases, ${found} faults`);
}
console.log(`${clusters * ATTEMPTS} cases, ${found} faults, ${slow} over ${LIMIT_MS} ms`);
process.exit(found === 0 ? 0 : 1);
