// What a command gets and gives: the shell's side of a program. Output flows as it is made.

import type { Host } from '../network/host.ts';
import type { Time } from '../time/clock.ts';
import { breathe, isLong } from '../time/host.ts';
import type { FileSystem } from './filesystem.ts';
import type { Machine } from './machine.ts';

/** Text in, piece by piece. */
export interface Input extends AsyncIterable<string> {
  /** In bytes, where it is a file. */
  readonly size?: number;
}

/** Text out. Resolves when the reader is ready for more; rejects with a BrokenPipe when nobody reads any more. */
export interface Output {
  write(text: string): Promise<void>;
  /** Columns of the terminal; undefined where output is a pipe or a file. */
  readonly columns?: number;
}

/** Keys that a program takes, until it lets go of them. */
export interface Keys {
  readonly input: Input;
  release(): void;
}

/** The keys of a terminal. At a prompt they are the shell's; a program may take them (tcsetattr). */
export interface Keyboard {
  /** Each as it is pressed, unseen (raw mode). */
  take(): Keys;
  /** Whole lines, which are seen as they are typed; Ctrl-C is not among them. */
  takeLines(echo: Output, interrupt: () => void): Keys;
}

export interface Process {
  /** `argv[0]` is the command's name. */
  readonly argv: readonly string[];
  readonly env: Map<string, string>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted by Ctrl-C. A command that waits must heed it. */
  readonly signal: AbortSignal;
  readonly files: FileSystem;
  readonly clock: Time;
  /** Absent at a learner's prompt. */
  readonly machine?: Machine;
  /** Its way to the network; absent where there is none. */
  readonly host?: Host;
  /** Whether somebody sits at stdin, as isatty(0) says. */
  readonly interactive: boolean;
  /** The terminal's keys, where there is one. */
  readonly keyboard?: Keyboard;
  /**
   * Said before a request to the cluster. It is counted, so that where Ctrl-C ended a program in the midst of its work, it ends
   * there again when the session is played again. @throws Interrupted
   */
  begin(): void;
  /** Runs another program on the same streams, or on others, and gives its exit status; undefined where there is none of that name. */
  exec(argv: readonly string[], streams?: { readonly stdin?: Input; readonly stdout?: Output }): Promise<number> | undefined;
}

/** For long work that writes nothing: lets Ctrl-C and the page in, now and then. @throws Interrupted */
export async function pause({ signal }: Process): Promise<void> {
  if (!isLong()) return;
  await breathe();
  if (signal.aborted) throw new Interrupted();
}

/** Runs to the end and gives the exit status. */
export type Command = (process: Process) => Promise<number>;

/** Thrown by a command that was stopped by Ctrl-C; the shell reports 130. */
export class Interrupted extends Error {}

/** Thrown by a write that nobody reads, as SIGPIPE ends a program; the shell reports 141 and prints nothing. */
export class BrokenPipe extends Error {}
