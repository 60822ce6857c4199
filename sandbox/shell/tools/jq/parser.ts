// Tokens to a jq program, by precedence.

import { notHere } from '../options.ts';
import type { Definition, Filter, Pattern } from './ast.ts';
import { syntaxFault, type Token, tokensOf } from './lexer.ts';
import type { Value } from './values.ts';

/** @throws UsageError */
export function parseJq(source: string): Filter {
  return new Parser(source).program();
}

/** Definitions alone, as the functions that are written in jq have them. */
export function parseDefinitions(source: string): readonly Definition[] {
  return new Parser(source).definitions();
}

const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
]);
const IDENTITY: Filter = { type: 'identity' };
const ASSIGNMENTS = ['=', '|=', '+=', '-=', '*=', '/=', '%=', '//='];
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  program(): Filter {
    if (this.#isKeyword('import') || this.#isKeyword('include')) throw notHere('import and include', 3);
    const definitions = this.definitions();
    const body = this.#token.type === 'end' ? IDENTITY : this.#pipe();
    if (this.#token.type !== 'end') throw this.#unexpected();
    return definitions.reduceRight<Filter>((inner, definition) => ({ type: 'define', definition, body: inner }), body);
  }

  definitions(): Definition[] {
    const definitions: Definition[] = [];
    while (this.#isKeyword('def')) definitions.push(this.#definition());
    return definitions;
  }

  get #token(): Token {
    return this.#tokens[this.#position] ?? { type: 'end', text: '', at: 0 };
  }

  #isKeyword(text: string): boolean {
    return this.#token.type === 'keyword' && this.#token.text === text;
  }

  #isSign(text: string): boolean {
    return this.#token.type === 'sign' && this.#token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#isSign(text) && !this.#isKeyword(text)) return false;
    this.#position += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected();
  }

  #unexpected(): Error {
    const { type, text } = this.#token;
    const names: Readonly<Record<string, string>> = {
      end: 'end of file',
      field: 'FIELD',
      name: 'IDENT',
      number: 'LITERAL',
      variable: "'$'",
      format: 'FORMAT',
      string: 'QQSTRING_START',
    };
    return syntaxFault(`syntax error, unexpected ${names[type] ?? (type === 'keyword' ? text : `'${text}'`)}`);
  }

  #pipe(): Filter {
    if (this.#isKeyword('def')) {
      const definition = this.#definition();
      return { type: 'define', definition, body: this.#pipe() };
    }
    if (this.#isKeyword('label')) {
      this.#position += 1;
      const name = this.#variable();
      this.#expect('|');
      return { type: 'label', name, body: this.#pipe() };
    }
    const left = this.#comma();
    if (this.#isKeyword('as')) return this.#bind(left);
    return this.#take('|') ? { type: 'pipe', left, right: this.#pipe() } : left;
  }

  #bind(source: Filter): Filter {
    this.#expect('as');
    const pattern = this.#pattern();
    if (this.#isSign('?//')) throw notHere('the alternative ?// of patterns', 3);
    this.#expect('|');
    return { type: 'bind', source, pattern, body: this.#pipe() };
  }

  #definition(): Definition {
    this.#expect('def');
    const name = this.#name();
    const parameters: string[] = [];
    if (this.#take('(')) {
      do parameters.push(this.#token.type === 'variable' ? `$${this.#variable()}` : this.#name());
      while (this.#take(';'));
      this.#expect(')');
    }
    this.#expect(':');
    const body = this.#pipe();
    this.#expect(';');
    return { name, parameters, body };
  }

  #name(): string {
    const { type, text } = this.#token;
    if (type !== 'name' && type !== 'keyword') throw this.#unexpected();
    this.#position += 1;
    return text;
  }

  #variable(): string {
    const { type, text } = this.#token;
    if (type !== 'variable') throw this.#unexpected();
    this.#position += 1;
    return text;
  }

  #comma(): Filter {
    let left = this.#alternative();
    while (this.#take(',')) left = { type: 'comma', left, right: this.#alternative() };
    return left;
  }

  #alternative(): Filter {
    const left = this.#assignment();
    return this.#take('//') ? { type: 'alternative', left, right: this.#alternative() } : left;
  }

  #assignment(): Filter {
    const left = this.#or();
    const operator = this.#token.type === 'sign' && ASSIGNMENTS.includes(this.#token.text) ? this.#token.text : undefined;
    if (operator === undefined) return left;
    this.#position += 1;
    return { type: 'assign', operator, left, right: this.#or() };
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#take('or')) left = { type: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Filter {
    let left = this.#comparison();
    while (this.#take('and')) left = { type: 'and', left, right: this.#comparison() };
    return left;
  }

  #comparison(): Filter {
    const left = this.#operators(['+', '-'], () => this.#operators(['*', '/', '%'], () => this.#unary()));
    const operator = this.#token.type === 'sign' && COMPARISONS.includes(this.#token.text) ? this.#token.text : undefined;
    if (operator === undefined) return left;
    this.#position += 1;
    const right = this.#operators(['+', '-'], () => this.#operators(['*', '/', '%'], () => this.#unary()));
    return { type: 'operator', operator, left, right };
  }

  #operators(signs: readonly string[], next: () => Filter): Filter {
    let left = next();
    while (this.#token.type === 'sign' && signs.includes(this.#token.text)) {
      const operator = this.#token.text;
      this.#position += 1;
      left = { type: 'operator', operator, left, right: next() };
    }
    return left;
  }

  #unary(): Filter {
    if (this.#take('-')) return { type: 'negate', inner: this.#unary() };
    if (this.#isKeyword('def')) {
      const definition = this.#definition();
      return { type: 'define', definition, body: this.#pipe() };
    }
    const term = this.#postfix();
    return this.#isKeyword('as') ? this.#bind(term) : term;
  }

  #postfix(): Filter {
    let term = this.#term();
    for (;;) {
      const token = this.#token;
      if (token.type === 'field') {
        this.#position += 1;
        term = indexed(term, token.text);
      } else if (this.#isSign('.') && this.#tokens[this.#position + 1]?.type === 'string') {
        this.#position += 1;
        term = { type: 'index', target: term, key: this.#string(undefined) };
      } else if (this.#isSign('.') && this.#tokens[this.#position + 1]?.text === '[') {
        this.#position += 1;
      } else if (this.#isSign('[')) term = this.#bracket(term);
      else if (this.#take('?')) term = { type: 'try', body: term, handler: undefined };
      else return term;
    }
  }

  /** `[]`, `[key]`, `[from:to]` behind a term. */
  #bracket(target: Filter): Filter {
    this.#expect('[');
    if (this.#take(']')) return { type: 'iterate', target };
    if (this.#take(':')) {
      const to = this.#pipe();
      this.#expect(']');
      return { type: 'slice', target, from: undefined, to };
    }
    const key = this.#pipe();
    if (this.#take(']')) return { type: 'index', target, key };
    this.#expect(':');
    const to = this.#isSign(']') ? undefined : this.#pipe();
    this.#expect(']');
    return { type: 'slice', target, from: key, to };
  }

  #term(): Filter {
    const token = this.#token;
    this.#position += 1;
    switch (token.type) {
      case 'number':
        return { type: 'literal', value: Number(token.text) };
      case 'string':
        this.#position -= 1;
        return this.#string(undefined);
      case 'format':
        if (this.#token.type === 'string') return this.#string(token.text);
        return { type: 'format', name: token.text };
      case 'field':
        return indexed(IDENTITY, token.text);
      case 'variable':
        if (token.text === '__loc__')
          return {
            type: 'literal',
            value: new Map<string, Value>([
              ['file', '<top-level>'],
              ['line', 1],
            ]),
          };
        return { type: 'variable', name: token.text };
      case 'name':
        return this.#call(token.text);
      case 'keyword':
        return this.#keywordTerm(token.text);
      case 'sign':
        return this.#signTerm(token.text);
    }
    this.#position -= 1;
    throw this.#unexpected();
  }

  #signTerm(sign: string): Filter {
    switch (sign) {
      case '.':
        if (this.#token.type === 'string') return { type: 'index', target: IDENTITY, key: this.#string(undefined) };
        return IDENTITY;
      case '..':
        return { type: 'recurse' };
      case '(': {
        const inner = this.#pipe();
        this.#expect(')');
        return inner;
      }
      case '[': {
        if (this.#take(']')) return { type: 'array', inner: undefined };
        const inner = this.#pipe();
        this.#expect(']');
        return { type: 'array', inner };
      }
      case '{':
        return this.#object();
    }
    this.#position -= 1;
    throw this.#unexpected();
  }

  #keywordTerm(keyword: string): Filter {
    switch (keyword) {
      case 'if':
        return this.#if();
      case 'try': {
        const body = this.#postfixOnly();
        return { type: 'try', body, handler: this.#take('catch') ? this.#postfixOnly() : undefined };
      }
      case 'reduce': {
        const { source, pattern } = this.#loopHead();
        const first = this.#pipe();
        this.#expect(';');
        const update = this.#pipe();
        this.#expect(')');
        return { type: 'reduce', source, pattern, first, update };
      }
      case 'foreach': {
        const { source, pattern } = this.#loopHead();
        const first = this.#pipe();
        this.#expect(';');
        const update = this.#pipe();
        const extract = this.#take(';') ? this.#pipe() : undefined;
        this.#expect(')');
        return { type: 'foreach', source, pattern, first, update, extract };
      }
      case 'label': {
        const name = this.#variable();
        this.#expect('|');
        return { type: 'label', name, body: this.#pipe() };
      }
    }
    this.#position -= 1;
    throw this.#unexpected();
  }

  /** What `try` and `catch` take: a term, `-` before it or not. */
  #postfixOnly(): Filter {
    return this.#take('-') ? { type: 'negate', inner: this.#postfix() } : this.#postfix();
  }

  #loopHead(): { readonly source: Filter; readonly pattern: Pattern } {
    const source = this.#postfix();
    this.#expect('as');
    const pattern = this.#pattern();
    if (this.#isSign('?//')) throw notHere('the alternative ?// of patterns', 3);
    this.#expect('(');
    return { source, pattern };
  }

  #if(): Filter {
    const test = this.#pipe();
    this.#expect('then');
    const yes = this.#pipe();
    if (this.#take('elif')) return { type: 'if', test, yes, no: this.#if() };
    const no = this.#take('else') ? this.#pipe() : undefined;
    this.#expect('end');
    return { type: 'if', test, yes, no };
  }

  #call(name: string): Filter {
    if (CONSTANTS.has(name) && !this.#isSign('(')) return { type: 'literal', value: CONSTANTS.get(name) ?? null };
    if (name === 'break' && this.#token.type === 'variable') return { type: 'break', name: this.#variable() };
    const words: Filter[] = [];
    if (this.#take('(')) {
      do words.push(this.#pipe());
      while (this.#take(';'));
      this.#expect(')');
    }
    return { type: 'call', name, words };
  }

  #string(format: string | undefined): Filter {
    const token = this.#token;
    if (token.type !== 'string') throw this.#unexpected();
    this.#position += 1;
    const parts = token.parts.map((part) => (typeof part === 'string' ? part : parseJq(part.source)));
    const [only = ''] = parts;
    if (parts.length <= 1 && typeof only === 'string') return { type: 'literal', value: only };
    return { type: 'string', format, parts };
  }

  #object(): Filter {
    const entries: { key: Filter; value: Filter | undefined }[] = [];
    while (!this.#take('}')) {
      entries.push(this.#entry());
      if (!this.#isSign('}')) this.#expect(',');
    }
    return { type: 'object', entries };
  }

  #entry(): { readonly key: Filter; readonly value: Filter | undefined } {
    const token = this.#token;
    if (token.type === 'variable') {
      this.#position += 1;
      const value: Filter =
        token.text === '__loc__'
          ? {
              type: 'literal',
              value: new Map<string, Value>([
                ['file', '<top-level>'],
                ['line', 1],
              ]),
            }
          : { type: 'variable', name: token.text };
      return { key: { type: 'literal', value: token.text }, value };
    }
    let key: Filter;
    if (token.type === 'name' || token.type === 'keyword' || token.type === 'number') {
      this.#position += 1;
      key = { type: 'literal', value: token.text };
      if (token.type === 'number') {
        this.#expect(':');
        return { key: { type: 'literal', value: Number(token.text) }, value: this.#entryValue() };
      }
    } else if (token.type === 'string') key = this.#string(undefined);
    else if (token.type === 'format') {
      this.#position += 1;
      key = this.#string(token.text);
    } else {
      this.#expect('(');
      key = this.#pipe();
      this.#expect(')');
      this.#expect(':');
      return { key, value: this.#entryValue() };
    }
    return { key, value: this.#take(':') ? this.#entryValue() : undefined };
  }

  /** A value of an object: no comma outside parentheses. */
  #entryValue(): Filter {
    const left = this.#alternative();
    return this.#take('|') ? { type: 'pipe', left, right: this.#entryValue() } : left;
  }

  #pattern(): Pattern {
    if (this.#token.type === 'variable') return { type: 'variable', name: this.#variable() };
    if (this.#take('[')) {
      const items: Pattern[] = [];
      do items.push(this.#pattern());
      while (this.#take(','));
      this.#expect(']');
      return { type: 'array', items };
    }
    this.#expect('{');
    const entries: Extract<Pattern, { type: 'object' }>['entries'][number][] = [];
    do entries.push(this.#patternEntry());
    while (this.#take(','));
    this.#expect('}');
    return { type: 'object', entries };
  }

  #patternEntry(): Extract<Pattern, { type: 'object' }>['entries'][number] {
    const token = this.#token;
    if (token.type === 'variable') {
      this.#position += 1;
      return { variable: token.text, key: { type: 'literal', value: token.text }, pattern: this.#take(':') ? this.#pattern() : undefined };
    }
    let key: Filter;
    if (token.type === 'name' || token.type === 'keyword') {
      this.#position += 1;
      key = { type: 'literal', value: token.text };
    } else if (token.type === 'string') key = this.#string(undefined);
    else {
      this.#expect('(');
      key = this.#pipe();
      this.#expect(')');
    }
    this.#expect(':');
    return { variable: undefined, key, pattern: this.#pattern() };
  }
}

const indexed = (target: Filter, key: string): Filter => ({ type: 'index', target, key: { type: 'literal', value: key } });
