// YAML as sigs.k8s.io/yaml marshals it: keys in go-yaml's order, lists not indented, long lines folded at 80 columns.
import { lookup } from './dictionary.ts';
import { isMap } from './fmt.ts';
import { needsQuotes } from './yaml-scalars.ts';

const WIDTH = 80;

/** One document, with its final line end. */
export function writeYaml(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) return sequence(value, 0);
  if (isMap(value) && keysOf(value).length > 0) return mapping(value, 0);
  return `${inline(value, 0, 0, false)}\n`;
}

/** The same document, the entries of its lists one by one. */
export function* yamlPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield writeYaml(value);
    for (const item of value) yield sequence([item], 0);
  } else if (isMap(value) && keysOf(value).length > 0) {
    for (const key of keysOf(value)) {
      const held = lookup(value, key);
      if (Array.isArray(held) && held.length > 0 && isShort(key)) {
        yield `${inline(key, 0, 0, true)}:\n`;
        for (const item of held) yield sequence([item], 0);
      } else yield entry(key, held, 0);
    }
  } else yield writeYaml(value);
}

/** Longer keys, and those of several lines, are written in another way. */
const isShort = (key: string): boolean => key.length <= 128 && !key.includes('\n');

type JsonMap = Readonly<Record<string, unknown>>;

const keysOf = (map: JsonMap): string[] =>
  Object.keys(map)
    .filter((key) => lookup(map, key) !== undefined)
    .sort(compareKeys);

const spaces = (count: number): string => ' '.repeat(count);

function mapping(map: JsonMap, indent: number): string {
  return keysOf(map)
    .map((key) => spaces(indent) + entry(key, lookup(map, key), indent))
    .join('');
}

function entry(key: string, value: unknown, indent: number): string {
  const name = inline(key, 0, 0, true);
  if (!isShort(key)) return `? ${name}\n${spaces(indent)}: ${node(value, indent + 2, indent)}`;
  if (Array.isArray(value) && value.length > 0) return `${name}:\n${sequence(value, indent)}`;
  if (isMap(value) && keysOf(value).length > 0) return `${name}:\n${mapping(value, indent + 2)}`;
  return `${name}: ${inline(value, indent + name.length + 2, indent + 2, false)}\n`;
}

function sequence(list: readonly unknown[], indent: number): string {
  return list.map((item) => `${spaces(indent)}- ${node(item, indent + 2, indent)}`).join('');
}

/** What follows a `- ` or `: ` on the same line. */
function node(value: unknown, inner: number, indent: number): string {
  if (Array.isArray(value) && value.length > 0) return sequence(value, inner).slice(inner);
  if (isMap(value) && keysOf(value).length > 0) return mapping(value, inner).slice(inner);
  return `${inline(value, indent + 2, indent + 2, false)}\n`;
}

/** A scalar or an empty collection; `column` is where it begins, `indent` where its further lines do. */
function inline(value: unknown, column: number, indent: number, isKey: boolean): string {
  if (typeof value === 'string') return text(value, column, indent, isKey);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return '[]';
  if (isMap(value)) return '{}';
  return value === undefined ? 'null' : String(value);
}

/** strconv.FormatFloat with 'g' for floats; integers as they are. */
function number(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const digits = value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length;
  if (exponent >= -4 && exponent < Math.max(digits, 21)) return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

const isBreak = (character: string | undefined): boolean => character !== undefined && /[\n\r\u0085\u2028\u2029]/.test(character);
const unprintable = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;

function text(value: string, column: number, indent: number, isKey: boolean): string {
  if (value.includes('\n') && !isKey && canBeBlock(value)) return literal(value, indent);
  if (value.includes('\n') || needsQuotes(value)) return doubleQuoted(value, column, indent, isKey);
  if (unprintable.test(value) || [...value].some(isBreak)) return doubleQuoted(value, column, indent, isKey);
  if (canBePlain(value)) return fold(value, column, indent, isKey);
  return `'${fold(value.replaceAll("'", "''"), column + 1, indent, isKey)}'`;
}

const canBePlain = (value: string): boolean => !/^[#,[\]{}&*!|>'"%@`]|^[?:](\s|$)|^-(\s|$)|^---|^\.\.\.|:(\s|$)|\s#|^ | $/.test(value);

const canBeBlock = (value: string): boolean => !/ $/.test(value) && !/ [\n\r]/.test(value) && !unprintable.test(value);

/** Breaks at a single space past the eightieth column. */
function fold(value: string, column: number, indent: number, isKey: boolean): string {
  if (isKey || column + value.length <= WIDTH) return value;
  let result = '';
  let at = column;
  for (let i = 0; i < value.length; i += 1) {
    if (value[i] === ' ' && at > WIDTH && value[i - 1] !== ' ' && value[i + 1] !== ' ' && i < value.length - 1) {
      result += `\n${spaces(indent)}`;
      at = indent;
    } else {
      result += value[i];
      at += 1;
    }
  }
  return result;
}

const escapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\u001b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function escaped(character: string): string {
  const short = lookup(escapes, character);
  if (short && character !== '\u00a0') return short;
  if (!unprintable.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

function doubleQuoted(value: string, column: number, indent: number, isKey: boolean): string {
  let result = '"';
  let at = column + 1;
  const characters = [...value];
  for (const [i, character] of characters.entries()) {
    if (character === ' ' && !isKey && at > WIDTH && i > 0 && i < characters.length - 1 && characters[i - 1] !== ' ') {
      const next = characters[i + 1] === ' ' ? '\\' : '';
      result += `\n${spaces(indent)}${next}`;
      at = indent + next.length;
      continue;
    }
    const written = escaped(character);
    result += written;
    at += written.length;
  }
  return `${result}"`;
}

function literal(value: string, indent: number): string {
  const hint = /^[ \n\r\u0085\u2028\u2029]/.test(value) ? '2' : '';
  const chomp = !isBreak(value.at(-1)) ? '-' : value.length === 1 || isBreak(value.at(-2)) ? '+' : '';
  const lines = value.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return `|${hint}${chomp}\n${lines.map((line) => (line ? spaces(indent) + line : '')).join('\n')}`;
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** go-yaml's keyList.Less: letters after other characters, runs of digits by their number. */
function compareKeys(left: string, right: string): number {
  if (/^[A-Za-z]*$/.test(left) && /^[A-Za-z]*$/.test(right)) return left < right ? -1 : left > right ? 1 : 0;
  const a = [...left];
  const b = [...right];
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const x = a[i] ?? '';
    const y = b[i] ?? '';
    if (x === y) continue;
    const letters = [isLetter(x), isLetter(y)];
    if (letters[0] && letters[1]) return x < y ? -1 : 1;
    if (letters[0] || letters[1]) return letters[1] ? -1 : 1;
    return compareNumbers(a, b, i) || (x < y ? -1 : 1);
  }
  return a.length - b.length;
}

function compareNumbers(a: readonly string[], b: readonly string[], i: number): number {
  let lead = '';
  if (a[i] === '0' || b[i] === '0') {
    for (let j = i - 1; j >= 0 && isDigit(a[j]); j -= 1) {
      if (a[j] === '0') continue;
      lead = '1';
      break;
    }
  }
  const run = (characters: readonly string[]): string => {
    let end = i;
    while (isDigit(characters[end])) end += 1;
    return characters.slice(i, end).join('');
  };
  const left = run(a);
  const right = run(b);
  return Number(lead + left) - Number(lead + right) || left.length - right.length;
}
