// `-o kyaml`: YAML in flow style, quoted and with trailing commas (sigs.k8s.io/yaml/kyaml).
import { lookup } from '../../apimachinery/dictionary.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { booleanOf, floatOf, integerOf } from '../../apimachinery/yaml-scalars.ts';
import type { Printer } from './printer.ts';

export class KYAMLPrinter implements Printer {
  print(object: unknown): string {
    return `---\n${render(object, 0)}\n`;
  }
}

const indentation = (level: number): string => '  '.repeat(level);

function render(value: unknown, level: number): string {
  if (typeof value === 'string') return quoted(value, level + 1);
  if (Array.isArray(value)) return sequence(value, level);
  if (isMap(value)) return mapping(value, level);
  return String(value ?? null);
}

function mapping(map: Readonly<Record<string, unknown>>, level: number): string {
  const keys = Object.keys(map)
    .filter((key) => lookup(map, key) !== undefined)
    .sort();
  if (!keys.length) return '{}';
  const lines = keys.map((key) => `${indentation(level + 1)}${keyText(key)}: ${render(lookup(map, key), level + 1)},\n`);
  return `{\n${lines.join('')}${indentation(level)}}`;
}

/** Lists of maps or lists are cuddled: `[{ … }, { … }]`. */
function sequence(items: readonly unknown[], level: number): string {
  if (!items.length) return '[]';
  if (items.every((item) => Array.isArray(item) || isMap(item))) return `[${items.map((item) => render(item, level)).join(', ')}]`;
  const lines = items.map((item) => `${indentation(level + 1)}${render(item, level + 1)},\n`);
  return `[\n${lines.join('')}${indentation(level)}]`;
}

const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;

/** A key needs quotes where a reader might take it for something other than a string. */
function keyText(key: string): string {
  const ambiguous =
    /^(?:null|true|false|yes|no|on|off|[ytnf])$/i.test(key) ||
    /^\d{4}-\d{1,2}-\d{1,2}$/.test(key) ||
    booleanOf(key) !== undefined ||
    integerOf(key) !== undefined ||
    floatOf(key) !== undefined;
  return plain.test(key) && !ambiguous ? key : `"${[...key].map((rune) => (rune === '\n' ? '\\n' : escaped(rune))).join('')}"`;
}

const fold = '\\\n';

/** One line in quotes, or several, folded where the text breaks. */
function quoted(text: string, level: number): string {
  if (!text.includes('\n')) return `"${[...text].map(escaped).join('')}"`;
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const line = (content: string, end: string): string => {
    // A blank at the start of a folded line would be lost, so it is escaped; other lines get a blank, to stay aligned.
    const margin = /^\s/u.test(content) ? '\\' : ' ';
    return `${indentation(level)}${margin}${[...content].map(escaped).join('')}${end}`;
  };
  const body = lines.map((content) => line(content, `\\n${fold}`)).join('') + (last && line(last, fold));
  return `"${fold}${body}${indentation(level)}"`;
}

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\u0000': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\r': '\\r',
  '\v': '\\v',
  '\u001b': '\\e',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function escaped(rune: string): string {
  const name = lookup(named, rune);
  if (name !== undefined) return name;
  if (rune === '\t' || rune === ' ' || !/[\p{C}\p{Z}]/u.test(rune)) return rune;
  const code = rune.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
