#!/usr/bin/env node
// Tries random requests, manifests and command lines by the hundred thousand: npm run fuzz -- --cases N --seed S [--lines|--servers|--names]
//
// Prints each fault with what showed it, and what held the thread for more than 100 ms of the processor.
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { ATTEMPTS, attempts, faultsOf } from '../tests/laws/fuzz.ts';
import { faultsOfRenaming, renamings } from '../tests/laws/inherited.ts';
import { faultsOfLines, LINES, lines } from '../tests/laws/lines.ts';
import { faultsOfServer, triedCluster, triedFileServer } from '../tests/laws/servers.ts';

const LIMIT_MS = 100;
const REPORT_EVERY = 100;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    lines: { type: 'boolean', default: false },
    servers: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
  },
});

interface Found {
  readonly faults: readonly string[];
  /** In ms of the processor. */
  readonly longest: number;
  readonly by: string;
}

async function run<T>(
  rounds: number,
  each: number,
  arbitrary: fc.Arbitrary<T>,
  faultsOfRound: (round: T) => Promise<Found>,
): Promise<number> {
  const samples = fc.sample(fc.infiniteStream(arbitrary), { seed: Number(values.seed), numRuns: 1 })[0];
  let [found, slow, longest] = [0, 0, 0];
  for (let i = 0; i < rounds; i += 1) {
    const round = samples?.next().value;
    if (round === undefined) break;
    const outcome = await faultsOfRound(round);
    found += outcome.faults.length;
    for (const fault of outcome.faults) console.log(`${fault}\n  in round ${i}\n`);
    // The first round loads the modules.
    if (i > 0) longest = Math.max(longest, outcome.longest);
    if (outcome.longest > LIMIT_MS && i > 0) {
      slow += 1;
      console.log(`round ${i} held the thread for ${outcome.longest.toFixed(0)} ms: ${outcome.by.slice(0, 300)}`);
    }
    if ((i + 1) % REPORT_EVERY === 0) console.log(`${(i + 1) * each} cases, ${found} faults, longest ${longest.toFixed(0)} ms`);
  }
  console.log(`${rounds * each} cases, ${found} faults, ${slow} rounds over ${LIMIT_MS} ms, longest ${longest.toFixed(0)} ms`);
  return found;
}

/** Both servers, each with so many requests. */
async function runServers(requests: number): Promise<number> {
  let found = 0;
  for (const tried of [await triedFileServer(), await triedCluster()]) {
    const faults = await faultsOfServer(tried, fc.sample(tried.requests, { seed: Number(values.seed), numRuns: requests }));
    for (const fault of faults) console.log(`${fault}\n`);
    console.log(`${requests} requests, ${faults.length} faults`);
    found += faults.length;
    tried.stop();
  }
  return found;
}

/** Recorded transcripts, with names that objects inherit in place of their words. */
async function runNames(count: number): Promise<number> {
  let found = 0;
  for (const renaming of renamings(values.seed, count, Number.POSITIVE_INFINITY)) {
    const faults = await faultsOfRenaming(renaming);
    for (const fault of faults) console.log(`${fault}\n`);
    found += faults.length;
  }
  console.log(`${count} transcripts, ${found} faults`);
  return found;
}

const cases = Number(values.cases);
const trial = values.servers
  ? runServers(cases)
  : values.names
    ? runNames(cases)
    : values.lines
      ? run(Math.ceil(cases / LINES), LINES, lines, faultsOfLines)
      : run(Math.ceil(cases / ATTEMPTS), ATTEMPTS, attempts, faultsOf);
const found = await trial;
process.exit(found === 0 ? 0 : 1);
