// What is typed into a process, piece by piece, until nothing more comes.

export class StandardInput {
  readonly #pieces: string[] = [];
  #ended = false;
  #wake: (() => void) | undefined;

  write(text: string): void {
    this.#pieces.push(text);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *read(): AsyncGenerator<string> {
    for (;;) {
      const piece = this.#pieces.shift();
      if (piece !== undefined) yield piece;
      else if (this.#ended) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
