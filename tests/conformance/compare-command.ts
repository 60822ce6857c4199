#!/usr/bin/env node
// What differs between recorded and replayed transcripts: npm run compare -- RECORDED REPLAYED
//
// Each of the two is a transcript or a folder of them. The last line says `N passed, N failed`.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseTranscript } from '../../sandbox/transcript/parse.ts';
import { compareTranscripts } from './compare-folders.ts';

const [recorded, replayed] = process.argv.slice(2);
if (recorded === undefined || replayed === undefined) {
  console.error('usage: compare RECORDED REPLAYED');
  process.exit(2);
}
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const files = isFolder(recorded)
  ? readdirSync(recorded)
      .filter((name) => name.endsWith('.t'))
      .map((name) => join(recorded, name))
  : [recorded];
const read = (path: string) => (existsSync(path) ? parseTranscript(readFileSync(path, 'utf8')) : []);

let passed = 0;
let failed = 0;
for (const file of files) {
  const other = isFolder(replayed) ? join(replayed, basename(file)) : replayed;
  const comparison = compareTranscripts(read(file), read(other));
  passed += comparison.passed;
  failed += comparison.failures.length;
  for (const { command, lines } of comparison.failures) {
    console.log(`${basename(file)}: $ ${command}`);
    for (const line of lines) console.log(`    ${line}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
