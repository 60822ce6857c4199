// Words that are assignments: `NAME=value`, `NAME+=value`, `NAME[subscript]=value`, and the elements of an array.
import type { Assignment, Element, Script, Word } from './ast.ts';
import { WordReader } from './word-reader.ts';

type Parse = (source: string) => Script;

/** `NAME=value` where the name and the equals sign stand outside quotes. */
export function assignmentOf(word: Word, text: string, parse: Parse): Assignment | undefined {
  const [first, ...rest] = word;
  if (first?.type !== 'text' || first.quoted) return undefined;
  const match = /^([A-Za-z_]\w*)(\+?=)/.exec(first.text);
  if (match) {
    const value = first.text.slice(match[0].length);
    const kept: Word = value ? [{ type: 'text', text: value, quoted: false }, ...rest] : rest;
    return { name: match[1] ?? '', appends: match[2] === '+=', value: kept };
  }
  const name = /^[A-Za-z_]\w*(?=\[)/.exec(first.text)?.[0];
  const close = name === undefined ? undefined : closingBracket(text, name.length);
  if (name === undefined || close === undefined) return undefined;
  const sign = /^\]\+?=/.exec(text.slice(close))?.[0];
  if (sign === undefined) return undefined;
  return {
    name,
    subscript: wordOf(text.slice(name.length + 1, close), parse),
    appends: sign === ']+=',
    value: wordOf(text.slice(close + sign.length), parse),
  };
}

/** `value` or `[subscript]=value`. */
export function elementOf(word: Word, text: string, parse: Parse): Element {
  const close = text.startsWith('[') ? closingBracket(text, 0) : undefined;
  if (close === undefined || text.charAt(close + 1) !== '=') return { subscript: undefined, value: word };
  return { subscript: wordOf(text.slice(1, close), parse), value: wordOf(text.slice(close + 2), parse) };
}

const wordOf = (text: string, parse: Parse): Word => new WordReader(text, parse).whole();

/** Where the bracket at `open` closes, quotes minded. */
function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) return undefined;
    } else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}
