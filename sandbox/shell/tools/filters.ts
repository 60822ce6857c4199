// Tools that choose lines and parts of them: grep, sort, uniq, cut.

import { heldLines, linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';

/** A POSIX pattern as JavaScript's: basic ones give `\|`, `\+`, `\(` their meaning and take it from the bare signs. */
export function regularExpression(pattern: string, extended: boolean, flags: string): RegExp {
  const classes: Readonly<Record<string, string>> = {
    alpha: 'A-Za-z',
    digit: '0-9',
    alnum: 'A-Za-z0-9',
    space: '\\s',
    upper: 'A-Z',
    lower: 'a-z',
  };
  const withClasses = pattern.replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole);
  const source = extended
    ? withClasses
    : withClasses.replace(
        /\\([|+?(){}])|\[(?:\^?\][^\]]*|[^\]]*)\]|[|+?(){}]/g,
        (whole, escaped?: string) => escaped ?? (whole.length > 1 ? whole : `\\${whole}`),
      );
  try {
    return new RegExp(source, flags);
  } catch {
    throw new UsageError(/\((?![^(]*\))/.test(pattern) ? 'Unmatched ( or \\(' : 'Invalid regular expression', 2);
  }
}

export const grep: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'EFGPivcnoqwxhHlA:B:C:e:m:', {
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'ignore-case': 'i',
    'invert-match': 'v',
    count: 'c',
    'line-number': 'n',
    'only-matching': 'o',
    quiet: 'q',
    'word-regexp': 'w',
    'line-regexp': 'x',
    'after-context': 'A',
    'before-context': 'B',
    context: 'C',
    regexp: 'e',
    'max-count': 'm',
    color: 'h',
  });
  const operands = [...options.operands];
  const pattern = options.flags.get('e') ?? operands.shift();
  if (pattern === undefined) {
    await process.stderr.write("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n");
    return 2;
  }
  const extended = options.has('E') || options.has('P') || options.has('F');
  const plain = pattern
    .split('\n')
    .map((one) => regularExpression(options.has('F') ? one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : one, extended, '').source)
    .join('|');
  const bounded = options.has('x') ? `^(?:${plain})$` : options.has('w') ? `\\b(?:${plain})\\b` : plain;
  const matcher = new RegExp(bounded, options.has('i') ? 'gi' : 'g');
  const after = Number(options.flags.get('A') ?? options.flags.get('C') ?? 0);
  const before = Number(options.flags.get('B') ?? options.flags.get('C') ?? 0);
  const most = options.has('m') ? Number(options.flags.get('m')) : Number.POSITIVE_INFINITY;
  const named = options.has('H') || (operands.length > 1 && !options.has('h'));
  let found = false;
  let status = 1;
  for await (const { name, text } of inputsOf(process, operands, () => (status = 2))) {
    let number = 0;
    let count = 0;
    let trailing = 0;
    let lastShown = 0;
    const held: { readonly number: number; readonly line: string }[] = [];
    const show = async (at: number, line: string, sign: string) => {
      if ((after > 0 || before > 0) && lastShown > 0 && at > lastShown + 1) await process.stdout.write('--\n');
      lastShown = at;
      await process.stdout.write(`${named ? `${name}${sign}` : ''}${options.has('n') ? `${at}${sign}` : ''}${line}\n`);
    };
    for await (const line of linesOf(text)) {
      number += 1;
      matcher.lastIndex = 0;
      const hit = matcher.test(line) !== options.has('v');
      if (!hit) {
        if (trailing > 0) {
          trailing -= 1;
          await show(number, line, '-');
        } else if (before > 0) {
          held.push({ number, line });
          if (held.length > before) held.shift();
        }
        continue;
      }
      found = true;
      count += 1;
      if (options.has('q')) return 0;
      if (!options.has('c') && !options.has('l')) {
        for (const earlier of held.splice(0)) await show(earlier.number, earlier.line, '-');
        if (options.has('o') && !options.has('v')) for (const match of line.match(matcher) ?? []) await show(number, match, ':');
        else await show(number, line, ':');
        trailing = after;
      }
      if (count >= most) break;
    }
    if (options.has('c')) await process.stdout.write(`${named ? `${name}:` : ''}${count}\n`);
    if (options.has('l') && count > 0) await process.stdout.write(`${name || '(standard input)'}\n`);
  }
  return found && status !== 2 ? 0 : status;
});

/** C.UTF-8: by code point. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const numberAt = (text: string) => Number.parseFloat(/^\s*-?[\d.]+/.exec(text)?.[0] ?? '0') || 0;

export const sort: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'nrufbk:t:o:V', {
    'numeric-sort': 'n',
    reverse: 'r',
    unique: 'u',
    'ignore-case': 'f',
    key: 'k',
    'field-separator': 't',
  });
  let status = 0;
  const lines: string[] = [];
  for await (const { text } of inputsOf(process, options.operands, () => (status = 2)))
    for (const line of await heldLines(text)) lines.push(line);
  const key = /^(\d+)(?:\.\d+)?(?:,(\d+)(?:\.\d+)?)?([nr]*)$/.exec(options.flags.get('k') ?? '');
  if (options.has('k') && !key)
    throw new UsageError(`invalid number at field start: invalid count at start of '${options.flags.get('k')}'`, 2);
  const separator = options.flags.get('t');
  const part = (line: string) => {
    if (!key) return line;
    const fields = separator === undefined ? line.trimStart().split(/\s+/) : line.split(separator);
    return fields.slice(Number(key[1]) - 1, key[2] ? Number(key[2]) : undefined).join(separator ?? ' ');
  };
  const numeric = options.has('n') || key?.[3]?.includes('n');
  const folded = (text: string) => (options.has('f') ? text.toUpperCase() : text);
  const direction = options.has('r') || key?.[3]?.includes('r') ? -1 : 1;
  const compare = (a: string, b: string) => (numeric ? numberAt(part(a)) - numberAt(part(b)) : byCode(folded(part(a)), folded(part(b))));
  lines.sort((a, b) => direction * (compare(a, b) || (options.has('u') ? 0 : byCode(a, b))));
  const kept = options.has('u') ? lines.filter((line, i) => i === 0 || compare(lines[i - 1] ?? '', line) !== 0) : lines;
  if (kept.length > 0) await process.stdout.write(`${kept.join('\n')}\n`);
  return status;
});

export const uniq: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'cdu', { count: 'c', repeated: 'd', unique: 'u' });
  let status = 0;
  let last: string | undefined;
  let count = 0;
  const flush = async () => {
    if (last === undefined || (options.has('d') && count < 2) || (options.has('u') && count > 1)) return;
    await process.stdout.write(options.has('c') ? `${String(count).padStart(7)} ${last}\n` : `${last}\n`);
  };
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    for await (const line of linesOf(text)) {
      if (line === last) count += 1;
      else {
        await flush();
        last = line;
        count = 1;
      }
    }
  }
  await flush();
  return status;
});

export const cut: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'd:f:c:b:s', { delimiter: 'd', fields: 'f', characters: 'c' });
  const list = options.flags.get('f') ?? options.flags.get('c') ?? options.flags.get('b');
  if (list === undefined) throw new UsageError('you must specify a list of bytes, characters, or fields');
  const ranges = list.split(',').map((range) => {
    const match = /^(\d*)(-?)(\d*)$/.exec(range);
    if (!match || range === '' || range === '-') throw new UsageError(`invalid field value '${range}'`);
    const from = match[1] ? Number(match[1]) : 1;
    return { from, to: match[3] ? Number(match[3]) : match[2] ? Number.POSITIVE_INFINITY : from };
  });
  const chosen = <T>(items: readonly T[]) => items.filter((_, i) => ranges.some(({ from, to }) => i + 1 >= from && i + 1 <= to));
  const delimiter = options.flags.get('d') ?? '\t';
  let status = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    for await (const line of linesOf(text)) {
      if (!options.has('f')) await process.stdout.write(`${chosen([...line]).join('')}\n`);
      else if (line.includes(delimiter)) await process.stdout.write(`${chosen(line.split(delimiter)).join(delimiter)}\n`);
      else if (!options.has('s')) await process.stdout.write(`${line}\n`);
    }
  }
  return status;
});
