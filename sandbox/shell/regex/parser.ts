// Reads basic and extended regular expressions as the GNU tools do.
// Answers to glibc's posix/regcomp.c under the syntaxes that grep 3.8 and sed 4.9 ask of it.
import { type Assertion, type Expression, NOTHING, RegexError } from './ast.ts';
import { type CharacterSet, CLASSES, NO_SPACE, NO_WORD, SPACE, WORD } from './character-set.ts';

export interface Syntax {
  /** ERE, as `grep -E`, `sed -E` and awk read it; otherwise BRE. */
  readonly extended: boolean;
  /** Whose habits where they differ: which escapes there are, and what a misplaced sign means. */
  readonly tool: 'grep' | 'sed' | 'awk';
  /** `^` and `$` stand for each line of the text, as sed's flag M has it. */
  readonly multiline?: boolean;
}

export interface Parsed {
  readonly expression: Expression;
  /** How many groups there are. */
  readonly groups: number;
  /** What grep says and goes on. */
  readonly warnings: readonly string[];
}

/** RE_DUP_MAX is 32767 in glibc. The linear engine takes no more than so many; beyond, glibc's words are said earlier. */
export const MOST_REPEATS = 1000;

const UNMATCHED_BRACKET = 'Unmatched [, [^, [:, [., or [=';
const BAD_REPEAT = 'Invalid preceding regular expression';

const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ['<', 'word-start'],
  ['>', 'word-end'],
  ['b', 'word-boundary'],
  ['B', 'no-word-boundary'],
  ['`', 'text-start'],
  ["'", 'text-end'],
]);
const SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['w', WORD],
  ['W', NO_WORD],
  ['s', SPACE],
  ['S', NO_SPACE],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\x07'],
  ['r', '\r'],
]);

/** @throws RegexError in GNU's words */
export const parseRegex = (pattern: string, syntax: Syntax): Parsed => new Parser(pattern, syntax).parse();

/** What a sign means here, in either syntax. */
type Sign = '(' | ')' | '|' | '{' | '}' | '*' | '+' | '?';

/** What stands before an expression in its branch. */
type Place = 'start' | 'after-anchor' | 'within';

class Parser {
  readonly #characters: readonly string[];
  readonly #syntax: Syntax;
  readonly #warnings: string[] = [];
  /** The groups that a reference may name here. */
  #closed: ReadonlySet<number> = new Set();
  #at = 0;
  #groups = 0;
  #depth = 0;

  constructor(pattern: string, syntax: Syntax) {
    this.#characters = [...pattern];
    this.#syntax = syntax;
  }

  parse(): Parsed {
    const expression = this.#either();
    if (this.#at < this.#characters.length) throw new RegexError('Unmatched ) or \\)');
    return { expression, groups: this.#groups, warnings: this.#warnings };
  }

  #peek(ahead = 0): string | undefined {
    return this.#characters[this.#at + ahead];
  }

  /** The sign that stands at a place, and how many characters it takes; undefined where none does. */
  #sign(ahead = 0): { readonly sign: Sign; readonly length: number } | undefined {
    const first = this.#peek(ahead);
    if (first === '*') return { sign: '*', length: 1 };
    const { extended } = this.#syntax;
    const escaped = first === '\\';
    const sign = escaped ? this.#peek(ahead + 1) : first;
    if (extended === escaped) return undefined;
    switch (sign) {
      case '(':
      case ')':
      case '|':
      case '{':
      case '}':
      case '+':
      case '?':
        return { sign, length: escaped ? 2 : 1 };
      default:
        return undefined;
    }
  }

  /** Goes beyond the sign, if it is here. */
  #skip(sign: Sign): boolean {
    const found = this.#sign();
    if (found?.sign !== sign) return false;
    this.#at += found.length;
    return true;
  }

  #either(): Expression {
    this.#depth += 1;
    if (this.#depth > 200) throw new RegexError('Regular expression too big');
    // What one branch closes, another cannot know.
    const before = this.#closed;
    let closed = before;
    const branches: Expression[] = [];
    do {
      this.#closed = before;
      branches.push(this.#sequence());
      closed = new Set([...closed, ...this.#closed]);
    } while (this.#skip('|'));
    this.#closed = closed;
    this.#depth -= 1;
    const [only = NOTHING] = branches;
    return branches.length === 1 ? only : { type: 'either', branches };
  }

  #sequence(): Expression {
    const items: Expression[] = [];
    for (;;) {
      const sign = this.#sign()?.sign;
      if (this.#peek() === undefined || sign === '|' || (sign === ')' && !this.#isPlainClose())) break;
      const before = items.at(-1);
      items.push(this.#repeated(this.#one(before === undefined ? 'start' : before.type === 'assertion' ? 'after-anchor' : 'within')));
    }
    const [only = NOTHING] = items;
    return items.length === 1 ? only : { type: 'sequence', items };
  }

  /** `grep -E` and awk take a closing parenthesis without an opening one for itself. */
  #isPlainClose(): boolean {
    return this.#depth === 1 && this.#syntax.extended && this.#syntax.tool !== 'sed';
  }

  /** One expression without what repeats it. */
  #one(place: Place): Expression {
    const found = this.#sign();
    if (found) {
      switch (found.sign) {
        case '(':
          return this.#group(found.length);
        case '*':
        case '+':
        case '?':
        case '{':
          if (place !== 'within') return this.#misplaced(found.sign, found.length);
      }
      // A brace that begins no interval, or a closing one.
      this.#at += found.length;
      return { type: 'character', character: found.sign };
    }
    const character = this.#characters[this.#at] ?? '';
    this.#at += 1;
    switch (character) {
      case '.':
        return { type: 'any' };
      case '[':
        return { type: 'set', set: this.#bracket() };
      case '\\':
        return this.#escape();
      case '^':
        if (this.#syntax.extended || place === 'start')
          return { type: 'assertion', assertion: this.#syntax.multiline ? 'line-start' : 'text-start' };
        break;
      case '$':
        if (this.#syntax.extended || this.#endsBranch()) {
          return { type: 'assertion', assertion: this.#syntax.multiline ? 'line-end' : 'text-end' };
        }
    }
    return { type: 'character', character };
  }

  #endsBranch(): boolean {
    const sign = this.#sign()?.sign;
    return this.#peek() === undefined || sign === ')' || sign === '|';
  }

  /** A sign that repeats, with nothing to repeat before it. */
  #misplaced(sign: '*' | '+' | '?' | '{', length: number): Expression {
    const { extended, tool } = this.#syntax;
    if (extended ? tool === 'sed' : sign === '{' && tool === 'sed') throw new RegexError(BAD_REPEAT);
    this.#at += length;
    if (!extended) return { type: 'character', character: sign };
    if (sign !== '{' || this.#startsInterval()) this.#warnings.push(`${sign === '{' ? '{...}' : sign} at start of expression`);
    // As if it were not there.
    return this.#peek() === undefined || this.#sign()?.sign === '|' || this.#sign()?.sign === ')' ? NOTHING : this.#one('start');
  }

  #group(length: number): Expression {
    this.#at += length;
    this.#groups += 1;
    const index = this.#groups;
    const body = this.#either();
    if (!this.#skip(')')) throw new RegexError('Unmatched ( or \\(');
    this.#closed = new Set([...this.#closed, index]);
    return { type: 'group', index, body };
  }

  /** What stands here, with the signs after it that repeat it. */
  #repeated(first: Expression): Expression {
    const { extended, tool } = this.#syntax;
    let body = first;
    // `^*` repeats nothing.
    if (first.type === 'assertion') return first;
    for (let times = 0; ; times += 1) {
      const found = this.#sign();
      if (found?.sign === '*' || found?.sign === '+' || found?.sign === '?') {
        if (times > 0 && !extended && tool === 'sed') throw new RegexError(BAD_REPEAT);
        this.#at += found.length;
        body = { type: 'repeat', body, least: found.sign === '+' ? 1 : 0, most: found.sign === '?' ? 1 : undefined };
      } else if (found?.sign === '{') {
        const interval = this.#interval(found.length);
        if (!interval) return body;
        if (times > 0 && !extended && tool === 'sed') throw new RegexError(BAD_REPEAT);
        body = { type: 'repeat', body, ...interval };
      } else return body;
    }
  }

  /** `{n}`, `{n,}`, `{n,m}`, `{,m}`; undefined where `grep -E` takes the brace for itself. */
  #interval(length: number): { readonly least: number; readonly most: number | undefined } | undefined {
    const { extended, tool } = this.#syntax;
    const rest = this.#characters.slice(this.#at + length, this.#at + length + 16).join('');
    const match = (extended ? /^(\d*)(,?)(\d*)\}/ : /^(\d*)(,?)(\d*)\\\}/).exec(rest);
    if (!match || (match[1] === '' && match[2] === '')) {
      if (extended && tool !== 'sed') return undefined;
      throw new RegexError(/^[\d,]*$/.test(rest) ? 'Unmatched \\{' : 'Invalid content of \\{\\}');
    }
    this.#at += length + match[0].length;
    const least = Number(match[1]);
    const most = match[2] === '' ? least : match[3] === '' ? undefined : Number(match[3]);
    if (most !== undefined && least > most) throw new RegexError('Invalid content of \\{\\}');
    if (Math.max(least, most ?? 0) > MOST_REPEATS) throw new RegexError('Regular expression too big');
    return { least, most };
  }

  #startsInterval(): boolean {
    return /^(?:\d+,?\d*|,\d*)\}/.test(this.#characters.slice(this.#at, this.#at + 16).join(''));
  }

  #escape(): Expression {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new RegexError('Trailing backslash');
    const { tool } = this.#syntax;
    const written = this.#written();
    if (written !== undefined) return { type: 'character', character: written };
    this.#at += 1;
    if (/[1-9]/.test(character) && tool !== 'awk') {
      const index = Number(character);
      if (!this.#closed.has(index)) throw new RegexError('Invalid back reference');
      return { type: 'reference', index };
    }
    const assertion = tool === 'awk' && character === 'y' ? 'word-boundary' : ASSERTIONS.get(character);
    if (assertion) return { type: 'assertion', assertion };
    const set = SETS.get(character);
    return set ? { type: 'set', set } : { type: 'character', character };
  }

  /** A character that sed and awk let one write after a backslash: `\n`, `\t`, `\x41`; undefined where none stands here. */
  #written(): string | undefined {
    const { tool } = this.#syntax;
    if (tool === 'grep') return undefined;
    const rest = this.#characters.slice(this.#at, this.#at + 4).join('');
    const control = CONTROLS.get(rest.charAt(0)) ?? (tool === 'awk' && rest.startsWith('b') ? '\b' : undefined);
    if (control !== undefined) {
      this.#at += 1;
      return control;
    }
    const numbered = /^x([0-9a-fA-F]{1,2})/.exec(rest) ?? (tool === 'sed' ? /^[do](\d{3})/.exec(rest) : /^([0-7]{1,3})/.exec(rest));
    if (!numbered?.[1]) return undefined;
    this.#at += numbered[0].length;
    return String.fromCodePoint(Number.parseInt(numbered[1], rest.startsWith('x') ? 16 : rest.startsWith('d') ? 10 : 8));
  }

  /** `[…]`, from behind its opening. */
  #bracket(): CharacterSet {
    const from = this.#at;
    if (this.#peek() === undefined) throw new RegexError('Invalid regular expression');
    const negated = this.#peek() === '^';
    if (negated) this.#at += 1;
    const ranges: (readonly [string, string])[] = [];
    const classes: string[] = [];
    for (let first = true; ; first = false) {
      const character = this.#peek();
      if (character === undefined) throw new RegexError(UNMATCHED_BRACKET);
      if (character === ']' && !first) break;
      const named = this.#named(':');
      if (named !== undefined) {
        const found = CLASSES.get(named);
        if (found === undefined) throw new RegexError('Invalid character class name');
        classes.push(found);
        continue;
      }
      const low = this.#member();
      if (this.#peek() !== '-' || this.#peek(1) === ']') {
        ranges.push([low, low]);
        continue;
      }
      this.#at += 1;
      const high = this.#member();
      if ((low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0)) throw new RegexError('Invalid range end');
      ranges.push([low, high]);
    }
    this.#at += 1;
    const text = this.#characters.slice(from, this.#at - 1).join('');
    if (/^:[a-z]+:$/.test(text) && this.#syntax.tool !== 'awk') {
      throw new RegexError('character class syntax is [[:space:]], not [:space:]');
    }
    return { negated, ranges, classes };
  }

  /** One character of a bracket, or one end of a range. */
  #member(): string {
    const named = this.#named('.') ?? this.#named('=');
    if (named !== undefined) {
      if ([...named].length !== 1) throw new RegexError('Invalid collation character');
      return named;
    }
    const character = this.#peek();
    if (character === undefined) throw new RegexError(UNMATCHED_BRACKET);
    this.#at += 1;
    if (character !== '\\') return character;
    const written = this.#written();
    if (written !== undefined || this.#syntax.tool !== 'awk') return written ?? character;
    const escaped = this.#peek();
    if (escaped === undefined) throw new RegexError(UNMATCHED_BRACKET);
    this.#at += 1;
    return escaped;
  }

  /** The name in `[:name:]`, `[.name.]` or `[=name=]`, if one stands here. */
  #named(sign: ':' | '.' | '='): string | undefined {
    if (this.#peek() !== '[' || this.#peek(1) !== sign) return undefined;
    for (let i = this.#at + 3; ; i += 1) {
      if (this.#characters[i] === undefined) throw new RegexError(UNMATCHED_BRACKET);
      if (this.#characters[i] !== sign || this.#characters[i + 1] !== ']') continue;
      const name = this.#characters.slice(this.#at + 2, i).join('');
      this.#at = i + 2;
      return name;
    }
  }
}
