// `$(( … ))`: whole numbers of 64 bits, variables, and C's operators, as bash has them.
import { SyntaxFault } from './ast.ts';
import { DEEPEST } from './bounds.ts';

/** Variables as an expression sees them; `subscript` is the text in an array's brackets. */
export interface ArithmeticVariables {
  read(name: string, subscript: string | undefined): string | undefined;
  write(name: string, subscript: string | undefined, value: string): void;
}

type Operation = (a: bigint, b: bigint) => bigint;
const truth = (value: boolean): bigint => (value ? 1n : 0n);
/** What `**` may be asked for before the answer is cut to 64 bits. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = BigInt.asIntN(64, result * square);
    square = BigInt.asIntN(64, square * square);
  }
  return result;
}

/** From the loosest to the tightest; `&&` and `||` stand apart, since they may leave their right side alone. */
const LEVELS: readonly Readonly<Record<string, Operation>>[] = [
  { '|': (a, b) => a | b },
  { '^': (a, b) => a ^ b },
  { '&': (a, b) => a & b },
  { '==': (a, b) => truth(a === b), '!=': (a, b) => truth(a !== b) },
  { '<=': (a, b) => truth(a <= b), '>=': (a, b) => truth(a >= b), '<': (a, b) => truth(a < b), '>': (a, b) => truth(a > b) },
  { '<<': (a, b) => a << (b & 63n), '>>': (a, b) => a >> (b & 63n) },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b },
];

const TOKEN =
  /\s*(\d\w*#[\w@]+|0[xX][0-9a-fA-F]+|\d\w*|[A-Za-z_]\w*|\*\*|<<=|>>=|<<|>>|&&|\|\||[-+*/%&|^]=|[=!<>]=|\+\+|--|[-+*/%()<>!~&|^?:,=[\]])/y;
const ASSIGNMENT = /^(?:[-+*/%&|^]|<<|>>)?=$/;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** A variable, which may be assigned to. */
interface Place {
  readonly name: string;
  readonly subscript: string | undefined;
}

/** @throws SyntaxFault in bash's words. */
export function evaluate(expression: string, variables: ArithmeticVariables, depth = 0): bigint {
  if (depth > DEEPEST) throw new SyntaxFault(`${expression}: expression recursion level exceeded (error token is "${expression}")`);
  return new Evaluation(expression, variables, depth).value();
}

class Evaluation {
  readonly #expression: string;
  readonly #variables: ArithmeticVariables;
  readonly #depth: number;
  readonly #tokens: readonly Token[];
  #position = 0;
  /** Within what is not to be evaluated: the other side of `?:`, what follows a settled `&&`. */
  #skipped = 0;

  constructor(expression: string, variables: ArithmeticVariables, depth: number) {
    this.#expression = expression.trim();
    this.#variables = variables;
    this.#depth = depth;
    this.#tokens = this.#read();
  }

  value(): bigint {
    if (this.#tokens.length === 0) return 0n;
    const value = this.#comma();
    if (this.#position < this.#tokens.length) throw this.#fault('syntax error in expression');
    return value;
  }

  #read(): Token[] {
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    for (let at = 0; at < this.#expression.length; ) {
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(this.#expression);
      if (!found) {
        if (/^\s*$/.test(this.#expression.slice(at))) break;
        throw new SyntaxFault(
          `${this.#expression}: syntax error: invalid arithmetic operator (error token is "${this.#expression.slice(at).trimStart()}")`,
        );
      }
      let text = found[1] ?? '';
      if ((text === '++' || text === '--') && !this.#isStep(tokens.at(-1)?.text, TOKEN.lastIndex)) {
        text = text.charAt(0);
        TOKEN.lastIndex -= 1;
      }
      tokens.push({ text, at: TOKEN.lastIndex - text.length });
      at = TOKEN.lastIndex;
    }
    return tokens;
  }

  /** Beside a variable `++` is a step; elsewhere it is two signs. */
  #isStep(before: string | undefined, at: number): boolean {
    return /^(?:[A-Za-z_]\w*|\])$/.test(before ?? '') || /^\s*[A-Za-z_]/.test(this.#expression.slice(at));
  }

  #token(): string | undefined {
    return this.#tokens[this.#position]?.text;
  }

  #take(...texts: readonly string[]): string | undefined {
    const token = this.#token();
    if (token === undefined || !texts.includes(token)) return undefined;
    this.#position += 1;
    return token;
  }

  #fault(what: string): SyntaxFault {
    const token = this.#tokens[this.#position] ?? this.#tokens.at(-1);
    return new SyntaxFault(`${this.#expression}: ${what} (error token is "${this.#expression.slice(token?.at ?? 0)}")`);
  }

  #comma(): bigint {
    let value = this.#assignment();
    while (this.#take(',')) value = this.#assignment();
    return value;
  }

  #assignment(): bigint {
    const start = this.#position;
    const place = this.#place();
    const sign = place && this.#token();
    if (!place || sign === undefined || !ASSIGNMENT.test(sign)) {
      this.#position = start;
      const value = this.#conditional();
      if (ASSIGNMENT.test(this.#token() ?? '')) throw this.#fault('attempted assignment to non-variable');
      return value;
    }
    this.#position += 1;
    const right = this.#assignment();
    const operator = sign.slice(0, -1);
    const value = operator === '' ? right : this.#apply(operator, this.#valueOf(place), right);
    return this.#assign(place, value);
  }

  #conditional(): bigint {
    const condition = this.#or();
    if (!this.#take('?')) return condition;
    const yes = this.#unless(condition === 0n, () => this.#comma());
    if (!this.#take(':')) throw this.#fault("`:' expected for conditional expression");
    const no = this.#unless(condition !== 0n, () => this.#conditional());
    return condition === 0n ? no : yes;
  }

  #or(): bigint {
    let value = this.#and();
    while (this.#take('||')) {
      const right = this.#unless(value !== 0n, () => this.#and());
      value = truth(value !== 0n || right !== 0n);
    }
    return value;
  }

  #and(): bigint {
    let value = this.#level(0);
    while (this.#take('&&')) {
      const right = this.#unless(value === 0n, () => this.#level(0));
      value = truth(value !== 0n && right !== 0n);
    }
    return value;
  }

  #unless(skipped: boolean, read: () => bigint): bigint {
    this.#skipped += skipped ? 1 : 0;
    const value = read();
    this.#skipped -= skipped ? 1 : 0;
    return value;
  }

  #level(n: number): bigint {
    const operators = LEVELS[n];
    if (!operators) return this.#power();
    let value = this.#level(n + 1);
    for (let sign = this.#take(...Object.keys(operators)); sign !== undefined; sign = this.#take(...Object.keys(operators)))
      value = this.#apply(sign, value, this.#level(n + 1));
    return value;
  }

  #power(): bigint {
    const base = this.#unary();
    if (!this.#take('**')) return base;
    const exponent = this.#power();
    if (exponent < 0n) throw this.#fault('exponent less than 0');
    return power(base, exponent);
  }

  #apply(operator: string, a: bigint, b: bigint): bigint {
    if ((operator === '/' || operator === '%') && b === 0n) {
      if (this.#skipped > 0) return 0n;
      this.#position -= 1;
      throw this.#fault('division by 0');
    }
    const operation = LEVELS.find((level) => operator in level)?.[operator];
    return operation ? BigInt.asIntN(64, operation(a, b)) : 0n;
  }

  #unary(): bigint {
    const step = this.#take('++', '--');
    if (step) {
      const start = this.#position;
      const place = this.#place();
      if (place) return this.#assign(place, this.#apply(step.charAt(0), this.#valueOf(place), 1n));
      // Before a number these are two signs.
      this.#position = start;
      return this.#unary();
    }
    const sign = this.#take('-', '+', '!', '~');
    if (sign === undefined) return this.#primary();
    const value = this.#unary();
    if (sign === '-') return BigInt.asIntN(64, -value);
    if (sign === '!') return truth(value === 0n);
    return sign === '~' ? ~value : value;
  }

  #primary(): bigint {
    if (this.#take('(')) {
      const value = this.#comma();
      if (!this.#take(')')) throw this.#fault("missing `)'");
      return value;
    }
    const place = this.#place();
    if (place) {
      const value = this.#valueOf(place);
      const step = this.#take('++', '--');
      if (step) this.#assign(place, this.#apply(step.charAt(0), value, 1n));
      return value;
    }
    const token = this.#token();
    if (token === undefined || !/^\d/.test(token)) throw this.#fault('syntax error: operand expected');
    const value = this.#number(token);
    this.#position += 1;
    return value;
  }

  /** A variable at hand, with its subscript; the position goes beyond it. */
  #place(): Place | undefined {
    const name = this.#token();
    if (name === undefined || !/^[A-Za-z_]/.test(name)) return undefined;
    this.#position += 1;
    const open = this.#tokens[this.#position];
    if (open?.text !== '[') return { name, subscript: undefined };
    let depth = 0;
    for (; this.#position < this.#tokens.length; this.#position += 1) {
      const token = this.#tokens[this.#position];
      depth += token?.text === '[' ? 1 : token?.text === ']' ? -1 : 0;
      if (depth > 0 || !token) continue;
      this.#position += 1;
      return { name, subscript: this.#expression.slice(open.at + 1, token.at) };
    }
    throw new SyntaxFault(`${name}: bad array subscript`);
  }

  #valueOf({ name, subscript }: Place): bigint {
    const text = this.#variables.read(name, subscript)?.trim() ?? '';
    if (text === '' || this.#skipped > 0) return 0n;
    return /^\d+$/.test(text) && !text.startsWith('0') ? BigInt.asIntN(64, BigInt(text)) : evaluate(text, this.#variables, this.#depth + 1);
  }

  #assign({ name, subscript }: Place, value: bigint): bigint {
    if (this.#skipped === 0) this.#variables.write(name, subscript, String(value));
    return value;
  }

  #number(token: string): bigint {
    const based = /^(\d+)#([\w@]+)$/.exec(token);
    if (based) return this.#digits(based[2] ?? '', Number(based[1]));
    if (/^0[xX]/.test(token)) return this.#digits(token.slice(2), 16);
    return token.length > 1 && token.startsWith('0') ? this.#digits(token.slice(1), 8) : this.#digits(token, 10);
  }

  #digits(text: string, base: number): bigint {
    if (base < 2 || base > 64) throw this.#fault('invalid arithmetic base');
    let value = 0n;
    for (const character of base <= 36 ? text.toLowerCase() : text) {
      const digit = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_'.indexOf(character);
      if (digit < 0 || digit >= base) throw this.#fault('value too great for base');
      value = value * BigInt(base) + BigInt(digit);
    }
    return BigInt.asIntN(64, value);
  }
}
