// A screen that is some way off: what is written while it is busy is sent together, and a writer that is far ahead waits.

import type { Output } from '../shell/process.ts';
import { byHost } from '../time/host.ts';

/** How many characters may be on their way before a writer has to wait. */
const AHEAD = 64 * 1024;

export class Terminal implements Output {
  readonly columns: number;
  readonly #show: (text: string) => Promise<void>;
  #pending = '';
  #showing: Promise<void> | undefined;

  constructor(show: (text: string) => Promise<void>, columns: number) {
    this.#show = show;
    this.columns = columns;
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    this.#showing ??= this.#send();
    // Virtual time stands still meanwhile, or a session would come out otherwise on a slower screen.
    while (this.#pending.length > AHEAD && this.#showing) await byHost(this.#showing);
  }

  /** Resolves when all is shown. */
  async flush(): Promise<void> {
    while (this.#showing) await this.#showing;
  }

  async #send(): Promise<void> {
    // What is written in the same turn goes together.
    await Promise.resolve();
    const text = this.#pending;
    this.#pending = '';
    await this.#show(text);
    this.#showing = this.#pending === '' ? undefined : this.#send();
  }
}
