// Columns that line up: Go's text/tabwriter, with the widths that liggitt/tabwriter remembers from flush to flush.
import { PIECE } from '../../time/work.ts';

export interface TabWriterOptions {
  /** The least a cell takes, padding included. */
  readonly minWidth: number;
  readonly padding: number;
  /** Whether a later block is at least as wide as the widest before it, so that rows of a watch stay aligned. */
  readonly rememberWidths?: boolean;
}

/** The number of runes, as Go counts the width of a cell. */
function runes(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00) pairs += 1;
  }
  return text.length - pairs;
}

/** Collects text whose cells end in tabs; `flush` gives it back with every run of lines that share a column aligned. */
export class TabWriter {
  readonly #options: TabWriterOptions;
  #text = '';
  #remembered: number[] = [];

  constructor(options: TabWriterOptions) {
    this.#options = options;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** Whether there is nothing to flush. */
  get empty(): boolean {
    return this.#text === '';
  }

  /** Forgets the widths seen so far (SetRememberedWidths(nil)). */
  forgetWidths(): void {
    this.#remembered = [];
  }

  flush(): string {
    return [...this.pieces()].join('');
  }

  /** The same piece by piece; an empty piece is a place to pause. */
  *pieces(): Generator<string, void, undefined> {
    const lines: (readonly string[])[] = [];
    for (const line of this.#text.split('\n')) {
      lines.push(line.split('\t'));
      if (lines.length % PIECE === 0) yield '';
    }
    this.#text = '';
    const out: string[] = lines.map(() => '');
    yield* this.#format(lines, out, [], 0, lines.length);
    for (let from = 0; from < out.length; from += PIECE) {
      const end = from + PIECE < out.length ? '\n' : '';
      yield `${out.slice(from, from + PIECE).join('\n')}${end}`;
    }
  }

  /** One column of the lines from `start` to `end`, then all that is right of it. */
  *#format(lines: readonly (readonly string[])[], out: string[], widths: number[], start: number, end: number): Generator<string, void> {
    const column = widths.length;
    const cellOf = (at: number): string | undefined => {
      const line = lines[at];
      return line && column < line.length - 1 ? line[column] : undefined;
    };
    let done = start;
    for (let at = start; at < end; at++) {
      if (cellOf(at) === undefined) continue;
      yield* writeLines(lines, out, widths, done, at);
      done = at;
      let width = this.#options.minWidth;
      for (let cell = cellOf(at); at < end && cell !== undefined; cell = cellOf(++at)) {
        width = Math.max(width, runes(cell) + this.#options.padding);
        if (at % PIECE === 0) yield '';
      }
      const blockEnd = Math.min(at, end);
      widths.push(this.#remember(column, width));
      yield* this.#format(lines, out, widths, done, blockEnd);
      widths.pop();
      done = blockEnd;
    }
    yield* writeLines(lines, out, widths, done, end);
  }

  #remember(column: number, width: number): number {
    if (!this.#options.rememberWidths) return width;
    const widest = Math.max(width, this.#remembered[column] ?? 0);
    this.#remembered[column] = widest;
    return widest;
  }
}

function* writeLines(
  lines: readonly (readonly string[])[],
  out: string[],
  widths: readonly number[],
  start: number,
  end: number,
): Generator<string, void> {
  for (let at = start; at < end; at++) {
    let text = '';
    for (const [column, cell] of (lines[at] ?? []).entries()) {
      const width = widths[column];
      text += width === undefined ? cell : cell + ' '.repeat(Math.max(0, width - runes(cell)));
    }
    out[at] = text;
    if (at % PIECE === 0) yield '';
  }
}

/** The writer of tables (cli-runtime/pkg/printers GetNewTabWriter). */
export const newTabWriter = (): TabWriter => new TabWriter({ minWidth: 6, padding: 3, rememberWidths: true });
