// sort: lines in order, by keys.

import { inOrder, turnByTurn } from '../../time/work.ts';
import { heldLines } from '../pipe.ts';
import { type Command, pause } from '../process.ts';
import { inputsOf, type Options, parseOptions, tool, UsageError } from './options.ts';
import { byCode, type Order } from './order.ts';
import { type Key, MANNERS, orderOf, parseKey, partOf, wholeLine, withManner } from './sort-keys.ts';

const LONG = {
  'numeric-sort': 'n',
  'general-numeric-sort': 'g',
  'human-numeric-sort': 'h',
  'month-sort': 'M',
  'version-sort': 'V',
  'dictionary-order': 'd',
  'ignore-nonprinting': 'i',
  'ignore-leading-blanks': 'b',
  'ignore-case': 'f',
  reverse: 'r',
  unique: 'u',
  stable: 's',
  check: 'c',
  merge: 'm',
  key: 'k',
  'field-separator': 't',
  output: 'o',
};

function separatorOf(options: Options): string | undefined {
  const separator = options.flags.get('t');
  if (separator === undefined) return undefined;
  if (separator === '') throw new UsageError('empty tab', 2);
  if (separator === '\\0') return '\0';
  if ([...separator].length > 1) throw new UsageError(`multi-character tab '${separator}'`, 2);
  return separator;
}

/** Ways of comparing that shut each other out. */
function checkManners(keys: readonly Key[]): void {
  for (const { manner } of keys) {
    const ways = ['n', 'g', 'h', 'M', 'V', 'R', 'd', 'i'].filter((letter) => manner.has(letter));
    const texts = ways.filter((letter) => letter === 'd' || letter === 'i');
    if (ways.length - (texts.length > 0 ? texts.length - 1 : 0) > 1)
      throw new UsageError(`options '-${[...ways].sort().join('')}' are incompatible`, 2);
  }
}

/** The order of lines by their keys, one after the other. */
function lineOrder(keys: readonly Key[], separator: string | undefined): Order {
  const orders = keys.map((key) => ({ key, order: orderOf(key.manner) }));
  return (a, b) => {
    for (const { key, order } of orders) {
      const difference = order(partOf(a, key, separator), partOf(b, key, separator));
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

export const sort: Command = tool(async (process) => {
  const options = parseOptions(process.argv, `${MANNERS}ruscCmk:t:o:`, LONG, { status: 2, refuses: 'RzST' });
  const general = new Set([...MANNERS].filter((letter) => options.has(letter)));
  const separator = separatorOf(options);
  const given = options.all('k').map(parseKey);
  const keys = given.length > 0 ? given.map((key) => withManner(key, general)) : [wholeLine(general)];
  checkManners(keys);
  const byKeys = lineOrder(keys, separator);
  const reversed = general.has('r');
  // What the keys leave equal, the lines as wholes decide.
  const asWholes: Order = options.has('s') || options.has('u') ? () => 0 : reversed ? (a, b) => byCode(b, a) : byCode;
  const plain = given.length === 0 && [...general].every((letter) => letter === 'r');
  const compare: Order = plain ? byKeys : (a, b) => byKeys(a, b) || asWholes(a, b);
  let status = 0;
  const lines: string[] = [];
  for await (const { name, text } of inputsOf(process, options.operands, () => (status = 2))) {
    if (options.has('c') || options.has('C')) return check(await heldLines(text), name, options, compare, process);
    for (const line of await heldLines(text)) lines.push(line);
  }
  if (status !== 0) return status;
  const inTurn = await turnByTurn(inOrder(lines, compare), () => pause(process));
  const kept = options.has('u') ? inTurn.filter((line, i) => i === 0 || byKeys(inTurn[i - 1] ?? '', line) !== 0) : inTurn;
  const text = kept.length > 0 ? `${kept.join('\n')}\n` : '';
  const output = options.flags.get('o');
  if (output === undefined) await process.stdout.write(text);
  else process.files.write(output, text);
  return 0;
});

/** `-c`: the first line that is out of order. */
async function check(
  lines: readonly string[],
  name: string,
  options: Options,
  compare: Order,
  process: Parameters<Command>[0],
): Promise<number> {
  const at = lines.findIndex((line, i) => {
    if (i === 0) return false;
    const difference = compare(lines[i - 1] ?? '', line);
    return options.has('u') ? difference >= 0 : difference > 0;
  });
  if (at < 0) return 0;
  const shown = name === '' || name === '(standard input)' ? '-' : name;
  if (!options.has('C')) await process.stderr.write(`sort: ${shown}:${at + 1}: disorder: ${lines[at]}\n`);
  return 1;
}
