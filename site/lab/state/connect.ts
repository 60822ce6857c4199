// A sandbox in a worker of its own.
import { type Remote, wrap } from 'comlink';
import type { Session } from '../../../sandbox/session/session.ts';

export interface Connection {
  readonly session: Remote<Session>;
  /** Resolves where the worker ends with an error that nobody caught. */
  readonly died: Promise<void>;
  /** Ends the worker, whatever it is at. */
  close(): void;
}

export function connect(): Connection {
  const worker = new Worker(new URL('../../../sandbox/session/worker.ts', import.meta.url), { type: 'module', name: 'sandbox' });
  const died = new Promise<void>((resolve) => worker.addEventListener('error', () => resolve()));
  return { session: wrap<Session>(worker), died, close: () => worker.terminate() };
}
