// expr: what its words work out to.
import type { Command } from '../process.ts';
import { Regex } from '../regex/regex.ts';
import { tool, UsageError } from './options.ts';

export const expr: Command = tool(async ({ argv, stdout }) => {
  const words = argv.slice(argv[1] === '--' ? 2 : 1);
  if (words.length === 0) throw new UsageError("missing operand\nTry 'expr --help' for more information.", 2);
  const value = new Evaluation(words).value();
  await stdout.write(`${value}\n`);
  return isNull(value) ? 1 : 0;
});

const isNull = (value: string): boolean => value === '' || /^-?0+$/.test(value);
const INTEGER = /^-?\d+$/;

function integer(value: string): bigint {
  if (!INTEGER.test(value)) throw new UsageError('non-integer argument', 2);
  return BigInt(value);
}

const LEVELS: readonly (readonly string[])[] = [['|'], ['&'], ['<', '<=', '=', '==', '!=', '>=', '>'], ['+', '-'], ['*', '/', '%'], [':']];

class Evaluation {
  readonly #words: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  value(): string {
    const value = this.#level(0);
    if (this.#at < this.#words.length) throw new UsageError(`syntax error: unexpected argument '${this.#words[this.#at]}'`, 2);
    return value;
  }

  #level(n: number): string {
    const operators = LEVELS[n];
    if (!operators) return this.#primary();
    let value = this.#level(n + 1);
    for (let operator = this.#take(operators); operator !== undefined; operator = this.#take(operators))
      value = applied(operator, value, this.#level(n + 1));
    return value;
  }

  #take(operators: readonly string[]): string | undefined {
    const word = this.#words[this.#at];
    if (word === undefined || !operators.includes(word)) return undefined;
    this.#at += 1;
    return word;
  }

  #next(): string {
    const word = this.#words[this.#at];
    if (word === undefined) throw new UsageError(`syntax error: missing argument after '${this.#words.at(-1)}'`, 2);
    this.#at += 1;
    return word;
  }

  #primary(): string {
    const word = this.#next();
    if (word === '+') return this.#next();
    if (word === '(') {
      const value = this.#level(0);
      if (this.#words[this.#at] === undefined) throw new UsageError(`syntax error: expecting ')' after '${this.#words.at(-1)}'`, 2);
      if (this.#words[this.#at] !== ')') throw new UsageError(`syntax error: expecting ')' instead of '${this.#words[this.#at]}'`, 2);
      this.#at += 1;
      return value;
    }
    if (word === ')') throw new UsageError(`syntax error: unexpected ')'`, 2);
    // These are words of the language only where something follows.
    if (this.#at >= this.#words.length) return word;
    switch (word) {
      case 'length':
        return String([...this.#primary()].length);
      case 'match': {
        const text = this.#primary();
        return matched(text, this.#primary());
      }
      case 'index': {
        const text = [...this.#primary()];
        const set = this.#primary();
        return String(text.findIndex((character) => set.includes(character)) + 1);
      }
      case 'substr': {
        const text = [...this.#primary()];
        const [from, length] = [this.#primary(), this.#primary()].map(Number);
        if (!from || !length || from < 1 || length < 1) return '';
        return text.slice(from - 1, from - 1 + length).join('');
      }
      default:
        return word;
    }
  }
}

function applied(operator: string, a: string, b: string): string {
  switch (operator) {
    case '|':
      return isNull(a) ? (isNull(b) ? '0' : b) : a;
    case '&':
      return isNull(a) || isNull(b) ? '0' : a;
    case ':':
      return matched(a, b);
    case '+':
      return String(integer(a) + integer(b));
    case '-':
      return String(integer(a) - integer(b));
    case '*':
      return String(integer(a) * integer(b));
    case '/':
    case '%': {
      const [left, right] = [integer(a), integer(b)];
      if (right === 0n) throw new UsageError('division by zero', 2);
      return String(operator === '/' ? left / right : left % right);
    }
    default:
      return compared(operator, a, b) ? '1' : '0';
  }
}

function compared(operator: string, a: string, b: string): boolean {
  const numbers = INTEGER.test(a) && INTEGER.test(b);
  const less = numbers ? BigInt(a) < BigInt(b) : a < b;
  const equal = numbers ? BigInt(a) === BigInt(b) : a === b;
  switch (operator) {
    case '<':
      return less;
    case '<=':
      return less || equal;
    case '>=':
      return !less;
    case '>':
      return !less && !equal;
    case '!=':
      return !equal;
    default:
      return equal;
  }
}

/** From the beginning: the first group, or how many characters. */
function matched(text: string, pattern: string): string {
  const regex = new Regex(pattern, { tool: 'grep', extended: false });
  const found = regex.exec(text);
  const match = found?.start === 0 ? found : undefined;
  if (regex.groups > 0) return match?.groups[1] ?? '';
  return String(match ? [...(match.groups[0] ?? '')].length : 0);
}
