// Tokens to the expressions of an awk program, by precedence.
import { UsageError } from '../options.ts';
import type { Expression, Place } from './ast.ts';
import type { Token } from './lexer.ts';

const ASSIGNMENTS = ['=', '+=', '-=', '*=', '/=', '%=', '^='];
const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='];

export class ExpressionParser {
  readonly #tokens: readonly Token[];
  position = 0;
  /** Functions that are called, to be looked for once all is read. */
  readonly calls: { readonly name: string; readonly line: number }[] = [];
  /** Within the words of print, where `>` writes to a file. */
  #prints = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.position] ?? { type: 'end', text: '', line: 0 };
  }

  peek(count: number): readonly Token[] {
    return this.#tokens.slice(this.position, this.position + count);
  }

  advance(): void {
    this.position += 1;
  }

  isSign(text: string): boolean {
    return this.token.type === 'sign' && this.token.text === text;
  }

  takeSign(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.advance();
    return true;
  }

  takeKeyword(text: string): boolean {
    if (this.token.type !== 'keyword' || this.token.text !== text) return false;
    this.advance();
    return true;
  }

  expect(sign: string): void {
    if (!this.takeSign(sign)) throw this.unexpected();
  }

  skipNewlines(): void {
    while (this.token.type === 'newline') this.advance();
  }

  skipTerminators(): void {
    while (this.token.type === 'newline' || this.isSign(';')) this.advance();
  }

  unexpected(): UsageError {
    const { type, text, line } = this.token;
    const found = type === 'end' ? 'end of program' : type === 'newline' ? 'newline' : `\`${text}'`;
    return new UsageError(`cmd. line:${line}: syntax error at or near ${found}`, 1);
  }

  expression(): Expression {
    return this.#ternary();
  }

  /** Expressions between commas. */
  list(): Expression[] {
    const items = [this.expression()];
    while (this.takeSign(',')) {
      this.skipNewlines();
      items.push(this.expression());
    }
    return items;
  }

  /** The words of print: in parentheses or not. */
  printed(): Expression[] {
    const outer = this.#prints;
    this.#prints = true;
    try {
      const items = this.list();
      const [only] = items;
      // `print (a, b) > file`: the parentheses held them all.
      return items.length === 1 && only?.type === 'in' && only.array === '' ? [...only.keys] : items;
    } finally {
      this.#prints = outer;
    }
  }

  redirectionTarget(): Expression {
    const outer = this.#prints;
    this.#prints = true;
    const target = this.#concatenation();
    this.#prints = outer;
    return target;
  }

  #ternary(): Expression {
    const test = this.#or();
    if (this.takeSign('?')) {
      this.skipNewlines();
      const yes = this.#ternary();
      this.skipNewlines();
      this.expect(':');
      this.skipNewlines();
      return { type: 'condition', test, yes, no: this.#ternary() };
    }
    const operator = this.token.type === 'sign' && ASSIGNMENTS.includes(this.token.text) ? this.token.text : undefined;
    if (operator === undefined) return test;
    // `1 + x = 2` assigns to x; so do `! x = y` and `a && b = c`.
    this.advance();
    this.skipNewlines();
    return withAssignment(test, operator, this.#ternary()) ?? this.#notAssignable();
  }

  #notAssignable(): never {
    throw this.unexpected();
  }

  #or(): Expression {
    let left = this.#and();
    while (this.takeSign('||')) {
      this.skipNewlines();
      left = { type: 'binary', operator: '||', left, right: this.#and() };
    }
    return left;
  }

  #and(): Expression {
    let left = this.#in();
    while (this.takeSign('&&')) {
      this.skipNewlines();
      left = { type: 'binary', operator: '&&', left, right: this.#in() };
    }
    return left;
  }

  #in(): Expression {
    let left = this.#match();
    while (this.takeKeyword('in')) {
      const array = this.token.text;
      if (this.token.type !== 'name') throw this.unexpected();
      this.advance();
      left = { type: 'in', keys: left.type === 'in' && left.array === '' ? left.keys : [left], array };
    }
    return left;
  }

  #match(): Expression {
    let left = this.#comparison();
    while (this.isSign('~') || this.isSign('!~')) {
      const operator = this.token.text;
      this.advance();
      left = { type: 'binary', operator, left, right: this.#comparison() };
    }
    return left;
  }

  #comparison(): Expression {
    let left = this.#concatenation();
    for (;;) {
      const { token } = this;
      if (token.type === 'sign' && token.text === '|' && this.peek(2)[1]?.text === 'getline') {
        this.advance();
        this.advance();
        left = { type: 'getline', place: this.#optionalPlace(), from: 'command', source: left };
        continue;
      }
      if (token.type !== 'sign' || !COMPARISONS.includes(token.text) || (token.text === '>' && this.#prints)) return left;
      if (left.type === 'binary' && COMPARISONS.includes(left.operator)) throw this.unexpected();
      this.advance();
      left = { type: 'binary', operator: token.text, left, right: this.#concatenation() };
    }
  }

  #concatenation(): Expression {
    let left = this.#additive();
    while (this.#beginsOperand()) left = { type: 'binary', operator: ' ', left, right: this.#additive() };
    return left;
  }

  #beginsOperand(): boolean {
    const { type, text } = this.token;
    if (['number', 'string', 'regex', 'name', 'call', 'builtin'].includes(type)) return true;
    return type === 'sign' && ['$', '!', '(', '-', '+', '++', '--'].includes(text);
  }

  #additive(): Expression {
    let left = this.#multiplicative();
    while (this.isSign('+') || this.isSign('-')) {
      const operator = this.token.text;
      this.advance();
      left = { type: 'binary', operator, left, right: this.#multiplicative() };
    }
    return left;
  }

  #multiplicative(): Expression {
    let left = this.#unary();
    while (this.isSign('*') || this.isSign('/') || this.isSign('%')) {
      const operator = this.token.text;
      this.advance();
      left = { type: 'binary', operator, left, right: this.#unary() };
    }
    return left;
  }

  #unary(): Expression {
    for (const operator of ['!', '-', '+'] as const)
      if (this.takeSign(operator)) return { type: 'unary', operator, operand: this.#unary() };
    return this.#power();
  }

  #power(): Expression {
    const base = this.#postfix();
    if (!this.takeSign('^')) return base;
    // `2 ^ -3`
    const sign = this.isSign('-') || this.isSign('+') || this.isSign('!') ? this.#unary() : this.#power();
    return { type: 'binary', operator: '^', left: base, right: sign };
  }

  #postfix(): Expression {
    const operand = this.#primary();
    if (!isPlace(operand)) return operand;
    if (this.takeSign('++')) return { type: 'step', by: 1, before: false, place: operand };
    if (this.takeSign('--')) return { type: 'step', by: -1, before: false, place: operand };
    return operand;
  }

  #primary(): Expression {
    const { token } = this;
    this.advance();
    switch (token.type) {
      case 'number':
        return { type: 'number', value: Number(token.text) };
      case 'string':
        return { type: 'string', value: token.text };
      case 'regex':
        return { type: 'regex', source: token.text };
      case 'builtin':
        return this.#builtin(token);
      case 'call': {
        this.calls.push({ name: token.text, line: token.line });
        return { type: 'call', name: token.text, words: this.#words(), builtin: false };
      }
      case 'name':
        if (!this.takeSign('[')) return { type: 'variable', name: token.text };
        return { type: 'element', array: token.text, keys: this.#keys() };
      case 'keyword':
        if (token.text === 'getline') return this.#getline();
        break;
      case 'sign':
        if (token.text === '$') return this.#field();
        if (token.text === '(') return this.#parenthesis();
        if (token.text === '++' || token.text === '--') {
          const place = this.#primary();
          if (!isPlace(place)) throw this.unexpected();
          return { type: 'step', by: token.text === '++' ? 1 : -1, before: true, place };
        }
    }
    this.position -= 1;
    throw this.unexpected();
  }

  #keys(): Expression[] {
    const outer = this.#prints;
    this.#prints = false;
    const keys = this.list();
    this.expect(']');
    this.#prints = outer;
    return keys;
  }

  #field(): Expression {
    if (this.isSign('++') || this.isSign('--')) return { type: 'field', index: this.#postfix() };
    if (this.takeSign('-')) return { type: 'field', index: { type: 'unary', operator: '-', operand: this.#primary() } };
    return { type: 'field', index: this.#primary() };
  }

  #parenthesis(): Expression {
    const outer = this.#prints;
    this.#prints = false;
    const items = this.list();
    this.skipNewlines();
    this.expect(')');
    this.#prints = outer;
    const [only] = items;
    if (items.length === 1 && only) return { type: 'group', inner: only };
    // Several: the keys of `(i, j) in array`, or the words of print; the array is not known yet.
    return { type: 'in', keys: items, array: '' };
  }

  #builtin({ text }: Token): Expression {
    // `length` needs no parentheses.
    if (text === 'length' && !this.isSign('(')) return { type: 'call', name: text, words: [], builtin: true };
    return { type: 'call', name: text, words: this.#words(), builtin: true };
  }

  #words(): Expression[] {
    this.expect('(');
    const outer = this.#prints;
    this.#prints = false;
    this.skipNewlines();
    const words = this.isSign(')') ? [] : this.list();
    this.skipNewlines();
    this.expect(')');
    this.#prints = outer;
    return words;
  }

  #getline(): Expression {
    const place = this.#optionalPlace();
    if (!this.takeSign('<')) return { type: 'getline', place, from: 'main', source: undefined };
    return { type: 'getline', place, from: 'file', source: this.#postfix() };
  }

  #optionalPlace(): Place | undefined {
    if (this.token.type !== 'name' && !this.isSign('$')) return undefined;
    const place = this.#primary();
    return isPlace(place) ? place : undefined;
  }
}

function isPlace(expression: Expression): expression is Place {
  return expression.type === 'variable' || expression.type === 'field' || expression.type === 'element';
}

/** The expression with its last operand assigned to, as yacc's grammar of awk reads it; undefined where that is no place. */
function withAssignment(expression: Expression, operator: string, value: Expression): Expression | undefined {
  if (isPlace(expression)) return { type: 'assign', operator, place: expression, value };
  if (expression.type === 'unary') {
    const operand = withAssignment(expression.operand, operator, value);
    return operand && { ...expression, operand };
  }
  if (expression.type !== 'binary') return undefined;
  const right = withAssignment(expression.right, operator, value);
  return right && { ...expression, right };
}
