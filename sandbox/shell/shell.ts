// A shell at a prompt: runs lines, remembers them, and tells whether a line is finished.
import type { Clock } from '../time/clock.ts';
import { Incomplete } from './ast.ts';
import { builtins } from './builtins.ts';
import type { FileSystem } from './filesystem.ts';
import { type Builtin, Interpreter, type Progress, type Streams } from './interpreter.ts';
import { parse } from './parser.ts';
import { type Command, Interrupted } from './process.ts';

export interface ShellOptions {
  readonly commands: ReadonlyMap<string, Command>;
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly env?: Readonly<Record<string, string>>;
}

/** What Ctrl-C leaves as the exit status. */
const INTERRUPTED = 130;
/** EX_SOFTWARE, of sysexits.h. */
const FAULT = 70;

/** The progress of a line that is about to begin; `until` where it will be interrupted after so many commands. */
export const newProgress = (until = Number.POSITIVE_INFINITY): Progress => ({ commands: 0, until, depth: 0 });

export class Shell {
  readonly #options: ShellOptions;
  readonly #variables: Map<string, string>;
  readonly #builtins: ReadonlyMap<string, Builtin>;
  readonly history: string[] = [];
  status = 0;

  constructor(options: ShellOptions) {
    this.#options = options;
    this.#variables = new Map(
      Object.entries({
        HOME: options.files.cwd,
        PWD: options.files.cwd,
        USER: 'learner',
        SHELL: '/bin/bash',
        LANG: 'C.UTF-8',
        ...options.env,
      }),
    );
    this.#builtins = new Map<string, Builtin>([...builtins, ['history', (argv, _shell, streams) => this.#showHistory(argv, streams)]]);
  }

  /** The names that a line may begin with. */
  get commandNames(): readonly string[] {
    return [...this.#options.commands.keys(), ...this.#builtins.keys(), 'for', 'while', 'until', 'if'].sort();
  }

  variable(name: string): string | undefined {
    return this.#variables.get(name);
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
  async run(source: string, streams: Streams, signal: AbortSignal, progress = newProgress()): Promise<number> {
    if (source.trim() !== '') this.history.push(source);
    const interpreter = new Interpreter(
      {
        commands: this.#options.commands,
        builtins: this.#builtins,
        files: this.#options.files,
        clock: this.#options.clock,
        signal,
        progress,
      },
      this.#variables,
    );
    interpreter.status = this.status;
    try {
      this.status = await interpreter.evaluate(source, streams);
    } catch (error) {
      if (!(error instanceof Interrupted) && !signal.aborted) this.status = await this.#fault(error, streams);
      else this.status = INTERRUPTED;
    }
    return this.status;
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
