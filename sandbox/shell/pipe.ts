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

  async *read(): Input {
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
export async function* textInput(text: string): Input {
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
