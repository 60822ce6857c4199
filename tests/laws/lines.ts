// Random lines at the prompt, made by spoiling what transcripts type: the shell and kubectl may refuse, but never stumble.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { parseTranscript } from '../../sandbox/transcript/parse.ts';
import { driveMeasured } from './hang.ts';

const ROOT = join(import.meta.dirname, '../..');

/** How many lines one sandbox bears before the next one is begun. */
export const LINES = 25;

/** All that transcripts type, each once. Waiting for the cluster takes long and teaches nothing here. */
const commands: readonly string[] = [
  ...new Set(
    ['tests/conformance', 'lessons', 'content']
      .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)))
      .filter((path) => path.endsWith('.t'))
      .sort()
      .flatMap((path) => parseTranscript(readFileSync(path, 'utf8')).map(({ command }) => command))
      .filter((command) => command !== '' && !/^lab (cluster|settle|wait|node|controllers)/.test(command)),
  ),
];

const words: readonly string[] = [...new Set(commands.flatMap((command) => command.split(/\s+/)))];

const oddities = [
  '',
  "''",
  '-',
  '--',
  '---',
  '-o',
  '--output',
  '--output=',
  '-o=',
  '-ojsonpath=',
  '-o jsonpath={.items[*]',
  "-o jsonpath='{range .items[*]}{.x'",
  "-o go-template='{{.x | printf}}'",
  '-o custom-columns=',
  '-o custom-columns=A:.metadata[',
  '-o wide',
  '-o yaml',
  '-o json',
  '-o name',
  '-w',
  '-A',
  '-n',
  '-n none',
  '-f',
  '-f -',
  '-f none.yaml',
  '-f .',
  '-l',
  "-l 'a in ('",
  '-l app=web',
  '--all',
  '--field-selector=',
  '--sort-by=',
  '--sort-by=.x[',
  '--replicas=',
  '--replicas=1e9',
  '--replicas=-1',
  '--timeout=1x',
  '--dry-run=odd',
  '--grace-period=x',
  '--v=9',
  '--as=x',
  '--help',
  '-h',
  '--request-timeout=1s',
  '--show-labels',
  '--subresource=status',
  '--type=odd',
  '--type=json',
  '-p',
  "-p '{'",
  "-p '[]'",
  "-p 'null'",
  '-p \'{"spec":1}\'',
  '--for=',
  '--for=jsonpath=',
  '--from-file=',
  '--from-literal=',
  'constructor',
  '__proto__',
  'toString',
  '/',
  '/x/y/z',
  '.',
  '..',
  'a/b',
  'svc/',
  '/web',
  'services.v1.',
  'pods.v9.x',
  'all',
  '*',
  '?',
  '[',
  '[a-',
  '{1..3}',
  '{a,b',
  '$(',
  '$((1/0))',
  '$((',
  '${',
  '${x:?}',
  '${x%%*}',
  '$x',
  '$?',
  '`',
  '"',
  "'",
  '\\',
  '|',
  '||',
  '&&',
  '&',
  ';',
  '>',
  '> out.txt',
  '>>',
  '<',
  '< none',
  '2>&1',
  '2>&9',
  '<<EOF',
  '(',
  ')',
  '{',
  '}',
  '!',
  '#',
  '| grep',
  "| grep '('",
  '| grep -E a{2,1}',
  '| grep -c .',
  '| head -n x',
  '| head -c 5',
  '| sort -k',
  '| sort -k 2 -n',
  '| cut -d',
  '| cut -f 0',
  "| sed 's/a'",
  "| sed 's/\\(/x/'",
  '| tr a-',
  '| tr z-a x',
  '| wc -x',
  '| xargs -n 0',
  '| xargs -I',
  '| xargs kubectl get',
  '| tee',
  '| while read a b; do echo $b; done',
  'é',
  '🦊',
  '\u0000',
  '1e309',
  '-1',
  'x'.repeat(300),
];

/** One change of a line, at a place among its words. */
interface Change {
  readonly at: number;
  readonly how: 'drop' | 'repeat' | 'put' | 'exchange' | 'cut' | 'swap';
  readonly word: string;
  readonly by: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(40),
  how: fc.constantFrom('drop', 'repeat', 'put', 'put', 'exchange', 'exchange', 'cut', 'swap'),
  word: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...oddities) },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string() },
  ),
  by: fc.nat(20),
});

function changed(line: string, { at, how, word, by }: Change): string {
  const all = line.split(/(?<= )/);
  const i = at % all.length;
  const here = all[i] ?? '';
  switch (how) {
    case 'drop':
      return [...all.slice(0, i), ...all.slice(i + 1)].join('');
    case 'repeat':
      return [...all.slice(0, i), here, here, ...all.slice(i + 1)].join('');
    case 'put':
      return [...all.slice(0, i + 1), ` ${word} `, ...all.slice(i + 1)].join('');
    case 'exchange':
      return [...all.slice(0, i), `${word} `, ...all.slice(i + 1)].join('');
    case 'cut':
      return line.slice(0, (at * 7) % (line.length + 1)) + line.slice(((at * 7) % (line.length + 1)) + by);
    case 'swap':
      return [...all.slice(i), ...all.slice(0, i)].join(' ');
  }
}

/** Short enough to be read, and seldom spoilt beyond recognition. */
const line: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...commands), fc.array(change, { maxLength: 3 }))
  .map(([command, changes]) => changes.reduce(changed, command))
  .filter((text) => !/^\s*lab\b/.test(text));

export const lines: fc.Arbitrary<readonly string[]> = fc.array(line, { minLength: LINES, maxLength: LINES });

/** The words of a program that has stumbled. */
const STUMBLED =
  /\b(?:Type|Range|Reference|Syntax)Error\b|its own fault|Internal error occurred|is not a function|is not iterable|Cannot (?:read propert|convert|destructure)|\[object |Maximum call stack|\bundefined\b|\bNaN\b|\bat \S+ \(?\S+\.ts:\d+/;

/** In virtual ms: what waits longer is stopped by Ctrl-C. */
const PATIENCE = 20_000;
const TURNS = 20_000;

export interface LineFaults {
  readonly faults: readonly string[];
  /** The longest that the thread was held, in ms of the processor, and by which line. */
  readonly longest: number;
  readonly by: string;
}

/** Types the lines one after the other. */
export async function faultsOfLines(typed: readonly string[]): Promise<LineFaults> {
  const sandbox = await newSandbox({ seed: 'lines', files: FILES });
  const faults: string[] = [];
  let longest = 0;
  let by = '';
  let before = '';
  for (const text of typed) {
    const { said, held } = await type(sandbox, text);
    before += text;
    if (held > longest) [longest, by] = [held, text];
    const found = STUMBLED.exec(said)?.[0];
    if (found !== undefined && !before.includes(found)) faults.push(`${JSON.stringify(text)}\n  ${excerpt(said, found)}`);
  }
  return { faults, longest, by };
}

async function type(sandbox: Sandbox, text: string): Promise<{ readonly said: string; readonly held: number }> {
  const output = new Capture(text.length % 2 ? 80 : undefined);
  const streams = { stdin: textInput(''), stdout: output, stderr: output, interactive: text.length % 3 > 0 };
  try {
    const running = sandbox.run(text, streams);
    const { value, longest } = await driveMeasured(sandbox.cluster.clock, running, PATIENCE, TURNS, () => sandbox.interrupt());
    return { said: value === undefined ? `TypeError: not stopped by Ctrl-C\n${output.text}` : output.text, held: longest };
  } catch (error) {
    return { said: `TypeError: thrown: ${error instanceof Error ? error.stack : String(error)}`, held: 0 };
  }
}

function excerpt(said: string, found: string): string {
  const at = said.indexOf(found);
  return said.slice(Math.max(0, at - 200), at + 600);
}

/** The files that transcripts speak of most. */
const FILES = {
  'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n',
  'deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "registry.k8s.io/pause:3.10"}]}}}\n',
};
