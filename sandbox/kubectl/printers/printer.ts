// How kubectl prints objects (cli-runtime/pkg/printers).
import { KubectlError } from '../errors.ts';

/** Prints one object after the other. What it has to remember (headers, separators) it keeps between them. */
export interface Printer {
  /** The text to write. @throws PrintError */
  print(object: unknown): string;
  /** The same text piece by piece, where there may be much of it. An empty piece is a place to pause. @throws PrintError */
  pieces?(object: unknown): Iterable<string>;
}

/** What went wrong, in kubectl's words, and what had been printed by then. */
export class PrintError extends KubectlError {
  readonly printed: string;

  constructor(message: string, printed = '') {
    super(message);
    this.printed = printed;
  }
}

/** An object and what happened to it: what `--output-watch-events` prints. */
export class WatchEvent {
  readonly type: string;
  readonly object: unknown;

  constructor(type: string, object: unknown) {
    this.type = type;
    this.object = object;
  }
}
