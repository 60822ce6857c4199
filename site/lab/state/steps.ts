// Where a learner stands in a lesson: the step that is read and judged, what its checks say, and what has just been done.
import { computed, type Signal, signal } from '@preact/signals';
import type { CheckResult, Step } from '../../../sandbox/lessons/lesson.ts';
import type { Mark } from '../../../sandbox/session/journal.ts';
import { ANSWER, type LessonRecord, type StepRecord, stepOf } from './record.ts';

/** What steps need of their lab. */
export interface Desk {
  readonly record: Signal<LessonRecord>;
  readonly said: Signal<string>;
  /** Asks the sandbox's judge; undefined while there is no sandbox. */
  check(step: string): Promise<readonly CheckResult[]> | undefined;
  /** This place of the session. */
  mark(): Promise<Mark> | undefined;
  keep(change: Partial<LessonRecord>): void;
  /** Adds the time since the last count to the step that is worked at. */
  countTime(): void;
}

const isDone = (results: readonly CheckResult[]): boolean => results.length > 0 && results.every(({ done }) => done);

export class Steps {
  readonly all: readonly Step[];
  /** The step that is judged. */
  readonly current = signal('');
  readonly results = signal<readonly CheckResult[]>([]);
  /** The step that has just been done and whose prose is still before the reader: what comes next waits for them. */
  readonly leftBehind = signal<string | undefined>(undefined);
  readonly finished = computed(() => this.all.length > 0 && this.#open() === undefined);
  /** Brings the prose of a step to the reader. */
  bring: (step: string) => void = (step) => this.read(step);

  readonly #desk: Desk;
  #judging: Promise<void> | undefined;
  #judgeAgain = false;
  /** How many checks of a step were done when it began. */
  #found: number | undefined;

  constructor(all: readonly Step[], desk: Desk) {
    this.all = all;
    this.#desk = desk;
  }

  /** Begins where the record says, or at the first step that is not done. */
  begin(kept: string | undefined): void {
    const known = kept !== undefined && this.all.some((step) => step.id === kept);
    this.current.value = known ? kept : (this.#open()?.id ?? this.all[0]?.id ?? '');
  }

  /** Somebody reads in this step: it is the one to be judged. */
  read(step: string): void {
    if (step === this.leftBehind.value) return;
    if (step === this.current.value) {
      this.leftBehind.value = undefined;
      return;
    }
    const at = this.all.findIndex(({ id }) => id === step);
    this.#desk.said.value = `Step ${at + 1}: ${this.all[at]?.title}.`;
    this.goTo(step);
  }

  goTo(step: string): void {
    this.#desk.countTime();
    this.leftBehind.value = undefined;
    this.current.value = step;
    this.results.value = [];
    this.#desk.keep({ step });
    void this.judge();
  }

  hint(step: string): void {
    const known = this.#of(step);
    this.keep(step, { ...known, hints: Math.min(ANSWER, known.hints + 1) });
  }

  keep(id: string, step: StepRecord): void {
    this.#desk.keep({ steps: { ...this.#desk.record.value.steps, [id]: step } });
  }

  /** Asks the judge how the current step stands; calls that fall together are one. */
  judge(): Promise<void> {
    this.#judgeAgain = true;
    this.#judging ??= this.#judge().finally(() => {
      this.#judging = undefined;
    });
    return this.#judging;
  }

  async #judge(): Promise<void> {
    while (this.#judgeAgain) {
      this.#judgeAgain = false;
      const step = this.current.value;
      const results = step === '' ? undefined : await this.#desk.check(step);
      if (!results) return;
      if (this.current.value !== step) continue;
      this.results.value = results;
      this.#hasBegun(results);
      if (isDone(results)) await this.#done(step);
      await this.#judgeBeyond(step);
    }
  }

  /** Who has begun the next step has left the one before. */
  #hasBegun(results: readonly CheckResult[]): void {
    const count = results.filter(({ done }) => done).length;
    if (this.#found !== undefined && count > this.#found) this.leftBehind.value = undefined;
    this.#found ??= count;
  }

  /** Who reads once more what is done may be at work on what comes next. */
  async #judgeBeyond(step: string): Promise<void> {
    const open = this.#open();
    if (!open || open.id === step || this.#of(step).done === undefined) return;
    if (isDone((await this.#desk.check(open.id)) ?? [])) await this.#done(open.id);
  }

  async #done(id: string): Promise<void> {
    if (this.#of(id).done !== undefined) return;
    this.#desk.countTime();
    this.keep(id, { ...this.#of(id), done: Date.now() });
    const next = this.#open();
    if (!next) return;
    const at = this.all.findIndex((step) => step.id === id) + 1;
    this.#desk.said.value = `Step ${at} is done. Next: ${next.title}.`;
    const start = await this.#desk.mark();
    if (start) this.keep(next.id, { ...this.#of(next.id), start });
    this.goTo(next.id);
    this.leftBehind.value = id;
    this.#found = undefined;
  }

  #of(step: string): StepRecord {
    return stepOf(this.#desk.record.value, step);
  }

  /** The first step that is not done. */
  #open(): Step | undefined {
    return this.all.find(({ id }) => this.#of(id).done === undefined);
  }
}
