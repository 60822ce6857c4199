// The grammar of Kubernetes's JSONPath templates (client-go/util/jsonpath/parser.go).
import { lookup } from '../dictionary.ts';

export interface ListNode {
  readonly type: 'list';
  readonly nodes: Node[];
}

/** A bound or the step of `[from:to:step]`. */
export interface Param {
  readonly known: boolean;
  readonly value: number;
  /** Whether the end was made from the start, as for a single index. */
  readonly derived?: boolean;
}

export type Node =
  | ListNode
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'array'; readonly params: readonly [Param, Param, Param] }
  | { readonly type: 'filter'; readonly left: ListNode; readonly right: ListNode; readonly operator: string }
  | { readonly type: 'int'; readonly value: number }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'wildcard' }
  | { readonly type: 'recursive' }
  | { readonly type: 'union'; readonly nodes: readonly ListNode[] }
  | { readonly type: 'identifier'; readonly name: string };

/** Says what is wrong with a template, in client-go's words. */
export class JSONPathSyntaxError extends Error {}

const fail = (message: string): never => {
  throw new JSONPathSyntaxError(message);
};

const list = (): ListNode => ({ type: 'list', nodes: [] });
const eof = '';
const dictKey = /^'([^']*)'$/;
const slice = /^(-?\d*)(:-?\d*)?(:-?\d*)?$/;
const comparison = /^([^!<>=]+)([!<>=]+)(.+?)$/s;
const isEndOfLine = (rune: string): boolean => rune === '\r' || rune === '\n';
const isTerminator = (rune: string): boolean => rune === eof || ' \t\r\n.,[]$@{}'.includes(rune);
const isAlphaNumeric = (rune: string): boolean => /^[\p{L}\p{Nd}_]$/u.test(rune);
const isDigit = (rune: string): boolean => /^\p{Nd}$/u.test(rune);

/** A template as nodes: text, and a list for each `{…}`. */
export const parse = (template: string): ListNode => new Parser(template).parse();

function parseAction(text: string): ListNode {
  const [action] = parse(`{${text}}`).nodes;
  return action?.type === 'list' ? action : list();
}

class Parser {
  readonly #input: string;
  readonly #root = list();
  #pos = 0;
  #start = 0;

  constructor(input: string) {
    this.#input = input;
  }

  parse(): ListNode {
    while (this.#pos < this.#input.length) {
      const open = this.#input.indexOf('{', this.#pos);
      this.#pos = open < 0 ? this.#input.length : open;
      if (this.#pos > this.#start) this.#root.nodes.push({ type: 'text', text: this.#consume() });
      if (open < 0) break;
      this.#pos += 1;
      this.#consume();
      const action = list();
      this.#root.nodes.push(action);
      this.#action(action.nodes);
    }
    return this.#root;
  }

  #consume(): string {
    const text = this.#input.slice(this.#start, this.#pos);
    this.#start = this.#pos;
    return text;
  }

  #peek(): string {
    const code = this.#input.codePointAt(this.#pos);
    return code === undefined ? eof : String.fromCodePoint(code);
  }

  #next(): string {
    const rune = this.#peek();
    this.#pos += rune.length;
    return rune;
  }

  #skip(prefix: string): boolean {
    if (!this.#input.startsWith(prefix, this.#pos)) return false;
    this.#pos += prefix.length;
    this.#consume();
    return true;
  }

  #action(nodes: Node[]): void {
    while (!this.#skip('}')) {
      if (this.#skip('[?(')) this.#filter(nodes);
      else if (this.#skip('..')) this.#recursive(nodes);
      else this.#step(nodes);
    }
  }

  #step(nodes: Node[]): void {
    const rune = this.#peek();
    if (rune === eof || isEndOfLine(rune)) fail('unclosed action');
    if (rune === '+' || rune === '-' || isDigit(rune)) {
      this.#number(nodes);
      return;
    }
    if (isAlphaNumeric(rune)) {
      this.#identifier(nodes);
      return;
    }
    this.#next();
    if (rune === ' ' || rune === '@' || rune === '$') this.#consume();
    else if (rune === '[') this.#array(nodes);
    else if (rune === '"' || rune === "'") this.#quoted(nodes, rune);
    else if (rune === '.') this.#field(nodes);
    else {
      const code = (rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      fail(`unrecognized character in action: U+${code} '${rune}'`);
    }
  }

  #identifier(nodes: Node[]): void {
    while (!isTerminator(this.#peek())) this.#next();
    const name = this.#consume();
    nodes.push(name === 'true' || name === 'false' ? { type: 'bool', value: name === 'true' } : { type: 'identifier', name });
  }

  #recursive(nodes: Node[]): void {
    if (nodes.at(-1)?.type === 'recursive') fail('invalid multiple recursive descent');
    nodes.push({ type: 'recursive' });
    if (isAlphaNumeric(this.#peek())) this.#field(nodes);
  }

  #number(nodes: Node[]): void {
    this.#next();
    while (this.#peek() === '.' || isDigit(this.#peek())) this.#next();
    const text = this.#consume();
    if (/^[+-]?\d+$/.test(text)) nodes.push({ type: 'int', value: Number(text) });
    else if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) nodes.push({ type: 'float', value: Number(text) });
    else fail(`cannot parse number ${text}`);
  }

  #array(nodes: Node[]): void {
    for (let rune = this.#next(); rune !== ']'; rune = this.#next()) {
      if (rune === eof || rune === '\n') fail('unterminated array');
    }
    const inside = this.#consume().slice(1, -1);
    const text = inside === '*' ? ':' : inside;
    const parts = text.split(',');
    if (parts.length > 1) {
      nodes.push({ type: 'union', nodes: parts.map((part) => parseAction(`[${part.replace(/^ +| +$/g, '')}]`)) });
      return;
    }
    const key = dictKey.exec(text)?.[1];
    if (key !== undefined) {
      nodes.push(...parseAction(`.${key}`).nodes);
      return;
    }
    const bounds = slice.exec(text) ?? fail(`invalid array index ${text}`);
    const from = bound(bounds[1] ?? '');
    const to: Param = bounds[2] === undefined ? { known: true, value: from.value + 1, derived: true } : bound(bounds[2].slice(1));
    nodes.push({ type: 'array', params: [from, to, bound((bounds[3] ?? '').slice(1))] });
  }

  #filter(nodes: Node[]): void {
    let pair = '';
    let closed = false;
    for (;;) {
      const rune = this.#next();
      if (rune === eof || rune === '\n') fail('unterminated filter');
      if (rune === '"' || rune === "'") {
        if (!pair) pair = rune;
        else if (this.#input[this.#pos - 2] !== '\\' && rune === pair) closed = true;
      } else if (rune === ')' && (pair !== '') === closed) break;
    }
    if (this.#next() !== ']') fail('unclosed array expect ]');
    const text = this.#consume().slice(0, -2);
    const [, left, operator, right] = comparison.exec(text) ?? [];
    if (left === undefined || operator === undefined || right === undefined)
      nodes.push({ type: 'filter', left: parseAction(text), right: list(), operator: 'exists' });
    else nodes.push({ type: 'filter', left: parseAction(left), right: parseAction(right), operator });
  }

  #quoted(nodes: Node[], end: string): void {
    for (let rune = this.#next(); rune !== end || this.#input[this.#pos - 2] === '\\'; rune = this.#next()) {
      if (rune === eof || rune === '\n') fail('unterminated quoted string');
    }
    const text = this.#consume();
    const unquoted = unquote(text.slice(1, -1), end) ?? fail(`unquote string ${text} error invalid syntax`);
    nodes.push({ type: 'text', text: unquoted });
  }

  #field(nodes: Node[]): void {
    this.#consume();
    for (let rune = this.#peek(); !isTerminator(rune); rune = this.#peek()) {
      this.#next();
      if (rune === '\\') this.#next();
    }
    const name = this.#consume();
    nodes.push(name === '*' ? { type: 'wildcard' } : { type: 'field', name: name.replaceAll('\\', '') });
  }
}

function bound(text: string): Param {
  if (text === '') return { known: false, value: 0 };
  if (text === '-') fail(`array index ${text} is not a number`);
  return { known: true, value: Number(text) };
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** strconv.UnquoteChar over a whole string; undefined where an escape is not one of Go's. */
function unquote(text: string, end: string): string | undefined {
  if (text.replace(/\\[\s\S]/g, '').includes(end)) return undefined;
  let valid = true;
  const unquoted = text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.?))/gs,
    (_match, hex?: string, short?: string, long?: string, octal?: string, single?: string) => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      const plain = single === end ? end : lookup(escapes, single ?? '');
      if (plain === undefined) valid = false;
      return plain ?? '';
    },
  );
  return valid ? unquoted : undefined;
}
