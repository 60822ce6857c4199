// What a plain scalar means to go.yaml.in/yaml/v2, which sigs.k8s.io/yaml and so kubectl read with: YAML 1.1's booleans, Go's integers.
import { lookup } from './dictionary.ts';

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word): [string, boolean] => [word, true]),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word): [string, boolean] => [word, false]),
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
]);

export const booleanOf = (text: string): boolean | undefined => {
  const value = words.get(text);
  return value === null ? undefined : value;
};

/** Whether a plain scalar means nothing. */
export const isNullWord = (text: string): boolean => words.get(text) === null;

const radixes: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };
const digits: Readonly<Record<number, RegExp>> = { 16: /^[0-9a-f]+$/i, 8: /^[0-7]+$/, 2: /^[01]+$/ };

/** strconv.ParseInt with base 0, underscores left out: `010` is 8, `0x10` is 16, `1_000` is 1000. */
export function integerOf(text: string): number | undefined {
  if (!/^[-+0-9]/.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const sign = plain.startsWith('-') ? -1 : 1;
  const unsigned = plain.replace(/^[-+]/, '');
  if (/^(0|[1-9]\d*)$/.test(unsigned)) return sign * Number(unsigned) || 0;
  const match = /^0([xob]?)(.+)$/i.exec(unsigned);
  if (!match) return undefined;
  const radix = lookup(radixes, match[1]?.toLowerCase() || 'o') ?? 10;
  const number = match[2] ?? '';
  return digits[radix]?.test(number) ? sign * Number.parseInt(number, radix) || 0 : undefined;
}

const special: ReadonlyMap<string, number> = new Map([
  ...['.nan', '.NaN', '.NAN'].map((word): [string, number] => [word, Number.NaN]),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word): [string, number] => [word, Number.POSITIVE_INFINITY]),
  ...['-.inf', '-.Inf', '-.INF'].map((word): [string, number] => [word, Number.NEGATIVE_INFINITY]),
]);

export function floatOf(text: string): number | undefined {
  const named = special.get(text);
  if (named !== undefined) return named;
  if (/^\.\d+([eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (!/^[-+0-9]/.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(plain) ? finite(Number(plain)) : undefined;
}

/** What is out of range is no number to strconv.ParseFloat, so it stays text. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

const timestamp = /^\d{4}-\d{1,2}-\d{1,2}([Tt]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?(Z|[-+]\d{2}:\d{2})|[ ]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?)?$/;
const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** Whether a string would be read back as something else if it were written without quotes. */
export const needsQuotes = (text: string): boolean =>
  words.has(text) || base60.test(text) || timestamp.test(text) || integerOf(text) !== undefined || floatOf(text) !== undefined;
