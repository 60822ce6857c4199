#!/usr/bin/env node
// Writes down what a real cluster answers: npm run record -- [--release v1.36.3] [--binaries DIR] --out DIR TRANSCRIPT…
//
// Builds what the release is made of where DIR (.cache/kubernetes/RELEASE, else) does not hold it yet, and runs each
// transcript on a control plane of its own (README.md). Without transcripts it only builds.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTranscript, parseTranscript } from '../../sandbox/transcript/parse.ts';
import { buildRelease } from './build.ts';
import { record } from './recorder.ts';

const { values, positionals } = parseArgs({
  options: { release: { type: 'string', default: 'v1.36.3' }, binaries: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
const { release, out } = values;
if (out === undefined && positionals.length > 0) {
  console.error('usage: npm run record -- [--release v1.36.3] [--binaries DIR] --out DIR TRANSCRIPT…');
  process.exit(2);
}

const binaries = buildRelease(release, values.binaries);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
let failed = 0;
for (const file of positionals) {
  const start = performance.now();
  try {
    const steps = await record(parseTranscript(readFileSync(file, 'utf8')), release, binaries);
    mkdirSync(out ?? '', { recursive: true });
    writeFileSync(join(out ?? '', basename(file)), formatTranscript(steps));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${basename(file)}: ${steps.filter(({ command }) => command).length} commands, ${seconds} s`);
  } catch (error) {
    failed += 1;
    console.log(`${basename(file)}: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
