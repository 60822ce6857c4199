// What is between a visit and its prompt: a session is played again. It is shown how far it has come, it can be stopped, and where
// it does not come to its end, the learner is asked before it is tried again.
import { signal } from '@preact/signals';
import type { Journal } from '../../../sandbox/session/journal.ts';
import { MORE_PATIENCE, NotOpened, PATIENCE, type Playing, type Reason } from './playing.ts';

export type Opening =
  | { readonly state: 'playing'; readonly share: number }
  /** A cluster without a past: there is nothing to play. */
  | { readonly state: 'starting' }
  /** Why the session was not opened, and what to do now? */
  | { readonly state: 'asks'; readonly why: string };

/** Try it again, or begin anew and keep the progress. */
export type Answer = 'again' | 'anew';

export const WHY: Readonly<Record<Reason | 'before', string>> = {
  cancelled: 'The session was not opened, because you stopped it.',
  silent: 'The session was not opened: the sandbox did not answer while it was played again.',
  long: 'The session was not opened: to play it again takes longer than a minute.',
  broken: 'The session was not opened: it could not be played again.',
  before: 'The last time that this session was opened, it did not come as far as the prompt.',
};

/** A session that takes no longer, in ms, is not worth a word. */
const UNNOTICED = 600;

export class Opener {
  readonly shown = signal<Opening | undefined>(undefined);
  #controller: AbortController | undefined;
  #answer: ((answer: Answer) => void) | undefined;
  /** Whether the learner did not wait to be asked. */
  #anew = false;

  /** Stops what is being played. */
  cancel(): void {
    this.#controller?.abort();
  }

  /** Answers what is asked; what is being played is stopped for the answer. */
  answer(answer: Answer): void {
    if (this.#answer) this.#answer(answer);
    else if (answer === 'anew') {
      this.#anew = true;
      this.cancel();
    }
  }

  /**
   * Opens with the session, asking first where there is a reason; gives back whether it was. Else the learner wants to begin anew,
   * and nothing is open.
   */
  async goOn(journal: Journal, begin: (journal: Journal, playing: Playing) => Promise<void>, reason?: Reason | 'before'): Promise<boolean> {
    let patience = PATIENCE;
    this.#anew = false;
    for (let why = reason; ; ) {
      if (why !== undefined) {
        if ((await this.#ask(WHY[why])) === 'anew') return false;
        patience = MORE_PATIENCE;
      }
      try {
        await this.play((playing) => begin(journal, { ...playing, patience }));
        return true;
      } catch (error) {
        if (!(error instanceof NotOpened)) throw error;
        if (this.#anew) return false;
        why = error.reason;
      }
    }
  }

  /** Shows how far it has come, and lets it be stopped; or that a cluster starts, where there is nothing to play. */
  async play(begin: (playing: Playing) => Promise<void>, what: 'session' | 'start' = 'session'): Promise<void> {
    const controller = new AbortController();
    this.#controller = controller;
    const began = performance.now();
    const told = (share: number): void => {
      if (controller.signal.aborted || performance.now() - began <= UNNOTICED) return;
      this.shown.value = what === 'start' ? { state: 'starting' } : { state: 'playing', share };
    };
    try {
      await begin({ patience: PATIENCE, signal: controller.signal, told });
    } finally {
      // What is told late is told in vain.
      controller.abort();
      this.shown.value = undefined;
    }
  }

  async #ask(why: string): Promise<Answer> {
    this.shown.value = { state: 'asks', why };
    const answer = await new Promise<Answer>((resolve) => {
      this.#answer = resolve;
    });
    this.#answer = undefined;
    this.shown.value = undefined;
    return answer;
  }
}
