// A stream of JSON values, read one by one with the errors of Go's encoding/json.

import { quote } from './fmt.ts';

/** The text is not JSON; `offset` counts the characters read. Undefined where it just ends. */
export class JsonSyntaxError extends Error {
  readonly offset: number | undefined;
  /** What is wrong, without the place; empty where the text just ends. */
  readonly reason: string;

  constructor(message: string, offset?: number) {
    super(offset === undefined ? message : `json: offset ${offset}: ${message}`);
    this.offset = offset;
    this.reason = offset === undefined ? '' : message;
  }
}

/** The end of the value that begins at `from`; undefined where only space is left. @throws JsonSyntaxError */
export function endOfValue(text: string, from: number): number | undefined {
  const scanner = new Scanner(text, from);
  scanner.space();
  if (scanner.at >= text.length) return undefined;
  scanner.value();
  return scanner.at;
}

/** A character as Go's quoteChar shows it. */
export const quotedCharacter = (character: string): string =>
  character === "'" ? `'\\''` : character === '"' ? `'"'` : `'${quote(character).slice(1, -1)}'`;

class Scanner {
  at: number;
  readonly #text: string;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.at] ?? '')) this.at += 1;
  }

  value(): void {
    this.space();
    const character = this.#peek();
    if (character === '{') this.#members();
    else if (character === '[') this.#elements();
    else if (character === '"') this.#string();
    else if (/[-0-9]/.test(character)) this.#number();
    else {
      const word = ['true', 'false', 'null'].find((literal) => literal.startsWith(character));
      if (!word) throw this.#unexpected('looking for beginning of value');
      for (const letter of word) {
        if (this.#peek() !== letter) throw this.#unexpected(`in literal ${word} (expecting '${letter}')`);
        this.at += 1;
      }
    }
  }

  #peek(): string {
    const character = this.#text[this.at];
    if (character === undefined) throw new JsonSyntaxError('unexpected EOF');
    return character;
  }

  #unexpected(where: string): JsonSyntaxError {
    return new JsonSyntaxError(`invalid character ${quotedCharacter(this.#peek())} ${where}`, this.at + 1);
  }

  #members(): void {
    this.at += 1;
    this.space();
    if (this.#peek() === '}') {
      this.at += 1;
      return;
    }
    for (;;) {
      this.space();
      if (this.#peek() !== '"') throw this.#unexpected('looking for beginning of object key string');
      this.#string();
      this.space();
      if (this.#peek() !== ':') throw this.#unexpected('after object key');
      this.at += 1;
      this.value();
      if (this.#closes('}', 'after object key:value pair')) return;
    }
  }

  #elements(): void {
    this.at += 1;
    this.space();
    if (this.#peek() === ']') {
      this.at += 1;
      return;
    }
    for (;;) {
      this.value();
      if (this.#closes(']', 'after array element')) return;
    }
  }

  #closes(bracket: string, where: string): boolean {
    this.space();
    const character = this.#peek();
    if (character !== ',' && character !== bracket) throw this.#unexpected(where);
    this.at += 1;
    return character === bracket;
  }

  #string(): void {
    this.at += 1;
    for (let character = this.#peek(); character !== '"'; character = this.#peek()) {
      if (character < ' ') throw this.#unexpected('in string literal');
      if (character === '\\') {
        this.at += 1;
        if (!/["\\/bfnrtu]/.test(this.#peek())) throw this.#unexpected('in string escape code');
      }
      this.at += 1;
    }
    this.at += 1;
  }

  #number(): void {
    const match = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/.exec(this.#text.slice(this.at));
    if (match) this.at += match[0].length;
    else {
      this.at += 1;
      throw this.#unexpected('in numeric literal');
    }
  }
}
