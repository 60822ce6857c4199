// Keeps a lesson's record in the browser: soon after each change, and again and again where that fails.
import { type Outcome, saveRecord } from './progress.ts';
import type { LessonRecord } from './record.ts';

/** What happens in this time, in ms, is kept together. */
const SOON = 150;
/** When a failed attempt is made again, in ms: later each time, up to a minute. */
const AGAIN = 2_000;
const AT_MOST = 60_000;

export class Keeper {
  readonly #told: (outcome: Outcome) => void;
  #record: LessonRecord | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = AGAIN;
  /** Whether something may be kept already that was not seen. */
  #unseen: boolean;

  /** `told` is called with the outcome of each attempt. */
  constructor(unseen: boolean, told: (outcome: Outcome) => void) {
    this.#unseen = unseen;
    this.#told = told;
  }

  keepSoon(record: LessonRecord): void {
    this.#record = record;
    this.#at(SOON);
  }

  /** Keeps what there is to keep, without waiting for more. */
  async keepNow(record = this.#record): Promise<void> {
    if (!record) return;
    clearTimeout(this.#timer);
    this.#record = undefined;
    const outcome = await saveRecord(record, this.#unseen);
    if (outcome === 'kept') {
      this.#unseen = false;
      this.#wait = AGAIN;
    } else {
      this.#record ??= record;
      this.#at(this.#wait);
      this.#wait = Math.min(AT_MOST, 2 * this.#wait);
    }
    this.#told(outcome);
  }

  #at(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keepNow(), ms);
  }
}
