// A shell at a prompt: runs lines, remembers them, and tells whether a line is finished.
import type { Host } from '../network/host.ts';
import type { Time } from '../time/clock.ts';
import { Incomplete } from './ast.ts';
import { builtins } from './builtins/index.ts';
import type { FileSystem } from './filesystem.ts';
import { Interpreter } from './interpreter.ts';
import { ExitShell, LeaveLoop, ReturnFrom } from './leaving.ts';
import { parse } from './parser.ts';
import { type Command, Interrupted } from './process.ts';
import { Processes } from './processes.ts';
import type { Streams } from './redirect.ts';
import type { Builtin, Progress } from './running-shell.ts';
import { newState, type ShellState } from './state.ts';
import { Variables } from './variables.ts';

export interface ShellOptions {
  readonly commands: ReadonlyMap<string, Command>;
  readonly files: FileSystem;
  readonly clock: Time;
  readonly env?: Readonly<Record<string, string>>;
  /** The sockets of a program that runs until `exit` aborts; absent where the machine has no network. */
  readonly sockets?: (exit: AbortSignal) => Host;
}

const PIPESTATUS = 'PIPESTATUS';

/** What a line leaves behind, whatever it did. */
export interface Outcome {
  readonly status: number;
  readonly lastWord: string;
  readonly pipe: readonly number[];
}

/** What Ctrl-C leaves as the exit status. */
const INTERRUPTED = 130;
/** EX_SOFTWARE, of sysexits.h. */
const FAULT = 70;
/** What a line may begin with that is no command. */
const KEYWORDS = ['case', 'for', 'function', 'if', 'until', 'while'];

/** The progress of a line that is about to begin; `until` where it will be interrupted after so many commands. */
export const newProgress = (until = Number.POSITIVE_INFINITY): Progress => ({ commands: 0, until, depth: 0, programs: new Set() });

export class Shell {
  readonly #options: ShellOptions;
  readonly #state: ShellState;
  readonly #builtins: ReadonlyMap<string, Builtin>;
  readonly #processes = new Processes();
  readonly history: string[] = [];

  constructor(options: ShellOptions) {
    this.#options = options;
    const variables = new Variables(
      Object.entries({
        HOME: options.files.cwd,
        PWD: options.files.cwd,
        USER: 'learner',
        SHELL: '/bin/bash',
        LANG: 'C.UTF-8',
        PATH: '/usr/local/bin:/usr/bin:/bin',
        ...options.env,
      }),
    );
    variables.set('IFS', ' \t\n');
    this.#state = newState(variables, options.files, options.clock.now(), 'bash', [], true);
    this.#builtins = new Map<string, Builtin>([...builtins, ['history', (argv, _shell, streams) => this.#showHistory(argv, streams)]]);
  }

  /** `$?` */
  get status(): number {
    return this.#state.status;
  }

  /** The names that a line may begin with. */
  get commandNames(): readonly string[] {
    const names = [...this.#options.commands.keys(), ...this.#builtins.keys(), ...this.#state.functions.keys(), ...KEYWORDS];
    return [...new Set(names)].sort();
  }

  variable(name: string): string | undefined {
    return this.#state.variables.get(name);
  }

  /** What a line may change of the shell for those that come after it, as a text to compare; not files and the current folder. */
  fingerprint(): string {
    const { variables, functions, options, positional, jobs, random } = this.#state;
    const kept = variables.names().filter((name) => name !== PIPESTATUS);
    const values = kept.map((name) => [name, variables.attributes(name), variables.elements(name)]);
    return JSON.stringify([values, [...functions], [...options], positional, jobs.lastPid ?? 0, random]);
  }

  /** Whether anything runs in the background. */
  get hasJobs(): boolean {
    return this.#state.jobs.all.some(({ status }) => status === undefined);
  }

  /** What every line changes: `$?`, `$_` and PIPESTATUS. */
  get outcome(): Outcome {
    const { status, lastWord, variables } = this.#state;
    return { status, lastWord, pipe: variables.elements(PIPESTATUS).map(([, value]) => Number(value)) };
  }

  /** A line had this outcome at another time, and is not run again. */
  skipped(line: string, { status, lastWord, pipe }: Outcome): void {
    if (line.trim() !== '') this.history.push(line);
    this.#state.status = status;
    this.#state.lastWord = lastWord;
    this.#state.variables.setArray(
      PIPESTATUS,
      pipe.map((one, i) => [String(i), String(one)] as const),
    );
  }

  /** Whether more lines have to follow: an open quote, here-document, loop or pipe. */
  isIncomplete(source: string): boolean {
    if (/(^|[^\\])(\\\\)*\\$/.test(source)) return true;
    try {
      parse(source);
      return false;
    } catch (error) {
      return error instanceof Incomplete;
    }
  }

  /** Runs what was typed and gives the exit status. Never throws for what a learner may type. */
  async run(
    source: string,
    streams: Streams,
    signal: AbortSignal,
    progress = newProgress(),
    clock: Time = this.#options.clock,
  ): Promise<number> {
    if (source.trim() !== '') this.history.push(source);
    const { commands, sockets } = this.#options;
    const interpreter = new Interpreter(
      { commands, builtins: this.#builtins, clock, signal, progress, processes: this.#processes, ...(sockets && { sockets }) },
      this.#state,
    );
    try {
      this.#state.status = await interpreter.evaluate(source, streams);
    } catch (error) {
      if (error instanceof ExitShell || error instanceof ReturnFrom) this.#state.status = error.exitStatus;
      else if (error instanceof LeaveLoop) this.#state.status = 0;
      else if (error instanceof Interrupted || signal.aborted) this.#state.status = INTERRUPTED;
      else this.#state.status = await this.#fault(error, streams);
    }
    if (streams.interactive) await this.#tellOfJobs(streams);
    return this.status;
  }

  /** Jobs that have ended, as a prompt tells of them. */
  async #tellOfJobs({ stderr }: Streams): Promise<void> {
    const { jobs } = this.#state;
    const lines = jobs.all.filter((job) => job.status !== undefined).map((job) => jobs.describe(job));
    jobs.ended();
    for (const line of lines) await stderr.write(line);
  }

  /** What nobody foresaw must not take the session with it. */
  async #fault(error: unknown, { stderr }: Streams): Promise<number> {
    await stderr.write(
      `The sandbox has stumbled over this line, which is its own fault: ${error instanceof Error ? error.stack : error}\n`,
    );
    return FAULT;
  }

  async #showHistory(argv: readonly string[], { stdout }: Streams): Promise<number> {
    if (argv[1] === '-c') {
      this.history.length = 0;
      return 0;
    }
    const first = argv[1] === undefined ? 0 : Math.max(0, this.history.length - Number(argv[1]));
    for (const [i, line] of this.history.entries()) if (i >= first) await stdout.write(`${String(i + 1).padStart(5)}  ${line}\n`);
    return 0;
  }
}
