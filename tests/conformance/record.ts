#!/usr/bin/env node
// Writes down what a real cluster answers: npm run record -- --kubeconfig FILE [--lab COMMAND] --out DIR TRANSCRIPT…
//
// Runs the commands of each transcript in bash, in an empty folder, with the kubectl on the PATH, and writes what they print.
// COMMAND plays the instructor: a program that is called with the words after `lab` (see README.md).
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTranscript, parseTranscript, type TranscriptStep } from '../../sandbox/transcript.ts';

const { values, positionals } = parseArgs({
  options: { kubeconfig: { type: 'string' }, lab: { type: 'string', default: 'false' }, out: { type: 'string' } },
  allowPositionals: true,
});
const { kubeconfig, lab, out } = values;
if (kubeconfig === undefined || out === undefined || positionals.length === 0) {
  console.error('usage: record --kubeconfig FILE [--lab COMMAND] --out DIR TRANSCRIPT…');
  process.exit(2);
}

const tools = mkdtempSync(join(tmpdir(), 'record-'));
writeFileSync(join(tools, 'lab'), `#!/usr/bin/env bash\n${lab} "$@"\n`);
chmodSync(join(tools, 'lab'), 0o755);

function answered(step: TranscriptStep, folder: string): TranscriptStep {
  // The cluster is there before the first command is.
  if (!step.command || step.command.startsWith('lab cluster')) return step;
  // One pipe for both streams keeps their order, as a terminal shows it.
  const { stdout, status } = spawnSync('bash', ['-c', `exec 2>&1\n${step.command}`], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: `${tools}:${process.env.PATH}`, HOME: folder, KUBECONFIG: resolve(kubeconfig ?? ''), LANG: 'C.UTF-8', TZ: 'UTC' },
  });
  const text = stdout.replace(/^bash: line \d+: /gm, 'bash: ').replace(/\n$/, '');
  return { ...step, output: text === '' ? [] : text.split('\n'), status: status ?? 255 };
}

mkdirSync(out, { recursive: true });
for (const file of positionals) {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
  const steps = parseTranscript(readFileSync(file, 'utf8')).map((step) => answered(step, folder));
  writeFileSync(join(out, basename(file)), formatTranscript(steps));
  rmSync(folder, { recursive: true });
  console.log(`${basename(file)}: ${steps.filter(({ command }) => command).length} commands`);
}
rmSync(tools, { recursive: true });
