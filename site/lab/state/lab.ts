// A lab's state, as signals that the panels show, and what a learner can do to it. One lab is one sandbox and one record.
import { computed, signal } from '@preact/signals';
import { proxy } from 'comlink';
import type { CheckResult, Step } from '../../../sandbox/lessons/lesson.ts';
import type { FileState } from '../../../sandbox/session/file-state.ts';
import type { Journal, OpenEdit } from '../../../sandbox/session/sandbox.ts';
import type { Change } from '../../../sandbox/session/session.ts';
import type { ClusterView } from '../../../sandbox/session/view.ts';
import type { Completion } from '../../../sandbox/shell/completion.ts';
import { type Connection, connect } from './connect.ts';
import type { Exercise } from './exercise.ts';
import { holdLesson } from './one-tab.ts';
import { exportProgress, loadRecord, saveRecord } from './progress.ts';
import { ANSWER, type LessonRecord, newRecord, type StepRecord, stepOf, withTime } from './record.ts';

/** How long the sandbox may take to heed Ctrl-C before it is started anew. */
const PATIENCE = 2000;
/** Longer files are not handed to the sandbox, in characters. */
const LARGEST = 2_000_000;
/** How often time is counted, in ms. A machine that slept in between was not at the lesson. */
const COUNTED = 15_000;

export const TROUBLE = {
  refused: 'This browser keeps nothing for this site, so your progress lasts until you close the page. You can save it to a file.',
  full: 'This browser has no room left for this site. What you do from here on is not kept until there is; you can save it to a file.',
  damaged: 'What was kept of this lesson could not be read, so it begins anew. The old record was set aside.',
  elsewhere: 'This lesson is open in another tab. What you do in this one is not kept; you can save it to a file.',
  stuck: 'The sandbox did not answer and was started again. The cluster is as it was before that command.',
  died: 'The sandbox broke off and was started again. The cluster is as it was before that command.',
  stumbled: 'Something in the sandbox went wrong, which is its own fault. If the cluster is odd from now on, begin the step again.',
  unplayable: 'What was kept of this lesson could not be played again, so it begins anew.',
} as const;

/** A text that a command has opened. */
export interface Editing extends OpenEdit {
  /** What the folder holds under that name; nothing where it holds no such file. */
  readonly before?: string;
}

export class Lab {
  readonly exercise: Exercise;
  readonly view = signal<ClusterView | undefined>(undefined);
  readonly files = signal<Readonly<Record<string, string>>>({});
  /** kube-controller-manager's `--controllers`. */
  readonly controllers = signal('*');
  /** The file that the editor was asked to show. */
  readonly shown = signal<string | undefined>(undefined);
  readonly results = signal<readonly CheckResult[]>([]);
  readonly record = signal<LessonRecord>(newRecord('', 0));
  readonly current = signal('');
  readonly notice = signal<string | undefined>(undefined);
  /** Whether progress is in this page only. */
  readonly unkept = signal(false);
  /** Said aloud to those who listen to the page, and shown for a moment. */
  readonly said = signal('');
  readonly running = signal(false);
  /** How many commands of the prose wait for the prompt. */
  readonly queued = signal(0);
  /** What `kubectl edit` has opened: a file that is only here until it is saved. */
  readonly editing = signal<Editing | undefined>(undefined);
  /** Files whose latest text is in the editor only. */
  readonly unsaved = signal<ReadonlySet<string>>(new Set());
  /** A command that a panel wants typed into the terminal. */
  type: (command: string) => void = () => undefined;
  readonly pace = signal(1);
  readonly resumed = signal(false);
  readonly steps: readonly Step[];
  readonly finished = computed(
    () => this.steps.length > 0 && this.steps.every((step) => this.record.value.steps[step.id]?.done !== undefined),
  );

  #connection: Connection | undefined;
  #output: (text: string) => Promise<void> = () => Promise.resolve();
  #restarted: () => void = () => undefined;
  #journal: Journal | undefined;
  /** As the session was when the line that runs was begun. */
  #before: Journal | undefined;
  /** Whether to go on trying to keep the record. */
  #keeps = true;
  #counted = performance.now();
  #inSight = true;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #judging: Promise<void> | undefined;
  #judgeAgain = false;

  constructor(exercise: Exercise) {
    this.exercise = exercise;
    this.steps = exercise.lesson?.steps ?? [];
  }

  /** Reads the record and starts the sandbox where it was left. */
  async open(): Promise<void> {
    const record = this.exercise.fleeting ? undefined : await this.#recall();
    if (this.exercise.fleeting) this.#keeps = false;
    this.record.value = record ?? newRecord(this.exercise.id, Date.now());
    this.resumed.value = record?.journal !== undefined;
    this.current.value = this.#firstOpenStep(record?.step);
    try {
      await this.#start(record?.journal);
    } catch (error) {
      if (record?.journal === undefined) throw error;
      this.#connection?.close();
      this.notice.value = TROUBLE.unplayable;
      await this.resetLesson();
    }
    setInterval(() => this.#countTime(), COUNTED);
    document.addEventListener('visibilitychange', () => this.#countTime());
  }

  /** The record of an earlier visit; where there is none to be had, the learner is told why. */
  async #recall(): Promise<LessonRecord | undefined> {
    const { record, trouble } = await loadRecord(this.exercise.id);
    if (!(await holdLesson(this.exercise.id))) {
      this.#keeps = false;
      this.unkept.value = true;
      this.notice.value = TROUBLE.elsewhere;
    } else if (trouble) {
      this.#keeps = trouble !== 'refused';
      this.unkept.value = trouble === 'refused';
      this.notice.value = TROUBLE[trouble];
    }
    return record;
  }

  /** Where output goes, and what to do when the sandbox begins anew. */
  attach(output: (text: string) => Promise<void>, restarted: () => void): void {
    this.#output = output;
    this.#restarted = restarted;
  }

  async run(line: string, columns: number): Promise<number> {
    this.running.value = true;
    this.#before = this.#journal;
    try {
      return (await this.#connection?.session.run(line, columns)) ?? 1;
    } finally {
      this.#closeEdit();
      // What was done is kept before the prompt comes back, so that closing the page loses nothing.
      await this.#keepJournal();
      this.running.value = false;
      void this.judge();
    }
  }

  interrupt(): void {
    const connection = this.#connection;
    if (!connection) return;
    const late = setTimeout(() => void this.#revive(TROUBLE.stuck), PATIENCE);
    void connection.session.interrupt().then(() => clearTimeout(late));
  }

  incomplete = async (text: string): Promise<boolean> => (await this.#connection?.session.incomplete(text)) ?? false;

  complete = async (line: string, cursor: number): Promise<Completion> =>
    (await this.#connection?.session.complete(line, cursor)) ?? { from: cursor, candidates: [] };

  waiting = (count: number): void => {
    this.queued.value = count;
  };

  save(name: string, text?: string): void {
    if (text !== undefined && text.length > LARGEST) {
      this.notice.value = `${name} is now larger than two megabytes. The cluster still has it as it was before.`;
      this.unsaved.value = new Set([...this.unsaved.value, name]);
      return;
    }
    if (this.unsaved.value.has(name)) this.unsaved.value = new Set([...this.unsaved.value].filter((other) => other !== name));
    this.files.value = withFile(this.files.value, name, text);
    if (name !== this.editing.value?.name) void this.#connection?.session.save(name, text);
  }

  /** Closes what `kubectl edit` opened: with what is written there, or as it was. */
  finishEdit(keep: boolean): void {
    const open = this.editing.value;
    if (!open) return;
    void this.#connection?.session.edited(keep ? (this.files.value[open.name] ?? '') : open.text);
    this.#closeEdit();
  }

  #closeEdit(): void {
    const open = this.editing.value;
    this.editing.value = undefined;
    if (open) this.files.value = withFile(this.files.value, open.name, open.before);
  }

  compare = async (text: string): Promise<FileState> => (await this.#connection?.session.compare(text)) ?? { state: 'unknown' };

  why(service: string, pod?: string): Promise<string> {
    return this.#connection ? this.#connection.session.why(service, pod) : Promise.resolve('');
  }

  lab(words: readonly string[]): Promise<string> {
    return this.#connection ? this.#connection.session.lab(words) : Promise.resolve('');
  }

  setPace(pace: number): void {
    this.pace.value = pace;
    void this.#connection?.session.setPace(pace);
  }

  goTo(step: string): void {
    this.#countTime();
    this.current.value = step;
    this.results.value = [];
    this.#keep({ step });
    void this.judge();
  }

  hint(step: string): void {
    const known = stepOf(this.record.value, step);
    this.#keepStep(step, { ...known, hints: Math.min(ANSWER, known.hints + 1) });
  }

  answer(question: string, option: number): void {
    if (this.record.value.answers[question] === undefined) this.#keep({ answers: { ...this.record.value.answers, [question]: option } });
  }

  remember(history: readonly string[]): void {
    this.#keep({ history: history.slice(-200) });
  }

  /** Back to where the step began. */
  async resetStep(): Promise<void> {
    const step = this.current.value;
    const { done: _undone, ...known } = stepOf(this.record.value, step);
    this.#keepStep(step, known);
    await this.#restart(known.start);
    this.said.value = 'The step begins again.';
  }

  /** Back to the beginning; what was typed stays in the terminal's history. */
  async resetLesson(): Promise<void> {
    const { history } = this.record.value;
    this.record.value = { ...newRecord(this.exercise.id, Date.now()), history };
    this.current.value = this.steps[0]?.id ?? '';
    await this.#restart(undefined);
    this.said.value = 'The lesson begins again.';
  }

  async #keepJournal(): Promise<void> {
    const journal = await this.#connection?.session.journal();
    if (!journal) return;
    this.#journal = journal;
    this.record.value = { ...this.record.value, journal };
    await this.keepNow();
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
      if (!step || !this.#connection) return;
      const results = await this.#connection.session.check(step);
      if (this.current.value !== step) continue;
      this.results.value = results;
      if (results.length > 0 && results.every((result) => result.done)) await this.#stepDone(step);
    }
  }

  async #stepDone(id: string): Promise<void> {
    if (this.record.value.steps[id]?.done !== undefined) return;
    this.#countTime();
    this.#keepStep(id, { ...stepOf(this.record.value, id), done: Date.now() });
    const next = this.steps.find((step) => this.record.value.steps[step.id]?.done === undefined);
    const at = this.steps.findIndex((step) => step.id === id) + 1;
    if (next) {
      this.said.value = `Step ${at} is done. Next: ${next.title}.`;
      const start = await this.#connection?.session.journal();
      if (start) this.#keepStep(next.id, { ...stepOf(this.record.value, next.id), start });
      this.goTo(next.id);
    }
  }

  #firstOpenStep(kept: string | undefined): string {
    if (kept !== undefined && this.steps.some((step) => step.id === kept)) return kept;
    return this.steps.find((step) => this.record.value.steps[step.id]?.done === undefined)?.id ?? this.steps[0]?.id ?? '';
  }

  async #start(journal = this.exercise.journal): Promise<void> {
    const { nodes, dualStack, controllers, files, manifests, lesson } = this.exercise;
    this.#journal = journal;
    let open = false;
    // A worker that cannot even begin will not do so at the next attempt.
    this.#connection = connect(() => {
      if (open) void this.#revive(TROUBLE.died);
    });
    const options = {
      seed: this.exercise.id,
      files,
      manifests,
      ...(nodes === undefined ? {} : { nodes }),
      ...(dualStack === undefined ? {} : { dualStack }),
      ...(controllers === undefined ? {} : { controllers }),
      ...(lesson === undefined ? {} : { lesson }),
      ...(journal === undefined ? {} : { journal }),
    };
    const listener = {
      output: (text: string) => this.#output(text),
      changed: (change: Change) => this.#changed(change),
      stumbled: (words: string) => {
        console.error(words);
        this.notice.value = TROUBLE.stumbled;
      },
      edit: (open: OpenEdit) => {
        const name = open.name.replace(/^.*\//, '');
        const before = this.files.value[name];
        this.editing.value = { ...open, name, ...(before !== undefined && { before }) };
        this.files.value = withFile(this.files.value, name, open.text);
      },
    };
    await this.#connection.session.open(options, proxy(listener));
    open = true;
    if (this.pace.value !== 1) this.setPace(this.pace.value);
    if (journal === undefined) for (const words of this.exercise.orders ?? []) void this.lab(words);
    await this.judge();
  }

  async #restart(journal: Journal | undefined): Promise<void> {
    this.#connection?.close();
    this.view.value = undefined;
    this.files.value = {};
    this.results.value = [];
    await this.#start(journal);
    this.#keep(journal === undefined ? {} : { journal });
    this.#restarted();
  }

  /** Begins anew where the session stood before the line that runs: to play that again would end the same. */
  async #revive(why: string): Promise<void> {
    await this.#restart(this.running.value ? this.#before : this.#journal);
    this.running.value = false;
    this.notice.value = why;
  }

  #changed(change: Change): void {
    if (change.view) this.view.value = change.view;
    if (change.controllers !== undefined) this.controllers.value = change.controllers;
    if (change.files) {
      this.files.value = Object.entries(change.files).reduce((files, [name, text]) => withFile(files, name, text), this.files.value);
    }
    if (change.journal !== undefined) {
      this.#journal = change.journal;
      this.#keep({ journal: change.journal });
    }
    if (change.view) void this.judge();
  }

  #keepStep(id: string, step: StepRecord): void {
    this.#keep({ steps: { ...this.record.value.steps, [id]: step } });
  }

  #keep(change: Partial<LessonRecord>): void {
    this.record.value = { ...this.record.value, ...change };
    if (!this.#keeps) return;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.keepNow(), 150);
  }

  /** Writes the record without waiting, as before the page goes away. */
  async keepNow(): Promise<void> {
    if (!this.#keeps) return;
    const outcome = await saveRecord(this.record.value);
    this.#keeps = outcome !== 'refused';
    const unkept = outcome !== 'kept';
    if (unkept === this.unkept.value) return;
    this.unkept.value = unkept;
    if (outcome !== 'kept') this.notice.value = TROUBLE[outcome];
    else if (this.notice.value === TROUBLE.full) this.notice.value = undefined;
  }

  /** The record as it is in this page, for a file. */
  exported(): string {
    return exportProgress({ records: [this.record.value], unreadable: [] });
  }

  /** Adds the time since the last count, if the page was in sight. */
  #countTime(): void {
    const now = performance.now();
    const passed = Math.min(COUNTED, Math.round(now - this.#counted));
    const seen = this.#inSight;
    this.#counted = now;
    this.#inSight = document.visibilityState === 'visible';
    if (seen) this.#keep(withTime(this.record.value, this.current.value, passed / 1000));
  }
}

function withFile(files: Readonly<Record<string, string>>, name: string, text: string | undefined): Readonly<Record<string, string>> {
  if (text !== undefined) return { ...files, [name]: text };
  const { [name]: _removed, ...rest } = files;
  return rest;
}
