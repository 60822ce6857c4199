// Tokens to an awk program.
import { UsageError } from '../options.ts';
import type { AwkFunction, Expression, Pattern, Program, Rule, Statement } from './ast.ts';
import { ExpressionParser } from './expression-parser.ts';
import { tokensOf } from './lexer.ts';

/** @throws UsageError */
export function parseAwk(source: string): Program {
  return new ProgramParser(tokensOf(source)).program();
}

class ProgramParser extends ExpressionParser {
  readonly #functions = new Map<string, AwkFunction>();

  program(): Program {
    const rules: Rule[] = [];
    this.skipTerminators();
    while (this.token.type !== 'end') {
      if (this.takeKeyword('function')) this.#function();
      else rules.push(this.#rule());
      this.skipTerminators();
    }
    for (const { name, line } of this.calls)
      if (!this.#functions.has(name)) throw new UsageError(`cmd. line:${line}: function \`${name}' not defined`, 1);
    return { rules, functions: this.#functions };
  }

  #function(): void {
    const name = this.token.text;
    if (this.token.type !== 'call' && this.token.type !== 'name') throw this.unexpected();
    this.advance();
    this.expect('(');
    const parameters: string[] = [];
    while (!this.isSign(')')) {
      if (this.token.type !== 'name') throw this.unexpected();
      parameters.push(this.token.text);
      this.advance();
      if (!this.isSign(')')) this.expect(',');
      this.skipNewlines();
    }
    this.advance();
    this.skipNewlines();
    if (!this.isSign('{')) throw this.unexpected();
    this.#functions.set(name, { parameters, body: this.#block() });
  }

  #rule(): Rule {
    const pattern = this.#pattern();
    const body = this.isSign('{') ? this.#block() : undefined;
    if (!body && this.token.type !== 'newline' && this.token.type !== 'end' && !this.isSign(';')) throw this.unexpected();
    if (!body && (pattern.type === 'begin' || pattern.type === 'end')) {
      throw new UsageError(`cmd. line:${this.token.line}: ${pattern.type.toUpperCase()} blocks must have an action part`, 1);
    }
    return { pattern, body };
  }

  #pattern(): Pattern {
    if (this.takeKeyword('BEGIN')) return { type: 'begin' };
    if (this.takeKeyword('END')) return { type: 'end' };
    if (this.isSign('{')) return { type: 'always' };
    const test = this.expression();
    if (!this.takeSign(',')) return { type: 'test', test };
    this.skipNewlines();
    return { type: 'range', from: test, to: this.expression() };
  }

  #block(): Statement {
    this.expect('{');
    const body: Statement[] = [];
    this.skipTerminators();
    while (!this.isSign('}')) {
      if (this.token.type === 'end') throw this.unexpected();
      body.push(this.#statement());
      this.skipTerminators();
    }
    this.advance();
    return { type: 'block', body };
  }

  /** A statement with what ends it. */
  #statement(): Statement {
    if (this.isSign('{')) return this.#block();
    if (this.takeSign(';')) return { type: 'block', body: [] };
    const { token } = this;
    if (token.type === 'keyword') {
      switch (token.text) {
        case 'if':
          return this.#if();
        case 'while':
          return this.#while();
        case 'do':
          return this.#do();
        case 'for':
          return this.#for();
      }
    }
    const statement = this.#simple();
    this.#terminator();
    return statement;
  }

  #terminator(): void {
    if (this.isSign('}') || this.token.type === 'end') return;
    if (!this.takeSign(';') && this.token.type !== 'newline') throw this.unexpected();
  }

  /** The body of a loop or condition: on the same line or the next. */
  #body(): Statement {
    this.skipNewlines();
    return this.#statement();
  }

  #parenthesized(): Expression {
    this.expect('(');
    const test = this.expression();
    this.expect(')');
    return test;
  }

  #if(): Statement {
    this.advance();
    const test = this.#parenthesized();
    const yes = this.#body();
    const { position } = this;
    this.skipTerminators();
    if (this.takeKeyword('else')) return { type: 'if', test, yes, no: this.#body() };
    this.position = position;
    return { type: 'if', test, yes, no: undefined };
  }

  #while(): Statement {
    this.advance();
    const test = this.#parenthesized();
    if (this.takeSign(';')) return { type: 'while', test, body: { type: 'block', body: [] } };
    return { type: 'while', test, body: this.#body() };
  }

  #do(): Statement {
    this.advance();
    const body = this.#body();
    this.skipTerminators();
    if (!this.takeKeyword('while')) throw this.unexpected();
    const test = this.#parenthesized();
    this.#terminator();
    return { type: 'do', body, test };
  }

  #for(): Statement {
    this.advance();
    this.expect('(');
    const [name, word, array, close] = this.peek(4);
    if (name?.type === 'name' && word?.text === 'in' && word.type === 'keyword' && array?.type === 'name' && close?.text === ')') {
      for (let i = 0; i < 4; i += 1) this.advance();
      return { type: 'each', name: name.text, array: array.text, body: this.#body() };
    }
    const first = this.isSign(';') ? undefined : this.#simple();
    this.expect(';');
    this.skipNewlines();
    const test = this.isSign(';') ? undefined : this.expression();
    this.expect(';');
    this.skipNewlines();
    const step = this.isSign(')') ? undefined : this.#simple();
    this.expect(')');
    if (this.takeSign(';')) return { type: 'for', first, test, step, body: { type: 'block', body: [] } };
    return { type: 'for', first, test, step, body: this.#body() };
  }

  #simple(): Statement {
    const { token } = this;
    if (token.type !== 'keyword') return { type: 'expression', expression: this.expression() };
    switch (token.text) {
      case 'print':
      case 'printf':
        this.advance();
        return this.#print(token.text === 'printf');
      case 'break':
      case 'continue':
      case 'next':
      case 'nextfile':
        this.advance();
        return { type: token.text };
      case 'exit':
      case 'return':
        this.advance();
        return { type: token.text, value: this.#endsHere() ? undefined : this.expression() };
      case 'delete':
        this.advance();
        return this.#delete();
      default:
        return { type: 'expression', expression: this.expression() };
    }
  }

  #endsHere(): boolean {
    return this.token.type === 'newline' || this.token.type === 'end' || this.isSign(';') || this.isSign('}') || this.isSign(')');
  }

  #delete(): Statement {
    const array = this.token.text;
    if (this.token.type !== 'name') throw this.unexpected();
    this.advance();
    if (!this.takeSign('[')) return { type: 'delete', array, keys: undefined };
    const keys = this.list();
    this.expect(']');
    return { type: 'delete', array, keys };
  }

  #print(formats: boolean): Statement {
    const words = this.#endsHere() || this.isSign('>') || this.isSign('>>') || this.isSign('|') ? [] : this.printed();
    const sign: '>' | '>>' | '|' | undefined = this.takeSign('>') ? '>' : this.takeSign('>>') ? '>>' : this.takeSign('|') ? '|' : undefined;
    const to = sign && { sign, target: this.redirectionTarget() };
    return { type: 'print', words, formats, to };
  }
}
