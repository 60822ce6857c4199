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

export class ContainerLog {
  #lines: LogLine[] = [];
  #ended = false;
  readonly #readers = new Set<() => void>();
  /** How many lines are gone. */
  #dropped = 0;

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
    }
    if (this.#lines.length > 2 * KEPT) {
      this.#dropped += this.#lines.length - KEPT;
      this.#lines = this.#lines.slice(-KEPT);
    }
    this.#tell();
  }

  /** No more will be written. */
  end(): void {
    this.#ended = true;
    this.#tell();
  }

  /** How many lines there have been. */
  get count(): number {
    return this.#dropped + this.#lines.length;
  }

  /** The lines that came after the first `count`. */
  since(count: number): readonly LogLine[] {
    return this.#lines.slice(Math.max(0, count - this.#dropped));
  }

  /** Called whenever something is written, or the log ends; gives back how to stop. */
  follow(reader: () => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  #tell(): void {
    for (const reader of [...this.#readers]) reader();
  }
}
