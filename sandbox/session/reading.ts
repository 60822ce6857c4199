// Most lines only read. Once such a line has ended, it need not be run when the session is played again: it is enough to know what
// it asked, since lessons judge by that, and how it ended. So a visit does not wait for what took long the first time.
import type { AuditEvent, AuditLog } from '../apiserver/audit.ts';
import { ADMIN } from '../apiserver/authentication.ts';
import type { Faults } from '../apiserver/faults.ts';
import { userAgent } from '../kubectl/rest.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import type { Progress } from '../shell/running-shell.ts';
import type { Shell } from '../shell/shell.ts';
import { tools } from '../shell/tools/index.ts';
import type { LineClock } from '../time/line-clock.ts';
import type { Asked, Moment, Reading } from './journal.ts';
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

/** A longer list is read again rather than kept. */
const MOST_HELD = 50;

const onlyReads = ({ verb, subresource, held = [] }: AuditEvent): boolean =>
  READING_VERBS.has(verb) && READ_SUBRESOURCES.has(subresource) && held.length <= MOST_HELD;

/** What is not said of a request. Records in browsers rest on it: it stays as it is. */
const PLAIN = {
  user: ADMIN.name,
  verb: 'list',
  subresource: '',
  namespace: 'default',
  name: '',
  code: 200,
  userAgent,
  output: '',
  labelSelector: '',
  fieldSelector: '',
  resourceVersion: 0,
  held: undefined,
  sent: '',
  dryRun: false,
} as const;
const PLAIN_FIELDS = [
  ...(['user', 'verb', 'subresource', 'namespace', 'name', 'code', 'userAgent'] as const),
  ...(['output', 'labelSelector', 'fieldSelector', 'resourceVersion', 'held', 'sent', 'dryRun'] as const),
];

function brief({ time, ...event }: AuditEvent, began: number): Asked {
  const said: { -readonly [Field in keyof Asked]: Asked[Field] } = event;
  for (const field of PLAIN_FIELDS) if (said[field] === PLAIN[field]) delete said[field];
  return time === began ? said : { ...said, after: time - began };
}

/** The request as it was, of a line that began at `began`. */
export const whole = ({ after = 0, ...said }: Asked, began: number): AuditEvent => ({
  ...PLAIN,
  resource: '',
  command: '',
  ...said,
  time: began + after,
});

export interface Surroundings {
  readonly audit: AuditLog;
  readonly faults: Faults;
  readonly files: FileSystem;
  readonly shell: Shell;
  readonly recorder: Recorder;
}

/** Looks on while a line runs. */
export class LineWitness {
  readonly #around: Surroundings;
  readonly #began: Moment;
  readonly #requests: number;
  readonly #entries: number;
  readonly #history: number;
  readonly #shell: string;
  readonly #cwd: string;
  readonly #stopListening: () => void;
  #touched = false;

  constructor(around: Surroundings, began: Moment) {
    const { audit, files, shell, recorder } = around;
    this.#around = around;
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
    const { audit, faults, files, shell, recorder } = this.#around;
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
    return {
      took: ended.at - this.#began.at,
      steps: ended.step - this.#began.step,
      own: clock.steps,
      ...shell.outcome,
      asked: asked.map((event) => brief(event, this.#began.at)),
    };
  }
}
