// Tools that say something or nothing: echo, printf, seq, date, sleep, true, false, test.

import { MOST_TEXT, OutOfMemory } from '../bounds.ts';
import type { Command, Process } from '../process.ts';
import { parseOptions, tool, UsageError } from './options.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', a: '\x07', b: '\b', e: '\x1b' };
const unescaped = (text: string): string =>
  text.replace(/\\[\\abenrt]|(?:\\(?:x[0-9a-fA-F]{1,2}|0?[0-7]{1,3}))+/g, (escaped) => escapes[escaped.slice(1)] ?? bytesOf(escaped));

/** Numbered bytes in a row make up characters, in UTF-8. */
function bytesOf(escaped: string): string {
  const codes = escaped.split('\\').slice(1);
  const bytes = codes.map((code) => (code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8)));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

export const echo: Command = async ({ argv, stdout }) => {
  const words = argv.slice(1);
  let newline = true;
  let interprets = false;
  while (/^-[neE]+$/.test(words[0] ?? '')) {
    const flags = words.shift() ?? '';
    if (flags.includes('n')) newline = false;
    if (flags.includes('e')) interprets = true;
    if (flags.includes('E')) interprets = false;
  }
  const text = words.join(' ');
  await stdout.write(`${interprets ? unescaped(text) : text}${newline ? '\n' : ''}`);
  return 0;
};

export const printf: Command = tool(async ({ argv, stdout }) => {
  const [format, ...values] = argv.slice(argv[1] === '--' ? 2 : 1);
  if (format === undefined) throw new UsageError('usage: printf format [arguments]', 2);
  const rest = [...values];
  let text = '';
  do {
    text += unescaped(format).replace(
      /%(%|(-?)(0?)(\d*)(?:\.(\d+))?([sdixXobqc]))/g,
      (whole, _all, left: string, zero: string, width: string, precision: string | undefined, type: string) => {
        if (whole === '%%') return '%';
        const value = rest.shift() ?? '';
        const number = Number.parseInt(value || '0', 10) || 0;
        const shown =
          type === 'd' || type === 'i'
            ? String(number)
            : type === 'x'
              ? number.toString(16)
              : type === 'X'
                ? number.toString(16).toUpperCase()
                : type === 'o'
                  ? number.toString(8)
                  : type === 'b'
                    ? unescaped(value)
                    : type === 'c'
                      ? value.slice(0, 1)
                      : type === 'q'
                        ? /^[\w./:=-]+$/.test(value)
                          ? value
                          : `'${value.replaceAll("'", "'\\''")}'`
                        : value.slice(0, precision === undefined ? undefined : Number(precision));
        if (Number(width) > MOST_TEXT) throw new OutOfMemory();
        return left ? shown.padEnd(Number(width)) : shown.padStart(Number(width), zero && type !== 's' ? '0' : ' ');
      },
    );
  } while (rest.length > 0 && rest.length < values.length && /%[^%]/.test(format));
  await stdout.write(text);
  return 0;
});

export const seq: Command = tool(async ({ argv, stdout }) => {
  const options = parseOptions(
    argv.map((word) => (/^-\d/.test(word) ? word.replace('-', '\u2212') : word)),
    's:w',
  );
  const numbers = options.operands.map((word) => Number(word.replace('\u2212', '-')));
  if (numbers.length === 0) throw new UsageError('missing operand');
  const bad = numbers.findIndex(Number.isNaN);
  if (bad >= 0) throw new UsageError(`invalid floating point argument: '${options.operands[bad]}'`);
  const [first = 1, step = 1, last = 1] =
    numbers.length === 1 ? [1, 1, numbers[0]] : numbers.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (step === 0) throw new UsageError("invalid Zero increment value: '0'");
  const width = options.has('w') ? Math.max(String(first).length, String(last).length) : 0;
  const separator = options.flags.get('s') ?? '\n';
  let text = '';
  let next = '';
  for (let n = first; step > 0 ? n <= last : n >= last; n += step) {
    text += next + String(n).padStart(width, '0');
    next = separator;
    if (text.length > 4096) {
      await stdout.write(text);
      text = '';
    }
  }
  if (next || text) await stdout.write(`${text}\n`);
  return 0;
});

/** In virtual time. */
export const date: Command = tool(async ({ argv, clock, stdout }) => {
  const now = new Date(clock.now()).toISOString();
  const format = argv.find((word) => word.startsWith('+'));
  if (format === '+%s') await stdout.write(`${Math.floor(clock.now() / 1000)}\n`);
  else if (format)
    await stdout.write(
      `${format.slice(1).replace('%F', now.slice(0, 10)).replace('%T', now.slice(11, 19)).replace('%H:%M:%S', now.slice(11, 19))}\n`,
    );
  else
    await stdout.write(`${new Date(clock.now()).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 UTC $4')}\n`);
  return 0;
});

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };

/** `5`, `0.5`, `2m` in ms; undefined where it is none. */
export function interval(word: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)([smhd]?)$/.exec(word);
  return match ? Number(match[1]) * (UNITS[match[2] || 's'] ?? 1) * 1000 : undefined;
}

export const sleep: Command = tool(async ({ argv, clock, signal }: Process) => {
  if (argv.length < 2) throw new UsageError("missing operand\nTry 'sleep --help' for more information.");
  let total = 0;
  for (const word of argv.slice(1)) {
    const ms = interval(word);
    if (ms === undefined) throw new UsageError(`invalid time interval '${word}'`);
    total += ms;
  }
  await clock.sleep(total, signal);
  return 0;
});

export const succeed: Command = async () => 0;
export const fail: Command = async () => 1;

/** `test` and `[`. */
export const test: Command = async (process) => {
  const words = process.argv.slice(1);
  if (process.argv[0] === '[' && words.pop() !== ']') {
    await process.stderr.write("bash: [: missing `]'\n");
    return 2;
  }
  const negated = words[0] === '!' && words.length > 1;
  const result = condition(process, negated ? words.slice(1) : words);
  if (result === undefined) {
    await process.stderr.write(
      `bash: ${process.argv[0]}: ${words.length > 2 ? `${words[1]}: binary operator expected` : `${words[0]}: unary operator expected`}\n`,
    );
    return 2;
  }
  return result === negated ? 1 : 0;
};

function condition({ files }: Process, [a = '', operator, b]: readonly string[]): boolean | undefined {
  if (operator === undefined) return a !== '';
  if (b === undefined) {
    switch (a) {
      case '-z':
        return operator === '';
      case '-n':
        return operator !== '';
      case '-f':
        return files.read(operator) !== undefined;
      case '-d':
        return files.isDirectory(operator);
      case '-e':
        return files.read(operator) !== undefined || files.isDirectory(operator);
      case '-s':
        return (files.read(operator) ?? '') !== '';
      default:
        return undefined;
    }
  }
  switch (operator) {
    case '=':
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '-eq':
      return Number(a) === Number(b);
    case '-ne':
      return Number(a) !== Number(b);
    case '-lt':
      return Number(a) < Number(b);
    case '-le':
      return Number(a) <= Number(b);
    case '-gt':
      return Number(a) > Number(b);
    case '-ge':
      return Number(a) >= Number(b);
    default:
      return undefined;
  }
}
