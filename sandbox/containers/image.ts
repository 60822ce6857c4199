// What an image holds: files, and programs by the path or the name under which they are started.
import type { Host, Listener, Listening } from '../network/host.ts';
import type { Protocol } from '../network/packet.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import type { Command } from '../shell/process.ts';
import type { Builtin } from '../shell/running-shell.ts';
import type { Time } from '../time/clock.ts';
import type { Services } from './services.ts';

/** A program that serves: it sets handlers and returns. It runs until it exits or is ended. */
export type Program = (process: ServerProcess) => void;

/** Something that can be started: a server made of handlers, a command that runs to its end, or what the shell has itself. */
export type Executable =
  | { readonly serve: Program }
  | { readonly run: Command }
  | { readonly builtin: Builtin }
  /** One program that is several, by its arguments. */
  | { readonly choose: (argv: readonly string[]) => Executable };

export interface Image {
  /** ENTRYPOINT and CMD. */
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDir?: string;
  /** The name of STOPSIGNAL without SIG: `QUIT`. */
  readonly stopSignal?: string;
  /** By absolute path; folders are made. */
  readonly files?: Readonly<Record<string, string>>;
  /** By name, for what lies on PATH, or by absolute path. */
  readonly programs: ReadonlyMap<string, Executable>;
  /** Where the real image may hold more than is known here: what runs in place of a program that is not here. */
  readonly standIn?: Executable;
}

/** A running server program, as it sees itself. */
export interface ServerProcess {
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly files: FileSystem;
  readonly host: Host;
  readonly hostname: string;
  readonly clock: Time;
  /** What a node gives to programs of the cluster itself; absent outside of nodes. */
  readonly services?: Services;
  /** The containerPorts that the pod declares. */
  readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
  /** Writes to the log as it stands. */
  out(text: string): void;
  err(text: string): void;
  /** Whether it has come to its end. */
  ended(): boolean;
  /** Ends the process; its ports are closed. */
  exit(status: number): void;
  /** Listens until the process ends, on one address or on all; undefined where the address is in use. */
  listen(protocol: Protocol, port: number, listener: Listener, address?: string): Listening | undefined;
  /** Takes a signal, by its name without SIG, in place of what it does by itself. */
  onSignal(name: string, handler: () => void): void;
  /** What it answers may differ from now on: whoever asks it regularly has to ask again. */
  changed(): void;
  /** Runs a command in the container, and gives its output of both kinds. */
  execute(argv: readonly string[]): Promise<{ readonly status: number; readonly output: string }>;
}

/** What is looked for in PATH. */
export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const FOLDERS = PATH.split(':');

/** The executable of a container's first process; a string says why there is none, in runc's words. */
export function firstExecutableOf(image: Image, word: string, files: FileSystem): Executable | string {
  const found = executableOf(image, word, files);
  return typeof found === 'string' ? (image.standIn ?? found) : found;
}

/** The executable that a word names; a string says why there is none, in runc's words. */
export function executableOf(image: Image, word: string, files: FileSystem): Executable | string {
  const refusal = (words: string) => `exec: "${word}": ${image.standIn ? 'this sandbox does not have the programs of this image' : words}`;
  const found = image.programs.get(word);
  if (found) return found;
  if (!word.includes('/')) return refusal('executable file not found in $PATH');
  const slash = word.lastIndexOf('/');
  const onPath = FOLDERS.includes(word.slice(0, slash)) ? image.programs.get(word.slice(slash + 1)) : undefined;
  if (onPath) return onPath;
  if (files.isDirectory(word)) return refusal('is a directory: permission denied');
  return refusal(files.read(word) === undefined ? `stat ${word}: no such file or directory` : 'permission denied');
}
