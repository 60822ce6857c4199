// A shell at work, as the commands in it see it (bash's shell execution environment).
import type { Host } from '../network/host.ts';
import type { Time } from '../time/clock.ts';
import type { List, Node, Script } from './ast.ts';
import type { Expansion } from './expansion.ts';
import type { Machine } from './machine.ts';
import type { Command } from './process.ts';
import type { Processes } from './processes.ts';
import type { Streams } from './redirect.ts';
import type { ShellState } from './state.ts';

/** A command that changes the shell itself: cd, export, exit. */
export type Builtin = (argv: readonly string[], shell: RunningShell, streams: Streams) => Promise<number>;

/** How far the running line has got, the same at every replay. */
export interface Progress {
  /** How many commands have been begun, and how many requests within them. */
  commands: number;
  /** After so many of them the line was interrupted, when it was run the first time. */
  readonly until: number;
  /** The names of those that were found. */
  readonly programs: Set<string>;
  /** How many texts are being evaluated within each other. */
  depth: number;
}

export interface Surroundings {
  readonly commands: ReadonlyMap<string, Command>;
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly clock: Time;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Those of the machine. */
  readonly processes: Processes;
  /** Absent at a learner's prompt. */
  readonly machine?: Machine;
  /** The sockets of a program that runs until `exit` aborts; absent where there is no network. */
  readonly sockets?: (exit: AbortSignal) => Host;
  /** How the shell words what is wrong; bash's way where it is not given. */
  readonly complaint?: (words: string) => string;
}

/** What a command may ask of the shell that runs it. */
export interface RunningShell extends Expansion {
  readonly around: Surroundings;
  readonly state: ShellState;
  /** `$?` */
  readonly status: number;
  /** Runs a script; `exit`, `return` and `break` in it go on to whoever asked. */
  script(script: Script, streams: Streams): Promise<number>;
  /** Runs to the end, or until `exit`. @throws Interrupted on Ctrl-C. */
  run(script: Script, streams: Streams): Promise<number>;
  /** Runs to the end as a shell of its own, and then what `trap … EXIT` asked for. */
  runWhole(script: Script, streams: Streams): Promise<number>;
  /** Runs a list that stands in the background. */
  runList(list: List, streams: Streams): Promise<number>;
  /** Runs one command, and turns what it throws into what a shell prints and a status. */
  command(node: Node, streams: Streams): Promise<number>;
  /** Runs a text as a script. */
  evaluate(source: string, streams: Streams): Promise<number>;
  /** Runs `work` where a failure ends nothing. */
  asked<T>(work: () => Promise<T>): Promise<T>;
  /** The same shell under another signal. */
  withSignal(signal: AbortSignal): RunningShell;
  /** A shell like this one, whose changes end with it. */
  subshell(around?: Surroundings): RunningShell;
}
