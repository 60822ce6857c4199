// The boundary between the page and the sandbox: what a page may ask, and what it is told. Plain data only, since it is carried
// between threads.
import type { CheckResult, Lesson } from '../lessons/lesson.ts';
import type { Completion } from '../shell/completion.ts';
import type { FileState } from './file-state.ts';
import type { Journal, JournalPart, Mark } from './journal.ts';
import type { OpenEdit } from './sandbox.ts';
import type { ClusterView, LoadView, RequestsView } from './view.ts';

export interface SessionOptions {
  /** The same seed and the same inputs at the same times give the same cluster. */
  readonly seed: string;
  readonly nodes?: number;
  readonly dualStack?: boolean;
  readonly controllers?: string;
  /** Whether its nodes run containers on a network, with DNS: requests can be sent. */
  readonly dns?: boolean;
  /** With `dns`: whether something enforces NetworkPolicies. */
  readonly networkPolicies?: boolean;
  /** The learner's folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the cluster holds at the start. */
  readonly manifests: readonly string[];
  readonly lesson?: Lesson;
  /** A session to go on with, put together of what `Change.journal` gave. */
  readonly journal?: Journal;
}

/** What is new since the last change; what is absent has not changed. */
export interface Change {
  readonly view?: ClusterView;
  readonly requests?: RequestsView;
  readonly load?: LoadView;
  /** Files of the learner's folder by name; undefined where one was removed. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly journal?: JournalPart;
  /** kube-controller-manager's `--controllers`; empty where its manifest is gone or cannot be read. */
  readonly controllers?: string;
}

export interface Listener {
  /** How far the session to go on with has been played, from 0 to 1: at the beginning, and then several times a second. */
  replaying(share: number): void;
  /** Whether the line that runs waits for time, and time stands still. */
  waiting(waits: boolean): void;
  /** Whether a program takes the keys, such as a shell in a container. */
  keys(taken: boolean): void;
  /** `kubectl edit` has opened a text, and waits until `edited`. */
  edit(open: OpenEdit): void;
  /** Text for the terminal. The sandbox waits until it is shown, so that a flood of output cannot run away. */
  output(text: string): Promise<void>;
  /** The sandbox waits until it is taken in where a line has ended. */
  changed(change: Change): void | Promise<void>;
  /** The sandbox has met a fault of its own, which is told in words, and goes on. */
  stumbled(words: string): void;
}

export interface Session {
  open(options: SessionOptions, listener: Listener): Promise<void>;
  /** Runs a command line to its end and gives the exit status. */
  run(line: string, columns: number): Promise<number>;
  /** Ctrl-C. */
  interrupt(): void;
  /** Keys for a program that takes them: see `Listener.keys`. */
  keys(text: string): void;
  /** Whether a line needs another one: an open quote, a here-document, a loop. */
  incomplete(text: string): boolean | Promise<boolean>;
  complete(line: string, cursor: number): Promise<Completion>;
  /** Saves a file of the learner's folder; without text, removes it. Fails with an Error in the C library's words. */
  save(name: string, text?: string): void;
  /** Whether the cluster has what this text of a file says. */
  compare(text: string): FileState | Promise<FileState>;
  /** What `kubectl edit` opened is saved and closed. */
  edited(text: string): void;
  check(step: string): readonly CheckResult[];
  /** Why a Service, by `namespace/name`, has the endpoints it has; about one pod of it, where one is named. */
  why(service: string, pod?: string): Promise<string>;
  /** This place of the session, to go back to. */
  mark(): Mark;
  /** The instructor's hand, in words. */
  lab(words: readonly string[]): Promise<string>;
  /** How many virtual seconds pass in a second; with 0 time stands still. */
  setPace(pace: number): void;
  /** Lets so many virtual seconds pass while time stands still. */
  step(seconds: number): void;
}
