// Writes the journal as the session goes.
import { change, type Input, type JournalEntry, type JournalPart, type Moment } from './journal.ts';

export class Recorder {
  readonly #entries: JournalEntry[] = [];
  /** The first entry that is new since `news` was asked for. */
  #told = 0;
  /** The write that the next one to its file may join. */
  #open: { readonly index: number; readonly before: string | undefined } | undefined;

  get length(): number {
    return this.#entries.length;
  }

  get entries(): readonly JournalEntry[] {
    return [...this.#entries];
  }

  /** What has changed since this was last asked for, from the first entry that has. */
  news(): Pick<JournalPart, 'from' | 'entries'> {
    const from = this.#told;
    this.#told = this.#entries.length;
    return { from, entries: this.#entries.slice(from) };
  }

  /** Gives back the entry's number. */
  note({ at, step }: Moment, input: Input): number {
    return this.#entries.push({ ...input, at, step }) - 1;
  }

  /** More is known of an entry. */
  replace(index: number, input: Input): void {
    const old = this.#entries[index];
    if (!old) return;
    this.#entries[index] = { at: old.at, step: old.step, ...input };
    this.#told = Math.min(this.#told, index);
  }

  /**
   * A file was written, of which `before` is known. Writes to one file with nothing in between are one, at the time of the last:
   * nobody has looked at the file meanwhile. `watched`, where somebody might have.
   */
  wrote(moment: Moment, path: string, before: string | undefined, text: string, watched: boolean): void {
    const index = this.#entries.length - 1;
    const last = this.#entries[index];
    if (!watched && this.#open?.index === index && last?.type === 'write' && last.path === path) {
      this.#entries[index] = { ...moment, ...change(path, this.#open.before, text) };
      this.#told = Math.min(this.#told, index);
      return;
    }
    const added = this.note(moment, change(path, before, text));
    this.#open = watched ? undefined : { index: added, before };
  }

  /** What has been written so far stays as it is: somebody may go back to here. */
  seal(): void {
    this.#open = undefined;
  }
}
