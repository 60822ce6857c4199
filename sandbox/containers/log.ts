// What a container has written, line by line with the time of each (the CRI's log files; pkg/kubelet/kuberuntime/logs).

export interface LogLine {
  /** In ms since the epoch. */
  readonly time: number;
  readonly stream: 'stdout' | 'stderr';
  /** With its line end, unless the line is not finished. */
  readonly text: string;
}

/** How many lines are kept, and how many characters; the kubelet begins a new file after 10 Mi (containerLogMaxSize). */
const KEPT = 20_000;
const KEPT_TEXT = 10 * 1024 * 1024;

/** Of what is written at once so much as is kept: the rest would be forgotten again. */
function newest(text: string): string {
  let start = text.length;
  for (let lines = 0; lines <= KEPT && start > 0; lines += 1) start = text.lastIndexOf('\n', start - 1);
  return start > 0 ? text.slice(start + 1) : text;
}

/** Hears of what is written, piece by piece. */
export interface LogReader {
  written(piece: LogLine): void;
  ended(): void;
}

export class ContainerLog {
  #lines: LogLine[] = [];
  /** In characters. */
  #size = 0;
  /** The last line goes on. It is not asked itself: a long text that grows is costly to look at. */
  #open = false;
  #ended = false;
  readonly #readers = new Set<LogReader>();

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  get ended(): boolean {
    return this.#ended;
  }

  write(time: number, stream: LogLine['stream'], text: string): void {
    for (const piece of newest(text).match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const last = this.#lines.at(-1);
      if (last && last.stream === stream && this.#open) this.#lines[this.#lines.length - 1] = { ...last, text: last.text + piece };
      else this.#lines.push({ time, stream, text: piece });
      this.#open = !piece.endsWith('\n');
      this.#size += piece.length;
      for (const reader of [...this.#readers]) reader.written({ time, stream, text: piece });
    }
    if (this.#lines.length > 2 * KEPT || this.#size > 2 * KEPT_TEXT) this.#forget();
  }

  /** Keeps what was written last. */
  #forget(): void {
    const kept: LogLine[] = [];
    let room = KEPT_TEXT;
    for (const line of this.#lines.slice(-KEPT).reverse()) {
      if (line.text.length > room) {
        // A line that has no end would be all there is.
        if (kept.length === 0) kept.push({ ...line, text: line.text.slice(-room) });
        break;
      }
      kept.push(line);
      room -= line.text.length;
    }
    this.#lines = kept.reverse();
    this.#size = this.#lines.reduce((size, { text }) => size + text.length, 0);
  }

  /** No more will be written. */
  end(): void {
    this.#ended = true;
    for (const reader of [...this.#readers]) reader.ended();
  }

  /** Called whenever something is written, or the log ends; gives back how to stop. */
  follow(reader: LogReader): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }
}
