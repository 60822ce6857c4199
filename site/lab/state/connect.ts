// A sandbox in a worker of its own.
import { type Remote, wrap } from 'comlink';
import type { Session } from '../../../sandbox/session/session.ts';

export interface Connection {
  readonly session: Remote<Session>;
  /** Ends the worker, whatever it is at. */
  close(): void;
}

/** `died` is called where the worker ends with an error that nobody caught. */
export function connect(died: () => void): Connection {
  const worker = new Worker(new URL('../../../sandbox/session/worker.ts', import.meta.url), { type: 'module', name: 'sandbox' });
  worker.addEventListener('error', died);
  return { session: wrap<Session>(worker), close: () => worker.terminate() };
}
