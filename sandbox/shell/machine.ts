// The machine that a shell runs on, as far as programs can tell: its other processes. A learner's prompt has none to show.

import type { Traps } from './traps.ts';

export interface RunningProcess {
  readonly pid: number;
  readonly user: string;
  readonly argv: readonly string[];
}

export interface Machine {
  readonly hostname: string;
  /** Who is logged in: `root`. */
  readonly user: string;
  /** What `ps` shows, in the order of the numbers. */
  processes(): readonly RunningProcess[];
  /** A shell begins that signals to this process are for. */
  begins(traps: Traps): void;
  /** The shell makes way for a program: `exec`. */
  replacedBy(argv: readonly string[]): void;
  /** Sends a signal by its name without SIG; false where there is no such process. */
  kill(pid: number, signal: string): boolean;
}
