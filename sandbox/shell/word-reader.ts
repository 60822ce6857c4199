// The inside of words: quotes, dollars, and what stands between braces and parentheses.
import { Incomplete, type Operation, type Part, type Script, SyntaxFault, type Word } from './ast.ts';
import { unescaped } from './quoting.ts';

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const SPECIAL = /[?#@*$!\-0-9]/;

/** What ends a word besides blanks and operators, and how its quotes are read. */
interface Reading {
  /** Characters that end the word; without them, blanks and operators do. */
  readonly ends?: string;
  /** Within double quotes: a single quote is itself, and what is read counts as quoted. */
  readonly quoted?: boolean;
}

/** Text and parts in turn: text is gathered until a part comes. */
class Parts {
  readonly parts: Part[] = [];
  #text = '';
  readonly #quoted: boolean;

  constructor(quoted: boolean) {
    this.#quoted = quoted;
  }

  add(text: string): void {
    this.#text += text;
  }

  push(...parts: readonly Part[]): void {
    this.flush();
    this.parts.push(...parts);
  }

  flush(): void {
    if (this.#text) this.parts.push({ type: 'text', text: this.#text, quoted: this.#quoted });
    this.#text = '';
  }

  get word(): Word {
    this.flush();
    return this.parts;
  }
}

export class WordReader {
  readonly source: string;
  readonly #parse: (source: string) => Script;
  position = 0;

  constructor(source: string, parse: (source: string) => Script) {
    this.source = source;
    this.#parse = parse;
  }

  /** A word of a command line. */
  word(): Word {
    return this.#word({});
  }

  /** All of the source as one word, blanks and operators in it. */
  whole(): Word {
    return this.#word({ ends: '\0' });
  }

  /** The right side of `=~`: up to a blank outside quotes and parentheses. */
  regularExpression(): Word {
    const parts = new Parts(false);
    for (let depth = 0; ; ) {
      const character = this.source[this.position];
      if (character === undefined || (depth === 0 && /\s/.test(character))) return parts.word;
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth < 0) return parts.word;
      this.#piece(parts, {}, character);
    }
  }

  /** The whole source as the inside of double quotes where quotes themselves mean nothing: a here-document. */
  expandable(): Word {
    const parts = new Parts(true);
    while (this.position < this.source.length) {
      const character = this.source.charAt(this.position);
      const following = this.source[this.position + 1];
      if (character === '\\' && following !== undefined && '$`\\\n'.includes(following)) {
        if (following !== '\n') parts.add(following);
        this.position += 2;
        continue;
      }
      const part = character === '$' || character === '`' ? this.#dollar(true) : undefined;
      if (part) parts.push(part);
      else this.#run(parts, /[^\\$`]+/y, character);
    }
    parts.flush();
    return parts.parts.length > 0 ? parts.parts : [{ type: 'text', text: '', quoted: true }];
  }

  /** Arithmetic up to `close` outside parentheses, beyond which the position goes; undefined where it does not come. */
  arithmetic(close: '))' | ';'): Word | undefined {
    let depth = 0;
    for (let at = this.position; at < this.source.length; at += 1) {
      if (depth === 0 && this.source.startsWith(close, at)) {
        const inside = this.source.slice(this.position, at);
        this.position = at + close.length;
        return new WordReader(inside.replaceAll('"', ''), this.#parse).expandable();
      }
      const character = this.source[at];
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth < 0) return undefined;
    }
    return undefined;
  }

  #word(reading: Reading): Word {
    const parts = new Parts(reading.quoted === true);
    for (;;) {
      const character = this.source[this.position];
      if (character === undefined || (reading.ends ? reading.ends.includes(character) : this.#isEnd(character))) return parts.word;
      this.#piece(parts, reading, character);
    }
  }

  #isEnd(character: string): boolean {
    if (/[\s;|&)(]/.test(character)) return true;
    return (character === '<' || character === '>') && this.source[this.position + 1] !== '(';
  }

  /** What begins at `character`: an escape, quotes, an expansion, or plain text. */
  #piece(parts: Parts, reading: Reading, character: string): void {
    const following = this.source[this.position + 1];
    if (character === '\\') {
      if (following === undefined) throw new Incomplete();
      this.position += 2;
      const stays = reading.quoted && !'$`"\\}/\n'.includes(following);
      if (following !== '\n') parts.push({ type: 'text', text: stays ? `\\${following}` : following, quoted: true });
    } else if (character === "'" && !reading.quoted) {
      const close = this.source.indexOf("'", this.position + 1);
      if (close < 0) throw new Incomplete();
      parts.push({ type: 'text', text: this.source.slice(this.position + 1, close), quoted: true });
      this.position = close + 1;
    } else if (character === '"') parts.push(...this.#doubleQuoted());
    else if (character === '$' && following === "'" && !reading.quoted) parts.push(this.#ansiQuoted());
    else if (character === '$' && following === '"') {
      this.position += 1;
      parts.push(...this.#doubleQuoted());
    } else if ((character === '<' || character === '>') && following === '(' && !reading.ends) parts.push(this.#process(character));
    else {
      const part = character === '$' || character === '`' ? this.#dollar(reading.quoted === true) : undefined;
      if (part) parts.push(part);
      // Plain runs are taken at once: a line may hold 100,000 characters.
      else this.#run(parts, /[^\s;|&()<>\\'"$`}/:\]]+/y, character);
    }
  }

  #run(parts: Parts, plain: RegExp, character: string): void {
    plain.lastIndex = this.position;
    const run = plain.exec(this.source)?.[0] ?? character;
    parts.add(run);
    this.position += run.length;
  }

  #doubleQuoted(): readonly Part[] {
    const parts = new Parts(true);
    this.position += 1;
    for (;;) {
      const character = this.source[this.position];
      if (character === undefined) throw new Incomplete();
      if (character === '"') break;
      const following = this.source[this.position + 1];
      if (character === '\\' && following !== undefined && '$`"\\\n'.includes(following)) {
        if (following !== '\n') parts.add(following);
        this.position += 2;
        continue;
      }
      const part = character === '$' || character === '`' ? this.#dollar(true) : undefined;
      if (part) parts.push(part);
      else this.#run(parts, /[^"\\$`]+/y, character);
    }
    this.position += 1;
    // An empty string in quotes is a word all the same.
    return parts.word.length > 0 ? parts.word : [{ type: 'text', text: '', quoted: true }];
  }

  #ansiQuoted(): Part {
    const match = /\$'((?:[^'\\]|\\[\s\S])*)'/y;
    match.lastIndex = this.position;
    const found = match.exec(this.source);
    if (!found) throw new Incomplete();
    this.position += found[0].length;
    return { type: 'text', text: unescaped(found[1] ?? '', 'ansi'), quoted: true };
  }

  #process(direction: string): Part {
    if (direction === '>') throw new SyntaxFault('>( ): this shell does not write into a command this way; use a pipe');
    const length = closingParenthesis(this.source.slice(this.position));
    const script = this.#parse(this.source.slice(this.position + 2, this.position + length - 1));
    this.position += length;
    return { type: 'process', script, quoted: false };
  }

  /** `$name`, `${…}`, `$(…)`, `$((…))`, a pair of backquotes; undefined where the dollar stands for itself. */
  #dollar(quoted: boolean): Part | undefined {
    const { source, position } = this;
    if (source[position] === '`') return this.#backquoted(quoted);
    if (source.startsWith('$((', position)) {
      this.position += 3;
      const expression = this.arithmetic('))');
      if (expression) return { type: 'arithmetic', expression, quoted };
      this.position = position;
    }
    if (source.startsWith('$(', position)) {
      const length = closingParenthesis(source.slice(position));
      this.position += length;
      return { type: 'substitution', script: this.#parse(source.slice(position + 2, position + length - 1)), quoted };
    }
    if (source.startsWith('${', position)) return this.#braced(quoted);
    NAME.lastIndex = position + 1;
    const following = source.charAt(position + 1);
    const name = NAME.exec(source)?.[0] ?? (following !== '' && SPECIAL.test(following) ? following : undefined);
    if (name === undefined) return undefined;
    this.position += 1 + name.length;
    return { type: 'parameter', name, quoted };
  }

  #backquoted(quoted: boolean): Part {
    const match = /`((?:[^`\\]|\\[\s\S])*)`/y;
    match.lastIndex = this.position;
    const found = match.exec(this.source);
    if (!found) throw new Incomplete();
    this.position += found[0].length;
    const escaped = quoted ? /\\([$`\\"])/g : /\\([$`\\])/g;
    return { type: 'substitution', script: this.#parse((found[1] ?? '').replace(escaped, '$1')), quoted };
  }

  /** `${…}` */
  #braced(quoted: boolean): Part {
    const start = this.position;
    const names = /\$\{!([A-Za-z_]\w*)[*@]\}/y;
    names.lastIndex = start;
    const prefix = names.exec(this.source);
    if (prefix) {
      this.position += prefix[0].length;
      return { type: 'names', prefix: prefix[1] ?? '', quoted };
    }
    const head = /\$\{(#(?=[\w?@*$!#-]+[[}])|!(?=[A-Za-z_#\d]))?([A-Za-z_]\w*|\d+|[?#@*$!-])/y;
    head.lastIndex = start;
    const found = head.exec(this.source);
    if (!found) throw this.#badSubstitution(start);
    this.position += found[0].length;
    const subscript = this.source[this.position] === '[' ? this.#subscript() : undefined;
    const operation = found[1] === '#' ? ({ type: 'length' } as const) : this.#operation(start, quoted);
    if (this.source[this.position] === undefined) throw new Incomplete();
    if (this.source[this.position] !== '}') throw this.#badSubstitution(start);
    this.position += 1;
    return {
      type: 'parameter',
      name: found[2] ?? '',
      ...(subscript !== undefined && { subscript }),
      ...(found[1] === '!' && { indirect: true }),
      ...(operation && { operation }),
      quoted,
    };
  }

  #badSubstitution(start: number): Error {
    const close = this.source.indexOf('}', start);
    if (close < 0) return new Incomplete();
    return new SyntaxFault(`${this.source.slice(start, close + 1)}: bad substitution`);
  }

  #subscript(): Word | '@' | '*' {
    this.position += 1;
    const word = this.#word({ ends: ']' });
    if (this.source[this.position] !== ']') throw new Incomplete();
    this.position += 1;
    const [only] = word;
    if (word.length === 1 && only?.type === 'text' && !only.quoted && (only.text === '@' || only.text === '*')) return only.text;
    return word;
  }

  #operation(start: number, quoted: boolean): Operation | undefined {
    const sign = /:[-+=?]|[-+=?]|##?|%%?|\/[/#%]?|\^\^?|,,?|@[QULuEPAKak]|:/y;
    sign.lastIndex = this.position;
    const found = sign.exec(this.source)?.[0];
    if (found === undefined) return undefined;
    this.position += found.length;
    const first = found.charAt(0);
    // Quotes within double quotes: in a default they are literal, in a pattern they quote.
    const word = (ends: string, keeps = false) => this.#word({ ends, ...(keeps && quoted && { quoted }) });
    if (/^:?[-+=?]$/.test(found)) return { type: 'default', sign: found.slice(-1), colon: first === ':', word: word('}', true) };
    switch (first) {
      case '#':
      case '%':
        return { type: 'strip', sign: found, pattern: word('}') };
      case '/': {
        // A slash right behind two belongs to the pattern.
        const slash: Word = found === '//' && this.source[this.position] === '/' ? [{ type: 'text', text: '/', quoted: false }] : [];
        this.position += slash.length;
        const pattern = [...slash, ...word('/}')];
        if (this.source[this.position] === '/') this.position += 1;
        return { type: 'replace', sign: found, pattern, replacement: word('}') };
      }
      case '^':
      case ',':
        return { type: 'case', sign: found, pattern: word('}') };
      case '@':
        if (!/[QULuE]/.test(found))
          throw new SyntaxFault(`${this.source.slice(start, this.position)}}: this shell does not have this form`);
        return { type: 'transform', letter: found.charAt(1) };
      default: {
        const offset = this.#slicePart();
        const hasLength = this.source[this.position] === ':';
        if (hasLength) this.position += 1;
        return { type: 'slice', offset, length: hasLength ? this.#slicePart() : undefined };
      }
    }
  }

  /** An expression of `${v:1+x:2}`, up to a colon or brace that belongs to no `?:`, parenthesis or expansion. */
  #slicePart(): Word {
    const parts = new Parts(true);
    for (let depth = 0; ; ) {
      const character = this.source[this.position];
      if (character === undefined) throw new Incomplete();
      if (depth === 0 && (character === ':' || character === '}')) return parts.word;
      if (character === '(' || character === '?') depth += 1;
      if (character === ')' || (character === ':' && depth > 0)) depth -= 1;
      const part = character === '$' || character === '`' ? this.#dollar(true) : undefined;
      if (part) parts.push(part);
      else {
        parts.add(character);
        this.position += 1;
      }
    }
  }
}

/** The length of `$( … )` or `<( … )` at the start of `text`, its quotes and inner parentheses minded. */
function closingParenthesis(text: string): number {
  let depth = 0;
  // A pattern of `case` has a closing parenthesis of its own.
  let cases = 0;
  for (let i = 1; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === "'") {
      i = text.indexOf("'", i + 1);
      if (i < 0) throw new Incomplete();
    } else if (character === '"') i = closingQuote(text, i);
    else if (character === '#' && /[\s;(]/.test(text.charAt(i - 1))) {
      const end = text.indexOf('\n', i);
      i = end < 0 ? text.length : end;
    } else if (/[a-z]/.test(character ?? '') && /[\s;(|&]/.test(text.charAt(i - 1))) {
      const word = /^[a-z]+(?=[\s;)]|$)/.exec(text.slice(i, i + 12))?.[0];
      if (word === 'case') cases += 1;
      if (word === 'esac') cases -= 1;
    } else if (character === '(') depth += 1;
    else if (character === ')' && cases > 0 && depth === 1) continue;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  throw new Incomplete();
}

/** Where the double quote at `from` closes; command substitutions within it have quotes of their own. */
function closingQuote(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text.startsWith('$(', i)) i += closingParenthesis(text.slice(i)) - 1;
    else if (text[i] === '"') return i;
  }
  throw new Incomplete();
}
