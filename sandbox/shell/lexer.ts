// Characters to tokens: words with their quotes understood, operators, and the bodies of here-documents.
import { Incomplete, type Part, type Script, SyntaxFault, type Word } from './ast.ts';

/** `<`, `2>>`, `<<`: the body of a here-document is filled in once the line's end has been met. */
export interface RedirectionToken {
  readonly type: 'redirection';
  readonly text: string;
  readonly fd: number | undefined;
  body?: Word;
}

export type Token =
  | { readonly type: 'word'; readonly word: Word; readonly text: string }
  | { readonly type: 'operator'; readonly text: string }
  | RedirectionToken
  | { readonly type: 'newline' }
  | { readonly type: 'end' };

const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '(', ')', '&'] as const;
const REDIRECTIONS = ['<<<', '<<-', '<<', '>>', '>&', '&>', '<', '>|', '>'] as const;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

interface HereDocument {
  readonly token: RedirectionToken;
  readonly stripTabs: boolean;
  readonly delimiter: string;
  /** The delimiter was quoted: nothing is expanded. */
  readonly literal: boolean;
}

/** Reads tokens of `source` one by one; `parse` turns the source of a command substitution into a script. */
export class Lexer {
  readonly source: string;
  readonly #parse: (source: string) => Script;
  position = 0;
  readonly #hereDocuments: HereDocument[] = [];
  #awaitsDelimiter: Pick<HereDocument, 'token' | 'stripTabs'> | undefined;

  constructor(source: string, parse: (source: string) => Script) {
    this.source = source;
    this.#parse = parse;
  }

  next(): Token {
    this.#skipBlanks();
    const rest = this.source.slice(this.position, this.position + 3);
    if (rest === '') return { type: 'end' };
    if (rest[0] === '\n') {
      this.position += 1;
      this.#readHereDocuments();
      return { type: 'newline' };
    }
    const descriptor = /^[012](?=[<>])/.exec(rest);
    const offset = descriptor ? 1 : 0;
    const redirection = REDIRECTIONS.find((text) => this.source.startsWith(text, this.position + offset));
    if (redirection) {
      this.position += offset + redirection.length;
      const token: RedirectionToken = {
        type: 'redirection',
        text: redirection === '<<-' ? '<<' : redirection,
        fd: descriptor ? Number(descriptor[0]) : undefined,
      };
      if (token.text === '<<') this.#awaitsDelimiter = { token, stripTabs: redirection === '<<-' };
      return token;
    }
    const operator = OPERATORS.find((text) => this.source.startsWith(text, this.position));
    if (operator) {
      this.position += operator.length;
      return { type: 'operator', text: operator };
    }
    const start = this.position;
    const word = this.#word();
    const text = this.source.slice(start, this.position);
    if (this.#awaitsDelimiter) {
      this.#hereDocuments.push({ ...this.#awaitsDelimiter, delimiter: plain(word), literal: word.some((part) => part.quoted) });
      this.#awaitsDelimiter = undefined;
    }
    return { type: 'word', word, text };
  }

  /** All here-documents that were asked for have been read. */
  finish(): void {
    if (this.#hereDocuments.length > 0) this.#readHereDocuments();
  }

  #skipBlanks(): void {
    for (;;) {
      const character = this.source[this.position];
      if (character === ' ' || character === '\t' || character === '\r') this.position += 1;
      else if (character === '\\' && this.source[this.position + 1] === '\n') this.position += 2;
      else if (character === '#') {
        while (this.position < this.source.length && this.source[this.position] !== '\n') this.position += 1;
      } else return;
    }
  }

  #readHereDocuments(): void {
    for (const { token, stripTabs, delimiter, literal } of this.#hereDocuments.splice(0)) {
      const lines: string[] = [];
      for (;;) {
        if (this.position >= this.source.length) throw new Incomplete();
        const end = this.source.indexOf('\n', this.position);
        const raw = this.source.slice(this.position, end < 0 ? undefined : end);
        this.position = end < 0 ? this.source.length : end + 1;
        const line = stripTabs ? raw.replace(/^\t+/, '') : raw;
        if (line === delimiter) break;
        if (end < 0) throw new Incomplete();
        lines.push(`${line}\n`);
      }
      const text = lines.join('');
      token.body = literal ? [{ type: 'text', text, quoted: true }] : new Lexer(text, this.#parse).expandable();
    }
  }

  /** The whole source as the inside of double quotes where quotes themselves mean nothing: a here-document. */
  expandable(): Word {
    const parts: Part[] = [];
    let text = '';
    while (this.position < this.source.length) {
      const character = this.source.charAt(this.position);
      const following = this.source[this.position + 1];
      if (character === '\\' && (following === '$' || following === '`' || following === '\\')) {
        text += following;
        this.position += 2;
      } else if (character === '\\' && following === '\n') this.position += 2;
      else if (character === '$' || character === '`') {
        const part = this.#dollar(true);
        if (part) {
          if (text) parts.push({ type: 'text', text, quoted: true });
          text = '';
          parts.push(part);
        } else {
          text += character;
          this.position += 1;
        }
      } else {
        text += character;
        this.position += 1;
      }
    }
    parts.push({ type: 'text', text, quoted: true });
    return parts;
  }

  #word(end?: string): Word {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text) parts.push({ type: 'text', text, quoted: false });
      text = '';
    };
    for (;;) {
      const character = this.source[this.position];
      if (character === undefined || (end ? character === end : /[\s;|&()<>]/.test(character))) break;
      if (character === '\\') {
        const following = this.source[this.position + 1];
        if (following === undefined) throw new Incomplete();
        this.position += 2;
        if (following === '\n') continue;
        flush();
        parts.push({ type: 'text', text: following, quoted: true });
      } else if (character === "'") {
        const close = this.source.indexOf("'", this.position + 1);
        if (close < 0) throw new Incomplete();
        flush();
        parts.push({ type: 'text', text: this.source.slice(this.position + 1, close), quoted: true });
        this.position = close + 1;
      } else if (character === '"') {
        flush();
        parts.push(...this.#doubleQuoted());
      } else if (character === '$' && this.source[this.position + 1] === "'") {
        flush();
        parts.push(this.#ansiQuoted());
      } else if (character === '$' || character === '`') {
        const part = this.#dollar(false);
        if (part) {
          flush();
          parts.push(part);
        } else {
          text += character;
          this.position += 1;
        }
      } else {
        // Plain runs are taken at once: a line may hold 100,000 characters.
        const run = /[^\s;|&()<>\\'"$`}]+/y;
        run.lastIndex = this.position;
        const plainRun = run.exec(this.source)?.[0] ?? character;
        text += plainRun;
        this.position += plainRun.length;
      }
    }
    flush();
    return parts;
  }

  #doubleQuoted(): Part[] {
    const parts: Part[] = [];
    let text = '';
    this.position += 1;
    for (;;) {
      const character = this.source[this.position];
      if (character === undefined) throw new Incomplete();
      if (character === '"') break;
      const following = this.source[this.position + 1];
      if (character === '\\' && following !== undefined && '$`"\\\n'.includes(following)) {
        if (following !== '\n') text += following;
        this.position += 2;
        continue;
      }
      const part = character === '$' || character === '`' ? this.#dollar(true) : undefined;
      if (part) {
        if (text) parts.push({ type: 'text', text, quoted: true });
        text = '';
        parts.push(part);
        continue;
      }
      const run = /[^"\\$`]+/y;
      run.lastIndex = this.position;
      const plainRun = run.exec(this.source)?.[0] ?? character;
      text += plainRun;
      this.position += plainRun.length;
    }
    this.position += 1;
    // An empty string in quotes is a word all the same.
    if (text || parts.length === 0) parts.push({ type: 'text', text, quoted: true });
    return parts;
  }

  #ansiQuoted(): Part {
    const match = /\$'((?:[^'\\]|\\[\s\S])*)'/y;
    match.lastIndex = this.position;
    const found = match.exec(this.source);
    if (!found) throw new Incomplete();
    this.position += found[0].length;
    const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };
    return {
      type: 'text',
      text: (found[1] ?? '').replace(/\\([\s\S])/g, (whole, letter: string) => escapes[letter] ?? whole),
      quoted: true,
    };
  }

  /** `$name`, `${…}`, `$(…)`, `$((…))`, a pair of backquotes; undefined where the dollar stands for itself. */
  #dollar(quoted: boolean): Part | undefined {
    const rest = this.source.slice(this.position);
    if (rest.startsWith('`')) {
      const close = rest.indexOf('`', 1);
      if (close < 0) throw new Incomplete();
      this.position += close + 1;
      return { type: 'substitution', script: this.#parse(rest.slice(1, close)), quoted };
    }
    if (rest.startsWith('$((')) {
      const length = closingParenthesis(rest);
      if (!rest.slice(0, length).endsWith('))')) throw new Incomplete();
      this.position += length;
      return { type: 'arithmetic', expression: rest.slice(3, length - 2), quoted };
    }
    if (rest.startsWith('$(')) {
      const length = closingParenthesis(rest);
      this.position += length;
      return { type: 'substitution', script: this.#parse(rest.slice(2, length - 1)), quoted };
    }
    if (rest.startsWith('${')) return this.#braced(quoted);
    const name = NAME.exec(rest.slice(1, 200))?.[0] ?? /^[?#@*$!0-9]/.exec(rest.slice(1))?.[0];
    if (name === undefined) return undefined;
    this.position += 1 + name.length;
    return { type: 'parameter', name, quoted };
  }

  #braced(quoted: boolean): Part {
    const head = /\$\{(#?)([A-Za-z_][A-Za-z0-9_]*|[?#@*$!0-9])(:?[-+=?]|##?|%%?)?/y;
    head.lastIndex = this.position;
    const found = head.exec(this.source);
    if (!found) throw new SyntaxFault(`${/^\$\{[^}\n]*\}?/.exec(this.source.slice(this.position))?.[0] ?? '${'}: bad substitution`);
    this.position += found[0].length;
    const word = this.#word('}');
    if (this.source[this.position] !== '}') throw new Incomplete();
    this.position += 1;
    const name = found[2] ?? '';
    if (found[1]) return { type: 'parameter', name, operator: 'length', quoted };
    return found[3] ? { type: 'parameter', name, operator: found[3], word, quoted } : { type: 'parameter', name, quoted };
  }
}

/** The text of a word with its quotes taken off and nothing expanded: a here-document's delimiter. */
function plain(word: Word): string {
  return word.map((part) => (part.type === 'text' ? part.text : part.type === 'parameter' ? `$${part.name}` : '')).join('');
}

/** The length of `$( … )` at the start of `text`, its quotes and inner parentheses minded. */
function closingParenthesis(text: string): number {
  let depth = 0;
  for (let i = 1; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === "'") {
      i = text.indexOf("'", i + 1);
      if (i < 0) throw new Incomplete();
    } else if (character === '"') {
      i += 1;
      while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
    } else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  throw new Incomplete();
}
