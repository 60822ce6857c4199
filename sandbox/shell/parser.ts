// Tokens to a script: lists, pipelines, loops, conditions, functions.

import { assignmentOf, elementOf } from './assignment.ts';
import {
  type Assignment,
  type CaseBranch,
  type CommandWord,
  Incomplete,
  type List,
  type Node,
  type Pipeline,
  type Redirection,
  type Script,
  SyntaxFault,
  type Word,
} from './ast.ts';
import { parseCondition } from './condition-parser.ts';
import { Lexer, type Token } from './lexer.ts';

const RESERVED = new Set('if then elif else fi for in do done while until { } ! case esac function [[ select'.split(' '));
/** What may follow `in` or stand as a name is a word there, reserved or not. */
const DECLARES = new Set(['declare', 'typeset', 'local', 'readonly', 'export']);

/** @throws Incomplete where more lines are needed, SyntaxFault where bash would refuse the line. */
export function parse(source: string): Script {
  return new Parser(source).script();
}

/** Reads a script; what cannot be read is told in bash's words. */
export function readScript(source: string): Script | string {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof SyntaxFault) return error.message;
    if (error instanceof Incomplete) return 'syntax error: unexpected end of file';
    if (error instanceof RangeError) return 'syntax error: nested too deeply';
    throw error;
  }
}

export class Parser {
  readonly lexer: Lexer;
  token: Token;
  /** Where the token at hand begins, and where the last one ended. */
  #start = 0;
  #end = 0;

  constructor(source: string) {
    this.lexer = new Lexer(source, parse);
    this.token = this.lexer.next();
  }

  script(): Script {
    const script = this.#script([]);
    if (this.token.type !== 'end') throw this.unexpected();
    this.lexer.finish();
    return script;
  }

  advance(token?: Token): void {
    this.#end = this.lexer.position;
    this.token = token ?? this.lexer.next();
    this.#start = this.#end;
  }

  /** The reserved word at hand, where a command may begin. */
  reserved(): string | undefined {
    return this.token.type === 'word' && RESERVED.has(this.token.text) ? this.token.text : undefined;
  }

  isOperator(...texts: string[]): boolean {
    return this.token.type === 'operator' && texts.includes(this.token.text);
  }

  unexpected(): Error {
    const token = this.token;
    if (token.type === 'end') return new Incomplete();
    const text = token.type === 'newline' ? 'newline' : token.text;
    return new SyntaxFault(`syntax error near unexpected token \`${text}'`);
  }

  skipNewlines(): void {
    while (this.token.type === 'newline') this.advance();
  }

  /** Lists up to one of the reserved words `ends`, a closing parenthesis, the end of a case's branch or of all. */
  #script(ends: readonly string[]): Script {
    const lists: List[] = [];
    this.skipNewlines();
    while (this.token.type !== 'end' && !this.isOperator(')', ';;', ';&', ';;&') && !ends.includes(this.reserved() ?? '')) {
      const from = this.#start;
      const items = this.#items();
      const source = this.lexer.source.slice(from, this.#end).trim();
      const background = this.isOperator('&');
      lists.push({ items, background, source });
      if (background || this.isOperator(';') || this.token.type === 'newline') {
        this.advance();
        this.skipNewlines();
      } else break;
    }
    return { lists };
  }

  #items(): List['items'] {
    const items: { operator: '&&' | '||' | undefined; pipeline: Pipeline }[] = [{ operator: undefined, pipeline: this.#pipeline() }];
    while (this.isOperator('&&', '||')) {
      const operator = this.isOperator('&&') ? '&&' : '||';
      this.advance();
      this.skipNewlines();
      if (this.token.type === 'end') throw new Incomplete();
      items.push({ operator, pipeline: this.#pipeline() });
    }
    return items;
  }

  /** A script that must hold a command and end with one of `ends`, which is consumed and given back. */
  #body(...ends: string[]): { readonly script: Script; readonly end: string } {
    const script = this.#script(ends);
    const end = this.reserved();
    if (end === undefined || !ends.includes(end)) throw this.unexpected();
    if (script.lists.length === 0) throw this.unexpected();
    this.advance();
    return { script, end };
  }

  #pipeline(): Pipeline {
    let negated = false;
    while (this.reserved() === '!') {
      negated = !negated;
      this.advance();
    }
    const commands = [{ node: this.#command(), both: false }];
    while (this.isOperator('|', '|&')) {
      const last = commands.at(-1);
      if (last) last.both = this.isOperator('|&');
      this.advance();
      this.skipNewlines();
      commands.push({ node: this.#command(), both: false });
    }
    return { negated, commands };
  }

  #command(): Node {
    if (this.isOperator('(')) return this.#parenthesis();
    const word = this.reserved();
    switch (word) {
      case '{': {
        this.advance();
        const { script } = this.#body('}');
        return { type: 'group', body: script, subshell: false, redirections: this.#redirections() };
      }
      case 'for':
        return this.#for();
      case 'while':
      case 'until': {
        this.advance();
        const condition = this.#body('do').script;
        const body = this.#body('done').script;
        return { type: 'while', until: word === 'until', condition, body, redirections: this.#redirections() };
      }
      case 'if':
        return this.#if();
      case 'case':
        return this.#case();
      case 'function':
        return this.#function();
      case 'select':
        throw new SyntaxFault('select: this shell does not have it; use for');
      case '[[': {
        this.advance();
        const condition = parseCondition(this);
        return { type: 'condition', condition, redirections: this.#redirections() };
      }
      case undefined:
        return this.#simple();
      default:
        throw this.unexpected();
    }
  }

  /** `( … )` or `(( … ))`. */
  #parenthesis(): Node {
    const { lexer } = this;
    if (lexer.source[lexer.position] === '(') {
      const position = lexer.position;
      lexer.position += 1;
      const expression = lexer.arithmetic('))');
      if (expression) {
        this.advance();
        return { type: 'arithmetic', expression, redirections: this.#redirections() };
      }
      lexer.position = position;
    }
    this.advance();
    const body = this.#script([]);
    if (!this.isOperator(')') || body.lists.length === 0) throw this.unexpected();
    this.advance();
    return { type: 'group', body, subshell: true, redirections: this.#redirections() };
  }

  #for(): Node {
    this.advance();
    if (this.isOperator('(')) return this.#count();
    if (this.token.type !== 'word') throw this.unexpected();
    const name = this.token.text;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new SyntaxFault(`\`${name}': not a valid identifier`);
    this.advance();
    this.skipNewlines();
    let words: Word[] | undefined;
    if (this.reserved() === 'in') {
      words = [];
      this.advance();
      while (this.token.type === 'word') {
        words.push(this.token.word);
        this.advance();
      }
    }
    return { type: 'for', name, words, body: this.#loopBody(), redirections: this.#redirections() };
  }

  /** `for ((i = 0; i < 3; i++))` */
  #count(): Node {
    const { lexer } = this;
    if (lexer.source[lexer.position] !== '(') throw this.unexpected();
    lexer.position += 1;
    const first = lexer.arithmetic(';');
    const second = lexer.arithmetic(';');
    const third = lexer.arithmetic('))');
    if (!first || !second || !third) throw new Incomplete();
    this.advance();
    return { type: 'count', expressions: [first, second, third], body: this.#loopBody(), redirections: this.#redirections() };
  }

  #loopBody(): Script {
    if (this.isOperator(';')) this.advance();
    this.skipNewlines();
    const open = this.reserved();
    if (open !== 'do' && open !== '{') throw this.unexpected();
    this.advance();
    return this.#body(open === 'do' ? 'done' : '}').script;
  }

  #if(): Node {
    const branches: { condition: Script; body: Script }[] = [];
    let otherwise: Script | undefined;
    this.advance();
    for (;;) {
      const condition = this.#body('then').script;
      const { script, end } = this.#body('elif', 'else', 'fi');
      branches.push({ condition, body: script });
      if (end === 'elif') continue;
      if (end === 'else') otherwise = this.#body('fi').script;
      return { type: 'if', branches, otherwise, redirections: this.#redirections() };
    }
  }

  #case(): Node {
    this.advance();
    if (this.token.type !== 'word') throw this.unexpected();
    const subject = this.token.word;
    this.advance();
    this.skipNewlines();
    if (this.reserved() !== 'in') throw this.unexpected();
    this.advance();
    this.skipNewlines();
    const branches: CaseBranch[] = [];
    while (this.reserved() !== 'esac') branches.push(this.#branch());
    this.advance();
    return { type: 'case', subject, branches, redirections: this.#redirections() };
  }

  #branch(): CaseBranch {
    if (this.isOperator('(')) this.advance();
    const patterns: Word[] = [];
    for (;;) {
      if (this.token.type !== 'word') throw this.unexpected();
      patterns.push(this.token.word);
      this.advance();
      if (!this.isOperator('|')) break;
      this.advance();
    }
    if (!this.isOperator(')')) throw this.unexpected();
    this.advance();
    const body = this.#script(['esac']);
    const end = this.isOperator(';;') ? ';;' : this.isOperator(';&') ? ';&' : this.isOperator(';;&') ? ';;&' : undefined;
    if (end) this.advance();
    else if (this.reserved() !== 'esac') throw this.unexpected();
    this.skipNewlines();
    return { patterns, body, end: end ?? ';;' };
  }

  #function(): Node {
    this.advance();
    if (this.token.type !== 'word') throw this.unexpected();
    const name = this.token.text;
    this.advance();
    if (this.isOperator('(')) this.#emptyParentheses();
    return this.#functionBody(name);
  }

  #emptyParentheses(): void {
    this.advance();
    if (!this.isOperator(')')) throw this.unexpected();
    this.advance();
  }

  #functionBody(name: string): Node {
    this.skipNewlines();
    if (!this.isOperator('(') && this.reserved() === undefined) throw this.unexpected();
    return { type: 'function', name, body: this.#command(), redirections: [] };
  }

  #redirections(): Redirection[] {
    const redirections: Redirection[] = [];
    for (let next = this.#redirection(); next; next = this.#redirection()) redirections.push(next);
    return redirections;
  }

  #redirection(): Redirection | undefined {
    const token = this.token;
    if (token.type !== 'redirection') return undefined;
    this.advance();
    if (this.token.type !== 'word') throw this.unexpected();
    const target = this.token.word;
    this.advance();
    const fd = token.fd ?? (token.text.startsWith('<') ? 0 : 1);
    switch (token.text) {
      case '<<':
        // The body follows the line; the redirection is completed when the lexer has met it.
        return {
          fd,
          operator: '<<',
          get target() {
            return token.body ?? [];
          },
        };
      case '>|':
        return { fd, operator: '>', target };
      case '<':
      case '>':
      case '>>':
      case '>&':
      case '<<<':
      case '&>':
      case '&>>':
        return { fd, operator: token.text, target };
      default:
        throw this.unexpected();
    }
  }

  #simple(): Node {
    const assignments: Assignment[] = [];
    const words: CommandWord[] = [];
    const redirections: Redirection[] = [];
    let declares = false;
    for (;;) {
      const redirection = this.#redirection();
      if (redirection) {
        redirections.push(redirection);
        continue;
      }
      if (this.token.type !== 'word') break;
      const { text, word } = this.token;
      const assignment = words.length === 0 || declares ? this.#assignment(word, text) : undefined;
      if (assignment && words.length === 0) assignments.push(assignment);
      else words.push(assignment ? { assignment } : { word });
      if (words.length === 1) declares = DECLARES.has(text);
      this.advance();
      if (words.length === 1 && assignments.length === 0 && redirections.length === 0 && this.isOperator('(')) {
        this.#emptyParentheses();
        return this.#functionBody(text);
      }
    }
    if (words.length === 0 && assignments.length === 0 && redirections.length === 0) throw this.unexpected();
    return { type: 'simple', assignments, words, redirections };
  }

  /** The word at hand as an assignment, the elements of an array with it. */
  #assignment(word: Word, text: string): Assignment | undefined {
    const assignment = assignmentOf(word, text, parse);
    if (!assignment || assignment.value.length > 0 || !this.lexer.opensArray) return assignment;
    const elements = [];
    this.lexer.position += 1;
    for (this.advance(); !this.isOperator(')'); this.advance()) {
      if (this.token.type === 'word') elements.push(elementOf(this.token.word, this.token.text, parse));
      else if (this.token.type !== 'newline') throw this.unexpected();
    }
    return { ...assignment, elements };
  }
}
