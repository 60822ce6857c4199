// The values of jq: JSON's, with objects that keep the order of their keys.

export type Value = null | boolean | number | string | readonly Value[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Value>;

/** An error that `try` catches. */
export class JqError extends Error {
  readonly value: Value;

  constructor(value: Value) {
    super(typeof value === 'string' ? value : '');
    this.value = value;
  }
}

export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isObject = (value: Value): value is JsonObject => value instanceof Map;

export function typeOf(value: Value): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : typeof value;
}

export const isTrue = (value: Value): boolean => value !== null && value !== false;

const RANKS = ['null', 'false', 'true', 'number', 'string', 'array', 'object'];
const rankOf = (value: Value): number => RANKS.indexOf(typeof value === 'boolean' ? String(value) : typeOf(value));

/** Keys in order of their code points. */
export const keysOf = (object: JsonObject): string[] => [...object.keys()].sort();

/** The order of all values: null, false, true, numbers, strings, arrays, objects. */
export function compare(a: Value, b: Value): number {
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return a < b || Number.isNaN(a) ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isArray(a) && isArray(b)) {
    for (const [i, item] of a.entries()) {
      const other = b[i];
      if (other === undefined) return 1;
      const order = compare(item, other);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (isObject(a) && isObject(b)) {
    const [left, right] = [keysOf(a), keysOf(b)];
    const keys = compare(left, right);
    if (keys !== 0) return keys;
    for (const key of left) {
      const order = compare(a.get(key) ?? null, b.get(key) ?? null);
      if (order !== 0) return order;
    }
  }
  return 0;
}

export const equal = (a: Value, b: Value): boolean => compare(a, b) === 0;

/** A number with 17 digits at most; JSON has no infinity. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'null';
  const finite = value === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : value === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : value;
  if (Object.is(finite, -0)) return '-0';
  const [digits = '', exponent = '0'] = finite.toExponential().split('e');
  const count = digits.replace(/[-.]/g, '').length;
  const point = Number(exponent) + 1;
  if (point > -5 && point <= count + 15 && point <= 18) {
    const text = String(finite);
    return text.includes('e') ? plain(finite) : text;
  }
  return `${digits}e${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/[-+]/, '').padStart(2, '0')}`;
}

const plain = (value: number): string => (Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, ''));

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
};

export function quoted(text: string, ascii = false): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
  const escaped = text.replace(/["\\\x00-\x1f\x7f]/g, (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${ascii ? escaped.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : escaped}"`;
}

export interface Layout {
  /** What one level is indented by; undefined for all on one line. */
  readonly indent: string | undefined;
  readonly sorts: boolean;
  readonly ascii: boolean;
}

export const COMPACT: Layout = { indent: undefined, sorts: false, ascii: false };

export function jsonText(value: Value, layout: Layout = COMPACT, outer = ''): string {
  if (typeof value === 'string') return quoted(value, layout.ascii);
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  const { indent } = layout;
  const inner = indent === undefined ? '' : outer + indent;
  const wrapped = (open: string, items: readonly string[], close: string) => {
    if (items.length === 0) return open + close;
    return indent === undefined
      ? open + items.join(',') + close
      : `${open}\n${items.map((item) => inner + item).join(',\n')}\n${outer}${close}`;
  };
  if (isArray(value))
    return wrapped(
      '[',
      value.map((item) => jsonText(item, layout, inner)),
      ']',
    );
  const keys = layout.sorts ? keysOf(value) : [...value.keys()];
  const colon = indent === undefined ? ':' : ': ';
  return wrapped(
    '{',
    keys.map((key) => `${quoted(key, layout.ascii)}${colon}${jsonText(value.get(key) ?? null, layout, inner)}`),
    '}',
  );
}

/** A value in an error's words: the beginning of it. */
export function shown(value: Value): string {
  const text = jsonText(value);
  return text.length > 14 ? `${text.slice(0, 11)}...` : text;
}

/** `type (value)` */
export const described = (value: Value): string => `${typeOf(value)} (${shown(value)})`;
