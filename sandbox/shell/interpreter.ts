// Runs a script: the commands of a pipeline side by side, everything else in turn.
import type { Clock } from '../time/clock.ts';
import { breathe } from '../time/host.ts';
import { type Node, type Pipeline, type Redirection, type Script, SyntaxFault, type Word } from './ast.ts';
import { DEEPEST, OutOfMemory } from './bounds.ts';
import { type Expansion, expandText, expandWords } from './expand.ts';
import { FileError, type FileSystem } from './filesystem.ts';
import { readScript } from './parser.ts';
import { Capture, Pipe, textInput } from './pipe.ts';
import { BrokenPipe, type Command, type Input, Interrupted, type Output } from './process.ts';

/** Where a command reads and writes. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly interactive: boolean;
}

/** A command that changes the shell itself: cd, export, exit. */
export type Builtin = (argv: readonly string[], shell: Interpreter, streams: Streams) => Promise<number>;

/** `exit`: ends the script. */
export class ExitShell extends Error {
  readonly exitStatus: number;

  constructor(exitStatus: number) {
    super('exit');
    this.exitStatus = exitStatus;
  }
}

/** `break` and `continue`: leave so many loops. */
export class LeaveLoop extends Error {
  readonly goOn: boolean;
  levels: number;

  constructor(goOn: boolean, levels: number) {
    super(goOn ? 'continue' : 'break');
    this.goOn = goOn;
    this.levels = levels;
  }
}

/** How far the running line has got, the same at every replay. */
export interface Progress {
  /** How many commands have been begun. */
  commands: number;
  /** After so many of them the line was interrupted, when it was run the first time. */
  readonly until: number;
  /** How many texts are being evaluated within each other. */
  depth: number;
}

export interface Surroundings {
  readonly commands: ReadonlyMap<string, Command>;
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export class Interpreter implements Expansion {
  readonly around: Surroundings;
  readonly variables: Map<string, string>;
  /** `$?` */
  status = 0;

  constructor(around: Surroundings, variables: Map<string, string>) {
    this.around = around;
    this.variables = variables;
  }

  get files(): FileSystem {
    return this.around.files;
  }

  parameter(name: string): string | undefined {
    if (name === '?') return String(this.status);
    if (name === '#') return '0';
    if (name === '$') return '1';
    return this.variables.get(name);
  }

  assign(name: string, value: string): void {
    this.variables.set(name, value);
  }

  async substitute(script: Script): Promise<string> {
    const output = new Capture();
    this.status = await this.#subshell().run(script, { stdin: textInput(''), stdout: output, stderr: this.#stderr, interactive: false });
    return output.text.replace(/\n+$/, '');
  }

  /** Runs to the end, or until `exit`. @throws Interrupted on Ctrl-C. */
  async run(script: Script, streams: Streams): Promise<number> {
    try {
      return await this.#script(script, streams);
    } catch (error) {
      if (error instanceof ExitShell) return error.exitStatus;
      if (error instanceof LeaveLoop) return 0;
      throw error;
    }
  }

  /** Runs a text as a script. */
  async evaluate(source: string, streams: Streams): Promise<number> {
    const { progress } = this.around;
    const script = progress.depth < DEEPEST ? readScript(source) : `maximum nesting level exceeded (${DEEPEST})`;
    if (typeof script === 'string') {
      await streams.stderr.write(`bash: ${script}\n`);
      return 2;
    }
    progress.depth += 1;
    try {
      return await this.run(script, streams);
    } finally {
      progress.depth -= 1;
    }
  }

  /** Runs a text as a script in a shell of its own: variables and the current folder stay as they are. */
  async evaluateApart(source: string, streams: Streams): Promise<number> {
    const { cwd } = this.files;
    try {
      return await this.#subshell().evaluate(source, streams);
    } finally {
      this.files.cwd = cwd;
    }
  }

  /** The same shell, its variables shared, under another signal. */
  withSignal(signal: AbortSignal): Interpreter {
    return new Interpreter({ ...this.around, signal }, this.variables);
  }

  /** Where a command substitution's complaints go: the innermost stderr. */
  #stderr: Output = new Capture();

  #subshell(): Interpreter {
    const inner = new Interpreter(this.around, new Map(this.variables));
    inner.status = this.status;
    inner.#stderr = this.#stderr;
    return inner;
  }

  async #script(script: Script, streams: Streams): Promise<number> {
    const outer = this.#stderr;
    this.#stderr = streams.stderr;
    for (const { operator, pipeline } of script.items) {
      if (operator === '&&' && this.status !== 0) continue;
      if (operator === '||' && this.status === 0) continue;
      this.status = await this.#pipeline(pipeline, streams);
    }
    this.#stderr = outer;
    return this.status;
  }

  async #pipeline({ negated, commands }: Pipeline, streams: Streams): Promise<number> {
    const [only, ...others] = commands;
    if (!only) return 0;
    const status = others.length === 0 ? await this.#guarded(only, streams) : await this.#joined(commands, streams);
    if (!negated) return status;
    return status === 0 ? 1 : 0;
  }

  async #joined(commands: readonly Node[], streams: Streams): Promise<number> {
    const pipes = commands.slice(1).map(() => new Pipe());
    const statuses = await Promise.all(
      commands.map(async (command, i) => {
        const before = pipes[i - 1];
        const after = pipes[i];
        try {
          return await this.#subshell().#guarded(command, {
            stdin: before ? before.read() : streams.stdin,
            stdout: after ?? streams.stdout,
            stderr: streams.stderr,
            interactive: before ? false : streams.interactive,
          });
        } catch (error) {
          if (error instanceof ExitShell) return error.exitStatus;
          throw error;
        } finally {
          after?.end();
          before?.abandon();
        }
      }),
    );
    return statuses.at(-1) ?? 0;
  }

  /** Turns what a command throws into what a shell prints and a status. */
  async #guarded(node: Node, streams: Streams): Promise<number> {
    const { signal, progress } = this.around;
    if (signal.aborted || progress.commands >= progress.until) throw new Interrupted();
    await breathe();
    if (signal.aborted) throw new Interrupted();
    progress.commands += 1;
    try {
      return await this.#node(node, await this.#redirect(node.redirections, streams));
    } catch (error) {
      if (error instanceof BrokenPipe) return 141;
      if (error instanceof FileError) {
        await streams.stderr.write(`bash: ${error.path}: ${error.message}\n`);
        return 1;
      }
      // A stack or a string has its largest size, too.
      if (error instanceof OutOfMemory || error instanceof RangeError) {
        await streams.stderr.write(`bash: ${new OutOfMemory().message}\n`);
        return 1;
      }
      if (error instanceof SyntaxFault) {
        await streams.stderr.write(`bash: ${error.message}\n`);
        return 1;
      }
      throw error;
    }
  }

  async #node(node: Node, streams: Streams): Promise<number> {
    switch (node.type) {
      case 'simple':
        return this.#simple(node, streams);
      case 'group':
        return node.subshell ? this.#apart(node.body, streams) : this.#script(node.body, streams);
      case 'if': {
        for (const { condition, body } of node.branches) {
          if ((await this.#script(condition, streams)) === 0) return this.#script(body, streams);
        }
        return node.otherwise ? this.#script(node.otherwise, streams) : 0;
      }
      case 'for': {
        let status = 0;
        for (const value of await expandWords(node.words, this)) {
          this.variables.set(node.name, value);
          const round = await this.#round(node.body, streams);
          status = round.status;
          if (round.leave) break;
        }
        return status;
      }
      case 'while': {
        let status = 0;
        const patience = new Patience(this.around.clock);
        while (((await this.#script(node.condition, streams)) === 0) !== node.until) {
          const round = await this.#round(node.body, streams);
          status = round.status;
          if (round.leave) break;
          await patience.round(this.around.signal);
        }
        return status;
      }
    }
  }

  /** `( … )`: what it does to variables and to the current folder ends with it. */
  async #apart(body: Script, streams: Streams): Promise<number> {
    const { cwd } = this.files;
    try {
      return await this.#subshell().run(body, streams);
    } finally {
      this.files.cwd = cwd;
    }
  }

  async #round(body: Script, streams: Streams): Promise<{ readonly status: number; readonly leave: boolean }> {
    try {
      return { status: await this.#script(body, streams), leave: false };
    } catch (error) {
      if (!(error instanceof LeaveLoop)) throw error;
      if (error.levels > 1) {
        error.levels -= 1;
        throw error;
      }
      this.status = 0;
      return { status: 0, leave: !error.goOn };
    }
  }

  async #simple(node: Extract<Node, { type: 'simple' }>, streams: Streams): Promise<number> {
    const before = this.status;
    this.status = 0;
    const assigned: (readonly [string, string])[] = [];
    // $? of the last command is still to be had in the words of this one.
    this.status = before;
    const argv = await expandWords(node.words, this);
    for (const { name, value } of node.assignments) assigned.push([name, await expandText(value, this)]);
    const [name] = argv;
    if (name === undefined) {
      for (const [key, value] of assigned) this.variables.set(key, value);
      const substituted = [...node.words, ...node.assignments.map((assignment) => assignment.value)].some(hasSubstitution);
      return substituted ? this.status : 0;
    }
    const builtin = this.around.builtins.get(name);
    if (builtin) return builtin(argv, this, streams);
    const command = this.around.commands.get(name);
    if (!command) {
      await streams.stderr.write(`bash: ${name}: ${name.includes('/') ? 'No such file or directory' : 'command not found'}\n`);
      return 127;
    }
    return this.start(command, argv, new Map([...this.variables, ...assigned]), streams);
  }

  /** Runs a program with the shell's files, clock and signal. */
  async start(command: Command, argv: readonly string[], env: Map<string, string>, streams: Streams): Promise<number> {
    const { files, clock, signal } = this.around;
    try {
      const stdin = untilAborted(streams.stdin, signal);
      const stdout = breathing(streams.stdout, signal);
      const exec = (inner: readonly string[]): Promise<number> | undefined => this.#exec(inner, env, streams);
      return await command({ argv, env, ...streams, stdin, stdout, signal, files, clock, exec });
    } catch (error) {
      if (signal.aborted) throw new Interrupted();
      throw error;
    }
  }

  /** What a program runs in its turn. It knows the shell's own commands too: bash, xargs and timeout are programs elsewhere. */
  #exec(argv: readonly string[], env: ReadonlyMap<string, string>, streams: Streams): Promise<number> | undefined {
    const { builtins, commands } = this.around;
    const name = argv[0]?.replace(/^\/(usr\/)?bin\//, '') ?? '';
    const builtin = builtins.get(name);
    if (builtin) return builtin(argv, new Interpreter(this.around, new Map(env)), streams);
    const command = commands.get(name);
    return command && this.start(command, argv, new Map(env), streams);
  }

  async #redirect(redirections: readonly Redirection[], streams: Streams): Promise<Streams> {
    let { stdin, stdout, stderr, interactive } = streams;
    for (const { fd, operator, target } of redirections) {
      const text = await expandText(target, this);
      switch (operator) {
        case '<': {
          if (text === '/dev/null') stdin = textInput('');
          else stdin = textInput(this.#readable(text));
          interactive = false;
          break;
        }
        case '<<':
        case '<<<':
          stdin = textInput(operator === '<<<' ? `${text}\n` : text);
          interactive = false;
          break;
        case '>&': {
          const other = text === '1' ? stdout : text === '2' ? stderr : undefined;
          if (!other) throw new FileError(text, 'Bad file descriptor');
          if (fd === 2) stderr = other;
          else stdout = other;
          break;
        }
        default: {
          const output = this.#fileOutput(text, operator === '>>');
          if (fd === 2) stderr = output;
          else stdout = output;
          if (operator === '&>') stderr = output;
        }
      }
    }
    return { stdin, stdout, stderr, interactive };
  }

  #readable(path: string): string {
    const text = this.files.read(path);
    if (text === undefined) throw new FileError(path, this.files.isDirectory(path) ? 'Is a directory' : 'No such file or directory');
    return text;
  }

  #fileOutput(path: string, append: boolean): Output {
    if (path === '/dev/null') return { write: async () => {} };
    const { files } = this;
    files.write(path, append ? (files.read(path) ?? '') : '');
    return {
      write: async (text) => files.append(path, text),
    };
  }
}

/** Lets time pass in a loop that waits for something to happen and does not sleep: a machine would take some for each round. */
class Patience {
  static readonly #ROUNDS = 100;
  static readonly #ROUND = 10;
  readonly #clock: Clock;
  #instant: number;
  #rounds = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#instant = clock.now();
  }

  async round(signal: AbortSignal): Promise<void> {
    if (this.#rounds < Patience.#ROUNDS && this.#clock.now() !== this.#instant) {
      this.#instant = this.#clock.now();
      this.#rounds = 0;
    }
    this.#rounds += 1;
    if (this.#rounds >= Patience.#ROUNDS) await this.#clock.sleep(Patience.#ROUND, signal);
  }
}

/** Writing that lets Ctrl-C and the page in, however much it is. */
function breathing(output: Output, signal: AbortSignal): Output {
  if (output instanceof Pipe) return output;
  return {
    ...(output.columns !== undefined && { columns: output.columns }),
    write: async (text) => {
      await breathe();
      if (signal.aborted) throw new Interrupted();
      await output.write(text);
    },
  };
}

const hasSubstitution = (word: Word): boolean => word.some((part) => part.type === 'substitution');

/** Reading that Ctrl-C ends. */
async function* untilAborted(input: Input, signal: AbortSignal): Input {
  const iterator = input[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(new Interrupted());
    signal.addEventListener('abort', () => reject(new Interrupted()), { once: true });
  });
  aborted.catch(() => {});
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // A reader that hangs cannot be waited for.
    void iterator.return?.();
  }
}
