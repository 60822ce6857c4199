// The functions that templates may call (text/template/funcs.go, and kubectl's own `exists` and `base64decode`).
// Go's int is a bigint here. A number of a JSON document is an int64 where it is whole, and else a float64.
import { lookup } from '../../../apimachinery/dictionary.ts';
import { goType, isMap, quote, sprint } from '../../../apimachinery/fmt.ts';

/** Why a function could not do its work. */
export class CallError extends Error {}

const fail = (message: string): never => {
  throw new CallError(message);
};

interface TemplateFunction {
  /** How many arguments it takes: exactly, or at least. */
  readonly arity: number;
  readonly variadic?: boolean;
  /** Whether the first argument is a string, whatever is called with it. */
  readonly ofString?: boolean;
  call(...args: readonly unknown[]): unknown;
}

/** A float64 that a template writes: `1.0` is one, whole as it is. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

const isInteger = (value: unknown): value is bigint | number =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));

const isFloat = (value: unknown): value is number | Float =>
  value instanceof Float || (typeof value === 'number' && !Number.isInteger(value));

const floatValue = (value: number | Float): number => (value instanceof Float ? value.value : value);

/** `%v` of a template's value. */
export const show = (value: unknown): string => {
  if (value === undefined) return '<no value>';
  if (isInteger(value)) return String(BigInt(value));
  if (isFloat(value)) return float(floatValue(value));
  if (Array.isArray(value)) return `[${value.map(showInside).join(' ')}]`;
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `map[${keys.map((key) => `${key}:${showInside(lookup(value, key))}`).join(' ')}]`;
  }
  return sprint(value);
};

const showInside = (value: unknown): string => (value === undefined || value === null ? '<nil>' : show(value));

/** strconv's shortest form: with an exponent from a million on. */
function float(value: number): string {
  return Math.abs(value) < 1e6 ? sprint(value) : value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

/** Whether a value counts as true: not nil, not zero, not empty. */
export function truth(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Float) return value.value !== 0;
  if (isMap(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

export const typeName = (value: unknown): string => {
  if (typeof value === 'bigint') return 'int';
  return value instanceof Float ? 'float64' : goType(value);
};

function lengthOf(value: unknown): bigint {
  if (typeof value === 'string') return BigInt(new TextEncoder().encode(value).length);
  if (Array.isArray(value)) return BigInt(value.length);
  if (isMap(value)) return BigInt(Object.keys(value).length);
  return fail(value === undefined || value === null ? 'len of nil pointer' : `len of type ${typeName(value)}`);
}

function index(item: unknown, ...keys: readonly unknown[]): unknown {
  if (item === undefined || item === null) return fail('index of untyped nil');
  return keys.reduce((value: unknown, key) => {
    if (Array.isArray(value)) {
      const at = isInteger(key) ? Number(key) : fail(`cannot index slice/array with type ${typeName(key)}`);
      return at >= 0 && at < value.length ? value[at] : fail(`index out of range: ${at}`);
    }
    if (isMap(value)) return typeof key === 'string' ? lookup(value, key) : fail(`value has type ${typeName(key)}; should be string`);
    return fail(value === undefined || value === null ? 'index of nil pointer' : `can't index item of type ${typeName(value)}`);
  }, item);
}

function slice(item: unknown, from: unknown = 0n, to?: unknown): unknown {
  const bound = (value: unknown): number =>
    isInteger(value) ? Number(value) : fail(`cannot index slice/array with type ${typeName(value)}`);
  if (typeof item !== 'string' && !Array.isArray(item)) return fail(`can't slice item of type ${typeName(item)}`);
  const end = to === undefined ? item.length : bound(to);
  if (end > item.length) fail(`index out of range: ${end}`);
  if (bound(from) > end) fail(`invalid slice index: ${bound(from)} > ${end}`);
  return item.slice(bound(from), end);
}

function exists(item: unknown, ...keys: readonly unknown[]): boolean {
  let value = item;
  for (const key of keys) {
    if (Array.isArray(value) && isInteger(key)) value = value[Number(key)];
    else if (isMap(value) && typeof key === 'string') value = lookup(value, key);
    else return false;
  }
  return value !== undefined && value !== null;
}

/** basicKind: integers of any size compare with each other. */
function kindOf(value: unknown): string | undefined {
  if (isInteger(value)) return 'integer';
  if (isFloat(value)) return 'float';
  return typeof value === 'string' || typeof value === 'boolean' ? typeof value : undefined;
}

function comparable(a: unknown, b: unknown): void {
  const [left, right] = [kindOf(a), kindOf(b)];
  if (left !== right && left && right) fail(`incompatible types for comparison: ${typeName(a)} and ${typeName(b)}`);
}

/** A value as JavaScript compares it with another of its kind. */
function comparison(value: unknown): unknown {
  if (isInteger(value)) return BigInt(value);
  return isFloat(value) ? floatValue(value) : value;
}

function equal(a: unknown, ...others: readonly unknown[]): boolean {
  if (!others.length) fail('missing argument for comparison');
  if (typeof a === 'object' && a !== null && !isFloat(a)) fail('non-comparable type');
  return others.some((b) => {
    comparable(a, b);
    return comparison(a) === comparison(b) || ((a === undefined || a === null) && (b === undefined || b === null));
  });
}

function less(a: unknown, b: unknown): boolean {
  const orderable = (value: unknown): value is string | number | bigint => ['string', 'number', 'bigint'].includes(typeof value);
  const [left, right] = [comparison(a), comparison(b)];
  if (!orderable(left) || !orderable(right)) return fail('invalid type for comparison');
  comparable(a, b);
  return left < right;
}

const print = (...args: readonly unknown[]): string =>
  args
    .map((arg, i) => {
      const blank = i > 0 && typeof arg !== 'string' && typeof args[i - 1] !== 'string';
      return `${blank ? ' ' : ''}${showInside(arg)}`;
    })
    .join('');

/** Go's fmt.Sprintf, as far as values of a JSON document go. */
function printf(format: unknown, ...args: readonly unknown[]): string {
  let used = 0;
  const text = String(format).replace(
    /%([-+# 0]*)(\d*)(?:\.(\d*))?([\s\S])/g,
    (_all, flags: string, width: string, precision: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      if (used >= args.length) return `%!${verb}(MISSING)`;
      const formatted = formatVerb(verb, args[used++], precision, flags);
      if (flags.includes('-')) return formatted.padEnd(Number(width));
      return formatted.padStart(Number(width), flags.includes('0') ? '0' : ' ');
    },
  );
  const extra = args.slice(used).map((arg) => `${typeName(arg)}=${showInside(arg)}`);
  return extra.length ? `${text}%!(EXTRA ${extra.join(', ')})` : text;
}

function formatVerb(verb: string, value: unknown, precision: string | undefined, flags: string): string {
  const bad = `%!${verb}(${value === undefined || value === null ? '<nil>' : `${typeName(value)}=${show(value)}`})`;
  const sign = flags.includes('+') ? '+' : '';
  switch (verb) {
    case 'v':
      return showInside(value);
    case 's':
      if (isInteger(value) || isFloat(value) || typeof value === 'boolean') return bad;
      return precision ? showInside(value).slice(0, Number(precision)) : showInside(value);
    case 'q':
      return typeof value === 'string' ? quote(value) : bad;
    case 'd':
      return isInteger(value) ? (value >= 0 ? sign : '') + show(value) : bad;
    case 'x':
      return isInteger(value) ? value.toString(16) : bad;
    case 't':
      return typeof value === 'boolean' ? String(value) : bad;
    case 'f':
      return isFloat(value) ? floatValue(value).toFixed(Number(precision ?? 6)) : bad;
    case 'g':
      return isFloat(value) ? show(value) : bad;
    case 'T':
      return typeName(value);
    default:
      return bad;
  }
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&#34;' };
const scriptEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

function base64decode(text: unknown): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(String(text)), (rune) => rune.charCodeAt(0)));
  } catch {
    return fail('base64 decode failed: illegal base64 data at input byte 0');
  }
}

const fixed = (arity: number, call: (...args: readonly unknown[]) => unknown): TemplateFunction => ({ arity, call });
const variadic = (arity: number, call: (...args: readonly unknown[]) => unknown): TemplateFunction => ({
  arity,
  variadic: true,
  call,
});

/** By name. `and` and `or` are here for their names: the executor stops at the first argument that decides. */
export const functions: ReadonlyMap<string, TemplateFunction> = new Map([
  ['and', variadic(1, (...args) => args.find((arg) => !truth(arg)) ?? args.at(-1))],
  ['or', variadic(1, (...args) => args.find(truth) ?? args.at(-1))],
  ['not', fixed(1, (arg) => !truth(arg))],
  ['len', fixed(1, lengthOf)],
  ['index', variadic(1, index)],
  ['slice', variadic(1, slice)],
  ['exists', variadic(1, exists)],
  ['eq', variadic(1, equal)],
  ['ne', fixed(2, (a, b) => !equal(a, b))],
  ['lt', fixed(2, less)],
  ['le', fixed(2, (a, b) => less(a, b) || equal(a, b))],
  ['gt', fixed(2, (a, b) => !(less(a, b) || equal(a, b)))],
  ['ge', fixed(2, (a, b) => !less(a, b))],
  ['print', variadic(0, print)],
  ['println', variadic(0, (...args) => `${args.map(showInside).join(' ')}\n`)],
  ['printf', { ...variadic(1, printf), ofString: true }],
  ['html', variadic(0, (...args) => print(...args).replace(/[<>&'"]/g, (rune) => lookup(entities, rune) ?? rune))],
  ['js', variadic(0, (...args) => print(...args).replace(/[\\'"<>&=]/g, (rune) => lookup(scriptEscapes, rune) ?? rune))],
  ['urlquery', variadic(0, (...args) => encodeURIComponent(print(...args)).replaceAll('%20', '+'))],
  ['base64decode', { ...fixed(1, base64decode), ofString: true }],
]);
