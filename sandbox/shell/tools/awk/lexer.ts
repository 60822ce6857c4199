// Characters of an awk program to tokens. Whether a slash divides or opens an expression depends on what stands before it.
import { UsageError } from '../options.ts';

export interface Token {
  readonly type: 'number' | 'string' | 'regex' | 'name' | 'call' | 'keyword' | 'builtin' | 'sign' | 'newline' | 'end';
  readonly text: string;
  readonly line: number;
}

const KEYWORDS = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(' '),
);

/** The functions that every program has. */
export const BUILTINS: ReadonlySet<string> = new Set(
  (
    'atan2 close cos exp fflush gensub gsub index int length log match rand sin split sprintf sqrt srand strftime sub substr system systime ' +
    'tolower toupper'
  ).split(' '),
);

const SIGNS = ['**=', '&&', '||', '++', '--', '+=', '-=', '*=', '/=', '%=', '^=', '**', '==', '<=', '>=', '!=', '!~', '>>'];

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  '/': '/',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** The text of a string literal, or of `-v name=value`. */
export function unescapedString(text: string): string {
  return text.replace(/\\(\n|[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[\s\S]|$)/g, (whole, letters: string) => {
    if (letters === '\n') return '';
    if (/^[0-7]/.test(letters)) return String.fromCharCode(Number.parseInt(letters, 8));
    if (/^x./.test(letters)) return String.fromCharCode(Number.parseInt(letters.slice(1), 16));
    return ESCAPES[letters] ?? whole;
  });
}

/** After these a slash divides. */
function endsOperand(last: Token | undefined): boolean {
  if (!last) return false;
  if (last.type === 'number' || last.type === 'string' || last.type === 'name' || last.type === 'builtin' || last.type === 'regex')
    return true;
  return last.type === 'sign' && [')', ']', '$', '++', '--'].includes(last.text);
}

/** @throws UsageError */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const push = (type: Token['type'], text: string, length: number) => {
    tokens.push({ type, text, line });
    at += length;
  };
  while (at < source.length) {
    const rest = source.slice(at, at + 64);
    const character = rest.charAt(0);
    const blank = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(source.slice(at));
    if (blank) {
      if (blank[0].startsWith('\\')) line += 1;
      at += blank[0].length;
    } else if (character === '\n') {
      push('newline', '\n', 1);
      line += 1;
    } else if (character === '"') {
      const found = /^"((?:[^"\\\n]|\\[\s\S])*)"/.exec(source.slice(at));
      if (!found) throw new UsageError(`cmd. line:${line}: unterminated string`, 1);
      push('string', unescapedString(found[1] ?? ''), found[0].length);
    } else if (character === '/' && !endsOperand(tokens.at(-1))) {
      const found =
        /^\/((?:[^/\\\n[]|\\[^\n]|\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\])*)\//.exec(source.slice(at)) ??
        /^\/((?:[^/\\\n]|\\[^\n])*)\//.exec(source.slice(at));
      if (!found) throw new UsageError(`cmd. line:${line}: unterminated regexp`, 1);
      push('regex', (found[1] ?? '').replace(/\\\//g, '/'), found[0].length);
    } else if (/^(?:\d|\.\d)/.test(rest)) {
      const found = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/.exec(rest)?.[0] ?? character;
      push('number', found, found.length);
    } else if (/[A-Za-z_]/.test(character)) {
      const name = /^\w+/.exec(source.slice(at))?.[0] ?? character;
      const type = KEYWORDS.has(name) ? 'keyword' : BUILTINS.has(name) ? 'builtin' : source[at + name.length] === '(' ? 'call' : 'name';
      push(type, name === 'func' ? 'function' : name, name.length);
    } else {
      const sign = SIGNS.find((one) => rest.startsWith(one)) ?? character;
      if (!/^[-+*/%^!<>=&|?:,;~(){}[\]$]/.test(sign)) throw new UsageError(`cmd. line:${line}: invalid char '${sign}' in expression`, 1);
      push('sign', sign.replace('**', '^'), sign.length);
    }
  }
  tokens.push({ type: 'end', text: '', line });
  return tokens;
}
