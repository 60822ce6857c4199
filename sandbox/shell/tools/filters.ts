// Tools that choose lines and parts of them: sort, uniq, cut.

import { heldLines, linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';

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
