// xargs: words of an input as arguments of a command.
import { readAll, textInput } from '../pipe.ts';
import type { Command, Process } from '../process.ts';
import { parseOptions, tool, UsageError } from './options.ts';

const LONG = {
  null: '0',
  'max-args': 'n',
  'max-lines': 'L',
  replace: 'I',
  'no-run-if-empty': 'r',
  verbose: 't',
  delimiter: 'd',
  'max-procs': 'P',
  'arg-file': 'a',
};

export const xargs: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'n:L:I:0rtd:P:a:x', LONG, { refuses: 'EeilopsS', stops: true });
  const file = options.flags.get('a');
  const text = file === undefined ? await readAll(process.stdin) : process.files.read(file);
  if (text === undefined) throw new UsageError(`Cannot open input file ‘${file}’: No such file or directory`);
  const mark = options.flags.get('I');
  const delimiter = options.has('0') ? '\0' : options.flags.get('d');
  const lines = mark !== undefined || options.has('L');
  const items = delimiter !== undefined ? delimited(text, delimiter) : lines ? await byLine(text, mark !== undefined) : await byWord(text);
  const command = options.operands.length > 0 ? options.operands : ['echo'];
  const runner = new Runner(process, options.has('t'));
  if (mark !== undefined) {
    for (const item of items) if (!(await runner.run(command.map((word) => word.replaceAll(mark, item.join(' ')))))) break;
    return runner.status;
  }
  const size = options.has('L')
    ? count(options.flags.get('L'), 'L')
    : options.has('n')
      ? count(options.flags.get('n'), 'n')
      : Number.POSITIVE_INFINITY;
  if (items.length === 0 && !options.has('r')) await runner.run(command);
  for (let at = 0; at < items.length; at += size) {
    if (!(await runner.run([...command, ...items.slice(at, Math.min(items.length, at + size)).flat()]))) break;
  }
  return runner.status;
});

function count(text: string | undefined, letter: string): number {
  if (!/^\d+$/.test(text ?? '')) throw new UsageError(`invalid number "${text}" for -${letter} option`);
  if (Number(text) < 1) throw new UsageError(`value ${text} for -${letter} option should be >= 1`);
  return Number(text);
}

class Runner {
  readonly #process: Process;
  readonly #shows: boolean;
  status = 0;

  constructor(process: Process, shows: boolean) {
    this.#process = process;
    this.#shows = shows;
  }

  /** Whether the next is to be run. */
  async run(argv: readonly string[]): Promise<boolean> {
    if (this.#shows) await this.#process.stderr.write(`${argv.join(' ')}\n`);
    const running = this.#process.exec(argv, { stdin: textInput('') });
    if (!running) {
      await this.#process.stderr.write(`xargs: ${argv[0]}: No such file or directory\n`);
      this.status = 127;
      return false;
    }
    const status = await running;
    if (status === 255) {
      await this.#process.stderr.write(`xargs: ${argv[0]}: exited with status 255; aborting\n`);
      this.status = 124;
      return false;
    }
    if (status !== 0) this.status = status > 125 ? status : 123;
    return status <= 125;
  }
}

function delimited(text: string, delimiter: string): string[][] {
  const sign = { '\\n': '\n', '\\t': '\t', '\\0': '\0' }[delimiter] ?? delimiter.charAt(0);
  const items = text.split(sign);
  if (items.at(-1) === '') items.pop();
  return items.map((item) => [item]);
}

const UNMATCHED = (quote: string) =>
  new UsageError(
    `unmatched ${quote === "'" ? 'single' : 'double'} quote; by default quotes are special to xargs unless you use the -0 option`,
  );

/** Words at blanks; quotes and backslashes keep them together. */
async function byWord(text: string): Promise<string[][]> {
  return words(text).map((word) => [word]);
}

function words(text: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else if (character === '\\') {
      at += 1;
      word = (word ?? '') + text.charAt(at);
    } else if (character === "'" || character === '"') {
      const end = text.indexOf(character, at + 1);
      if (end < 0 || text.slice(at, end).includes('\n')) throw UNMATCHED(character);
      word = (word ?? '') + text.slice(at + 1, end);
      at = end;
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) found.push(word);
  return found;
}

/** A line each: whole for -I, its words for -L, where a blank at its end joins the next to it. */
async function byLine(text: string, whole: boolean): Promise<string[][]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (whole) return lines.map((line) => [unquoted(line.replace(/^[ \t]+/, ''))]);
  const items: string[][] = [];
  let joins = false;
  for (const line of lines) {
    if (joins) items[items.length - 1]?.push(...words(line));
    else items.push(words(line));
    joins = /[ \t]$/.test(line);
  }
  return items;
}

function unquoted(line: string): string {
  return line.replace(/\\([\s\S])|'([^']*)'|"([^"]*)"|['"]/g, (whole, escaped?: string, single?: string, double?: string) => {
    const kept = escaped ?? single ?? double;
    if (kept === undefined) throw UNMATCHED(whole);
    return kept;
  });
}
