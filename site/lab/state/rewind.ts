// Going back to an earlier moment of the session, and forward again: the session is played up to there. What came after it is kept
// as a branch, until the page is closed.
import { type Signal, signal } from '@preact/signals';
import { type Journal, reaches, upTo } from '../../../sandbox/session/journal.ts';
import type { ClusterView } from '../../../sandbox/session/view.ts';
import { differences, type Place } from '../time/moments.ts';

export interface Past {
  journal(): Journal | undefined;
  /** Begins anew where that session ends. */
  restart(journal: Journal): Promise<void>;
  readonly view: Signal<ClusterView | undefined>;
  readonly said: Signal<string>;
}

export class Rewind {
  /** The session that was left by going back, to return to. */
  readonly future = signal<Journal | undefined>(undefined);
  /** What is otherwise here than where one came from. */
  readonly differences = signal<readonly string[]>([]);
  readonly busy = signal(false);
  readonly #past: Past;

  constructor(past: Past) {
    this.#past = past;
  }

  /** Goes to where the session stood before a command. */
  async goBack({ mark, line }: Place): Promise<void> {
    const journal = this.#past.journal();
    if (!journal || !reaches(journal, mark)) return;
    const future = this.future.value ?? journal;
    await this.#go(upTo(journal, mark), `Back before: ${line}`);
    this.future.value = future;
  }

  /** Goes to where the session stood when one first went back. */
  async goForward(): Promise<void> {
    const future = this.future.value;
    if (!future) return;
    await this.#go(future, 'Forward again.');
    this.future.value = undefined;
  }

  /** The session begins anew for another reason. */
  forget(): void {
    this.future.value = undefined;
    this.differences.value = [];
  }

  async #go(journal: Journal, words: string): Promise<void> {
    if (this.busy.value) return;
    this.busy.value = true;
    const before = this.#past.view.value;
    try {
      await this.#past.restart(journal);
      const now = this.#past.view.value;
      this.differences.value = before && now ? differences(before, now) : [];
      this.#past.said.value = words;
    } finally {
      this.busy.value = false;
    }
  }
}
