// The formats of printf, as C has them: `%-5s`, `%03d`, `%.2f`.
import { MOST_TEXT, OutOfMemory } from '../bounds.ts';

/** A conversion, its stars replaced by numbers. */
export interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

/** `%` with flags, width, precision and letter, from its start. */
export const CONVERSION = /%([-+ 0#']*)(\*|\d+)?(?:\.(\*|-?\d*))?(?:hh|h|ll|l|L|q|j|z|t)?([A-Za-z%])/y;

/** Filled up to its width. */
export function padded(text: string, { flags, width }: Conversion, zeros = false): string {
  const length = [...text].length;
  if (width > MOST_TEXT) throw new OutOfMemory();
  if (length >= width) return text;
  if (flags.includes('-')) return text + ' '.repeat(width - length);
  if (!zeros) return ' '.repeat(width - length) + text;
  const sign = /^[-+ ]?(?:0[xX])?/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(width - length) + text.slice(sign.length);
}

const signOf = (negative: boolean, flags: string): string => (negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '');

/** `%d`, `%u`, `%x`, `%o` of a whole number of 64 bits. */
export function formatInteger(value: bigint, conversion: Conversion): string {
  const { flags, precision, letter } = conversion;
  const signed = letter === 'd' || letter === 'i';
  const base = letter === 'o' ? 8 : /[xX]/.test(letter) ? 16 : 10;
  const magnitude = signed ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  let digits = magnitude === 0n && precision === 0 ? '' : magnitude.toString(base);
  if (letter === 'X') digits = digits.toUpperCase();
  digits = digits.padStart(Math.min(precision ?? 0, MOST_TEXT), '0');
  if (flags.includes('#') && letter === 'o' && !digits.startsWith('0')) digits = `0${digits}`;
  const prefix = flags.includes('#') && base === 16 && magnitude !== 0n ? `0${letter}` : '';
  const sign = signed ? signOf(value < 0n, flags) : '';
  return padded(sign + prefix + digits, conversion, flags.includes('0') && precision === undefined && !flags.includes('-'));
}

/** `%f`, `%e`, `%g` and their capitals. */
export function formatFloat(value: number, conversion: Conversion): string {
  const { flags, letter } = conversion;
  const precision = Math.min(conversion.precision ?? 6, 100);
  const negative = value < 0 || Object.is(value, -0);
  const magnitude = Math.abs(value);
  let text: string;
  if (!Number.isFinite(magnitude)) text = Number.isNaN(magnitude) ? 'nan' : 'inf';
  else if (/[fF]/.test(letter)) text = fixed(magnitude, precision);
  else if (/[eE]/.test(letter)) text = scientific(magnitude, precision);
  else text = general(magnitude, precision, flags.includes('#'));
  if (letter < 'a') text = text.toUpperCase();
  const zeros = flags.includes('0') && !flags.includes('-') && Number.isFinite(magnitude);
  return padded(signOf(negative && !Number.isNaN(magnitude), flags) + text, conversion, zeros);
}

/** All digits of a double, also where `toFixed` would turn to an exponent. */
function fixed(magnitude: number, precision: number): string {
  return magnitude < 1e21
    ? magnitude.toFixed(precision)
    : BigInt(magnitude).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
}

const scientific = (magnitude: number, precision: number): string => magnitude.toExponential(precision).replace(/e([-+])(\d)$/, 'e$10$2');

function general(magnitude: number, precision: number, keepsZeros: boolean): string {
  const digits = precision === 0 ? 1 : precision;
  const exponent = magnitude === 0 ? 0 : Number(magnitude.toExponential(digits - 1).split('e')[1]);
  const text =
    exponent < -4 || exponent >= digits ? scientific(magnitude, digits - 1) : magnitude.toFixed(Math.max(0, digits - 1 - exponent));
  return keepsZeros ? text : text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}
