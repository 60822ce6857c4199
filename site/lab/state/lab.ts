// A lab's state, as signals that the panels show, and what a learner can do to it. One lab is one sandbox and one record.
import { signal } from '@preact/signals';
import type { FileState } from '../../../sandbox/session/file-state.ts';
import { type Journal, joined, type Mark, reaches, upTo } from '../../../sandbox/session/journal.ts';
import type { OpenEdit } from '../../../sandbox/session/sandbox.ts';
import type { Change } from '../../../sandbox/session/session.ts';
import type { ClusterView } from '../../../sandbox/session/view.ts';
import type { Completion } from '../../../sandbox/shell/completion.ts';
import { type Connection, connect } from './connect.ts';
import { type Exercise, sessionOptions } from './exercise.ts';
import { Keeper } from './keeper.ts';
import { holdLesson } from './one-tab.ts';
import { Opener } from './opener.ts';
import { openSession, type Playing } from './playing.ts';
import { didNotOpen, exportProgress, loadRecord, noteOpening, type Outcome } from './progress.ts';
import { type LessonRecord, newRecord, type StepRecord, stepOf, withTime } from './record.ts';
import { Requests } from './requests.ts';
import { Rewind } from './rewind.ts';
import { Steps } from './steps.ts';

/** How long the sandbox may take to heed Ctrl-C before it is started anew. */
const PATIENCE = 2000;
/** Longer files are not handed to the sandbox, in characters. */
const LARGEST = 2_000_000;
/** How often time is counted, in ms. A machine that slept in between was not at the lesson. */
const COUNTED = 15_000;

export const TROUBLE = {
  refused:
    'This browser does not keep your progress in this lesson: it lasts until you close the page. It is tried again; you can save it to a file.',
  full: 'This browser has no room left for this site. What you do from here on is not kept until there is. It is tried again; you can save it to a file.',
  damaged: 'What was kept of this lesson could not be read, so it begins anew. The old record was set aside.',
  newer:
    'What was kept of this lesson is of a newer edition of this site, so it begins anew here. The record was set aside as it is, and goes into the file that you save.',
  elsewhere: 'This lesson is open in another tab. What you do in this one is not kept; you can save it to a file.',
  stuck: 'The sandbox did not answer and was started again. The cluster is as it was before that command.',
  died: 'The sandbox broke off and was started again. The cluster is as it was before that command.',
  stumbled: 'Something in the sandbox went wrong, which is its own fault. If the cluster is odd from now on, begin the step again.',
} as const;

/** A text that a command has opened. */
export interface Editing extends OpenEdit {
  /** What the folder holds under that name; nothing where it holds no such file. */
  readonly before?: string;
}
const STANDS_STILL = 'Time stands still, and this command waits for it. Step, above, lets a second pass; Ctrl-C ends the command.';

const notSaved = (name: string): string => `${name} could not be saved in your folder:`;

export class Lab {
  readonly exercise: Exercise;
  readonly view = signal<ClusterView | undefined>(undefined);
  readonly files = signal<Readonly<Record<string, string>>>({});
  /** kube-controller-manager's `--controllers`. */
  readonly controllers = signal('*');
  /** The file that the editor was asked to show. */
  readonly shown = signal<string | undefined>(undefined);
  readonly record = signal<LessonRecord>(newRecord('', 0));
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
  /** The line that was still at work when the page was closed. */
  readonly unfinished = signal<string | undefined>(undefined);
  /** Whether the line that runs waits for time, and time stands still. */
  readonly waitsForTime = signal(false);
  readonly requests = new Requests();
  readonly opener = new Opener();
  readonly rewind: Rewind;
  readonly steps: Steps;

  #connection: Connection | undefined;
  #output: (text: string) => Promise<void> = () => Promise.resolve();
  #restarted: () => void = () => undefined;
  #keysTaken: (taken: boolean) => void = () => undefined;
  #journal: Journal | undefined;
  /** Keeps the record; absent where nothing is to be kept. */
  #keeper: Keeper | undefined;
  /** The file that the folder could not take. */
  #unsaved: string | undefined;
  #counted = performance.now();
  #inSight = true;

  constructor(exercise: Exercise) {
    this.exercise = exercise;
    this.rewind = new Rewind({
      journal: () => this.#journal,
      restart: (journal) => this.#restart(journal),
      view: this.view,
      said: this.said,
    });
    this.steps = new Steps(exercise.lesson?.steps ?? [], {
      record: this.record,
      said: this.said,
      check: (step) => this.#connection?.session.check(step),
      mark: () => this.#connection?.session.mark(),
      keep: (change) => this.#keep(change),
      countTime: () => this.#countTime(),
    });
  }

  /** Reads the record and starts the sandbox where it was left. */
  async open(): Promise<void> {
    const { id, fleeting } = this.exercise;
    const record = fleeting ? undefined : await this.#recall();
    this.record.value = record ?? newRecord(id, Date.now());
    this.resumed.value = record?.journal !== undefined;
    this.steps.begin(record?.step);
    const unopened = record?.journal !== undefined && this.#keeper !== undefined && (await didNotOpen(id));
    await this.#bring(record?.journal, unopened ? 'before' : undefined);
    this.#tellUnfinished(record?.journal);
    setInterval(() => this.#countTime(), COUNTED);
    document.addEventListener('visibilitychange', () => this.#countTime());
  }

  /** The record of an earlier visit; where there is none to be had, the learner is told why. */
  async #recall(): Promise<LessonRecord | undefined> {
    const { record, trouble } = await loadRecord(this.exercise.id);
    if (!(await holdLesson(this.exercise.id))) {
      this.unkept.value = true;
      this.notice.value = TROUBLE.elsewhere;
      return record;
    }
    this.#keeper = new Keeper(trouble === 'refused', (outcome) => this.#kept(outcome));
    if (trouble) {
      this.unkept.value = trouble === 'refused';
      this.notice.value = TROUBLE[trouble];
    }
    return record;
  }

  /** What was still at work when the page was closed is not run again. */
  #tellUnfinished(journal: Journal | undefined): void {
    const last = journal?.entries.findLast(({ type }) => type === 'run' || type === 'begun');
    if (last?.type === 'begun' && this.resumed.value) this.unfinished.value = last.line;
  }

  /** Where output goes, and what to do when the sandbox begins anew, and when a program takes the keys. */
  attach(output: (text: string) => Promise<void>, restarted: () => void, keysTaken: (taken: boolean) => void): void {
    this.#output = output;
    this.#restarted = restarted;
    this.#keysTaken = keysTaken;
  }

  async run(line: string, columns: number): Promise<number> {
    this.running.value = true;
    try {
      return (await this.#connection?.session.run(line, columns)) ?? 1;
    } finally {
      this.#closeEdit();
      // What was done is kept before the prompt comes back, so that closing the page loses nothing.
      await this.keepNow();
      this.running.value = false;
      void this.steps.judge();
    }
  }

  interrupt(): void {
    const connection = this.#connection;
    if (!connection) return;
    const late = setTimeout(() => void this.#revive(TROUBLE.stuck), PATIENCE);
    void connection.session.interrupt().then(() => clearTimeout(late));
  }

  /** Keys for the program that takes them. */
  keys(text: string): void {
    void this.#connection?.session.keys(text);
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
    if (name !== this.editing.value?.name) void this.#save(name, text);
  }

  /** The editor has what the folder could not take, and hands it over again with the next change. */
  async #save(name: string, text: string | undefined): Promise<void> {
    try {
      await this.#connection?.session.save(name, text);
      if (this.#unsaved !== name) return;
      this.#unsaved = undefined;
      if (this.notice.value?.startsWith(notSaved(name))) this.notice.value = undefined;
    } catch (error) {
      this.#unsaved = name;
      this.notice.value = `${notSaved(name)} ${error instanceof Error ? error.message : String(error)}. The editor has it, and tries again when you go on.`;
    }
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

  /** Lets a second pass while time stands still. */
  step(): void {
    void this.#connection?.session.step(1);
  }

  answer(question: string, option: number): void {
    if (this.record.value.answers[question] === undefined) this.#keep({ answers: { ...this.record.value.answers, [question]: option } });
  }

  remember(history: readonly string[]): void {
    this.#keep({ history: history.slice(-200) });
  }

  /** Back to where the step began. */
  async resetStep(): Promise<void> {
    this.rewind.forget();
    const step = this.steps.current.value;
    const { done: _undone, ...known } = stepOf(this.record.value, step);
    this.steps.keep(step, known);
    const { start } = known;
    const journal = this.#journal;
    await this.#restart(journal && start && reaches(journal, start) ? upTo(journal, start) : undefined);
    this.said.value = 'The step begins again.';
  }

  /** Back to the beginning; what was typed stays in the terminal's history. */
  async resetLesson(): Promise<void> {
    this.rewind.forget();
    const { history } = this.record.value;
    this.record.value = { ...newRecord(this.exercise.id, Date.now()), history };
    this.steps.begin(undefined);
    await this.#restart(undefined);
    this.said.value = 'The lesson begins again.';
  }

  /** Opens a sandbox that goes on with a session, or begins; whether with the one or the other, the learner may have to say. */
  async #bring(journal: Journal | undefined, reason?: 'before'): Promise<void> {
    const { id } = this.exercise;
    if (journal !== undefined) {
      const opened = this.#keeper ? await noteOpening(id) : () => Promise.resolve();
      const wentOn = await this.opener.goOn(journal, (played, playing) => this.#start(played, playing), reason);
      await opened();
      if (wentOn) return;
      this.resumed.value = false;
      const { journal: _dropped, ...record } = this.record.value;
      this.record.value = { ...record, steps: withoutStarts(record.steps, () => false) };
      await this.keepNow();
    }
    await this.opener.play((playing) => this.#start(this.exercise.journal, playing), this.exercise.journal ? 'session' : 'start');
    if (this.exercise.journal === undefined) for (const words of this.exercise.orders ?? []) void this.lab(words);
  }

  async #start(journal: Journal | undefined, playing: Playing): Promise<void> {
    this.#journal = journal;
    const connection = connect();
    const listener = {
      output: (text: string) => this.#output(text),
      changed: (change: Change) => this.#changed(change),
      waiting: (waits: boolean) => this.#waits(waits),
      keys: (taken: boolean) => {
        this.#keysTaken(taken);
      },
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
    this.#connection = connection;
    await openSession(connection, sessionOptions(this.exercise, journal), listener, playing);
    void connection.died.then(() => {
      if (this.#connection === connection) void this.#revive(TROUBLE.died);
    });
    if (this.pace.value !== 1) this.setPace(this.pace.value);
    await this.steps.judge();
  }

  async #restart(journal: Journal | undefined): Promise<void> {
    this.#connection?.close();
    this.#connection = undefined;
    this.view.value = undefined;
    this.requests.clear();
    this.files.value = {};
    this.steps.results.value = [];
    this.waitsForTime.value = false;
    const { journal: _left, ...record } = this.record.value;
    const steps = withoutStarts(record.steps, (start) => journal !== undefined && reaches(journal, start));
    this.record.value = { ...record, steps, ...(journal && { journal }) };
    await this.#bring(journal);
    this.#keep({});
    this.#restarted();
  }

  /** Begins anew where the session stood. The line that runs has only begun in it: to play that again would end the same. */
  async #revive(why: string): Promise<void> {
    await this.#restart(this.#journal);
    this.running.value = false;
    this.notice.value = why;
  }

  #waits(waits: boolean): void {
    this.waitsForTime.value = waits;
    if (waits) void this.#output(`\x1b[90m${STANDS_STILL}\x1b[0m\n`);
  }

  #changed(change: Change): void {
    if (change.view) this.view.value = change.view;
    if (change.requests) this.requests.take(change.requests);
    if (change.load) this.requests.load.value = change.load;
    if (change.controllers !== undefined) this.controllers.value = change.controllers;
    if (change.files) {
      this.files.value = Object.entries(change.files).reduce((files, [name, text]) => withFile(files, name, text), this.files.value);
    }
    if (change.journal !== undefined) {
      const journal = joined(this.#journal, change.journal);
      this.#journal = journal;
      this.#keep({ journal });
    }
    if (change.view) void this.steps.judge();
  }

  #keep(change: Partial<LessonRecord>): void {
    this.record.value = { ...this.record.value, ...change };
    this.#keeper?.keepSoon(this.record.value);
  }

  /** Keeps the record without waiting for more, as before the page goes away. */
  async keepNow(): Promise<void> {
    await this.#keeper?.keepNow(this.record.value);
  }

  #kept(outcome: Outcome): void {
    const unkept = outcome !== 'kept';
    if (unkept === this.unkept.value) return;
    this.unkept.value = unkept;
    if (outcome !== 'kept') this.notice.value = TROUBLE[outcome];
    else if (this.notice.value === TROUBLE.full || this.notice.value === TROUBLE.refused) this.notice.value = undefined;
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
    if (seen) this.#keep(withTime(this.record.value, this.steps.current.value, passed / 1000));
  }
}

function withFile(files: Readonly<Record<string, string>>, name: string, text: string | undefined): Readonly<Record<string, string>> {
  if (text !== undefined) return { ...files, [name]: text };
  const { [name]: _removed, ...rest } = files;
  return rest;
}

/** The steps without the places where they began that are not to be had any more. */
function withoutStarts(steps: LessonRecord['steps'], isThere: (start: Mark) => boolean): LessonRecord['steps'] {
  const kept = Object.entries(steps).map(([id, { start, ...step }]): [string, StepRecord] => [
    id,
    start && isThere(start) ? { ...step, start } : step,
  ]);
  return Object.fromEntries(kept);
}
