// JSON texts to values, several one after the other.
import { JqError, type Value } from './values.ts';

/** How deep values may lie in each other. */
const DEEPEST = 10_000;

export class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines have been read. */
  get lines(): number {
    return this.#text.slice(0, this.#at).split('\n').length - 1;
  }

  /** The next value; undefined at the end. @throws JqError */
  next(): Value | undefined {
    this.#skipBlanks();
    if (this.#at >= this.#text.length) return undefined;
    const value = this.#value(0);
    // The line that a value ends on has been read with it.
    const rest = /[ \t\r]*\n/y;
    rest.lastIndex = this.#at;
    this.#at += rest.exec(this.#text)?.[0].length ?? 0;
    return value;
  }

  #fault(what: string): JqError {
    const before = this.#text.slice(0, this.#at + 1).split('\n');
    return new JqError(`${what} at line ${before.length}, column ${before.at(-1)?.length ?? 0}`);
  }

  #skipBlanks(): void {
    const blanks = /[\s\ufeff]*/y;
    blanks.lastIndex = this.#at;
    this.#at += blanks.exec(this.#text)?.[0].length ?? 0;
  }

  #value(depth: number): Value {
    if (depth > DEEPEST) throw this.#fault('Exceeds depth limit for parsing');
    const character = this.#text[this.#at];
    if (character === '{') return this.#object(depth);
    if (character === '[') return this.#array(depth);
    if (character === '"') return this.#string();
    const word = /[\w.+-]+/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined) throw this.#fault(character === undefined ? 'Unfinished JSON term' : 'Expected JSON value');
    const value = scalar(found);
    if (value === undefined) {
      this.#at += found.length;
      throw this.#fault('Invalid numeric literal');
    }
    this.#at += found.length;
    return value;
  }

  #array(depth: number): Value {
    const items: Value[] = [];
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== ']') {
      items.push(this.#value(depth + 1));
      if (!this.#separator(']', 'array element')) break;
    }
    this.#at += 1;
    return items;
  }

  /** After an element: whether another follows. */
  #separator(close: string, what: string): boolean {
    this.#skipBlanks();
    const character = this.#text[this.#at];
    if (character === close) return false;
    if (character === undefined) throw this.#fault('Unfinished JSON term');
    if (character !== ',') throw this.#fault(`Expected separator between values`);
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) throw this.#fault(`Expected another ${what}`);
    return true;
  }

  #object(depth: number): Value {
    const object = new Map<string, Value>();
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== '}') {
      if (this.#text[this.#at] === undefined) throw this.#fault('Unfinished JSON term');
      if (this.#text[this.#at] !== '"') throw this.#fault('Object keys must be strings');
      const key = this.#string();
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') throw this.#fault('Objects must consist of key:value pairs');
      this.#at += 1;
      this.#skipBlanks();
      object.set(key, this.#value(depth + 1));
      if (!this.#separator('}', 'key-value pair')) break;
    }
    this.#at += 1;
    return object;
  }

  #string(): string {
    const found = /"((?:[^"\\]|\\[\s\S])*)"/y;
    found.lastIndex = this.#at;
    const match = found.exec(this.#text);
    if (!match) throw this.#fault('Unfinished string');
    this.#at += match[0].length;
    return unescapedJson(match[1] ?? '', () => this.#fault('Invalid escape'));
  }
}

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** What stands between the quotes of a JSON string. */
export function unescapedJson(text: string, fault: () => Error): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, sequence: string) => {
    if (sequence.length === 5) return String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
    const letter = LETTERS[sequence];
    if (letter === undefined) throw fault();
    return letter;
  });
}

function scalar(word: string): Value | undefined {
  switch (word) {
    case 'null':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    case 'nan':
    case 'NaN':
      return Number.NaN;
    default:
      return /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(word) ? Number(word) : undefined;
  }
}
