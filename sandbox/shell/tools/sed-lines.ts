// The lines that sed works on, one after the other, each with its number, its file, and whether another follows.
import { joined } from '../bounds.ts';
import type { Input } from '../process.ts';

export interface SedInput {
  readonly name: string;
  readonly text: Input;
}

interface Line {
  readonly text: string;
  readonly hasNewline: boolean;
  readonly name: string;
}

export class SedLines {
  readonly #lines: AsyncIterator<Line>;
  #ahead: Line | undefined;
  #current: Line | undefined;
  number = 0;

  constructor(inputs: AsyncIterable<SedInput>) {
    this.#lines = linesOf(inputs);
  }

  get name(): string {
    return this.#current?.name || '-';
  }

  /** Of the line at hand. */
  get hasNewline(): boolean {
    return this.#current?.hasNewline ?? true;
  }

  /** Whether no line follows. To know, one has to wait for the next. */
  async isLast(): Promise<boolean> {
    this.#ahead ??= await this.#read();
    return this.#ahead === undefined;
  }

  async next(): Promise<string | undefined> {
    const line = this.#ahead ?? (await this.#read());
    this.#ahead = undefined;
    if (!line) return undefined;
    this.#current = line;
    this.number += 1;
    return line.text;
  }

  async #read(): Promise<Line | undefined> {
    const next = await this.#lines.next();
    return next.done ? undefined : next.value;
  }
}

async function* linesOf(inputs: AsyncIterable<SedInput>): AsyncGenerator<Line> {
  for await (const { name, text } of inputs) {
    let rest = '';
    for await (const piece of text) {
      const lines = joined(rest, piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield { text: line, hasNewline: true, name };
    }
    if (rest !== '') yield { text: rest, hasNewline: false, name };
  }
}
