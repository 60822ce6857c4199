// The grammar of a Go template (text/template/parse/parse.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { Float, functions } from './functions.ts';
import { fail, lex, type Token } from './lexer.ts';
import type { Branch, Command, Node, Operand, Pipe, Template } from './nodes.ts';

export function parseTemplate(source: string): Template {
  return new Parser(source).parse();
}

interface Body {
  readonly nodes: readonly Node[];
  /** The keyword that ended it: `end` or `else`. */
  readonly end: Token;
}

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #defined = new Map<string, readonly Node[]>();
  #at = 0;
  #variables: string[] = ['$'];
  #loops = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = lex(source);
  }

  parse(): Template {
    const root: Node[] = [];
    while (this.#at < this.#tokens.length) {
      const node = this.#node();
      if (node === undefined) continue;
      if ('end' in node) this.#fail(node.end, `unexpected {{${node.end.text}}}`);
      else root.push(node);
    }
    return { source: this.#source, root, defined: this.#defined };
  }

  #fail(token: Token | undefined, message: string): never {
    return fail(this.#source, token?.position ?? this.#source.length, message);
  }

  #peek(): Token | undefined {
    let at = this.#at;
    while (this.#tokens[at]?.type === 'space') at += 1;
    return this.#tokens[at];
  }

  #next(): Token {
    while (this.#tokens[this.#at]?.type === 'space') this.#at += 1;
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token ?? this.#fail(undefined, 'unexpected EOF');
  }

  /** One node; the keyword that ends a body; or nothing, after a definition. */
  #node(): Node | { readonly end: Token } | undefined {
    const token = this.#next();
    if (token.type === 'text') return { type: 'text', text: token.text };
    const keyword = this.#peek();
    if (keyword?.type === 'identifier') {
      switch (keyword.text) {
        case 'if':
        case 'with':
        case 'range':
          this.#next();
          return this.#branch(keyword.text, token);
        case 'end':
        case 'else':
          this.#next();
          return { end: keyword };
        case 'template':
          this.#next();
          return this.#invocation(token);
        case 'define':
        case 'block':
          this.#next();
          return this.#definition(keyword);
        case 'break':
        case 'continue':
          this.#next();
          if (!this.#loops) this.#fail(keyword, `{{${keyword.text}}} outside {{range}}`);
          this.#close(keyword.text);
          return { type: keyword.text };
      }
    }
    return { type: 'action', pipe: this.#pipe('command', 'close') };
  }

  #body(): Body {
    const nodes: Node[] = [];
    for (;;) {
      const node = this.#node();
      if (node === undefined) continue;
      if ('end' in node) return { nodes, end: node.end };
      nodes.push(node);
    }
  }

  #branch(type: 'if' | 'with' | 'range', open: Token): Branch {
    const scope = this.#variables.length;
    const pipe = this.#pipe(type, 'close');
    if (type === 'range') this.#loops += 1;
    const { nodes: body, end } = this.#body();
    if (type === 'range') this.#loops -= 1;
    let otherwise: readonly Node[] = [];
    if (end.text === 'else') otherwise = this.#otherwise(type, end);
    else this.#close('end');
    this.#variables = this.#variables.slice(0, scope);
    return { type, pipe, body, otherwise, position: open.position, text: `{{${type} ${pipe.text}}}` };
  }

  #otherwise(type: 'if' | 'with' | 'range', end: Token): readonly Node[] {
    const chained = this.#peek();
    if (chained?.type === 'identifier' && chained.text === type && type !== 'range') {
      this.#next();
      return [this.#branch(type, end)];
    }
    this.#close('else');
    const rest = this.#body();
    if (rest.end.text === 'else') this.#fail(rest.end, 'expected end; found {{else}}');
    this.#close('end');
    return rest.nodes;
  }

  #close(context: string): void {
    const token = this.#next();
    if (token.type !== 'close') this.#fail(token, `unexpected ${describe(token)} in ${context}`);
  }

  #name(context: string): string {
    const token = this.#next();
    if (token.type !== 'string') this.#fail(token, `unexpected ${describe(token)} in ${context}`);
    return unquoted(token.text);
  }

  #invocation(open: Token): Node {
    const name = this.#name('template clause');
    const pipe = this.#peek()?.type === 'close' ? undefined : this.#pipe('template clause', 'close');
    if (!pipe) this.#next();
    return { type: 'template', name, pipe, position: open.position, text: `{{template ${JSON.stringify(name)}}}` };
  }

  #definition(keyword: Token): Node | undefined {
    const name = this.#name(`${keyword.text} clause`);
    const pipe = keyword.text === 'block' ? this.#pipe('block clause', 'close') : undefined;
    if (!pipe) this.#close('define clause');
    const scope = this.#variables;
    this.#variables = ['$'];
    const { nodes, end } = this.#body();
    if (end.text === 'else') this.#fail(end, `unexpected {{else}} in ${keyword.text} clause`);
    this.#close('end');
    this.#variables = scope;
    this.#defined.set(name, nodes);
    return pipe && { type: 'template', name, pipe, position: keyword.position, text: `{{template ${JSON.stringify(name)}}}` };
  }

  #pipe(context: string, end: 'close' | 'right'): Pipe {
    const first = this.#peek();
    const { variables, assigns } = this.#declarations(context);
    const commands: Command[] = [];
    for (;;) {
      const token = this.#peek();
      if (token?.type === end) {
        this.#next();
        break;
      }
      if (!token || ['close', 'right', 'comma', 'declare', 'assign', 'pipe'].includes(token.type)) {
        this.#fail(token, token ? `unexpected ${describe(token)} in ${context}` : 'unclosed action');
      }
      commands.push(this.#command(context));
      if (this.#peek()?.type === 'pipe') {
        const bar = this.#next();
        if (this.#peek()?.type === end) this.#fail(bar, `missing value for ${context}`);
      }
    }
    if (!commands.length) this.#fail(first, `missing value for ${context}`);
    const text = commands.map((command) => command.text).join(' | ');
    return { variables, assigns, commands, position: first?.position ?? 0, text };
  }

  /** `$x :=`, `$x =`, or for a range `$i, $x :=`. */
  #declarations(context: string): { readonly variables: readonly string[]; readonly assigns: boolean } {
    const start = this.#at;
    const variables: string[] = [];
    while (this.#peek()?.type === 'variable') {
      variables.push(this.#next().text);
      const token = this.#peek();
      if (token?.type === 'declare' || token?.type === 'assign') {
        this.#next();
        if (token.type === 'declare') this.#variables.push(...variables);
        return { variables, assigns: token.type === 'assign' };
      }
      if (token?.type !== 'comma') break;
      if (context !== 'range' || variables.length === 2) this.#fail(token, `too many declarations in ${context}`);
      this.#next();
    }
    this.#at = start;
    return { variables: [], assigns: false };
  }

  #command(context: string): Command {
    const args: Operand[] = [this.#operand(context)];
    while (this.#tokens[this.#at]?.type === 'space' && startsOperand(this.#peek())) args.push(this.#operand(context));
    const token = this.#peek();
    if (token && !['space', 'pipe', 'close', 'right'].includes(token.type)) this.#fail(token, `unexpected ${describe(token)} in operand`);
    return { args, position: args[0]?.position ?? 0, text: args.map(({ text }) => text).join(' ') };
  }

  #operand(context: string): Operand {
    const token = this.#next();
    const term = this.#term(token, context);
    const fields: Token[] = [];
    for (let next = this.#tokens[this.#at]; next?.type === 'field'; next = this.#tokens[this.#at]) {
      fields.push(next);
      this.#at += 1;
    }
    const [first] = fields;
    if (!first) return term;
    const path = fields.map(({ text }) => text.slice(1));
    const located = { position: first.position, text: term.text + fields.map(({ text }) => text).join('') };
    if (term.type === 'field') return { ...located, type: 'field', path: [...term.path, ...path] };
    if (term.type === 'variable') return { ...located, type: 'variable', name: term.name, path };
    if (term.type === 'pipe') return { ...term, position: first.position, path };
    return this.#fail(first, `unexpected . after term ${JSON.stringify(term.text)}`);
  }

  #term({ type, text, position, line: _line }: Token, context: string): Operand {
    const located = { position, text };
    switch (type) {
      case 'dot':
        return { ...located, type: 'dot' };
      case 'field':
        return { ...located, type: 'field', path: [text.slice(1)] };
      case 'variable':
        if (!this.#variables.includes(text)) fail(this.#source, position, `undefined variable ${JSON.stringify(text)}`);
        return { ...located, type: 'variable', name: text, path: [] };
      case 'identifier':
        if (text === 'true' || text === 'false') return { ...located, type: 'constant', value: text === 'true' };
        if (text === 'nil') return { ...located, type: 'nil' };
        if (!functions.has(text)) fail(this.#source, position, `function ${JSON.stringify(text)} not defined`);
        return { ...located, type: 'function', name: text };
      case 'string':
        return { ...located, type: 'constant', value: unquoted(text) };
      case 'char':
        return { ...located, type: 'constant', value: BigInt(unquoted(text).codePointAt(0) ?? 0) };
      case 'number':
        return { ...located, type: 'constant', value: this.#number(text, position) };
      case 'left': {
        const pipe = this.#pipe('parenthesized pipeline', 'right');
        return { type: 'pipe', pipe, path: [], position, text: `(${pipe.text})` };
      }
      default:
        return fail(this.#source, position, `unexpected ${describe({ type, text, position, line: 0 })} in ${context}`);
    }
  }

  #number(text: string, position: number): Float | bigint {
    const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
    const sign = text.startsWith('-') ? -1 : 1;
    if (/^(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|\d+)$/.test(digits)) {
      const octal = /^0[0-7]+$/.test(digits);
      return BigInt(sign) * BigInt(octal ? `0o${digits.slice(1)}` : digits);
    }
    if (/^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(digits)) return new Float(sign * Number(digits));
    return fail(this.#source, position, `bad number syntax: ${JSON.stringify(text)}`);
  }
}

const startsOperand = (token: Token | undefined): boolean =>
  token !== undefined && ['dot', 'field', 'variable', 'identifier', 'string', 'char', 'number', 'left'].includes(token.type);

function describe({ type, text }: Token): string {
  if (type === 'text') return JSON.stringify(text);
  return `<${text}>`;
}

const escapes: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unquoted(text: string): string {
  const inside = text.slice(1, -1);
  if (text.startsWith('`')) return inside;
  return inside.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|([\s\S]))/g, (_all, ...groups: string[]) => {
    const [hex, short, long, octal, single = ''] = groups;
    const digits = hex ?? short ?? long;
    if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
    return octal !== undefined ? String.fromCodePoint(Number.parseInt(octal, 8)) : (lookup(escapes, single) ?? single);
  });
}
