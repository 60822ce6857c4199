// Tokens to a script: lists, pipelines, loops, conditions.
import { type Assignment, Incomplete, type Node, type Pipeline, type Redirection, type Script, SyntaxFault, type Word } from './ast.ts';
import { Lexer, type Token } from './lexer.ts';

const RESERVED = new Set(['if', 'then', 'elif', 'else', 'fi', 'for', 'in', 'do', 'done', 'while', 'until', '{', '}', '!']);

/** @throws Incomplete where more lines are needed, SyntaxFault where bash would refuse the line. */
export function parse(source: string): Script {
  const parser = new Parser(source);
  return parser.script();
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

class Parser {
  readonly #lexer: Lexer;
  #token: Token;

  constructor(source: string) {
    this.#lexer = new Lexer(source, parse);
    this.#token = this.#lexer.next();
  }

  script(): Script {
    const script = this.#list([]);
    if (this.#token.type !== 'end') throw this.#unexpected();
    this.#lexer.finish();
    return script;
  }

  #advance(): void {
    this.#token = this.#lexer.next();
  }

  /** The reserved word at hand, where a command may begin. */
  #reserved(): string | undefined {
    return this.#token.type === 'word' && RESERVED.has(this.#token.text) ? this.#token.text : undefined;
  }

  #isOperator(...texts: string[]): boolean {
    return this.#token.type === 'operator' && texts.includes(this.#token.text);
  }

  #atEnd(): boolean {
    return this.#token.type === 'end';
  }

  #unexpected(): Error {
    const token = this.#token;
    if (token.type === 'end') return new Incomplete();
    const text = token.type === 'newline' ? 'newline' : token.text;
    return new SyntaxFault(`syntax error near unexpected token \`${text}'`);
  }

  #skipNewlines(): void {
    while (this.#token.type === 'newline') this.#advance();
  }

  /** Commands up to one of the reserved words `ends`, a closing parenthesis or the end. */
  #list(ends: readonly string[]): Script {
    const items: { operator: ';' | '&&' | '||'; pipeline: Pipeline }[] = [];
    let operator: ';' | '&&' | '||' = ';';
    this.#skipNewlines();
    while (this.#token.type !== 'end' && !this.#isOperator(')') && !ends.includes(this.#reserved() ?? '')) {
      items.push({ operator, pipeline: this.#pipeline() });
      operator = ';';
      if (this.#isOperator('&&', '||')) {
        operator = this.#isOperator('&&') ? '&&' : '||';
        this.#advance();
        this.#skipNewlines();
        if (this.#atEnd()) throw new Incomplete();
      } else if (this.#isOperator('&')) throw new SyntaxFault('background jobs (&) are not part of this shell: use a second line instead');
      else if (this.#isOperator(';') || this.#token.type === 'newline') {
        this.#advance();
        this.#skipNewlines();
      } else break;
    }
    return { items };
  }

  /** A list that must hold a command and end with one of `ends`, which is consumed and given back. */
  #body(...ends: string[]): { readonly script: Script; readonly end: string } {
    const script = this.#list(ends);
    const end = this.#reserved();
    if (end === undefined || !ends.includes(end)) throw this.#unexpected();
    if (script.items.length === 0) throw this.#unexpected();
    this.#advance();
    return { script, end };
  }

  #pipeline(): Pipeline {
    let negated = false;
    while (this.#reserved() === '!') {
      negated = !negated;
      this.#advance();
    }
    const commands = [this.#command()];
    while (this.#isOperator('|', '|&')) {
      this.#advance();
      this.#skipNewlines();
      commands.push(this.#command());
    }
    return { negated, commands };
  }

  #command(): Node {
    const word = this.#reserved();
    if (this.#isOperator('(')) {
      this.#advance();
      const body = this.#list([]);
      if (!this.#isOperator(')') || body.items.length === 0) throw this.#unexpected();
      this.#advance();
      return { type: 'group', body, subshell: true, redirections: this.#redirections() };
    }
    switch (word) {
      case '{': {
        this.#advance();
        const { script } = this.#body('}');
        return { type: 'group', body: script, subshell: false, redirections: this.#redirections() };
      }
      case 'for':
        return this.#for();
      case 'while':
      case 'until': {
        this.#advance();
        const condition = this.#body('do').script;
        const body = this.#body('done').script;
        return { type: 'while', until: word === 'until', condition, body, redirections: this.#redirections() };
      }
      case 'if':
        return this.#if();
      case undefined:
        return this.#simple();
      default:
        throw this.#unexpected();
    }
  }

  #for(): Node {
    this.#advance();
    if (this.#token.type !== 'word') throw this.#unexpected();
    const name = this.#token.text;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new SyntaxFault(`\`${name}': not a valid identifier`);
    this.#advance();
    this.#skipNewlines();
    const words: Word[] = [];
    if (this.#reserved() === 'in') {
      this.#advance();
      while (this.#token.type === 'word') {
        words.push(this.#token.word);
        this.#advance();
      }
    }
    if (this.#isOperator(';')) this.#advance();
    this.#skipNewlines();
    if (this.#reserved() !== 'do') throw this.#unexpected();
    this.#advance();
    const body = this.#body('done').script;
    return { type: 'for', name, words, body, redirections: this.#redirections() };
  }

  #if(): Node {
    const branches: { condition: Script; body: Script }[] = [];
    let otherwise: Script | undefined;
    this.#advance();
    for (;;) {
      const condition = this.#body('then').script;
      const { script, end } = this.#body('elif', 'else', 'fi');
      branches.push({ condition, body: script });
      if (end === 'elif') continue;
      if (end === 'else') otherwise = this.#body('fi').script;
      return { type: 'if', branches, otherwise, redirections: this.#redirections() };
    }
  }

  #redirections(): Redirection[] {
    const redirections: Redirection[] = [];
    for (;;) {
      const redirection = this.#redirection();
      if (!redirection) return redirections;
      redirections.push(redirection);
    }
  }

  #redirection(): Redirection | undefined {
    const token = this.#token;
    if (token.type !== 'redirection') return undefined;
    this.#advance();
    if (this.#token.type !== 'word') throw this.#unexpected();
    const target = this.#token.word;
    this.#advance();
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
        return { fd, operator: token.text, target };
      default:
        throw this.#unexpected();
    }
  }

  #simple(): Node {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      const redirection = this.#redirection();
      if (redirection) {
        redirections.push(redirection);
        continue;
      }
      if (this.#token.type !== 'word') break;
      const assignment = words.length === 0 ? assignmentOf(this.#token.word) : undefined;
      if (assignment) assignments.push(assignment);
      else words.push(this.#token.word);
      this.#advance();
    }
    if (words.length === 0 && assignments.length === 0 && redirections.length === 0) throw this.#unexpected();
    return { type: 'simple', assignments, words, redirections };
  }
}

/** `NAME=value` where the name and the equals sign stand outside quotes. */
function assignmentOf(word: Word): Assignment | undefined {
  const [first, ...rest] = word;
  if (first?.type !== 'text' || first.quoted) return undefined;
  const match = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(first.text);
  if (!match) return undefined;
  const value = first.text.slice(match[0].length);
  return { name: match[1] ?? '', value: value ? [{ type: 'text', text: value, quoted: false }, ...rest] : rest };
}
