// seq: numbers in a row.
import type { Command } from '../process.ts';
import { parseOptions, tool, UsageError } from './options.ts';
import { CONVERSION, formatFloat } from './printf-format.ts';

const HELP = "\nTry 'seq --help' for more information.";

/** Negative numbers are no options. */
const MINUS = '\u2212';

/** How many digits stand behind the point. */
const decimals = (word: string): number => {
  const [, fraction = '', exponent = '0'] = /^[-+]?\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(word) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
};

export const seq: Command = tool(async ({ argv, stdout }) => {
  const options = parseOptions(
    argv.map((word) => (/^-[\d.]/.test(word) ? word.replace('-', MINUS) : word)),
    's:wf:',
    { separator: 's', 'equal-width': 'w', format: 'f' },
  );
  const words = options.operands.map((word) => word.replace(MINUS, '-'));
  const numbers = words.map(Number);
  if (words.length === 0) throw new UsageError(`missing operand${HELP}`);
  if (words.length > 3) throw new UsageError(`extra operand '${words[3]}'${HELP}`);
  const bad = words.find((word, i) => word.trim() === '' || Number.isNaN(numbers[i]));
  if (bad !== undefined) throw new UsageError(`invalid floating point argument: '${bad}'${HELP}`);
  const [first = 1, step = 1, last = 1] =
    numbers.length === 1 ? [1, 1, numbers[0]] : numbers.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (step === 0) throw new UsageError(`invalid Zero increment value: '${words[1]}'${HELP}`);
  const places = Math.max(...(words.length === 1 ? [0] : words.slice(0, -1)).map((word) => decimals(String(word))));
  const shown = newFormat(options.flags.get('f'), options.has('w'), places, [first, last], words);
  const separator = options.flags.get('s') ?? '\n';
  const count = Math.floor((last - first) / step + 1e-10);
  let text = '';
  for (let i = 0; i <= count; i += 1) {
    text += (i > 0 ? separator : '') + shown(first + i * step);
    if (text.length > 4096) {
      await stdout.write(text);
      text = '';
    }
  }
  if (count >= 0) await stdout.write(`${text}\n`);
  return 0;
});

function newFormat(
  format: string | undefined,
  equal: boolean,
  places: number,
  ends: readonly number[],
  words: readonly string[],
): (value: number) => string {
  if (format !== undefined) {
    if (equal) throw new UsageError(`format string may not be specified when printing equal width strings${HELP}`);
    const at = /(?<!%)(?:%%)*%(?!%)/.exec(format);
    const start = at ? at.index + at[0].length - 1 : -1;
    if (start < 0) throw new UsageError(`format '${format}' has no % directive`);
    CONVERSION.lastIndex = start;
    const found = CONVERSION.exec(format);
    if (!found || !/[efgEFG]/.test(found[4] ?? ''))
      throw new UsageError(`format '${format}' has unknown %${format.charAt(start + 1)} directive`);
    const [whole, flags = '', width, precision, letter = ''] = found;
    const conversion = { flags, width: Number(width ?? 0), precision: precision === undefined ? undefined : Number(precision), letter };
    const [before, after] = [format.slice(0, start), format.slice(start + whole.length)].map((text) => text.replaceAll('%%', '%'));
    return (value) => `${before}${formatFloat(value, conversion)}${after}`;
  }
  const plain = (value: number) => value.toFixed(places);
  if (!equal) return plain;
  const width = Math.max(
    ...ends.map((value) => plain(value).length),
    ...words.slice(0, 1).map((word) => (words.length > 1 && word.startsWith('-') ? word.length : 0)),
  );
  return (value) => {
    const text = plain(Math.abs(value));
    return value < 0 ? `-${text.padStart(width - 1, '0')}` : text.padStart(width, '0');
  };
}
