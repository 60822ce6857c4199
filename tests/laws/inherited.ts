// Names that JavaScript's objects inherit, in place of any word of a recorded transcript: it must come out as with ordinary names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../sandbox/time/random.ts';
import { parseTranscript, type TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { play } from '../../sandbox/transcript/play.ts';
import { compareTranscripts } from '../conformance/compare-folders.ts';

/** Each beside an ordinary name of its length and its place in the alphabet. */
const NAMES: readonly (readonly [inherited: string, ordinary: string])[] = [
  ['constructor', 'constructos'],
  ['__proto__', '__protp__'],
  ['toString', 'toStrinh'],
  ['hasOwnProperty', 'hasOwnPropertz'],
];

const FOLDERS = ['recordings/kubectl', 'recordings/lessons', 'recordings/found', 'own'].map((folder) =>
  join(import.meta.dirname, '../conformance', folder),
);

/** Without these nothing that comes after them is tried. */
const KEPT: ReadonlySet<string> = new Set([
  'kubectl',
  'lab',
  'settle',
  'cat',
  'EOF',
  'YAML',
  'if',
  'then',
  'else',
  'fi',
  'for',
  'in',
  'do',
  'done',
  'while',
  'until',
]);

const WORD = /(?<![\\\w])[A-Za-z_]\w+/g;

/** Words of a transcript, and the names that stand for them. */
export interface Renaming {
  readonly file: string;
  readonly words: readonly string[];
}

const transcripts: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.t'))
    .map((name) => join(folder, name)),
);

const read = (file: string): readonly TranscriptStep[] =>
  parseTranscript(readFileSync(file, 'utf8')).filter(({ command }) => command !== '');

/** So many, of transcripts with at most `longest` commands. */
export function* renamings(seed: string, count: number, longest: number): Generator<Renaming> {
  const random = new Random(seed);
  const short = transcripts.filter((file) => read(file).length <= longest);
  for (let i = 0; i < count; i += 1) {
    const file = short[random.below(short.length)] ?? '';
    const text = read(file)
      .map(({ command }) => command)
      .join('\n');
    const all = [...new Set(text.match(WORD))].filter((word) => !KEPT.has(word));
    const words = NAMES.flatMap(() => all.splice(random.below(Math.max(1, all.length)), 1));
    yield { file, words };
  }
}

/** Every word that stands for itself. */
const replaced = (text: string, names: ReadonlyMap<string, string>): string => text.replace(WORD, (word) => names.get(word) ?? word);

const playedWith = (steps: readonly TranscriptStep[], names: ReadonlyMap<string, string>): Promise<readonly TranscriptStep[]> =>
  play(steps.map((step) => ({ ...step, command: replaced(step.command, names) })));

const back = (text: string): string =>
  NAMES.reduce(
    (now, [name, other]) =>
      now.replaceAll(other, name).replaceAll(other.toUpperCase(), name.toUpperCase()).replaceAll(other.toLowerCase(), name.toLowerCase()),
    text,
  );

/** The commands that come out otherwise with inherited names. */
export async function faultsOfRenaming({ file, words }: Renaming): Promise<readonly string[]> {
  const steps = read(file);
  const byKind = (kind: 0 | 1): ReadonlyMap<string, string> => new Map(words.map((word, i) => [word, NAMES[i]?.[kind] ?? word]));
  const [inherited, ordinary] = [await playedWith(steps, byKind(0)), await playedWith(steps, byKind(1))];
  // In which order two programs complain depends on what of them is loaded.
  const sorted = (all: readonly TranscriptStep[]) => all.map((step) => ({ ...step, output: [...step.output].sort() }));
  const expected = ordinary.map((step) => ({ ...step, command: back(step.command), output: step.output.map(back) }));
  return compareTranscripts(sorted(expected), sorted(inherited)).failures.map(
    ({ command, lines }) => `${file}, ${words.join(' ')}\n$ ${command}\n${lines.slice(0, 12).join('\n')}`,
  );
}
