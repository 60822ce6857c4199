// The grammar of label selectors as text: the lexer and parser of k8s.io/apimachinery/pkg/labels.
import { isLabelKey } from './content.ts';
import type { Requirement, SelectorOperator } from './requirement.ts';

type TokenKind = ')' | ',' | '!' | '==' | '=' | '>' | 'in' | '<' | '!=' | 'notin' | '(' | 'identifier' | 'end';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const symbols: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>(
  ([')', ',', '!', '==', '=', '>', '<', '!=', '('] as const).map((symbol) => [symbol, symbol]),
);
const isSymbol = (character: string): boolean => '=!(),><'.includes(character);
const isBlank = (character: string): boolean => ' \t\r\n'.includes(character);

function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) at += 1;
    else {
      const token = isSymbol(character) ? scanSymbol(text, at) : scanWord(text, at);
      tokens.push(token);
      at += token.text.length;
    }
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

/** The longest operator that begins here: every symbol is one on its own. */
function scanSymbol(text: string, start: number): Token {
  const two = text.slice(start, start + 2);
  const symbol = symbols.has(two) ? two : text.charAt(start);
  return { kind: symbols.get(symbol) ?? 'end', text: symbol };
}

function scanWord(text: string, start: number): Token {
  let end = start;
  while (end < text.length && !isSymbol(text.charAt(end)) && !isBlank(text.charAt(end))) end += 1;
  const word = text.slice(start, end);
  return { kind: word === 'in' || word === 'notin' ? word : 'identifier', text: word };
}

type Build = (key: string, operator: SelectorOperator, values: readonly string[]) => Requirement;

/** Parser.parse; throws an Error with Kubernetes's words. */
export function parseRequirements(text: string, build: Build): Requirement[] {
  const parser = new Parser(scan(text), build);
  return parser.parse();
}

const end: Token = { kind: 'end', text: '' };
const expected = (found: string, what: string): Error => new Error(`found '${found}', expected: ${what}`);

class Parser {
  readonly #tokens: readonly Token[];
  readonly #build: Build;
  #at = 0;

  constructor(tokens: readonly Token[], build: Build) {
    this.#tokens = tokens;
    this.#build = build;
  }

  parse(): Requirement[] {
    const requirements: Requirement[] = [];
    for (;;) {
      const { kind, text } = this.#peek();
      if (kind === 'end') return requirements;
      if (kind !== 'identifier' && kind !== '!') throw expected(text, "!, identifier, or 'end of string'");
      requirements.push(this.#requirementOrWhy());
      const after = this.#next();
      if (after.kind === 'end') return requirements;
      if (after.kind !== ',') throw expected(after.text, "',' or 'end of string'");
      const following = this.#peek();
      if (following.kind !== 'identifier' && following.kind !== '!') throw expected(following.text, "identifier after ','");
    }
  }

  /** Outside the place of an operator, `in` and `notin` are words like others. */
  #peek(): Token {
    const token = this.#tokens[this.#at] ?? end;
    return token.kind === 'in' || token.kind === 'notin' ? { kind: 'identifier', text: token.text } : token;
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #requirementOrWhy(): Requirement {
    try {
      return this.#requirement();
    } catch (error) {
      throw new Error(`unable to parse requirement: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #requirement(): Requirement {
    let token = this.#next();
    const negated = token.kind === '!';
    if (negated) token = this.#next();
    if (token.kind !== 'identifier') throw expected(token.text, 'identifier');
    const key = token.text;
    const findings = isLabelKey(key);
    if (findings.length > 0) throw new Error(`<nil>: Invalid value: ${JSON.stringify(key)}: ${findings.join('; ')}`);
    if (negated) return this.#build(key, '!', []);
    const following = this.#peek().kind;
    if (following === 'end' || following === ',') return this.#build(key, 'exists', []);
    const operator = this.#operator();
    const values = operator === 'in' || operator === 'notin' ? this.#values() : [this.#exactValue()];
    return this.#build(key, operator, [...new Set(values)].sort());
  }

  #operator(): SelectorOperator {
    const token = this.#tokens[this.#at] ?? end;
    this.#at += 1;
    switch (token.kind) {
      case 'in':
      case '=':
      case '==':
      case 'notin':
      case '!=':
        return token.kind;
      case '>':
        return 'gt';
      case '<':
        return 'lt';
      default:
        throw expected(token.text, 'in, notin, =, ==, !=, gt, lt');
    }
  }

  #values(): readonly string[] {
    const open = this.#next();
    if (open.kind !== '(') throw new Error(`found '${open.text}' expected: '('`);
    const first = this.#peek();
    if (first.kind === ')') {
      this.#next();
      return [''];
    }
    if (first.kind !== 'identifier' && first.kind !== ',') throw expected(first.text, "',', ')' or identifier");
    const values = this.#identifiers();
    if (this.#next().kind !== ')') throw expected(first.text, "')'");
    return values;
  }

  /** Identifiers between commas, any of which may be missing. */
  #identifiers(): readonly string[] {
    const values: string[] = [];
    for (;;) {
      const token = this.#next();
      const following = this.#peek();
      if (token.kind === 'identifier') {
        values.push(token.text);
        if (following.kind === ')') return values;
        if (following.kind !== ',') throw expected(following.text, "',' or ')'");
      } else if (token.kind === ',') {
        if (values.length === 0) values.push('');
        if (following.kind === ')') return [...values, ''];
        if (following.kind === ',') values.push('');
      } else {
        throw expected(token.text, "',', or identifier");
      }
    }
  }

  #exactValue(): string {
    const following = this.#peek();
    if (following.kind === 'end' || following.kind === ',') return '';
    const token = this.#next();
    if (token.kind !== 'identifier') throw expected(token.text, 'identifier');
    return token.text;
  }
}
