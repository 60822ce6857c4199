// What programs of the cluster itself may use of the node that runs them.
import type { Client } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';

export interface Services {
  /** The API, as the pod's service account reaches it. */
  readonly client: Client;
  readonly clock: Clock;
  readonly random: Random;
}
