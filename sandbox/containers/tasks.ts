// The processes of one container, and what signals do to them (kernel/signal.c, as far as programs can tell).
import type { By } from '../network/request-log.ts';
import type { RunningProcess } from '../shell/machine.ts';
import { SIGNALS, type Traps } from '../shell/traps.ts';

/** Signals that do nothing where no handler is set. */
const HARMLESS: ReadonlySet<string> = new Set(['CHLD', 'STOP', 'EXIT']);

export class Task implements RunningProcess {
  readonly pid: number;
  readonly user = 'root';
  argv: readonly string[];
  /** Aborted when it ends before its time. */
  readonly controller = new AbortController();
  readonly #gone = new AbortController();
  /** The shell's traps, while it is one. */
  traps: Traps | undefined;
  /** A shell that has made way for a program. */
  replaced = false;
  /** Whose requests its are; undefined where they are nobody's business, as a probe's. */
  by: By | undefined;
  readonly #handlers = new Map<string, () => void>();
  readonly #end: (status: number) => void;
  #ended = false;

  /** `end` is called once, with the exit status. */
  constructor(pid: number, argv: readonly string[], end: (status: number) => void) {
    this.pid = pid;
    this.argv = argv;
    this.#end = end;
  }

  /** Aborted when it has ended in whatever way. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  get ended(): boolean {
    return this.#ended;
  }

  handle(signal: string, handler: () => void): void {
    this.#handlers.set(signal, handler);
  }

  /** It has come to its end by itself. */
  finish(status: number): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#gone.abort();
    this.#end(status);
  }

  /** A signal from within the container: the first process is never ended by one that it does not handle. */
  deliver(signal: string): void {
    if (this.#ended) return;
    const handler = this.#handlers.get(signal);
    if (signal !== 'KILL' && handler) {
      handler();
      return;
    }
    if (signal !== 'KILL' && this.traps?.deliver(signal)) return;
    if (this.pid === 1 || HARMLESS.has(signal)) return;
    this.kill(SIGNALS[signal] ?? 15);
  }

  /** Ends it, whatever it does. */
  kill(signal: number): void {
    if (this.#ended) return;
    this.finish(128 + signal);
    this.controller.abort(new Error('killed'));
  }
}

export class Tasks {
  readonly #tasks = new Map<number, Task>();
  #next = 1;

  get all(): readonly Task[] {
    return [...this.#tasks.values()];
  }

  start(argv: readonly string[], end: (status: number) => void): Task {
    const pid = this.#next;
    // A shell's own commands take numbers too.
    this.#next += pid === 1 ? 6 : 1;
    const task = new Task(pid, argv, (status) => {
      this.#tasks.delete(pid);
      end(status);
    });
    this.#tasks.set(pid, task);
    return task;
  }

  /** False where there is no such process. */
  deliver(pid: number, signal: string): boolean {
    const task = this.#tasks.get(pid);
    task?.deliver(signal);
    return task !== undefined;
  }

  killAll(signal: number): void {
    for (const task of this.all) task.kill(signal);
  }
}
