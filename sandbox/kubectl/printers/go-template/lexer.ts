// The words of a Go template (text/template/parse/lex.go).
import { TemplateError } from './nodes.ts';

export type TokenType =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'field'
  | 'dot'
  | 'variable'
  | 'identifier'
  | 'string'
  | 'char'
  | 'number'
  | 'declare'
  | 'assign'
  | 'pipe'
  | 'left'
  | 'right'
  | 'comma';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly position: number;
  readonly line: number;
}

const lineAt = (source: string, position: number): number => source.slice(0, position).split('\n').length;

export const fail = (source: string, position: number, message: string): never => {
  throw new TemplateError(`template: output:${lineAt(source, position)}: ${message}`);
};

const rules: readonly (readonly [TokenType, RegExp])[] = [
  ['space', /\s+/y],
  ['declare', /:=/y],
  ['assign', /=/y],
  ['pipe', /\|/y],
  ['left', /\(/y],
  ['right', /\)/y],
  ['comma', /,/y],
  ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['char', /'(?:[^'\\\n]|\\[^\n]+?)'/y],
  ['number', /[+-]?(?:\d|\.\d)[\p{L}\p{Nd}_.]*/uy],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['identifier', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['dot', /\./y],
];

/** All tokens of the template; what `{{-` and `-}}` trim is gone, and so are comments. */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const push = (type: TokenType, text: string, position: number): void => {
    tokens.push({ type, text, position, line: lineAt(source, position) });
  };
  let at = 0;
  let trim = false;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    const raw = source.slice(at, open < 0 ? undefined : open);
    const trimsBefore = open >= 0 && /^\{\{-\s/.test(source.slice(open, open + 4));
    let text = trim ? raw.trimStart() : raw;
    if (trimsBefore) text = text.trimEnd();
    if (text) push('text', text, at);
    if (open < 0) break;
    at = open + (trimsBefore ? 3 : 2);
    const comment = /\/\*[\s\S]*?\*\/(\s+-)?\}\}/y;
    comment.lastIndex = trimsBefore ? at + (/^\s*/.exec(source.slice(at))?.[0].length ?? 0) : at;
    const skipped = comment.exec(source);
    if (skipped) {
      trim = skipped[1] !== undefined;
      at = comment.lastIndex;
      continue;
    }
    push('open', '{{', open);
    at = lexAction(source, at, push);
    trim = /\s-\}\}$/.test(source.slice(0, at));
  }
  return tokens;
}

/** The inside of `{{…}}`; gives back where it ends. */
function lexAction(source: string, start: number, push: (type: TokenType, text: string, position: number) => void): number {
  let at = start;
  let depth = 0;
  for (;;) {
    const end = /(?:\s-)?\}\}/y;
    end.lastIndex = at;
    const close = end.exec(source);
    if (close) {
      if (depth) fail(source, at, 'unclosed left paren');
      push('close', close[0], at);
      return end.lastIndex;
    }
    if (at >= source.length) fail(source, at, 'unclosed action');
    const [type, text] = nextToken(source, at) ?? fail(source, at, problemAt(source, at));
    if (type === 'left') depth += 1;
    if (type === 'right') {
      if (!depth) fail(source, at, 'unexpected right paren');
      depth -= 1;
    }
    push(type, text, at);
    at += text.length;
  }
}

function nextToken(source: string, at: number): readonly [TokenType, string] | undefined {
  for (const [type, rule] of rules) {
    rule.lastIndex = at;
    const text = rule.exec(source)?.[0];
    if (text !== undefined) return [type, text];
  }
  return undefined;
}

function problemAt(source: string, at: number): string {
  const rune = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (rune === '"') return 'unterminated quoted string';
  if (rune === '`') return 'unterminated raw quoted string';
  if (rune === "'") return 'unterminated character constant';
  if (rune === '+' || rune === '-') return `illegal number syntax: "${rune}"`;
  if (rune === ':') return 'expected :=';
  const code = (rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}]/u.test(rune) ? `unrecognized character in action: U+${code}` : `bad character U+${code} '${rune}'`;
}
