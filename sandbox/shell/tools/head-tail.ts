// The beginning and the end of inputs: head, tail, tac.
import { MOST_TEXT, OutOfMemory } from '../bounds.ts';
import { readAll } from '../pipe.ts';
import type { Command, Input, Output } from '../process.ts';
import { inputsOf, notHere, type Options, parseOptions, tool, UsageError } from './options.ts';
import { terminatedLines } from './terminated.ts';

const LONG = { lines: 'n', bytes: 'c', quiet: 'q', silent: 'q', verbose: 'v' };
const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  b: 512,
  k: 1024,
  K: 1024,
  kB: 1000,
  KB: 1000,
  M: 1024 ** 2,
  MB: 1000 ** 2,
  G: 1024 ** 3,
};

interface Amount {
  readonly sign: string;
  readonly count: number;
  readonly unit: 'lines' | 'bytes';
}

function amountOf(options: Options): Amount {
  const [letter, text] = options.given.findLast(([one]) => one === 'n' || one === 'c' || one === '#') ?? ['n', '10'];
  const unit = letter === 'c' ? 'bytes' : 'lines';
  const match = /^([-+]?)(\d+)([a-zA-Z]*)$/.exec(text);
  const multiple = MULTIPLES[match?.[3] ?? ''];
  if (!match || multiple === undefined) throw new UsageError(`invalid number of ${unit}: '${text}'`);
  return { sign: match[1] ?? '', count: Number(match[2]) * multiple, unit };
}

/** `==> name <==` above each of several files. */
async function* titled(process: Parameters<Command>[0], options: Options, failed: () => void): AsyncGenerator<Input> {
  const shows = options.given.findLast(([letter]) => letter === 'q' || letter === 'v')?.[0] ?? (options.operands.length > 1 ? 'v' : 'q');
  let first = true;
  for await (const { name, text } of inputsOf(process, options.operands, failed)) {
    const title = name === '' || name === '(standard input)' ? 'standard input' : name;
    if (shows === 'v') await process.stdout.write(`${first ? '' : '\n'}==> ${title} <==\n`);
    first = false;
    yield text;
  }
}

export const head: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'n:#c:qv', LONG, { refuses: 'z' });
  const amount = amountOf(options);
  let status = 0;
  for await (const text of titled(process, options, () => (status = 1))) {
    if (amount.unit === 'bytes') await headOfBytes(text, amount, process.stdout);
    else await headOfLines(text, amount, process.stdout);
  }
  return status;
});

/** The last so many lines, each taken in and given out in one step however many they are. */
class Last {
  readonly #count: number;
  readonly #lines: string[] = [];
  #oldest = 0;
  #size = 0;

  constructor(count: number) {
    this.#count = count;
  }

  /** Takes a line in; gives back the one for which there is no place any more. @throws OutOfMemory */
  push(line: string): string | undefined {
    this.#size += line.length;
    if (this.#lines.length < this.#count) {
      if (this.#size > MOST_TEXT) throw new OutOfMemory();
      this.#lines.push(line);
      return undefined;
    }
    const oldest = this.#lines[this.#oldest] ?? line;
    if (this.#count > 0) this.#lines[this.#oldest] = line;
    this.#oldest = (this.#oldest + 1) % Math.max(1, this.#count);
    this.#size -= oldest.length;
    return oldest;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let i = 0; i < this.#lines.length; i += 1) yield this.#lines[(this.#oldest + i) % this.#lines.length] ?? '';
  }
}

async function headOfLines(text: Input, { sign, count }: Amount, output: Output): Promise<void> {
  if (count === 0 && sign !== '-') return;
  const held = new Last(count);
  let n = 0;
  for await (const { line, end } of terminatedLines(text)) {
    if (sign === '-') {
      const dropped = held.push(line + end);
      if (dropped !== undefined) await output.write(dropped);
      continue;
    }
    await output.write(line + end);
    n += 1;
    if (n >= count) break;
  }
}

async function headOfBytes(text: Input, { sign, count }: Amount, output: Output): Promise<void> {
  if (sign === '-') {
    const bytes = new TextEncoder().encode(await readAll(text));
    await output.write(new TextDecoder().decode(bytes.slice(0, Math.max(0, bytes.length - count))));
    return;
  }
  let left = count;
  if (left === 0) return;
  for await (const piece of text) {
    const bytes = new TextEncoder().encode(piece);
    await output.write(bytes.length <= left ? piece : new TextDecoder().decode(bytes.slice(0, left)));
    left -= bytes.length;
    if (left <= 0) break;
  }
}

export const tail: Command = tool(async (process) => {
  const words = process.argv.map((word, i) => (i === 1 && /^\+\d+$/.test(word) ? `-n${word}` : word));
  const options = parseOptions(words, 'n:#c:qvfF', { ...LONG, follow: 'f' }, { refuses: 'sz' });
  const amount = amountOf(options);
  if (options.has('#') && options.operands.length > 1)
    throw new UsageError(`option used in invalid context -- ${options.flags.get('#')?.charAt(0)}`);
  if (amount.count === 0 && amount.sign !== '+') return 0;
  const follows = options.has('f') || options.has('F');
  // Of a pipe the end is waited for anyway.
  if (follows && options.operands.length > 0) throw notHere('-f of a file');
  let status = 0;
  for await (const text of titled(process, options, () => (status = 1))) {
    if (amount.unit === 'bytes') {
      const bytes = new TextEncoder().encode(await readAll(text));
      const from = amount.sign === '+' ? Math.max(0, amount.count - 1) : Math.max(0, bytes.length - amount.count);
      await process.stdout.write(new TextDecoder().decode(bytes.slice(from)));
    } else await tailOfLines(text, amount, process.stdout);
  }
  return status;
});

async function tailOfLines(text: Input, { sign, count }: Amount, output: Output): Promise<void> {
  const held = new Last(count);
  let n = 0;
  for await (const { line, end } of terminatedLines(text)) {
    n += 1;
    if (sign === '+') {
      if (n >= count) await output.write(line + end);
      continue;
    }
    held.push(line + end);
  }
  for (const line of held) await output.write(line);
}

export const tac: Command = tool(async (process) => {
  const options = parseOptions(process.argv, '', {}, { refuses: 'brs' });
  let status = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    const held = (await readAll(text)).split('\n');
    const last = held.pop() ?? '';
    // A last line without newline is joined to what then follows it.
    const lines = held.map((line) => `${line}\n`);
    await process.stdout.write(last + lines.reverse().join(''));
  }
  return status;
});
