// How Go's fmt prints the values of an unstructured object: %v, %#v and %q.
import { lookup } from './dictionary.ts';

type JsonMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value);

const sortedKeys = (map: JsonMap): string[] =>
  Object.keys(map)
    .filter((key) => lookup(map, key) !== undefined)
    .sort();

/** Whole numbers are int64 in an unstructured object; the others float64, in strconv's shortest form. */
function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e6) return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

/** `%v`: `map[a:1 b:[x y]]`, `<nil>`. */
export function sprint(value: unknown): string {
  if (value === null || value === undefined) return '<nil>';
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `[${value.map(sprint).join(' ')}]`;
  if (isMap(value))
    return `map[${sortedKeys(value)
      .map((key) => `${key}:${sprint(lookup(value, key))}`)
      .join(' ')}]`;
  return String(value);
}

/** `%#v`: the value as Go source; its maps have keys of the type given. */
export function goSyntax(value: unknown, key = 'string'): string {
  if (value === null || value === undefined) return 'interface {}(nil)';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `[]interface {}{${value.map((item) => goSyntax(item, key)).join(', ')}}`;
  if (isMap(value))
    return `map[${key}]interface {}{${sortedKeys(value)
      .map((name) => `${quote(name)}:${goSyntax(lookup(value, name), key)}`)
      .join(', ')}}`;
  return String(value);
}

const escapes: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** `%q`: strconv.Quote. */
export function quote(text: string): string {
  const quoted = text.replace(/["\\\p{C}\p{Z}]/gu, (rune) => {
    if (rune === ' ') return rune;
    const named = lookup(escapes, rune);
    if (named) return named;
    const code = rune.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `"${quoted}"`;
}

/** The name of the Go type that holds a decoded JSON value. */
export function goType(value: unknown): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  if (Array.isArray(value)) return '[]interface {}';
  return isMap(value) ? 'map[string]interface {}' : '<nil>';
}

/** JSON as encoding/json writes it: keys sorted, `<`, `>` and `&` escaped; `indent` as MarshalIndent. */
export function marshal(value: unknown, indent = ''): string {
  return escapeHTML(json(value, indent, '\n'));
}

/** The same, the entries of a list and of a list in a map one by one. */
export function* marshalPieces(value: unknown, indent = ''): Generator<string> {
  for (const piece of jsonPieces(value, indent, '\n', 2)) yield escapeHTML(piece);
}

/** The same for a struct: its fields as they come. */
export const marshalInOrder = (value: unknown, indent = ''): string => escapeHTML(JSON.stringify(value, null, indent));

const escapeHTML = (text: string): string =>
  text.replace(/[<>&\u2028\u2029]/g, (rune) => `\\u${rune.charCodeAt(0).toString(16).padStart(4, '0')}`);

function* jsonPieces(value: unknown, indent: string, line: string, depth: number): Generator<string> {
  const list = Array.isArray(value);
  if (depth === 0 || (!list && !isMap(value))) {
    yield json(value, indent, line);
    return;
  }
  const [open, close] = list ? '[]' : '{}';
  const inner = line + indent;
  const before = indent ? inner : '';
  let first = true;
  for (const key of list ? value.keys() : sortedKeys(value)) {
    yield `${first ? open : ','}${before}${list ? '' : `${JSON.stringify(key)}:${indent && ' '}`}`;
    yield* jsonPieces(
      Array.isArray(value) ? value[Number(key)] : isMap(value) ? lookup(value, String(key)) : null,
      indent,
      inner,
      depth - 1,
    );
    first = false;
  }
  yield first ? `${open}${close}` : `${indent ? line : ''}${close}`;
}

// By hand: an object's own keys come out in numeric order where they look like numbers.
function json(value: unknown, indent: string, line: string): string {
  const list = Array.isArray(value);
  if (!list && !isMap(value)) return JSON.stringify(value ?? null);
  const inner = line + indent;
  const parts = list
    ? value.map((item) => json(item, indent, inner))
    : sortedKeys(value).map((key) => `${JSON.stringify(key)}:${indent && ' '}${json(lookup(value, key), indent, inner)}`);
  const [open, close] = list ? '[]' : '{}';
  if (!parts.length) return `${open}${close}`;
  return indent ? `${open}${inner}${parts.join(`,${inner}`)}${line}${close}` : `${open}${parts.join(',')}${close}`;
}
