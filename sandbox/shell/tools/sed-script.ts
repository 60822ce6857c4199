// The language of sed's scripts: addresses and commands.
import type { Regex } from '../regex/regex.ts';
import { UsageError } from './options.ts';

export type Address =
  | { readonly type: 'line'; readonly number: number }
  | { readonly type: 'last' }
  | { readonly type: 'pattern'; readonly pattern: Regex };

interface Addressed {
  readonly from: Address | undefined;
  readonly to: Address | undefined;
  readonly negated: boolean;
}

export type SedCommand = Addressed &
  (
    | { readonly type: 'd' | 'p' | 'q' | '=' }
    | { readonly type: 'a' | 'i' | 'c'; readonly text: string }
    | ({ readonly type: 's' } & Substitution)
    | { readonly type: 'y'; readonly map: ReadonlyMap<string, string> }
    | { readonly type: '{'; readonly commands: readonly SedCommand[] }
  );

/** Text, or the number of a group whose text stands there. */
export type ReplacementPart = string | number;

interface Substitution {
  readonly pattern: Regex;
  readonly replacement: readonly ReplacementPart[];
  readonly everywhere: boolean;
  readonly print: boolean;
}

type NewPattern = (pattern: string, ignoreCase: boolean) => Regex;

/** Throws a UsageError with sed's words. `pattern` reads a regular expression. */
export const parseSedScript = (script: string, pattern: NewPattern): readonly SedCommand[] => new Parser(script, pattern).commands(0);

class Parser {
  readonly #script: string;
  readonly #pattern: NewPattern;
  #at = 0;

  constructor(script: string, pattern: NewPattern) {
    this.#script = script;
    this.#pattern = pattern;
  }

  /** Up to the end of the script, or of the block that is open. */
  commands(depth: number): readonly SedCommand[] {
    const found: SedCommand[] = [];
    for (;;) {
      this.#skip(/[\s;]*/y);
      if (this.#at >= this.#script.length) {
        if (depth > 0) throw this.#error("unmatched `{'");
        return found;
      }
      if (this.#script[this.#at] === '}') {
        this.#at += 1;
        if (depth === 0) throw this.#error("unexpected `}'");
        return found;
      }
      found.push(this.#command(depth));
    }
  }

  #command(depth: number): SedCommand {
    const from = this.#address();
    let to: Address | undefined;
    if (from && this.#skip(/\s*,\s*/y)) {
      to = this.#address();
      if (!to) throw this.#error("unexpected `,'");
    }
    const negated = this.#skip(/\s*!\s*/y) !== '';
    this.#skip(/\s*/y);
    const addressed = { from, to, negated };
    const type = this.#script[this.#at];
    this.#at += 1;
    switch (type) {
      case undefined:
        throw this.#error('missing command');
      case '{':
        return { ...addressed, type, commands: this.commands(depth + 1) };
      case 's':
        return { ...addressed, type, ...this.#substitution() };
      case 'y': {
        const [old = '', fresh = ''] = this.#parts("y'");
        if (old.length !== fresh.length) throw this.#error("strings for `y' command are different lengths");
        this.#end();
        return { ...addressed, type, map: new Map([...old].map((character, i) => [character, fresh.charAt(i)])) };
      }
      case 'a':
      case 'i':
      case 'c':
        return { ...addressed, type, text: this.#text() };
      case 'd':
      case 'p':
      case 'q':
      case '=':
        this.#end();
        return { ...addressed, type };
      default:
        throw this.#error(`unknown command: \`${type}'`);
    }
  }

  #address(): Address | undefined {
    const number = this.#skip(/\d+/y);
    if (number) return { type: 'line', number: Number(number) };
    if (this.#skip(/\$/y)) return { type: 'last' };
    const start = this.#skip(/\/|\\[^\n]/y);
    if (!start) return undefined;
    const delimiter = start.at(-1) ?? '/';
    const text = this.#until(delimiter);
    if (text === undefined) throw this.#error('unterminated address regex');
    return { type: 'pattern', pattern: this.#pattern(text, this.#skip(/I/y) !== '') };
  }

  #substitution(): Substitution {
    const [search = '', replacement = ''] = this.#parts("s'");
    const flags = this.#skip(/[giIpm0-9]*/y);
    this.#end("unknown option to `s'");
    return {
      pattern: this.#pattern(search, /i/i.test(flags)),
      replacement: replacementOf(replacement),
      everywhere: flags.includes('g'),
      print: flags.includes('p'),
    };
  }

  /** The two texts between the delimiters of `s` and `y`. */
  #parts(command: string): readonly string[] {
    const delimiter = this.#script[this.#at] ?? '';
    this.#at += 1;
    const first = delimiter ? this.#until(delimiter) : undefined;
    const second = first === undefined ? undefined : this.#until(delimiter);
    if (first === undefined || second === undefined) throw this.#error(`unterminated \`${command} command`);
    return [first, second];
  }

  /** What stands before the next delimiter that is neither escaped nor in brackets; undefined where there is none. */
  #until(delimiter: string): string | undefined {
    let text = '';
    for (let i = this.#at; i < this.#script.length; i += 1) {
      const character = this.#script.charAt(i);
      if (character === delimiter) {
        this.#at = i + 1;
        return text;
      }
      if (character !== '\\') text += character;
      else {
        i += 1;
        const escaped = this.#script.charAt(i);
        text += escaped === delimiter ? escaped : `\\${escaped}`;
      }
    }
    this.#at = this.#script.length;
    return undefined;
  }

  /** The text of `a`, `i` and `c`: the rest of the line, or the next one after a backslash. */
  #text(): string {
    this.#skip(/[ \t]*(?:\\\n?[ \t]*)?/y);
    const text = this.#skip(/(?:[^\n\\]|\\[\s\S])*/y);
    if (text === '') throw this.#error("expected \\ after `a', `c' or `i'");
    return text.replace(/\\([\s\S])/g, '$1');
  }

  #end(otherwise = 'extra characters after command'): void {
    this.#skip(/[ \t]*/y);
    const next = this.#script[this.#at];
    if (next === undefined || next === '}' || next === '#') return;
    this.#at += 1;
    if (next !== ';' && next !== '\n') throw this.#error(otherwise);
  }

  /** Reads what the pattern matches here, and goes beyond it. */
  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#script) ?? [];
    this.#at += found.length;
    return found;
  }

  #error(what: string): UsageError {
    return new UsageError(`-e expression #1, char ${this.#at}: ${what}`);
  }
}

function replacementOf(text: string): readonly ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  for (const [whole, escaped] of text.matchAll(/\\([\s\S])|&|[^\\&]+/g)) {
    if (whole === '&') parts.push(0);
    else if (escaped === undefined) parts.push(whole);
    else if (/\d/.test(escaped)) parts.push(Number(escaped));
    else parts.push(escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped);
  }
  return parts;
}
