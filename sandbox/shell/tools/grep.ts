// grep: the lines that a pattern matches.
import { linesOf } from '../pipe.ts';
import type { Command, Process } from '../process.ts';
import { Regex } from '../regex/regex.ts';
import { inputsOf, type Options, parseOptions, tool, UsageError } from './options.ts';

const LONG = {
  'extended-regexp': 'E',
  'basic-regexp': 'G',
  'fixed-strings': 'F',
  'perl-regexp': 'P',
  'ignore-case': 'i',
  'no-ignore-case': '2',
  'invert-match': 'v',
  count: 'c',
  'line-number': 'n',
  'only-matching': 'o',
  quiet: 'q',
  silent: 'q',
  'no-messages': 's',
  'with-filename': 'H',
  'no-filename': 'h',
  'files-with-matches': 'l',
  'files-without-match': 'L',
  'word-regexp': 'w',
  'line-regexp': 'x',
  'byte-offset': 'b',
  'after-context': 'A',
  'before-context': 'B',
  context: 'C',
  regexp: 'e',
  file: 'f',
  'max-count': 'm',
  recursive: 'r',
  include: '3',
  exclude: '4',
  color: '5',
  colour: '5',
};

function patternsOf(options: Options, operands: string[], process: Process): readonly string[] {
  const patterns: string[] = [];
  for (const [letter, value] of options.given) {
    if (letter === 'e') patterns.push(...value.split('\n'));
    if (letter !== 'f') continue;
    const text = process.files.read(value);
    if (text === undefined) throw new UsageError(`${value}: No such file or directory`, 2);
    if (text !== '') patterns.push(...text.replace(/\n$/, '').split('\n'));
  }
  if (options.has('e') || options.has('f')) return patterns;
  const first = operands.shift();
  if (first === undefined) throw new Misused();
  return first.split('\n');
}

/** No pattern at all. */
class Misused extends Error {}

/** Which of -E, -F, -G and -P counts: the last. */
const dialectOf = (options: Options): string => options.given.findLast(([letter]) => 'EFGP'.includes(letter))?.[0] ?? 'G';

function matcherOf(
  patterns: readonly string[],
  options: Options,
): { readonly matcher: Regex | undefined; readonly warnings: readonly string[] } {
  const dialect = dialectOf(options);
  if (dialect === 'P') throw new UsageError('-P: Perl patterns are not part of the tools of this sandbox; try -E', 2);
  if (patterns.length === 0) return { matcher: undefined, warnings: [] };
  const plain = (text: string) => text.replace(/[\\^$.*[\]]/g, '\\$&');
  const matcher = new Regex(dialect === 'F' ? patterns.map(plain) : patterns, {
    tool: 'grep',
    extended: dialect === 'E',
    ignoreCase: (options.given.findLast(([letter]) => letter === 'i' || letter === '2')?.[0] ?? '2') === 'i',
    words: options.has('w') && !options.has('x'),
    whole: options.has('x'),
  });
  return { matcher, warnings: matcher.warnings };
}

function count(options: Options, letter: string): number {
  const text = options.flags.get(letter);
  if (text === undefined) return 0;
  if (!/^\d+$/.test(text)) throw new UsageError(`${text}: invalid context length argument`, 2);
  return Number(text);
}

/** What is asked of each file. */
interface Wish {
  readonly options: Options;
  readonly hits: (line: string) => boolean;
  readonly matcher: Regex | undefined;
  readonly before: number;
  readonly after: number;
  readonly most: number;
  readonly named: boolean;
  /** Something has been printed: what comes next, from another file too, stands apart. */
  printed: boolean;
}

export const grep: Command = tool(async (process) => {
  const options = parseOptions(
    process.argv,
    'EFGPivcnoqswxbhHlLrRyA:B:C:#e:f:m:',
    { ...LONG, include: '3', exclude: '4' },
    { status: 2, refuses: 'zZUTuaId' },
  );
  if (options.has('3') || options.has('4'))
    throw new UsageError('--include and --exclude are not part of the tools of this sandbox; use find', 2);
  if ((options.flags.get('5') ?? 'never') === 'always') throw new UsageError('--color=always is not part of the tools of this sandbox', 2);
  const operands = [...options.operands];
  let patterns: readonly string[];
  try {
    patterns = patternsOf(options, operands, process);
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    await process.stderr.write("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n");
    return 2;
  }
  const { matcher, warnings } = matcherOf(patterns, options);
  for (const warning of warnings) await process.stderr.write(`grep: warning: ${warning}\n`);
  const recursive = options.has('r') || options.has('R');
  const around = options.has('C') ? count(options, 'C') : count(options, '#');
  const wish: Wish = {
    options,
    matcher,
    hits: (line) => (matcher?.test(line) ?? false) !== options.has('v'),
    after: options.has('A') ? count(options, 'A') : around,
    before: options.has('B') ? count(options, 'B') : around,
    most: options.has('m') ? Number(options.flags.get('m')) : Number.POSITIVE_INFINITY,
    named: namesFiles(options, operands, recursive, process),
    printed: false,
  };
  if (Number.isNaN(wish.most)) throw new UsageError(`invalid max count`, 2);
  const names = recursive ? underneath(operands.length > 0 ? operands : ['.'], operands.length > 0, process) : operands;
  let found = false;
  let failed = false;
  for await (const { name, text } of quietly(process, names, options, () => (failed = true))) {
    const hits = await search(name, text, wish, process);
    if (hits > 0) found = true;
    if (found && options.has('q')) return 0;
  }
  return failed && !(found && options.has('q')) ? 2 : found ? 0 : 1;
});

function namesFiles(options: Options, operands: readonly string[], recursive: boolean, { files }: Process): boolean {
  const last = options.given.findLast(([letter]) => letter === 'h' || letter === 'H')?.[0];
  if (last) return last === 'H';
  return operands.length > 1 || (recursive && (operands.length === 0 || files.isDirectory(operands[0] ?? '')));
}

/** `-s`: what cannot be read is not told. */
function quietly(process: Process, names: readonly string[], options: Options, failed: () => void): ReturnType<typeof inputsOf> {
  const own = options.has('s') ? { ...process, stderr: { write: async () => {} } } : process;
  return inputsOf(own, names, failed);
}

/** The files below folders, by name. */
function underneath(names: readonly string[], written: boolean, process: Process): string[] {
  return names.flatMap((name) => {
    const entries = process.files.list(name);
    if (!entries) return [name];
    const folder = written || name !== '.' ? `${name.replace(/\/$/, '')}/` : '';
    return underneath(
      entries.map((entry) => folder + entry),
      true,
      process,
    );
  });
}

/** Searches one file and prints; gives the number of lines that hit. */
async function search(name: string, text: AsyncIterable<string>, wish: Wish, process: Process): Promise<number> {
  const { options, after, before, most, named } = wish;
  const shown = name === '' ? '(standard input)' : name;
  const silent = ['c', 'l', 'L', 'q'].some((letter) => options.has(letter));
  const held: { readonly number: number; readonly line: string; readonly offset: number }[] = [];
  let number = 0;
  let hits = 0;
  let trailing = 0;
  let last = 0;
  let offset = 0;
  const head = (at: number, sign: string, byte: number) =>
    (named ? `${shown}${sign}` : '') + (options.has('n') ? `${at}${sign}` : '') + (options.has('b') ? `${byte}${sign}` : '');
  const show = async (at: number, line: string, sign: string, byte: number) => {
    if ((after > 0 || before > 0) && (last > 0 ? at > last + 1 : wish.printed) && !options.has('o')) await process.stdout.write('--\n');
    last = at;
    wish.printed = true;
    await process.stdout.write(`${head(at, sign, byte)}${line}\n`);
  };
  if (most === 0) return 0;
  for await (const line of linesOf(text)) {
    number += 1;
    const start = offset;
    offset += new TextEncoder().encode(line).length + 1;
    if (hits >= most) {
      // What follows the last hit is shown up to the next one.
      if (trailing === 0 || wish.hits(line)) break;
      trailing -= 1;
      await show(number, line, '-', start);
      continue;
    }
    if (!wish.hits(line)) {
      if (trailing > 0) {
        trailing -= 1;
        if (!options.has('o')) await show(number, line, '-', start);
      } else if (before > 0) {
        held.push({ number, line, offset: start });
        if (held.length > before) held.shift();
      }
      continue;
    }
    hits += 1;
    if (options.has('q') || options.has('l') || options.has('L')) break;
    if (silent) continue;
    if (options.has('o')) {
      if (options.has('v')) continue;
      for (const match of wish.matcher?.matches(line) ?? [])
        if (match.end > match.start) await show(number, line.slice(match.start, match.end), ':', start + match.start);
      continue;
    }
    for (const earlier of held.splice(0)) await show(earlier.number, earlier.line, '-', earlier.offset);
    await show(number, line, ':', start);
    trailing = after;
    if (hits >= most && trailing === 0) break;
  }
  // Of -l and -L the last counts.
  const listing = options.given.findLast(([letter]) => letter === 'l' || letter === 'L')?.[0];
  if (listing !== undefined) {
    if (hits > 0 === (listing === 'l')) await process.stdout.write(`${shown}\n`);
  } else if (options.has('c') && !options.has('q')) await process.stdout.write(`${named ? `${shown}:` : ''}${Math.min(hits, most)}\n`);
  return hits;
}
