// Regular expressions as grep, sed and awk have them: POSIX's basic and extended ones with GNU's additions, leftmost and longest.
// A pattern runs in RE2 (re2js), in time that grows with the text alone; one with back-references in a matcher that gives up in words.
import { RE2JS, RE2JSException } from 're2js';
import { type Expression, has, RegexError } from './ast.ts';
import { Backtracking, type Registers } from './backtracking.ts';
import { re2Source, relaxed } from './linear.ts';
import { parseRegex, type Syntax } from './parser.ts';

export { RegexError, type Syntax };

export interface RegexOptions extends Syntax {
  readonly ignoreCase?: boolean;
  /** Only where no word goes on before or after, as `grep -w`. */
  readonly words?: boolean;
  /** Only the whole text, as `grep -x`. */
  readonly whole?: boolean;
}

/** A match: the whole text first, then the groups; undefined for one that took no part. Places are JavaScript's, in UTF-16 units. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * What one search may cost, since it goes without a pause: characters of the text times instructions of the pattern. RE2 takes
 * some 50 ns for one of them when all of the pattern is alive at once, and far less for an ordinary pattern.
 */
const MOST_WORK = 2_000_000;

const ASCII = /^[\0-\x7f]*$/;

export class Regex {
  /** How many groups the pattern has. */
  readonly groups: number;
  /** What grep says of the pattern, and goes on. */
  readonly warnings: readonly string[];
  readonly #expression: Expression;
  readonly #ignoreCase: boolean;
  readonly #hasReferences: boolean;
  readonly #asksForWords: boolean;
  readonly #linear: RE2JS;
  readonly #size: number;
  /** The pattern, where it is a plain text. */
  readonly #literal: string | undefined;
  #backtracking: Backtracking | undefined;

  /**
   * @param patterns one, or several of which any may match
   * @throws RegexError in GNU's words
   */
  constructor(patterns: string | readonly string[], options: RegexOptions) {
    const parsed = (typeof patterns === 'string' ? [patterns] : patterns).map((pattern) => parseRegex(pattern, options));
    const [only] = parsed;
    if (parsed.length > 1 && parsed.some(({ groups }) => groups > 0)) {
      throw new Error('groups of several patterns cannot be told apart');
    }
    const any: Expression =
      parsed.length === 1 && only ? only.expression : { type: 'either', branches: parsed.map(({ expression }) => expression) };
    this.#expression = bounded(any, options);
    this.groups = only?.groups ?? 0;
    this.warnings = parsed.flatMap(({ warnings }) => warnings);
    this.#ignoreCase = options.ignoreCase === true;
    this.#hasReferences = has(this.#expression, ({ type }) => type === 'reference');
    this.#asksForWords = has(this.#expression, (part) => part.type === 'assertion' && part.assertion.includes('word'));
    this.#linear = compiled(re2Source(this.#hasReferences ? relaxed(this.#expression) : this.#expression), this.#ignoreCase);
    this.#size = this.#linear.matcher('').programSize();
    this.#literal = this.#ignoreCase ? undefined : literalOf(this.#expression);
    if (this.#hasReferences) this.#backtracking = this.#newBacktracking();
  }

  /** Whether it matches anywhere. @throws RegexError where that cannot be told in the time there is */
  test(text: string): boolean {
    if (this.#literal !== undefined) return text.includes(this.#literal);
    if (this.#needsBacktracking(text)) return this.exec(text) !== undefined;
    this.#checkWork(text, 0);
    return this.#linear.test(text);
  }

  /**
   * The first match that begins at or after `from`; what stands before `from` is seen by `\b` and its like.
   * @throws RegexError where that cannot be told in the time there is
   */
  exec(text: string, from = 0): RegexMatch | undefined {
    if (this.#literal !== undefined) {
      const start = text.indexOf(this.#literal, from);
      return start < 0 ? undefined : { start, end: start + this.#literal.length, groups: [this.#literal] };
    }
    this.#checkWork(text, from);
    if (!this.#needsBacktracking(text)) {
      const matcher = this.#linear.matcher(text);
      if (!matcher.find(from)) return undefined;
      const groups = Array.from({ length: this.groups + 1 }, (_, i) => matcher.group(i) ?? undefined);
      return { start: matcher.start(), end: matcher.end(), groups };
    }
    let first = from;
    if (this.#hasReferences) {
      const matcher = this.#linear.matcher(text);
      if (!matcher.find(from)) return undefined;
      first = matcher.start();
    }
    this.#backtracking ??= this.#newBacktracking();
    const registers = this.#backtracking.exec(text, first);
    return registers && matchOf(text, registers);
  }

  /**
   * All matches, one after the other. As sed has it, nothing does not match directly behind a match. Each is a search of its own,
   * so who goes through many of them lets others in between two (`breathe`).
   */
  *matches(text: string): Generator<RegexMatch> {
    let end = -1;
    for (let from = 0; from <= text.length; ) {
      const match = this.exec(text, from);
      if (!match) return;
      if (match.end > match.start || match.start !== end) yield match;
      end = match.end;
      from = match.end > match.start ? match.end : match.end + ((text.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1);
    }
  }

  #checkWork(text: string, from: number): void {
    if ((text.length - from) * this.#size > MOST_WORK) throw new RegexError('line too long for this pattern');
  }

  /** RE2 knows words of ASCII alone. */
  #needsBacktracking(text: string): boolean {
    return this.#hasReferences || (this.#asksForWords && !ASCII.test(text));
  }

  #newBacktracking(): Backtracking {
    return new Backtracking(this.#expression, this.groups, this.#ignoreCase);
  }
}

function bounded(expression: Expression, { words, whole }: RegexOptions): Expression {
  const between = (before: Expression, after: Expression): Expression => ({ type: 'sequence', items: [before, expression, after] });
  if (whole) return between({ type: 'assertion', assertion: 'text-start' }, { type: 'assertion', assertion: 'text-end' });
  if (words) return between({ type: 'assertion', assertion: 'no-word-before' }, { type: 'assertion', assertion: 'no-word-after' });
  return expression;
}

function compiled(source: string, ignoreCase: boolean): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.LONGEST_MATCH | RE2JS.LOOKBEHINDS | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
  } catch (error) {
    if (error instanceof RE2JSException) throw new RegexError('Regular expression too big');
    throw error;
  }
}

/** The text that the expression stands for, if it is but one. */
function literalOf(expression: Expression): string | undefined {
  if (expression.type === 'character') return expression.character;
  if (expression.type !== 'sequence') return undefined;
  const characters = expression.items.map(literalOf);
  return characters.every((character) => character !== undefined) ? characters.join('') : undefined;
}

function matchOf(text: string, registers: Registers): RegexMatch {
  const groups: (string | undefined)[] = [];
  for (let i = 0; i < registers.length; i += 2) {
    const [from = -1, to = -1] = registers.slice(i, i + 2);
    groups.push(from < 0 || to < 0 ? undefined : text.slice(from, to));
  }
  return { start: registers[0] ?? 0, end: registers[1] ?? 0, groups };
}
