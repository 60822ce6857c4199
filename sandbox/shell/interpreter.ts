// Runs a script: the commands of a pipeline side by side, everything else in turn.
import { breathe } from '../time/host.ts';
import { type List, type Node, type Pipeline, type Script, SyntaxFault } from './ast.ts';
import { DEEPEST, OutOfMemory } from './bounds.ts';
import { runCompound } from './compound.ts';
import { FileError, type FileSystem } from './filesystem.ts';
import { startJob } from './job-start.ts';
import { ExitShell, LeaveLoop, ReturnFrom } from './leaving.ts';
import { readScript } from './parser.ts';
import { Capture, Pipe, textInput } from './pipe.ts';
import { BrokenPipe, Interrupted, type Output } from './process.ts';
import { complaintOf, redirected, type Streams } from './redirect.ts';
import type { RunningShell, Surroundings } from './running-shell.ts';
import { runSimple } from './simple.ts';
import { special } from './special.ts';
import { type ShellState, subshellOf } from './state.ts';
import type { Variables } from './variables.ts';

export class Interpreter implements RunningShell {
  readonly around: Surroundings;
  readonly state: ShellState;
  /** Within a condition, where a failure is an answer and ends nothing, whatever `set -e` says. */
  #asked = 0;
  /** Where a command substitution's complaints go: the innermost stderr. */
  #stderr: Output = new Capture();
  /** Files of `<(…)` that are there until the command ends. */
  #printed: string[] = [];

  constructor(around: Surroundings, state: ShellState) {
    this.around = around;
    this.state = state;
  }

  get files(): FileSystem {
    return this.state.files;
  }

  get variables(): Variables {
    return this.state.variables;
  }

  get positional(): readonly string[] {
    return this.state.positional;
  }

  get nounset(): boolean {
    return this.state.options.has('nounset');
  }

  get status(): number {
    return this.state.status;
  }

  /** How this shell words what is wrong. */
  get #spoken(): Pick<Streams, 'complaint'> {
    const { complaint } = this.around;
    return complaint ? { complaint } : {};
  }

  special(name: string): string | undefined {
    return special(name, this.state, this.around.clock);
  }

  async substitute(script: Script): Promise<string> {
    const output = new Capture();
    this.state.status = await this.subshell().run(script, {
      ...this.#spoken,
      stdin: textInput(''),
      stdout: output,
      stderr: this.#stderr,
      interactive: false,
    });
    return output.text.replace(/\n+$/, '');
  }

  async complain(words: string): Promise<void> {
    await this.#stderr.write(complaintOf(this.#spoken, words));
  }

  async printedFile(script: Script): Promise<string> {
    const output = new Capture();
    const { files } = this;
    const own = { ...this.#spoken, stdin: textInput(''), stdout: output, stderr: this.#stderr, interactive: false };
    await this.subshell().run(script, own);
    for (const folder of ['/dev', '/dev/fd']) if (!files.isDirectory(folder)) files.mkdir(folder);
    let descriptor = 63;
    while (files.read(`/dev/fd/${descriptor}`) !== undefined) descriptor -= 1;
    const path = `/dev/fd/${descriptor}`;
    files.write(path, output.text);
    this.#printed.push(path);
    return path;
  }

  /** Runs to the end, or until `exit`. @throws Interrupted on Ctrl-C. */
  async run(script: Script, streams: Streams): Promise<number> {
    try {
      return await this.script(script, streams);
    } catch (error) {
      if (error instanceof ExitShell || error instanceof ReturnFrom) return error.exitStatus;
      if (error instanceof LeaveLoop) return 0;
      throw error;
    }
  }

  /** Runs to the end as a shell of its own, and then what `trap … EXIT` asked for. */
  async runWhole(script: Script, streams: Streams): Promise<number> {
    const { state } = this;
    state.status = await this.run(script, streams);
    const last = state.traps.get('EXIT');
    state.traps.set('EXIT', undefined);
    const { status } = state;
    try {
      if (last) await this.evaluate(last, streams);
      return status;
    } catch (error) {
      if (error instanceof ExitShell) return error.exitStatus;
      throw error;
    }
  }

  /** Runs a text as a script; `exit`, `return` and `break` in it go on to whoever asked. */
  async evaluate(source: string, streams: Streams): Promise<number> {
    const { progress } = this.around;
    const script = progress.depth < DEEPEST ? readScript(source) : `maximum nesting level exceeded (${DEEPEST})`;
    if (typeof script === 'string') {
      await streams.stderr.write(complaintOf(streams, script));
      this.state.status = 2;
      return 2;
    }
    progress.depth += 1;
    try {
      return await this.script(script, streams);
    } finally {
      progress.depth -= 1;
    }
  }

  /** The same shell under another signal. */
  withSignal(signal: AbortSignal): Interpreter {
    return new Interpreter({ ...this.around, signal }, this.state);
  }

  /** A shell like this one, whose changes end with it. */
  subshell(around: Surroundings = this.around): Interpreter {
    const inner = new Interpreter(around, subshellOf(this.state));
    inner.#stderr = this.#stderr;
    inner.#asked = this.#asked;
    return inner;
  }

  /** Runs `work` where a failure ends nothing. */
  async asked<T>(work: () => Promise<T>): Promise<T> {
    this.#asked += 1;
    try {
      return await work();
    } finally {
      this.#asked -= 1;
    }
  }

  async script(script: Script, streams: Streams): Promise<number> {
    const outer = this.#stderr;
    this.#stderr = streams.stderr;
    try {
      for (const list of script.lists) {
        if (list.background) this.state.status = await startJob(list, this, streams);
        else await this.#list(list, streams);
      }
    } finally {
      this.#stderr = outer;
    }
    return this.status;
  }

  /** Runs a list that stands in the background. */
  async runList(list: List, streams: Streams): Promise<number> {
    return this.run({ lists: [{ ...list, background: false }] }, streams);
  }

  async #list({ items }: List, streams: Streams): Promise<void> {
    for (const [i, { operator, pipeline }] of items.entries()) {
      if (operator === '&&' && this.status !== 0) continue;
      if (operator === '||' && this.status === 0) continue;
      const isAnswer = i < items.length - 1 || pipeline.negated;
      const run = () => this.#pipeline(pipeline, streams);
      this.state.status = await (isAnswer ? this.asked(run) : run());
      if (this.status === 0 || isAnswer || this.#asked > 0) continue;
      const onError = this.state.traps.get('ERR');
      if (onError) await this.#aside(onError, streams);
      if (this.state.options.has('errexit')) throw new ExitShell(this.status);
    }
  }

  /** Runs what a trap asks for; `$?` is as before. */
  async #aside(source: string, streams: Streams): Promise<void> {
    const { status } = this;
    await this.asked(() => this.evaluate(source, streams));
    this.state.status = status;
  }

  async #pipeline({ negated, commands }: Pipeline, streams: Streams): Promise<number> {
    const [only, ...others] = commands;
    if (!only) return 0;
    const statuses = others.length === 0 ? [await this.command(only.node, streams)] : await this.#joined(commands, streams);
    this.variables.setArray(
      'PIPESTATUS',
      statuses.map((status, i) => [String(i), String(status)] as const),
    );
    const failed = this.state.options.has('pipefail') ? statuses.findLast((one) => one !== 0) : undefined;
    const status = failed ?? statuses.at(-1) ?? 0;
    if (!negated) return status;
    return status === 0 ? 1 : 0;
  }

  async #joined(commands: Pipeline['commands'], streams: Streams): Promise<readonly number[]> {
    const pipes = commands.slice(1).map(() => new Pipe());
    const ended = await this.around.processes.begin(commands.length, streams, this.around);
    const all = Promise.all(
      commands.map(async ({ node, both }, i) => {
        const before = pipes[i - 1];
        const after = pipes[i];
        const stdout = after ?? streams.stdout;
        try {
          return await this.subshell().#contained(node, {
            ...streams,
            stdin: before ? before.read() : streams.stdin,
            stdout,
            stderr: both ? stdout : streams.stderr,
            interactive: before ? false : streams.interactive,
          });
        } finally {
          after?.end();
          before?.abandon();
        }
      }),
    );
    return all.finally(ended);
  }

  /** A command as a shell of its own: `exit` ends it and no more. */
  async #contained(node: Node, streams: Streams): Promise<number> {
    try {
      return await this.command(node, streams);
    } catch (error) {
      if (error instanceof ExitShell || error instanceof ReturnFrom) return error.exitStatus;
      if (error instanceof LeaveLoop) return 0;
      throw error;
    }
  }

  /** Runs one command, simple or compound, and turns what it throws into what a shell prints and a status. */
  async command(node: Node, streams: Streams): Promise<number> {
    await this.#begin(streams);
    const printed = this.#printed;
    this.#printed = [];
    try {
      const own = node.redirections.length === 0 ? streams : await redirected(node.redirections, streams, this);
      return await (node.type === 'simple' ? runSimple(node, this, own) : runCompound(node, this, own));
    } catch (error) {
      if (error instanceof BrokenPipe) return 141;
      const words = wordsOf(error);
      if (words === undefined) throw error;
      await streams.stderr.write(complaintOf(streams, words));
      // An expansion that cannot be done ends the line; what follows it would work on something else.
      if (error instanceof SyntaxFault) throw new ExitShell(this.state.atPrompt ? 1 : error.status);
      return 1;
    } finally {
      for (const path of this.#printed) this.files.remove(path);
      this.#printed = printed;
    }
  }

  /** Before each command: Ctrl-C, the page, and signals that a trap waits for. */
  async #begin(streams: Streams): Promise<void> {
    const { signal, progress } = this.around;
    if (signal.aborted || progress.commands >= progress.until) throw new Interrupted();
    await breathe();
    if (signal.aborted) throw new Interrupted();
    progress.commands += 1;
    for (let script = this.state.traps.take(); script !== undefined; script = this.state.traps.take()) await this.#aside(script, streams);
  }
}

/** What a shell says of an error that a command may meet; undefined of any other. */
function wordsOf(error: unknown): string | undefined {
  if (error instanceof FileError) return `${error.path}: ${error.message}`;
  if (error instanceof SyntaxFault) return error.message;
  // A stack or a string has its largest size, too.
  return error instanceof OutOfMemory || error instanceof RangeError ? new OutOfMemory().message : undefined;
}
