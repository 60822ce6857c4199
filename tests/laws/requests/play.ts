// Plays histories of requests, several on one cluster, each in a namespace of its own; the cluster's misfortunes are everybody's.
import { services } from '../../../sandbox/api/resources.ts';
import { getIfExists } from '../../../sandbox/client-go/client.ts';
import type { Cluster } from '../../../sandbox/cluster/cluster.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { Random } from '../../../sandbox/time/random.ts';
import { pick } from '../drafts.ts';

import { everywhere, here, may, oneOf, settleIn } from './chaos.ts';
import { type Asked, brokenBy, hasPolicies } from './laws.ts';
import { clientAt, NODES, newWorld, type World } from './world.ts';

/** How many histories share a cluster, and how many times something happens in each. */
export const SHARED = 20;
const ROUNDS = 6;
/** Between two rounds, in ms. */
const PAUSES: readonly [number, ...number[]] = [0, 20, 90, 150, 600, 2_000, 5_000, 20_000];
/** What is still to be told of the last requests, in ms. */
const AFTERMATH = 5_000;

export interface Played {
  readonly cluster: Cluster;
  readonly broken: readonly string[];
  readonly requests: number;
  /** How many requests ended so. */
  readonly ends: ReadonlyMap<string, number>;
  /** Everything that happened, as one text. */
  readonly journal: string;
}

/** Plays the histories that share the cluster with this seed. */
export async function playRequests(seed: string): Promise<Played> {
  const world = await newWorld(seed);
  const { clock } = world.cluster;
  const random = new Random(`requests/${seed}`);
  const namespaces = Array.from({ length: SHARED }, (_, i) => `history-${i}`);
  for (const namespace of namespaces) settleIn(world, namespace, random);
  await drive(clock, clock.sleep(6_000));
  const asked: Asked[] = [];
  const journal: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [what, deed] = oneOf(random, everywhere);
    journal.push(what);
    await drive(clock, Promise.resolve(may(() => deed(world, random))));
    for (const namespace of namespaces) {
      const [name, act] = oneOf(random, here);
      journal.push(`${namespace} ${name}`);
      may(() => act(world, namespace, random));
    }
    await drive(clock, clock.sleep(pick(random, PAUSES)));
    asked.push(...(await drive(clock, Promise.all(namespaces.map((namespace) => ask(world, namespace, random))))).flat());
  }
  await drive(clock, clock.sleep(AFTERMATH));
  const ends = new Map<string, number>();
  for (const { trace } of asked) {
    ends.set(trace.end.kind, (ends.get(trace.end.kind) ?? 0) + 1);
    journal.push(JSON.stringify(trace));
  }
  return {
    cluster: world.cluster,
    broken: asked.flatMap((each) => brokenBy(world, each)),
    requests: asked.length,
    ends,
    journal: journal.join('\n'),
  };
}

/** Asks a Service of a namespace from somewhere: by its name, its address, its pods' addresses, or a node's port. */
async function ask(world: World, namespace: string, random: Random): Promise<Asked[]> {
  const { clock, client } = world.cluster;
  const node = pick(random, NODES);
  const spec = getIfExists(client, services, 'web', namespace)?.spec;
  const nodePort = spec?.ports?.[0]?.nodePort;
  const outside = nodePort !== undefined && random.below(3) === 0;
  const [name, host] = pick(random, [
    ['web', `web.${namespace}`],
    ['web', spec?.clusterIP ?? `web.${namespace}`],
    ['bare', `bare.${namespace}.svc.cluster.local.:8080`],
  ] as const);
  const url = outside ? `http://172.18.0.1${node.at(-1)}:${nodePort}/hostname` : `http://${host}/hostname`;
  const before = unplugged(world);
  const begun = clock.now();
  const policies = hasPolicies(world, namespace);
  const trace = await world.ask(url, outside ? undefined : clientAt(node)).catch(() => undefined);
  // Whose node is gone is gone, too, after a while.
  if (!trace) return [];
  const service = `${namespace}/${outside ? 'web' : name}`;
  const during = new Set([...before, ...unplugged(world)]);
  return [{ trace, begun, ended: clock.now(), service, node: outside ? undefined : node, unplugged: during, policies }];
}

const unplugged = ({ cluster: { dataPlane } }: World): readonly string[] => NODES.filter((node) => dataPlane.kubelets.get(node)?.stopped);
