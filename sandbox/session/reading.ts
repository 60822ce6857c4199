// Most lines only read. Once such a line has ended, it need not be run when the session is played again: it is enough to know what
// it asked, since lessons judge by that, and how it ended. So a visit does not wait for what took long the first time.
import type { AuditEvent, AuditLog } from '../apiserver/audit.ts';
import type { Faults } from '../apiserver/faults.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import type { Progress } from '../shell/running-shell.ts';
import type { Outcome, Shell } from '../shell/shell.ts';
import { tools } from '../shell/tools/index.ts';
import type { LineClock } from '../time/line-clock.ts';
import type { Asking } from './asking.ts';
import type { Moment, Reading } from './journal.ts';
import type { Recorder } from './recorder.ts';

/** Builtins and programs that do nothing but read, print and start each other; files and variables are looked at apart. */
const READERS = new Set([
  ...tools.keys(),
  ...['kubectl', 'cd', 'pwd', 'export', 'env', 'printenv', 'unset', 'break', 'continue', 'read', 'clear', 'watch', 'timeout', 'bash', 'sh'],
  ...['eval', 'time', 'type', 'which', 'command', 'source', '.', 'history'],
]);

const READING_VERBS = new Set(['get', 'list']);
/** A proxy's request is one to somebody else, and exec is no reading. */
const READ_SUBRESOURCES = new Set(['', 'status', 'scale']);

const onlyReads = ({ verb, subresource }: AuditEvent): boolean => READING_VERBS.has(verb) && READ_SUBRESOURCES.has(subresource);

export interface Surroundings {
  readonly audit: AuditLog;
  readonly faults: Faults;
  readonly files: FileSystem;
  readonly shell: Shell;
  readonly recorder: Recorder;
  readonly asking: Asking;
}

/** `$_` after a line without anything special in it. */
const lastTyped = (line: string): string => line.trim().split(/\s+/).at(-1) ?? '';

/** `$?`, `$_` and PIPESTATUS, as far as they cannot be told from the line. */
function unexpected(line: string, { status, lastWord, pipe }: Outcome): Partial<Outcome> {
  const plain = pipe.length === 1 && pipe[0] === status;
  return { ...(status !== 0 && { status }), ...(lastWord !== lastTyped(line) && { lastWord }), ...(!plain && { pipe }) };
}

/** How a line ended. */
export const outcomeOf = (line: string, { status = 0, lastWord = lastTyped(line), pipe = [status] }: Reading): Outcome => ({
  status,
  lastWord,
  pipe,
});

/** How many of the steps meanwhile were not the line's. */
export const othersSteps = ({ steps, own = steps }: Reading): number => steps - own;

/** Looks on while a line runs. */
export class LineWitness {
  readonly #around: Surroundings;
  readonly #line: string;
  readonly #began: Moment;
  readonly #requests: number;
  readonly #entries: number;
  readonly #history: number;
  readonly #shell: string;
  readonly #cwd: string;
  readonly #stopListening: () => void;
  #touched = false;

  constructor(around: Surroundings, line: string, began: Moment) {
    const { audit, files, shell, recorder } = around;
    this.#around = around;
    this.#line = line;
    this.#began = began;
    this.#requests = audit.recorded;
    this.#entries = recorder.length;
    this.#history = shell.history.length;
    this.#shell = shell.fingerprint();
    this.#cwd = files.cwd;
    this.#stopListening = files.onChange(() => {
      this.#touched = true;
    });
  }

  /** The line has ended; undefined where it did more than read, or something came from outside meanwhile. */
  ended(ended: Moment, { programs }: Progress, clock: LineClock): Reading | undefined {
    const { audit, faults, files, shell, recorder, asking } = this.#around;
    this.#stopListening();
    const asked = audit.since(this.#requests);
    const same =
      !this.#touched &&
      recorder.length === this.#entries &&
      files.cwd === this.#cwd &&
      shell.history.length <= this.#history + 1 &&
      shell.fingerprint() === this.#shell;
    if (!same || shell.hasJobs || faults.slow || !asked?.every(onlyReads) || ![...programs].every((name) => READERS.has(name)))
      return undefined;
    const steps = ended.step - this.#began.step;
    const news = asking.brief(this.#line, asked, this.#began.at);
    return {
      took: ended.at - this.#began.at,
      steps,
      ...(clock.steps !== steps && { own: clock.steps }),
      ...unexpected(this.#line, shell.outcome),
      ...(news && { asked: news }),
    };
  }
}
