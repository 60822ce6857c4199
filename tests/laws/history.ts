// Random but seeded histories: what learners, controllers' enemies and bad luck do to a cluster.
import type { Pod } from '../../sandbox/api/generated/types.ts';
import type { Resource } from '../../sandbox/api/resources.ts';
import { deployments, endpointSlices, endpoints, pods, services } from '../../sandbox/api/resources.ts';
import type { Draft, KubeObject } from '../../sandbox/apimachinery/meta.ts';
import { StatusError } from '../../sandbox/apimachinery/status.ts';
import type { Cluster } from '../../sandbox/cluster.ts';
import { Random } from '../../sandbox/random.ts';

const SERVICES = ['web', 'shop', 'api', 'db'];
const APPS = ['web', 'shop', 'api'];
/** Seldom more than a slice holds: such a Deployment costs as much as the rest of a history. */
const FEW_AND_MANY = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 7, 9, 12, 101, 130];
const NAMESPACES = ['default', 'default', 'other'];
/** The Service that the API server keeps itself, with its Endpoints and its slice: not for anyone's hands. */
const API_SERVERS_OWN = 'kubernetes';
const CONTROLLERS = ['endpointslice-controller', 'endpoints-controller', 'replicaset-controller', 'garbage-collector-controller'];

/** One thing that happens; refusals by the API server are part of life. */
export interface Action {
  readonly name: string;
  run(cluster: Cluster): void;
}

const pick = <T>(random: Random, items: readonly [T, ...T[]] | readonly T[]): T => {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

function service(random: Random): Draft<KubeObject> {
  const name = pick(random, SERVICES);
  const ports = pick(random, [
    [{ port: 80, targetPort: 8080 }],
    [{ name: 'http', port: 80, targetPort: 'http' }],
    [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'metrics', port: 9090, targetPort: 9090 },
    ],
    [{ port: 53, targetPort: 53, protocol: 'UDP' }],
  ]);
  const spec = {
    ports,
    ...(random.below(8) > 0 && { selector: { app: pick(random, APPS) } }),
    ...pick(random, [
      {},
      {},
      {},
      { clusterIP: 'None' },
      { publishNotReadyAddresses: true },
      { trafficDistribution: 'PreferSameZone' },
      { type: 'NodePort' },
    ]),
  };
  return draft('v1', 'Service', { name, namespace: pick(random, NAMESPACES), labels: random.below(2) ? { team: 'blue' } : {} }, { spec });
}

function pod(random: Random): Draft<KubeObject> {
  const app = pick(random, APPS);
  const ports = pick(random, [[], [{ name: 'http', containerPort: 8080 }], [{ name: 'http', containerPort: 8081 }]]);
  return draft(
    'v1',
    'Pod',
    { name: `pod-${random.below(30)}`, namespace: pick(random, NAMESPACES), labels: { app } },
    {
      spec: {
        ...(random.below(3) === 0 && { nodeName: `node-${1 + random.below(3)}` }),
        ...(random.below(12) === 0 && { restartPolicy: 'Never' }),
        containers: [
          {
            name: 'app',
            image: 'registry.k8s.io/e2e-test-images/agnhost:2.53',
            ports,
            ...(random.below(12) === 0 && { command: ['true'] }),
          },
        ],
      },
    },
  );
}

function deployment(random: Random): Draft<KubeObject> {
  const app = pick(random, APPS);
  return draft(
    'apps/v1',
    'Deployment',
    { name: app, namespace: 'default' },
    {
      spec: {
        replicas: pick(random, FEW_AND_MANY),
        selector: { matchLabels: { app, from: 'deployment' } },
        template: {
          metadata: { labels: { app, from: 'deployment' } },
          spec: { containers: [{ name: 'app', image: 'agnhost:1', ports: [{ name: 'http', containerPort: 8080 }] }] },
        },
      },
    },
  );
}

function draft(
  apiVersion: string,
  kind: string,
  metadata: Draft<KubeObject>['metadata'],
  rest: Readonly<Record<string, unknown>>,
): Draft<KubeObject> {
  return { apiVersion, kind, metadata, ...rest };
}

const anyObject = <T extends KubeObject>(cluster: Cluster, random: Random, resource: Resource<T>): T | undefined => {
  const items = cluster.client.list(resource).items.filter(({ metadata }) => metadata.name !== API_SERVERS_OWN);
  return items[random.below(Math.max(1, items.length))];
};

/** Does `act` to some object of the resource, where there is one. */
const on =
  <T extends KubeObject>(resource: Resource<T>, act: (cluster: Cluster, object: T, random: Random) => void) =>
  (random: Random): Action['run'] =>
  (cluster) => {
    const object = anyObject(cluster, random, resource);
    if (object) act(cluster, object, random);
  };

const patch = (cluster: Cluster, resource: Resource, object: KubeObject, change: unknown) =>
  cluster.client.patch(resource, object.metadata.name, object.metadata.namespace, 'application/merge-patch+json', change);

const remove = (cluster: Cluster, resource: Resource, object: KubeObject, random: Random) =>
  cluster.client.delete(resource, object.metadata.name, object.metadata.namespace, {
    propagationPolicy: pick(random, ['Background', 'Background', 'Foreground', 'Orphan'] as const),
  });

const podOrder = (random: Random): Action['run'] => {
  const order = pick(random, ['ready', 'unready', 'unready', 'crash', 'recover', 'drain', 'exit']);
  return (cluster) => {
    const object: Pod | undefined = anyObject(cluster, random, pods);
    if (object) cluster.instructor.order(['pod', order, `${object.metadata.namespace}/${object.metadata.name}`]);
  };
};

const vocabulary: readonly (readonly [name: string, weight: number, make: (random: Random) => Action['run']])[] = [
  ['create Service', 5, (random) => (cluster) => void cluster.client.create(services, asService(service(random)))],
  ['create Pod', 10, (random) => (cluster) => void cluster.client.create(pods, asPod(pod(random)))],
  ['create Deployment', 3, (random) => (cluster) => void cluster.client.create(deployments, asDeployment(deployment(random)))],
  [
    'scale Deployment',
    3,
    on(deployments, (cluster, object, random) => patch(cluster, deployments, object, { spec: { replicas: pick(random, FEW_AND_MANY) } })),
  ],
  [
    'restart Deployment',
    2,
    on(deployments, (cluster, object, random) =>
      patch(cluster, deployments, object, { spec: { template: { metadata: { annotations: { restarted: random.suffix() } } } } }),
    ),
  ],
  ['delete Deployment', 1, on(deployments, (cluster, object, random) => remove(cluster, deployments, object, random))],
  [
    'change selector',
    3,
    on(services, (cluster, object, random) => patch(cluster, services, object, { spec: { selector: { app: pick(random, APPS) } } })),
  ],
  [
    'change ports',
    3,
    on(services, (cluster, object, random) =>
      patch(cluster, services, object, { spec: { ports: [{ name: 'http', port: 80, targetPort: pick(random, [8080, 'http', 9376]) }] } }),
    ),
  ],
  [
    'label Service',
    2,
    on(services, (cluster, object, random) =>
      patch(cluster, services, object, { metadata: { labels: { team: pick(random, ['blue', 'green', null]) } } }),
    ),
  ],
  ['delete Service', 2, on(services, (cluster, object, random) => remove(cluster, services, object, random))],
  [
    'relabel Pod',
    4,
    on(pods, (cluster, object, random) => patch(cluster, pods, object, { metadata: { labels: { app: pick(random, [...APPS, 'none']) } } })),
  ],
  ['delete Pod', 6, on(pods, (cluster, object, random) => remove(cluster, pods, object, random))],
  [
    'edit slice',
    3,
    on(endpointSlices, (cluster, object, random) =>
      patch(cluster, endpointSlices, object, pick(random, [{ metadata: { labels: { hand: 'made' } } }, { endpoints: [] }, { ports: [] }])),
    ),
  ],
  ['delete slice', 2, on(endpointSlices, (cluster, object, random) => remove(cluster, endpointSlices, object, random))],
  ['delete Endpoints', 1, on(endpoints, (cluster, object, random) => remove(cluster, endpoints, object, random))],
  ['pod order', 6, podOrder],
  ['stop node', 1, (random) => (cluster) => cluster.instructor.order(['node', 'stop', `node-${1 + random.below(3)}`])],
  ['start node', 1, (random) => (cluster) => cluster.instructor.order(['node', 'start', `node-${1 + random.below(3)}`])],
  ['lose a controller', 1, (random) => (cluster) => cluster.instructor.order(['controllers', `*,-${pick(random, CONTROLLERS)}`])],
  ['mend the controllers', 2, () => (cluster) => cluster.instructor.order(['controllers', '*'])],
  [
    'let time pass',
    8,
    (random) => {
      const ms = random.below(6000);
      return (cluster) => cluster.clock.advanceTo(cluster.clock.now() + ms);
    },
  ],
  ['settle', 3, () => (cluster) => cluster.settle()],
];

const total = vocabulary.reduce((sum, [, weight]) => sum + weight, 0);

// The drafts are made of plain data above; the API server judges them as it judges any client's.
const asService = (object: Draft<KubeObject>) => ({ ...object, apiVersion: 'v1', kind: 'Service' }) as const;
const asPod = (object: Draft<KubeObject>) => ({ ...object, apiVersion: 'v1', kind: 'Pod' }) as const;
const asDeployment = (object: Draft<KubeObject>) => ({ ...object, apiVersion: 'apps/v1', kind: 'Deployment' }) as const;

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

/** Does the action; what the API server refuses is refused. */
export function perform(cluster: Cluster, action: Action): void {
  try {
    action.run(cluster);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
  }
}
