// Records of an input: lines, paragraphs, or what another separator makes.
import { joined } from '../../bounds.ts';
import type { Input } from '../../process.ts';
import type { Regex } from '../../regex/regex.ts';

export class RecordReader {
  readonly #pieces: AsyncIterator<string>;
  #held = '';
  #ended = false;

  constructor(input: Input) {
    this.#pieces = input[Symbol.asyncIterator]();
  }

  /** The next record; undefined at the end. `separator` is RS: a character, nothing for paragraphs, or an expression. */
  async next(separator: string, regex: (source: string) => Regex): Promise<string | undefined> {
    if (separator === '') return this.#paragraph();
    for (;;) {
      const found = this.#find(separator, regex);
      if (found) {
        const record = this.#held.slice(0, found.start);
        this.#held = this.#held.slice(found.end);
        return record;
      }
      if (this.#ended) return this.#rest();
      await this.#more();
    }
  }

  async #paragraph(): Promise<string | undefined> {
    for (;;) {
      this.#held = this.#held.replace(/^\n+/, '');
      const end = this.#held.indexOf('\n\n');
      if (end >= 0) {
        const record = this.#held.slice(0, end);
        this.#held = this.#held.slice(end);
        return record;
      }
      if (this.#ended) {
        const record = this.#held.replace(/\n$/, '');
        this.#held = '';
        return record === '' ? undefined : record;
      }
      await this.#more();
    }
  }

  #find(separator: string, regex: (source: string) => Regex): { readonly start: number; readonly end: number } | undefined {
    if (separator.length === 1) {
      const start = this.#held.indexOf(separator);
      return start < 0 ? undefined : { start, end: start + 1 };
    }
    const found = regex(separator).exec(this.#held);
    // A longer match may follow.
    return found && found.end > found.start && (this.#ended || found.end < this.#held.length) ? found : undefined;
  }

  /** What follows the last separator. */
  #rest(): string | undefined {
    const record = this.#held;
    this.#held = '';
    return record === '' ? undefined : record;
  }

  async #more(): Promise<void> {
    const next = await this.#pieces.next();
    if (next.done) this.#ended = true;
    else this.#held = joined(this.#held, next.value);
  }
}
