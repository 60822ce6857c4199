// Characters of a jq program to tokens. A string with filters in it is one token, its pieces read already.
import { UsageError } from '../options.ts';
import { unescapedJson } from './json.ts';

export type Token =
  | { readonly type: 'sign' | 'name' | 'keyword' | 'field' | 'variable' | 'format' | 'end'; readonly text: string; readonly at: number }
  | { readonly type: 'number'; readonly text: string; readonly at: number }
  /** Text, and the sources of filters, in turn. */
  | {
      readonly type: 'string';
      readonly text: string;
      readonly at: number;
      readonly parts: readonly (string | { readonly source: string })[];
    };

const KEYWORDS = new Set('def if then elif else end as reduce foreach try catch label import include and or __loc__'.split(' '));
const SIGNS = ['?//=', '?//', '//=', '|=', '+=', '-=', '*=', '/=', '%=', '==', '!=', '<=', '>=', '//', '..'];

/** A program that cannot be read. */
export const syntaxFault = (what: string): UsageError =>
  new UsageError(`error: ${what} (Unix shell quoting issues?) at <top-level>, line 1:\njq: 1 compile error`, 3);

export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const blank = /^(?:\s+|#(?:[^\n\\]|\\[\s\S])*)/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const token = tokenAt(source, rest, at, tokens.at(-1));
    tokens.push(token.token);
    at += token.length;
  }
  tokens.push({ type: 'end', text: '', at: source.length });
  return tokens;
}

function tokenAt(source: string, rest: string, at: number, last: Token | undefined): { readonly token: Token; readonly length: number } {
  const of = (type: Exclude<Token['type'], 'string'>, length: number, text = rest.slice(0, length)) => ({
    token: { type, text, at },
    length,
  });
  if (rest.startsWith('"')) {
    const { parts, end } = stringAt(source, at);
    return { token: { type: 'string', text: source.slice(at, end), at, parts }, length: end - at };
  }
  const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(rest)?.[0];
  if (number !== undefined) return of('number', number.length);
  const field = /^\.[A-Za-z_]\w*/.exec(rest)?.[0];
  if (field !== undefined && !(last?.type === 'sign' && last.text === '.')) return of('field', field.length, field.slice(1));
  const variable = /^\$(?:[A-Za-z_]\w*::)*[A-Za-z_]\w*/.exec(rest)?.[0];
  if (variable !== undefined) return of('variable', variable.length, variable.slice(1));
  const format = /^@[A-Za-z0-9_]+/.exec(rest)?.[0];
  if (format !== undefined) return of('format', format.length);
  const name = /^(?:[A-Za-z_]\w*::)*[A-Za-z_]\w*/.exec(rest)?.[0];
  if (name !== undefined) return of(KEYWORDS.has(name) ? 'keyword' : 'name', name.length);
  const sign = SIGNS.find((one) => rest.startsWith(one)) ?? rest.charAt(0);
  if (!/^[.[\]{}(),:;|=<>+\-*/%?!$]/.test(sign)) throw syntaxFault('syntax error, unexpected INVALID_CHARACTER');
  return of('sign', sign.length);
}

/** A string from its opening quote: `\( … )` holds a filter. */
function stringAt(source: string, start: number): { readonly parts: (string | { readonly source: string })[]; readonly end: number } {
  const parts: (string | { readonly source: string })[] = [];
  let raw = '';
  const flush = () => {
    if (raw) parts.push(unescapedJson(raw, () => syntaxFault('syntax error, unexpected INVALID_CHARACTER')));
    raw = '';
  };
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '"') {
      flush();
      return { parts, end: at + 1 };
    }
    if (character !== '\\') {
      raw += character;
      continue;
    }
    if (source[at + 1] !== '(') {
      raw += source.slice(at, at + 2);
      at += 1;
      continue;
    }
    flush();
    const end = closing(source, at + 1);
    parts.push({ source: source.slice(at + 2, end) });
    at = end;
  }
  throw syntaxFault('syntax error, unexpected end of file, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END');
}

/** Where the parenthesis at `open` closes, strings within it minded. */
function closing(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    const character = source[at];
    if (character === '"') at = stringAt(source, at).end - 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw syntaxFault('syntax error, unexpected end of file');
}
