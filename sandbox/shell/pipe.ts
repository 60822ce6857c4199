// What joins two commands: text flows as it is written, and a writer waits for a reader that is behind.
import { breathe } from '../time/host.ts';
import { joined, MOST_TEXT, OutOfMemory } from './bounds.ts';
import { BrokenPipe, type Input, type Output } from './process.ts';

/** How many pieces may wait to be read before the writer has to. */
const CAPACITY = 64;

export class Pipe implements Output {
  readonly #pieces: string[] = [];
  #ended = false;
  #abandoned = false;
  #wakeReader: (() => void) | undefined;
  #wakeWriter: (() => void) | undefined;

  async write(text: string): Promise<void> {
    if (text === '') return;
    while (this.#pieces.length >= CAPACITY && !this.#abandoned) {
      await new Promise<void>((resolve) => {
        this.#wakeWriter = resolve;
      });
    }
    await breathe();
    if (this.#abandoned) throw new BrokenPipe();
    this.#pieces.push(text);
    this.#wakeReader?.();
  }

  /** No more will be written. */
  end(): void {
    this.#ended = true;
    this.#wakeReader?.();
  }

  /** Nobody reads any more: the writer's next write fails. */
  abandon(): void {
    this.#abandoned = true;
    this.#wakeWriter?.();
  }

  async *read(): AsyncGenerator<string> {
    try {
      for (;;) {
        const piece = this.#pieces.shift();
        if (piece !== undefined) {
          this.#wakeWriter?.();
          yield piece;
        } else if (this.#ended) return;
        else {
          await new Promise<void>((resolve) => {
            this.#wakeReader = resolve;
          });
        }
      }
    } finally {
      this.abandon();
    }
  }
}

/** How much is read at a time, in characters. */
const BLOCK = 64 * 1024;

/** A text to read, block by block. */
export async function* textInput(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    if (at > 0) await breathe();
    // A character outside the basic plane is two, and stays whole.
    const end = at + BLOCK + (/[\ud800-\udbff]/.test(text.charAt(at + BLOCK - 1)) ? 1 : 0);
    yield text.slice(at, end);
    at = end;
  }
}

/** Keeps what is written; with `columns` it passes for a terminal. */
export class Capture implements Output {
  text = '';
  readonly columns: number | undefined;

  constructor(columns?: number) {
    this.columns = columns;
  }

  async write(text: string): Promise<void> {
    this.text = joined(this.text, text);
  }
}

/** An input line by line, without line ends; a last line need not have one. */
export async function* linesOf(input: Input): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of input) {
    const lines = joined(rest, piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** An input of which lines are taken one by one, so that whoever reads next finds the rest: `read`. */
export class LineReader {
  readonly #iterator: AsyncIterator<string>;
  #held = '';

  constructor(input: Input) {
    this.#iterator = input[Symbol.asyncIterator]();
  }

  /** The next line; `ended` where the input ended before the delimiter came. */
  async line(delimiter = '\n'): Promise<{ readonly text: string; readonly ended: boolean }> {
    for (;;) {
      const end = this.#held.indexOf(delimiter);
      if (end >= 0) return { text: this.#take(end, delimiter.length), ended: false };
      const next = await this.#iterator.next();
      if (next.done) return { text: this.#take(this.#held.length, 0), ended: true };
      this.#held = joined(this.#held, next.value);
    }
  }

  /** So many characters, or fewer where the input or a line ends. */
  async characters(count: number): Promise<{ readonly text: string; readonly ended: boolean }> {
    while (this.#held.length < count && !this.#held.includes('\n')) {
      const next = await this.#iterator.next();
      if (next.done) return { text: this.#take(this.#held.length, 0), ended: true };
      this.#held = joined(this.#held, next.value);
    }
    const end = this.#held.indexOf('\n');
    return end >= 0 && end < count ? { text: this.#take(end, 1), ended: false } : { text: this.#take(count, 0), ended: false };
  }

  async *rest(): AsyncGenerator<string> {
    while (this.#held !== '') yield this.#take(this.#held.length, 0);
    for (let next = await this.#iterator.next(); !next.done; next = await this.#iterator.next()) yield next.value;
  }

  #take(length: number, beyond: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length + beyond);
    return text;
  }
}

const readers = new WeakMap<Input, LineReader>();

/** The reader of an input: the same at each call, since it holds what was read and not taken. */
export function lineReader(input: Input): LineReader {
  const reader = readers.get(input) ?? new LineReader(input);
  readers.set(input, reader);
  return reader;
}

/** What lines that were taken have left of an input. */
export const remaining = (input: Input): Input => readers.get(input)?.rest() ?? input;

export async function readAll(input: Input): Promise<string> {
  let text = '';
  for await (const piece of input) text = joined(text, piece);
  return text;
}

/** All lines of an input, for tools that must have the last before they can print the first. */
export async function heldLines(input: Input): Promise<string[]> {
  const lines: string[] = [];
  let size = 0;
  for await (const line of linesOf(input)) {
    size += line.length + 8;
    if (size > MOST_TEXT) throw new OutOfMemory();
    lines.push(line);
  }
  return lines;
}
