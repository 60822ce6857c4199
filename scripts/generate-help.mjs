#!/usr/bin/env node
// Makes sandbox/kubectl/generated/help.json anew: what a real kubectl prints for `--help`, by command.
//
//   node scripts/generate-help.mjs PATH_OF_KUBECTL
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [kubectl] = process.argv.slice(2);
if (!kubectl) {
  console.error('usage: generate-help.mjs PATH_OF_KUBECTL');
  process.exit(2);
}
const env = { PATH: '/nonexistent', HOME: '/home/learner' };
const run = (...args) => execFileSync(kubectl, args, { env, encoding: 'utf8' });

/** The names under `Available Commands:` and the root's groups. */
const subcommands = (help) => [...help.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)].map(([, name]) => name);

const texts = { kubectl: run('help') };
const visit = (words) => {
  const help = run(...words, '--help');
  texts[['kubectl', ...words].join(' ')] = help;
  const [, available] = /^Available Commands:\n((?: .*\n)+)/m.exec(help) ?? [];
  for (const name of available ? subcommands(available) : []) visit([...words, name]);
};
for (const name of subcommands(texts.kubectl)) visit([name]);
texts['kubectl options'] = run('options');

const target = join(dirname(fileURLToPath(import.meta.url)), '../sandbox/kubectl/generated');
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'help.json'), `${JSON.stringify(texts, null, 1)}\n`);
console.log(`${Object.keys(texts).length} commands`);
