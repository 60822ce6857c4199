// Random but seeded histories: one thing happens to a cluster after the other.
import { StatusError } from '../../sandbox/apimachinery/status.ts';
import { type Cluster, type ClusterOptions, newCluster } from '../../sandbox/cluster/cluster.ts';
import { Random } from '../../sandbox/time/random.ts';
import { type Deed, vocabulary } from './vocabulary.ts';

/** One thing that happens; refusals by the API server are part of life. */
export interface Action {
  readonly name: string;
  readonly run: Deed;
}

const total = vocabulary.reduce((sum, [, weight]) => sum + weight, 0);

/** The actions of the history with this seed. */
export function* history(seed: string, length: number): Generator<Action> {
  const random = new Random(`history/${seed}`);
  for (let i = 0; i < length; i += 1) {
    let chosen = random.below(total);
    for (const [name, weight, make] of vocabulary) {
      chosen -= weight;
      if (chosen >= 0) continue;
      yield { name, run: make(random) };
      break;
    }
  }
}

/** The cluster that the history with this seed begins with: every third has addresses of both families. */
export const clusterOf = (seed: string, options: ClusterOptions = {}): Cluster =>
  newCluster({ seed, dualStack: new Random(`cluster/${seed}`).below(3) === 0, ...options });

/** Does the action; what the API server refuses is refused. */
export async function perform(cluster: Cluster, action: Action): Promise<void> {
  try {
    await action.run(cluster);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
  }
}
