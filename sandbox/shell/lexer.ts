// Characters to tokens: words, operators, redirections, and the bodies of here-documents.
import { Incomplete, type Script, SyntaxFault, type Word } from './ast.ts';
import { WordReader } from './word-reader.ts';

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

const OPERATORS = ['&&', '||', ';;&', ';;', ';&', '|&', ';', '|', '(', ')', '&'] as const;
const REDIRECTIONS = ['<<<', '<<-', '<<', '>>', '>&', '&>>', '&>', '<&', '<>', '<', '>|', '>'] as const;

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
  readonly #words: WordReader;
  readonly #parse: (source: string) => Script;
  readonly #hereDocuments: HereDocument[] = [];
  #awaitsDelimiter: Pick<HereDocument, 'token' | 'stripTabs'> | undefined;

  constructor(source: string, parse: (source: string) => Script) {
    this.source = source;
    this.#parse = parse;
    this.#words = new WordReader(source, parse);
  }

  get position(): number {
    return this.#words.position;
  }

  set position(position: number) {
    this.#words.position = position;
  }

  next(): Token {
    this.#skipBlanks();
    const rest = this.source.slice(this.position, this.position + 12);
    if (rest === '') return { type: 'end' };
    if (rest[0] === '\n') {
      this.position += 1;
      this.#readHereDocuments();
      return { type: 'newline' };
    }
    return this.#redirection(rest) ?? this.#operator() ?? this.#wordToken();
  }

  /** Where `( … )` closes that has just been opened: its inside, beyond which the position goes. */
  arithmetic(close: '))' | ';'): Word | undefined {
    return this.#words.arithmetic(close);
  }

  /** The right side of `=~`: parentheses and bars belong to it. */
  regularExpression(): Token {
    this.#skipBlanks();
    const start = this.position;
    const word = this.#words.regularExpression();
    return { type: 'word', word, text: this.source.slice(start, this.position) };
  }

  /** The elements of `NAME=(` are at hand: no blank stands before the parenthesis. */
  get opensArray(): boolean {
    return this.source[this.position] === '(' && /(?:^|[^\\])\+?=$/.test(this.source.slice(0, this.position).slice(-3));
  }

  /** All here-documents that were asked for have been read. */
  finish(): void {
    if (this.#hereDocuments.length > 0) this.#readHereDocuments();
  }

  #redirection(rest: string): Token | undefined {
    const descriptor = /^\d+(?=[<>])/.exec(rest)?.[0];
    const offset = descriptor?.length ?? 0;
    const start = this.position + offset;
    // `<(` and `>(` are words.
    if (/^[<>]\($/.test(this.source.slice(start, start + 2))) return undefined;
    const found = REDIRECTIONS.find((text) => this.source.startsWith(text, start));
    if (!found) return undefined;
    this.position = start + found.length;
    const token: RedirectionToken = {
      type: 'redirection',
      text: found === '<<-' ? '<<' : found,
      fd: descriptor === undefined ? undefined : Number(descriptor),
    };
    if (token.text === '<>' || token.text === '<&') throw new SyntaxFault(`${token.text}: this shell does not have this redirection`);
    if (token.fd !== undefined && token.fd > 2)
      throw new SyntaxFault(`${descriptor}${found}: this shell has the descriptors 0, 1 and 2 only`);
    if (token.text === '<<') this.#awaitsDelimiter = { token, stripTabs: found === '<<-' };
    return token;
  }

  #operator(): Token | undefined {
    const operator = OPERATORS.find((text) => this.source.startsWith(text, this.position));
    if (!operator) return undefined;
    this.position += operator.length;
    return { type: 'operator', text: operator };
  }

  #wordToken(): Token {
    const start = this.position;
    const word = this.#words.word();
    const text = this.source.slice(start, this.position);
    if (this.#awaitsDelimiter) {
      const delimiter = text.replace(/\\(.)|["']/g, '$1');
      this.#hereDocuments.push({ ...this.#awaitsDelimiter, delimiter, literal: /["'\\]/.test(text) });
      this.#awaitsDelimiter = undefined;
    }
    return { type: 'word', word, text };
  }

  #skipBlanks(): void {
    for (;;) {
      const character = this.source[this.position];
      if (character === ' ' || character === '\t' || character === '\r') this.position += 1;
      else if (character === '\\' && this.source[this.position + 1] === '\n') this.position += 2;
      else if (character === '#') {
        const end = this.source.indexOf('\n', this.position);
        this.position = end < 0 ? this.source.length : end;
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
      token.body = literal ? [{ type: 'text', text, quoted: true }] : new WordReader(text, this.#parse).expandable();
    }
  }
}
