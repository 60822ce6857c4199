// cut: parts of lines. paste: lines side by side.
import { heldLines, linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { unescaped } from '../quoting.ts';
import { inputsOf, notHere, parseOptions, tool, UsageError } from './options.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const HELP = "\nTry 'cut --help' for more information.";

function rangesOf(list: string, isField: boolean): readonly Range[] {
  const kind = isField ? 'field' : 'byte/character position';
  const what = isField ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
  const ranges = list.split(/[, \t]/).map((text) => {
    const match = /^(\d*)(-?)(\d*)$/.exec(text);
    if (!match) throw new UsageError(`invalid ${kind}${isField ? ' value' : ''} '${text}'${HELP}`);
    if (text === '-') throw new UsageError(`invalid range with no endpoint: -${HELP}`);
    if (text === '' || match[1] === '0' || (match[2] === '' && match[3] === '0')) throw new UsageError(`${what}${HELP}`);
    const from = match[1] ? Number(match[1]) : 1;
    const to = match[3] ? Number(match[3]) : match[2] ? Number.POSITIVE_INFINITY : from;
    if (to < from) throw new UsageError(`invalid decreasing range${HELP}`);
    return { from, to };
  });
  // Ranges that touch are one, as far as the output delimiter goes.
  const sorted = ranges.sort((a, b) => a.from - b.from);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}

function complementOf(ranges: readonly Range[]): readonly Range[] {
  const others: Range[] = [];
  let from = 1;
  for (const range of ranges) {
    if (range.from > from) others.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  if (from < Number.POSITIVE_INFINITY) others.push({ from, to: Number.POSITIVE_INFINITY });
  return others;
}

export const cut: Command = tool(async (process) => {
  const long = {
    delimiter: 'd',
    fields: 'f',
    characters: 'c',
    bytes: 'b',
    'only-delimited': 's',
    'output-delimiter': 'O',
    complement: 'K',
  };
  const options = parseOptions(process.argv, 'd:f:c:b:snO:', long, { refuses: 'z' });
  const lists = ['f', 'c', 'b'].filter((letter) => options.has(letter));
  const [letter, another] = lists;
  if (letter === undefined) throw new UsageError(`you must specify a list of bytes, characters, or fields${HELP}`);
  if (another !== undefined || options.all(letter).length > 1) throw new UsageError(`only one type of list may be specified${HELP}`);
  const isField = letter === 'f';
  if (!isField && options.has('d')) throw new UsageError(`an input delimiter may be specified only when operating on fields${HELP}`);
  if (!isField && options.has('s'))
    throw new UsageError(`suppressing non-delimited lines makes sense\n\tonly when operating on fields${HELP}`);
  const given = rangesOf(options.flags.get(letter) ?? '', isField);
  const ranges = options.has('K') ? complementOf(given) : given;
  const delimiter = options.flags.get('d') ?? '\t';
  if (isField && [...delimiter].length > 1) throw new UsageError(`the delimiter must be a single character${HELP}`);
  const separator = options.flags.get('O') ?? (isField ? delimiter : '');
  let status = 0;
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) {
    for await (const line of linesOf(text)) {
      if (isField && !line.includes(delimiter)) {
        if (!options.has('s')) await process.stdout.write(`${line}\n`);
        continue;
      }
      const items = isField ? line.split(delimiter) : [...line];
      const chosen = ranges.map(({ from, to }) => items.slice(from - 1, to)).filter((part) => part.length > 0);
      await process.stdout.write(`${chosen.map((part) => part.join(isField ? separator : '')).join(separator)}\n`);
    }
  }
  return status;
});

export const paste: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'sd:', { serial: 's', delimiters: 'd' }, { refuses: 'z' });
  const delimiters = [...unescaped((options.flags.get('d') ?? '\t').replaceAll('\\0', '\0\0'), 'format').replaceAll('\0\0', '\0')].map(
    (one) => (one === '\0' ? '' : one),
  );
  const delimiterAt = (i: number) => (delimiters.length === 0 ? '' : (delimiters[i % delimiters.length] ?? ''));
  const names = options.operands.length > 0 ? options.operands : ['-'];
  if (names.filter((name) => name === '-').length > 1) return pasteOfStdin(process, names, options.has('s'), delimiterAt);
  const columns: string[][] = [];
  let status = 0;
  for await (const { text } of inputsOf(process, names, () => (status = 1))) columns.push(await heldLines(text));
  if (status !== 0 && !options.has('s')) return status;
  if (options.has('s')) {
    for (const lines of columns)
      await process.stdout.write(`${lines.map((line, i) => (i === 0 ? line : delimiterAt(i - 1) + line)).join('')}\n`);
    return status;
  }
  for (let row = 0; row < Math.max(...columns.map((lines) => lines.length)); row += 1)
    await process.stdout.write(`${columns.map((lines, i) => (i === 0 ? '' : delimiterAt(i - 1)) + (lines[row] ?? '')).join('')}\n`);
  return status;
});

/** `paste - -`: the same input, so many lines at a time. */
async function pasteOfStdin(
  process: Parameters<Command>[0],
  names: readonly string[],
  serial: boolean,
  delimiterAt: (i: number) => string,
): Promise<number> {
  if (serial || names.some((name) => name !== '-')) throw notHere('- given more than once among files or with -s');
  const lines = await heldLines(process.stdin);
  for (let row = 0; row < lines.length; row += names.length)
    await process.stdout.write(`${names.map((_, i) => (i === 0 ? '' : delimiterAt(i - 1)) + (lines[row + i] ?? '')).join('')}\n`);
  return 0;
}
