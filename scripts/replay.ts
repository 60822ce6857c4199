#!/usr/bin/env node
// Plays transcripts on a fresh sandbox each and writes them with the sandbox's own output.
//
//   npm run replay -- --out DIR FILE|DIR…
//
// A transcript's first command may be `lab cluster [--nodes N] [--dual-stack]`.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTranscript, parseTranscript } from '../sandbox/transcript/parse.ts';
import { play } from '../sandbox/transcript/play.ts';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
if (values.out === undefined || positionals.length === 0) {
  console.error('usage: replay --out DIR FILE|DIR…');
  process.exit(2);
}
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.t'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
mkdirSync(values.out, { recursive: true });
for (const file of files) {
  const played = await play(parseTranscript(readFileSync(file, 'utf8')));
  writeFileSync(join(values.out, basename(file)), formatTranscript(played));
}
