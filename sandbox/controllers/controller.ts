// What every controller is made from, and how kube-controller-manager starts them.

import type { Client } from '../client-go/client.ts';
import type { EventRecorder } from '../client-go/event-recorder.ts';
import type { InformerFactory } from '../client-go/informer.ts';
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
  /** Where a decision is written down, for `lab why`. */
  readonly tracer: Tracer;
  /** --service-account-private-key-file: the API server's own. */
  readonly tokenKey: TokenKey;
}

/** A running controller. */
export interface Controller {
  /** Ends its work: nothing queued is done any more. Informers belong to the process and are stopped by it. */
  stop(): void;
  /** Makes every wake-up this much later, in ms. */
  setLag?(ms: number): void;
}

/** Registers handlers on the informers it needs and returns; work begins when the informers start. */
export type NewController = (context: ControllerContext) => Controller;
