// Plays a history on a cluster and holds the laws against each quiet moment.
import { endpointSlices, endpoints, pods, services } from '../../sandbox/api/resources.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { everyResource } from './every-resource.ts';
import { clusterOf, history, perform } from './history.ts';
import { brokenLaws } from './laws.ts';
import { Observer } from './observer.ts';
import { CONTROLLERS, setControllers } from './vocabulary.ts';

export interface Outcome {
  readonly broken: readonly string[];
  /** What was done, up to the moment at which a law broke. */
  readonly actions: readonly string[];
}

/** How many actions lie between two quiet moments. */
const STRIDE = 10;
/** In ms; the vocabulary has no longer one. */
const LONGEST_LAG = 5_000;

export async function playHistory(seed: string, length: number, cluster: Cluster = clusterOf(seed)): Promise<Outcome> {
  const actions: string[] = [];
  const began = cluster.clock.now();
  const observers = [pods, services, endpoints, endpointSlices].map((resource) => new Observer(cluster, resource));
  for (const action of history(seed, length)) {
    actions.push(action.name);
    await perform(cluster, action);
    if (actions.length % 7 === 0) for (const observer of observers) observer.stop();
    if (actions.length % 7 === 3) for (const observer of observers) observer.resume();
    if (actions.length % STRIDE > 0 && actions.length < length) continue;
    mend(cluster);
    for (const observer of observers) observer.resume();
    // What a controller that lagged has put off is still to come.
    cluster.clock.advanceTo(cluster.clock.now() + LONGEST_LAG);
    cluster.settle();
    const broken = [...lastingly(cluster, actions, began), ...observers.flatMap((observer) => observer.faults())];
    if (broken.length > 0) return { broken, actions };
  }
  return { broken: [], actions };
}

/** A law that Kubernetes, too, leaves broken for a while after certain actions, and what mends it. */
interface Undone {
  readonly law: RegExp;
  /** One of each of these. */
  readonly after: readonly (readonly string[])[];
  /** `began`: when the history began, in ms. */
  mend(cluster: Cluster, began: number): void;
}

const UNDONE: readonly Undone[] = [
  {
    // Whoever was refused by a quota tries again only when its back-off has passed, which is never longer than it has gone on.
    law: / has \d+ pods of \d+$/,
    after: [['delete ResourceQuota', 'delete Namespace']],
    mend({ clock }, began) {
      clock.advanceTo(clock.now() + (clock.now() - began));
    },
  },
  {
    // A controller hears of the end of those slices that it has written (EndpointSliceTracker.Has). One that was started anew has
    // written none: when the placeholder of a Service that is gone becomes that of its namesake, the garbage collector takes it away,
    // and nobody makes another until the Service or its pods change, or the controller is started again.
    law: / has no slice, not even an empty one$/,
    after: [
      ['lose a controller', 'mend the controllers'],
      ['delete Service', 'delete Namespace'],
    ],
    mend: setControllers('*'),
  },
];

/** The laws that are broken, and still so when the cluster has had what it takes in Kubernetes, too, to keep them. */
function lastingly(cluster: Cluster, actions: readonly string[], began: number): readonly string[] {
  const broken = brokenLaws(cluster);
  const undone = UNDONE.filter(
    ({ law, after }) => broken.some((each) => law.test(each)) && after.every((names) => names.some((name) => actions.includes(name))),
  );
  if (undone.length === 0) return broken;
  for (const { mend } of undone) mend(cluster, began);
  cluster.settle();
  // What mends one law is no excuse for another.
  return [...broken.filter((each) => !undone.some(({ law }) => law.test(each))), ...brokenLaws(cluster)];
}

/**
 * All that was switched off or slowed down is well again: only then must a quiet cluster be a right one. Controllers that run
 * are left alone, since one that is started anew looks at everything again, and would hide what it had overlooked.
 */
function mend(cluster: Cluster): void {
  const { instructor, controlPlane } = cluster;
  if (!CONTROLLERS.every((name) => controlPlane.runs(name))) setControllers('*')(cluster);
  for (const name of CONTROLLERS) instructor.order(['controller', 'lag', name, '0']);
  for (const name of ['node-1', 'node-2', 'node-3']) instructor.order(['node', 'start', name]);
  instructor.order(['api', 'ok']);
}

/** Everything that the API server holds, as one text. */
export function bytes(cluster: Cluster): string {
  return JSON.stringify(everyResource.map((resource) => cluster.client.list(resource).items));
}
