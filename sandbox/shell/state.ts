// What a shell remembers from one command to the next.
import type { Node } from './ast.ts';
import type { FileSystem } from './filesystem.ts';
import { Jobs } from './jobs.ts';
import { Traps } from './traps.ts';
import type { Variables } from './variables.ts';

/** `set -e`, `set -u`, `set -x`, `set -o pipefail`. */
export type Option = 'errexit' | 'nounset' | 'xtrace' | 'pipefail' | 'noglob';

export interface ShellState {
  readonly variables: Variables;
  readonly functions: Map<string, Node>;
  readonly options: Set<Option>;
  readonly files: FileSystem;
  readonly jobs: Jobs;
  readonly traps: Traps;
  /** `$1` and so on. */
  positional: readonly string[];
  /** `$$` */
  readonly pid: number;
  /** `$0` */
  readonly name: string;
  /** Somebody types its lines: what is wrong with one does not end the shell. */
  readonly atPrompt: boolean;
  /** `$?` */
  status: number;
  /** `$_`: the last word of the command before. */
  lastWord: string;
  /** What `$RANDOM` comes from. */
  random: number;
  /** When it began, in ms of virtual time: `$SECONDS`. */
  readonly began: number;
}

/** The state of a subshell: what it changes ends with it. */
export const subshellOf = (state: ShellState): ShellState => ({
  ...state,
  variables: state.variables.copy(),
  functions: new Map(state.functions),
  options: new Set(state.options),
  files: state.files.fork(),
  jobs: new Jobs(),
  traps: new Traps(),
});

/** The state of a shell that is a program of its own, with what its surroundings hand down. */
export const newState = (
  variables: Variables,
  files: FileSystem,
  began: number,
  name = 'bash',
  positional: readonly string[] = [],
  atPrompt = false,
  pid = 1000,
): ShellState => ({
  variables,
  functions: new Map(),
  options: new Set(),
  files,
  jobs: new Jobs(),
  traps: new Traps(),
  positional,
  pid,
  name,
  atPrompt,
  status: 0,
  lastWord: '',
  random: 1,
  began,
});
