// What happens to Services and to what carries their requests: in a namespace of its own, or to all of the cluster.
import type { Deployment, NetworkPolicy, Pod, Service } from '../../../sandbox/api/generated/types.ts';
import { deployments, namespaces, networkPolicies, pods, services } from '../../../sandbox/api/resources.ts';
import type { Draft } from '../../../sandbox/apimachinery/meta.ts';
import { StatusError } from '../../../sandbox/apimachinery/status.ts';
import type { Random } from '../../../sandbox/time/random.ts';
import { pick } from '../drafts.ts';
import { AGNHOST, NODES, type World } from './world.ts';

/** Something that happens; gives a promise where it takes its time. */
export type Deed = (world: World, random: Random) => unknown;
type Here = (world: World, namespace: string, random: Random) => unknown;

const LABELS = { app: 'web' };

/** Who listens at 8080 and says its name; some with a probe, some that serve on for a while when they are deleted. */
function web(random: Random, namespace: string): Draft<Deployment> {
  const probe = pick(random, [undefined, { periodSeconds: 1 }, { periodSeconds: 3, failureThreshold: 1 }]);
  const rest = pick(random, [0, 0, 3]);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace },
    spec: {
      replicas: 1 + random.below(4),
      selector: { matchLabels: LABELS },
      template: {
        metadata: { labels: LABELS },
        spec: {
          terminationGracePeriodSeconds: pick(random, [4, 10, 30]),
          containers: [
            {
              name: 'web',
              image: AGNHOST,
              args: ['netexec', '--http-port=8080', ...pick(random, [[], ['--delay-shutdown=5']])],
              ports: [{ name: 'http', containerPort: 8080 }],
              ...(probe && { readinessProbe: { ...probe, httpGet: { path: '/healthz', port: 'http' } } }),
              ...(rest > 0 && { lifecycle: { preStop: { sleep: { seconds: rest } } } }),
            },
          ],
        },
      },
    },
  };
}

const webService = (random: Random, namespace: string): Draft<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace },
  spec: {
    type: pick(random, ['ClusterIP', 'NodePort']),
    selector: LABELS,
    ports: [{ port: 80, targetPort: pick<number | string>(random, [8080, 'http']) }],
  },
});
const bareService = (namespace: string): Draft<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'bare', namespace },
  spec: { clusterIP: 'None', selector: LABELS, ports: [{ port: 8080, targetPort: 8080 }] },
});

const nobodyIn = (namespace: string): Draft<NetworkPolicy> => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'nobody', namespace },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});

/** The namespace of a history, with its pods and Services. */
export function settleIn({ cluster: { client } }: World, namespace: string, random: Random): void {
  client.create(namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  client.create(deployments, web(random, namespace));
  client.create(services, webService(random, namespace));
  client.create(services, bareService(namespace));
}

/** What the API server refuses is refused. */
export function may(deed: () => unknown): unknown {
  try {
    return deed();
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    return undefined;
  }
}

const onPod =
  (act: (world: World, pod: Pod, random: Random) => unknown): Here =>
  (world, namespace, random) => {
    const { items } = world.cluster.client.list(pods, { namespace });
    const pod = items[random.below(Math.max(1, items.length))];
    return pod && act(world, pod, random);
  };

const patch =
  (resource: typeof services | typeof deployments, what: (random: Random) => unknown): Here =>
  ({ cluster }, namespace, random) =>
    cluster.client.patch<Service | Deployment>(resource, 'web', namespace, 'application/merge-patch+json', what(random));

/** In the namespace of one history; each with its weight. */
export const here: readonly (readonly [name: string, weight: number, deed: Here])[] = [
  ['scale', 4, patch(deployments, (random) => ({ spec: { replicas: random.below(5) } }))],
  ['roll out', 4, patch(deployments, (random) => ({ spec: { template: { metadata: { annotations: { version: random.suffix() } } } } }))],
  [
    'kill a pod',
    5,
    onPod(({ cluster }, { metadata: { name, namespace } }, random) => {
      const grace = pick(random, [undefined, 0, 1]);
      return cluster.client.delete(pods, name, namespace, grace === undefined ? {} : { gracePeriodSeconds: grace });
    }),
  ],
  [
    'order a pod',
    6,
    onPod(({ cluster }, { metadata: { name, namespace } }, random) =>
      cluster.instructor.order([
        'pod',
        pick(random, ['unready', 'unready', 'ready', 'crash', 'recover', 'drain', 'exit']),
        `${namespace}/${name}`,
      ]),
    ),
  ],
  [
    'lead to a port',
    3,
    patch(services, (random) => ({
      spec: { ports: [{ port: 80, targetPort: pick<number | string>(random, [8080, 8080, 'http', 9999]) }] },
    })),
  ],
  ['publish the unready', 1, patch(services, (random) => ({ spec: { publishNotReadyAddresses: random.below(2) === 0 } }))],
  ['keep inside of nodes', 2, patch(services, (random) => ({ spec: { internalTrafficPolicy: pick(random, ['Local', 'Cluster']) } }))],
  [
    'prefer the near',
    2,
    patch(services, (random) => ({ spec: { trafficDistribution: pick(random, ['PreferSameZone', 'PreferSameNode', null]) } })),
  ],
  ['select nobody', 1, patch(services, (random) => ({ spec: { selector: { app: pick(random, ['web', 'other']) } } }))],
  ['delete the Service', 1, ({ cluster }, namespace) => cluster.client.delete(services, 'web', namespace)],
  ['create the Service', 2, ({ cluster }, namespace, random) => cluster.client.create(services, webService(random, namespace))],
  ['let nobody in', 1, ({ cluster }, namespace) => cluster.client.create(networkPolicies, nobodyIn(namespace))],
  ['let everybody in', 1, ({ cluster }, namespace) => cluster.client.delete(networkPolicies, 'nobody', namespace)],
];

const order =
  (words: (random: Random) => readonly string[]): Deed =>
  ({ cluster }, random) =>
    cluster.instructor.order(words(random));

const SLICES = 'endpointslice-controller';

/** To all of the cluster. */
export const everywhere: readonly (readonly [name: string, weight: number, deed: Deed])[] = [
  ['nothing', 8, () => undefined],
  ['pull a cable', 2, order((random) => ['node', 'stop', pick(random, NODES)])],
  ['plug all cables in', 2, ({ cluster }) => NODES.map((node) => cluster.instructor.order(['node', 'start', node]))],
  ['let slices lag', 2, order((random) => ['controller', 'lag', SLICES, String(random.below(4))])],
  ['lose the slices’ controller', 1, order(() => ['controllers', `*,-${SLICES}`])],
  ['restart the controllers', 2, order(() => ['controllers', '*'])],
  ['hold kube-proxy up', 2, (world) => world.holdProxy()],
  ['let kube-proxy go on', 3, (world) => world.releaseProxy()],
  ['restart kube-proxy', 1, (world) => world.restartProxy()],
  [
    'scale CoreDNS',
    2,
    ({ cluster }, random) =>
      cluster.client.patch(deployments, 'coredns', 'kube-system', 'application/merge-patch+json', {
        spec: { replicas: pick(random, [0, 1, 2, 2]) },
      }),
  ],
];

/** One of a vocabulary, by the weights. */
export function oneOf<T>(
  random: Random,
  vocabulary: readonly (readonly [name: string, weight: number, deed: T])[],
): readonly [name: string, deed: T] {
  let chosen = random.below(vocabulary.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight, deed] of vocabulary) {
    chosen -= weight;
    if (chosen < 0) return [name, deed];
  }
  throw new Error('an empty vocabulary');
}
