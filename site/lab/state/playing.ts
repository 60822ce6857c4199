// Opens a session in a worker, which may mean to play it again from its beginning, and gives up where nobody would wait any longer.
// The page watches: a worker that hangs cannot say so.
import { proxy } from 'comlink';
import type { Listener, SessionOptions } from '../../../sandbox/session/session.ts';
import type { Connection } from './connect.ts';

/** Why a session was not opened. */
export type Reason = 'cancelled' | 'silent' | 'long' | 'broken';

export class NotOpened extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** In ms: how long a worker that has begun may say nothing, and how long it may take in all. */
export interface Patience {
  readonly silence: number;
  readonly whole: number;
}

export const PATIENCE: Patience = { silence: 10_000, whole: 60_000 };
/** Of those who know that it takes long, and want to wait. */
export const MORE_PATIENCE: Patience = { silence: 60_000, whole: Number.POSITIVE_INFINITY };

export interface Playing {
  readonly patience: Patience;
  /** It is given up when this aborts. */
  readonly signal: AbortSignal;
  readonly told: (share: number) => void;
}

/** Opens it. Where that does not come to its end, ends the worker and fails with NotOpened. */
export async function openSession(
  connection: Connection,
  options: SessionOptions,
  listener: Omit<Listener, 'replaying'>,
  { patience, signal, told }: Playing,
): Promise<void> {
  const watch = new Watch(patience);
  signal.addEventListener('abort', () => watch.giveUp('cancelled'));
  if (signal.aborted) watch.giveUp('cancelled');
  void connection.died.then(() => watch.giveUp('broken'));
  const replaying = (share: number): void => {
    watch.heard();
    told(share);
  };
  try {
    await Promise.race([connection.session.open(options, proxy({ ...listener, replaying })), watch.givenUp]);
  } catch (error) {
    connection.close();
    if (error instanceof NotOpened) throw error;
    throw new NotOpened('broken', error instanceof Error ? error.message : String(error));
  } finally {
    watch.end();
  }
}

type Timeout = ReturnType<typeof setTimeout>;

/** Counts the time since the worker was last heard, and since it was first: until then it may be on its way over a slow line. */
class Watch {
  readonly givenUp: Promise<never>;
  readonly #patience: Patience;
  giveUp: (reason: Reason) => void = () => undefined;
  #silent: Timeout | undefined;
  #long: Timeout | undefined;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.givenUp = new Promise((_, reject) => {
      this.giveUp = (reason) => reject(new NotOpened(reason));
    });
    // Nobody may be listening when it is given up.
    this.givenUp.catch(() => undefined);
  }

  heard(): void {
    const { silence, whole } = this.#patience;
    clearTimeout(this.#silent);
    this.#silent = setTimeout(() => this.giveUp('silent'), silence);
    if (Number.isFinite(whole)) this.#long ??= setTimeout(() => this.giveUp('long'), whole);
  }

  end(): void {
    clearTimeout(this.#silent);
    clearTimeout(this.#long);
  }
}
