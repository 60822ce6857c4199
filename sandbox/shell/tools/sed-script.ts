// The language of sed's scripts: addresses and commands, as GNU sed 4.9 reads them.
import type { Regex } from '../regex/regex.ts';
import { UsageError } from './options.ts';
import { largestGroup, parseReplacement, type ReplacementPart } from './sed-replacement.ts';

/** A regular expression; undefined for the empty one, which stands for the last that was used. */
export type Pattern = Regex | undefined;

export type Address =
  | { readonly type: 'line'; readonly number: number }
  /** `first~step` */
  | { readonly type: 'step'; readonly first: number; readonly step: number }
  | { readonly type: 'last' }
  | { readonly type: 'pattern'; readonly pattern: Pattern };

/** The end of a range: an address, so many lines more, or the next line whose number is a multiple. */
export type RangeEnd = Address | { readonly type: 'more'; readonly lines: number } | { readonly type: 'multiple'; readonly of: number };

export interface Substitution {
  readonly pattern: Pattern;
  readonly replacement: readonly ReplacementPart[];
  /** From which match on. */
  readonly number: number;
  readonly everywhere: boolean;
  readonly print: boolean;
  /** The file that takes what was changed. */
  readonly file: string | undefined;
}

interface Addressed {
  readonly from: Address | undefined;
  readonly to: RangeEnd | undefined;
  readonly negated: boolean;
}

export type SedCommand = Addressed &
  (
    | { readonly type: 'd' | 'D' | 'g' | 'G' | 'h' | 'H' | 'n' | 'N' | 'p' | 'P' | 'x' | 'z' | '=' | 'F' }
    | { readonly type: 'a' | 'i' | 'c'; readonly text: string }
    | { readonly type: 'q' | 'Q'; readonly status: number }
    | { readonly type: 'l'; readonly width: number | undefined }
    | { readonly type: 'r' | 'R' | 'w' | 'W'; readonly file: string }
    | { readonly type: 's'; readonly substitution: Substitution }
    | { readonly type: 'y'; readonly map: ReadonlyMap<string, string> }
    /** Goes on behind the block where it does not apply. */
    | { readonly type: '{'; end: number }
    | { readonly type: '}' }
    /** Goes to a place in the script. */
    | { readonly type: 'b' | 't' | 'T'; readonly label: string; target: number }
  );

export interface SedScript {
  readonly commands: readonly SedCommand[];
  /** `#n` on the first line: as the option -n. */
  readonly quiet: boolean;
  /** Some address is `$`. */
  readonly asksForLast: boolean;
}

type NewPattern = (pattern: string, flags: { readonly ignoreCase: boolean; readonly multiline: boolean }) => Regex;

/** @throws UsageError with sed's words. `pattern` reads a regular expression. */
export const parseSedScript = (script: string, pattern: NewPattern): SedScript => new Parser(script, pattern).parse();

class Parser {
  readonly #script: string;
  readonly #pattern: NewPattern;
  readonly #commands: SedCommand[] = [];
  readonly #labels = new Map<string, number>();
  #asksForLast = false;
  #at = 0;

  constructor(script: string, pattern: NewPattern) {
    this.#script = script;
    this.#pattern = pattern;
  }

  parse(): SedScript {
    const quiet = /^#n(?:\n|$)/.test(this.#script);
    const open: Extract<SedCommand, { type: '{' }>[] = [];
    for (;;) {
      this.#skip(/[\s;]*/y);
      if (this.#at >= this.#script.length) break;
      const command = this.#command();
      if (command?.type === '{') open.push(command);
      if (command?.type === '}') {
        const block = open.pop();
        if (!block) throw this.#error("unexpected `}'");
        block.end = this.#commands.length;
      }
      if (command) this.#commands.push(command);
    }
    if (open.length > 0) throw new UsageError("-e expression #1, char 0: unmatched `{'");
    for (const command of this.#commands) {
      if (command.type !== 'b' && command.type !== 't' && command.type !== 'T') continue;
      const target = command.label === '' ? this.#commands.length : this.#labels.get(command.label);
      if (target === undefined)
        throw new UsageError(`-e expression #1, char ${this.#script.length}: can't find label for jump to \`${command.label}'`);
      command.target = target;
    }
    return { commands: this.#commands, quiet, asksForLast: this.#asksForLast };
  }

  #command(): SedCommand | undefined {
    const addressed = this.#addresses();
    const type = this.#script[this.#at];
    this.#at += 1;
    switch (type) {
      case undefined:
        this.#at -= 1;
        throw this.#error('missing command');
      case '#':
        if (addressed.from) throw this.#error("comments don't accept any addresses");
        this.#skip(/[^\n]*/y);
        return undefined;
      case ':': {
        if (addressed.from) throw this.#error(": doesn't want any addresses");
        const label = this.#skip(/[ \t]*[^\s;]*/y).trim();
        if (label === '') throw this.#error('":" lacks a label');
        this.#labels.set(label, this.#commands.length);
        return undefined;
      }
      case '{':
        return { ...addressed, type, end: 0 };
      case '}':
        if (addressed.from) throw this.#error("} doesn't want any addresses");
        this.#end();
        return { ...addressed, type };
      case 's':
        return { ...addressed, type, substitution: this.#substitution() };
      case 'y':
        return { ...addressed, type, map: this.#transliteration() };
      case 'a':
      case 'i':
      case 'c':
        return { ...addressed, type, text: this.#text() };
      case 'q':
      case 'Q':
        if (addressed.to) throw this.#error('command only uses one address');
        return { ...addressed, type, status: Number(this.#numberBeforeEnd() ?? 0) };
      case 'l': {
        const width = this.#numberBeforeEnd();
        return { ...addressed, type, width: width === undefined ? undefined : Number(width) };
      }
      case 'r':
      case 'R':
      case 'w':
      case 'W':
        return { ...addressed, type, file: this.#file() };
      case 'b':
      case 't':
      case 'T': {
        const label = this.#skip(/[ \t]*[^;}\n]*/y).trim();
        this.#end();
        return { ...addressed, type, label, target: 0 };
      }
      case '=':
      case 'd':
      case 'D':
      case 'F':
      case 'g':
      case 'G':
      case 'h':
      case 'H':
      case 'n':
      case 'N':
      case 'p':
      case 'P':
      case 'x':
      case 'z':
        this.#end();
        return { ...addressed, type };
      case 'e':
        throw this.#error("the command `e' is not part of the tools of this sandbox");
      default:
        throw this.#error(`unknown command: \`${type}'`);
    }
  }

  #addresses(): Addressed {
    const from = this.#address();
    let to: RangeEnd | undefined;
    if (from && this.#skip(/[ \t]*,[ \t]*/y)) {
      to = this.#rangeEnd();
      if (!to) throw this.#error("unexpected `,'");
    }
    if (from?.type === 'line' && from.number === 0 && to?.type !== 'pattern') throw this.#error('invalid usage of line address 0');
    const negated = this.#skip(/[ \t]*!(?:[ \t]|!)*/y);
    if (/!.*!/.test(negated)) throw this.#error("multiple `!'s");
    this.#skip(/[ \t]*/y);
    return { from, to, negated: negated !== '' };
  }

  #rangeEnd(): RangeEnd | undefined {
    const relative = this.#skip(/[+~]\d+/y);
    if (relative.startsWith('+')) return { type: 'more', lines: Number(relative.slice(1)) };
    if (relative) return { type: 'multiple', of: Number(relative.slice(1)) };
    return this.#address();
  }

  #address(): Address | undefined {
    const number = this.#skip(/\d+/y);
    if (number) {
      const step = this.#skip(/[ \t]*~[ \t]*\d+/y).replace(/[\s~]/g, '');
      return Number(step) > 0 ? { type: 'step', first: Number(number), step: Number(step) } : { type: 'line', number: Number(number) };
    }
    if (this.#skip(/\$/y)) {
      this.#asksForLast = true;
      return { type: 'last' };
    }
    const start = this.#skip(/\/|\\[^\n]/y);
    if (!start) return undefined;
    const text = this.#until(start.at(-1) ?? '/', true);
    if (text === undefined) throw this.#error('unterminated address regex');
    const flags = this.#skip(/[IM]*/y);
    return { type: 'pattern', pattern: this.#regex(text, flags.includes('I'), flags.includes('M')) };
  }

  #regex(text: string, ignoreCase: boolean, multiline: boolean): Pattern {
    if (text !== '') return this.#pattern(text, { ignoreCase, multiline });
    if (ignoreCase || multiline) throw this.#error('no previous regular expression');
    return undefined;
  }

  #substitution(): Substitution {
    const [search = '', replacement = ''] = this.#parts("s'", true);
    let number = 0;
    let file: string | undefined;
    const flags = new Set<string>();
    for (;;) {
      const digits = this.#skip(/\d+/y);
      if (digits) {
        if (number > 0) throw this.#error("multiple number options to `s' command");
        number = Number(digits);
        if (number === 0) throw this.#error("number option to `s' command may not be zero");
        continue;
      }
      const flag = this.#skip(/[giIpmMew]/y);
      if (flag === 'e') throw this.#error("the flag `e' is not part of the tools of this sandbox");
      if (flag === 'w') {
        file = this.#file();
        break;
      }
      if (flag === '') {
        this.#end("unknown option to `s'");
        break;
      }
      if (flag === 'p' && flags.has('p')) throw this.#error("multiple `p' options to `s' command");
      if (flag === 'g' && flags.has('g')) throw this.#error("multiple `g' options to `s' command");
      flags.add(flag.replace('I', 'i').replace('M', 'm'));
    }
    const pattern = this.#regex(search, flags.has('i'), flags.has('m'));
    const parts = parseReplacement(replacement);
    const largest = largestGroup(parts);
    if (pattern && largest > pattern.groups) throw this.#error(`invalid reference \\${largest} on \`s' command's RHS`);
    return { pattern, replacement: parts, number: number || 1, everywhere: flags.has('g'), print: flags.has('p'), file };
  }

  #transliteration(): ReadonlyMap<string, string> {
    const [old = '', fresh = ''] = this.#parts("y'", false).map((text) =>
      text.replace(/\\([\s\S])/g, (_, escaped: string) => ({ n: '\n', t: '\t', '\\': '\\' })[escaped] ?? `\\${escaped}`),
    );
    const [from, to] = [[...old], [...fresh]];
    if (from.length !== to.length) throw this.#error("strings for `y' command are different lengths");
    this.#end();
    const map = new Map<string, string>();
    for (const [i, character] of from.entries()) if (!map.has(character)) map.set(character, to[i] ?? '');
    return map;
  }

  /** The two texts between the delimiters of `s` and `y`. */
  #parts(command: string, isRegex: boolean): readonly string[] {
    const delimiter = this.#script[this.#at] ?? '';
    this.#at += 1;
    const usable = delimiter !== '' && delimiter !== '\n' && delimiter !== '\\';
    const first = usable ? this.#until(delimiter, isRegex) : undefined;
    const second = first === undefined ? undefined : this.#until(delimiter, false);
    if (first === undefined || second === undefined) throw this.#error(`unterminated \`${command} command`);
    return [first, second];
  }

  /** What stands before the next delimiter that is not escaped, nor in a regex's brackets; undefined where there is none. */
  #until(delimiter: string, isRegex: boolean): string | undefined {
    let text = '';
    for (let i = this.#at; i < this.#script.length; i += 1) {
      const character = this.#script.charAt(i);
      if (character === delimiter) {
        this.#at = i + 1;
        return text;
      }
      if (character === '\n' && isRegex) break;
      if (character === '[' && isRegex) {
        const bracket = /\[\^?\]?(?:\[(?:\.[^.]*\.|:[^:]*:|=[^=]*=)\]|[^\]\n])*\]/y;
        bracket.lastIndex = i;
        const found = bracket.exec(this.#script)?.[0] ?? character;
        text += found;
        i += found.length - 1;
        continue;
      }
      if (character !== '\\') {
        text += character;
        continue;
      }
      i += 1;
      const escaped = this.#script.charAt(i);
      if (escaped === delimiter)
        text += isRegex && /[.*[\]^$+?(){}|]/.test(delimiter) ? `[${delimiter === '^' ? '\\^' : delimiter}]` : escaped;
      else if (escaped === '\n' && isRegex) text += '\n';
      else text += `\\${escaped}`;
    }
    this.#at = this.#script.length;
    return undefined;
  }

  /** The text of `a`, `i` and `c`: the rest of the line, or the next one after a backslash. A last backslash joins lines. */
  #text(): string {
    const lead = this.#skip(/[ \t]*(?:\\[ \t]*\n[ \t]*|\\(?=[^\n]))?/y);
    const text = this.#skip(/(?:[^\n\\]|\\[\s\S])*/y);
    if (text === '' && !lead.includes('\n')) throw this.#error("expected \\ after `a', `c' or `i'");
    return text.replace(/\\([\s\S])/g, '$1');
  }

  #file(): string {
    const name = this.#skip(/[ \t]*[^\n]*/y).trimStart();
    if (name === '') throw this.#error('missing filename in r/R/w/W commands');
    return name;
  }

  #numberBeforeEnd(): string | undefined {
    const number = this.#skip(/[ \t]*\d*/y).trim();
    this.#end();
    return number === '' ? undefined : number;
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
