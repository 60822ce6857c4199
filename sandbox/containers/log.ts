// What a container has written, line by line with the time of each (the CRI's log files; pkg/kubelet/kuberuntime/logs).

export interface LogLine {
  /** In ms since the epoch. */
  readonly time: number;
  readonly stream: 'stdout' | 'stderr';
  /** With its line end, unless the line is not finished. */
  readonly text: string;
}

/** How many lines are kept; containerd begins a new file after 10 MB. */
const KEPT = 20_000;

/** Hears of what is written, piece by piece. */
export interface LogReader {
  written(piece: LogLine): void;
  ended(): void;
}

export class ContainerLog {
  #lines: LogLine[] = [];
  #ended = false;
  readonly #readers = new Set<LogReader>();

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  get ended(): boolean {
    return this.#ended;
  }

  write(time: number, stream: LogLine['stream'], text: string): void {
    for (const piece of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const last = this.#lines.at(-1);
      if (last && last.stream === stream && !last.text.endsWith('\n'))
        this.#lines[this.#lines.length - 1] = { ...last, text: last.text + piece };
      else this.#lines.push({ time, stream, text: piece });
      for (const reader of [...this.#readers]) reader.written({ time, stream, text: piece });
    }
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
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
