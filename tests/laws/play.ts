// Plays a history on a cluster and holds the laws against each quiet moment.

import { endpointSlices, pods } from '../../sandbox/api/resources.ts';
import { type Cluster, newCluster } from '../../sandbox/cluster.ts';
import { everyResource } from './every-resource.ts';
import { history, perform } from './history.ts';
import { brokenLaws } from './laws.ts';
import { Observer } from './observer.ts';

export interface Outcome {
  readonly broken: readonly string[];
  /** What was done, up to the moment at which a law broke. */
  readonly actions: readonly string[];
}

/** How many actions lie between two quiet moments. */
const STRIDE = 10;

export function playHistory(seed: string, length: number, cluster: Cluster = newCluster({ seed })): Outcome {
  const actions: string[] = [];
  const observers = [new Observer(cluster, pods), new Observer(cluster, endpointSlices)];
  for (const action of history(seed, length)) {
    actions.push(action.name);
    perform(cluster, action);
    if (actions.length % 7 === 0) for (const observer of observers) observer.stop();
    if (actions.length % 7 === 3) for (const observer of observers) observer.resume();
    if (actions.length % STRIDE > 0 && actions.length < length) continue;
    mend(cluster);
    for (const observer of observers) observer.resume();
    cluster.settle();
    const broken = [...brokenLaws(cluster), ...observers.flatMap((observer) => observer.faults())];
    if (broken.length > 0) return { broken, actions };
  }
  return { broken: [], actions };
}

/** All that was switched off is switched on: only then must a quiet cluster be a right one. */
function mend(cluster: Cluster): void {
  cluster.instructor.order(['controllers', '*']);
  for (const name of ['node-1', 'node-2', 'node-3']) cluster.instructor.order(['node', 'start', name]);
}

/** Everything that the API server holds, as one text. */
export function bytes(cluster: Cluster): string {
  return JSON.stringify(everyResource.map((resource) => cluster.client.list(resource).items));
}
