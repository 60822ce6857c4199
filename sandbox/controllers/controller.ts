// What every controller is made from, and how kube-controller-manager starts them.

import type { Client } from '../client-go/client.ts';
import type { EventRecorder } from '../client-go/event-recorder.ts';
import type { InformerFactory } from '../client-go/informer.ts';
import type { BackOff, WorkQueue } from '../client-go/workqueue.ts';
import type { Registry } from '../component-base/metrics.ts';
import type { TokenKey } from '../component-helpers/serviceaccount/token-key.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import type { Tracer } from './trace.ts';

export interface ControllerContext {
  /** The API, as the controller's own service account. */
  readonly client: Client;
  readonly informers: InformerFactory;
  readonly clock: Clock;
  /** When the process was started, in ms since the epoch. */
  readonly started: number;
  readonly random: Random;
  readonly recorder: EventRecorder;
  /** What `/metrics` of the process tells. */
  readonly metrics: Registry;
  /** Where a decision is written down, for `lab why`. */
  readonly tracer: Tracer;
  /** --service-account-private-key-file: the API server's own. */
  readonly tokenKey: TokenKey;
  /** A work queue of the controller, under the name that its metrics have upstream. It is stopped and made to lag from outside. */
  queue(name: string, sync: (key: string) => void, backOff?: BackOff): WorkQueue;
  /**
   * Does something in so many ms, unless it is cancelled or the controller is stopped before. It lags as the queues do, and keeps no
   * cluster from being quiet. Returns what cancels it.
   */
  after(ms: number, work: () => void): () => void;
  /** Does something every so many ms, and for the first time in `first`. */
  every(ms: number, work: () => void, first?: number): void;
  /** For what a controller has begun besides queues, timers and informers of the process: called when it is stopped. */
  onStop(end: () => void): void;
}

/**
 * Makes a controller: registers handlers on the informers that it needs and returns. Its work begins when the informers start, and
 * ends when the context's owner says so.
 */
export type NewController = (context: ControllerContext) => void;
