// What may happen to a cluster: what learners, controllers' enemies and bad luck do.
import type { Pod } from '../../sandbox/api/generated/types.ts';
import type { Resource } from '../../sandbox/api/resources.ts';
import {
  daemonSets,
  deployments,
  endpointSlices,
  endpoints,
  jobs,
  namespaces,
  pods,
  resourceQuotas,
  services,
  statefulSets,
} from '../../sandbox/api/resources.ts';
import type { Draft, KubeObject } from '../../sandbox/apimachinery/meta.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { drive } from '../../sandbox/time/driver.ts';
import type { Random } from '../../sandbox/time/random.ts';
import * as drafts from './drafts.ts';
import { APPS, FEW_AND_MANY, pick } from './drafts.ts';

/** Something done to a cluster, at once or, where it gives a promise, as the clock goes on. */
export type Deed = (cluster: Cluster) => unknown;

/** The Service that the API server keeps itself, with its Endpoints and its slice: not for anyone's hands. */
const API_SERVERS_OWN = 'kubernetes';
export const CONTROLLERS = [
  'endpointslice-controller',
  'endpoints-controller',
  'endpointslice-mirroring-controller',
  'deployment-controller',
  'replicaset-controller',
  'garbage-collector-controller',
  'namespace-controller',
] as const;

const create =
  <T extends KubeObject>(resource: Resource<T>, draft: (random: Random) => Draft<T>) =>
  (random: Random): Deed => {
    const object = draft(random);
    return (cluster) => void cluster.client.create(resource, object);
  };

/** Does `act` to some object of the resource, where there is one. */
const on =
  <T extends KubeObject>(resource: Resource<T>, act: (cluster: Cluster, object: T, random: Random) => unknown) =>
  (random: Random): Deed =>
  (cluster) => {
    const items = cluster.client.list(resource).items.filter(({ metadata }) => metadata.name !== API_SERVERS_OWN);
    const object = items[random.below(Math.max(1, items.length))];
    if (object) act(cluster, object, random);
  };

/** Merges one of several changes into some object of the resource. */
const change = <T extends KubeObject>(resource: Resource<T>, what: (random: Random) => unknown) =>
  on(resource, (cluster, { metadata: { name, namespace } }, random) =>
    cluster.client.patch(resource, name, namespace, 'application/merge-patch+json', what(random)),
  );

const deletion = (cluster: Cluster, resource: Resource, { metadata: { name, namespace } }: KubeObject, random: Random) =>
  cluster.client.delete(resource, name, namespace, {
    propagationPolicy: pick<'Background' | 'Foreground' | 'Orphan'>(random, ['Background', 'Background', 'Foreground', 'Orphan']),
    ...(random.below(8) === 0 && { gracePeriodSeconds: 0 }),
  });

const remove = <T extends KubeObject>(resource: Resource<T>) =>
  on(resource, (cluster, object, random) => deletion(cluster, resource, object, random));

/** As kubectl does it: over HTTP, where the API server may be slow or fail. */
const apply =
  <T extends KubeObject>(path: string, draft: (random: Random) => Draft<T>) =>
  (random: Random): Deed => {
    const object = draft(random);
    const { namespace = 'default', name = '' } = object.metadata;
    return ({ handler, clock }) =>
      drive(
        clock,
        handler.handle({
          method: 'PATCH',
          path: `${path.replace('{}', namespace)}/${name}`,
          query: { fieldManager: 'learner', force: 'true' },
          headers: { 'content-type': 'application/apply-patch+yaml' },
          body: object,
        }),
      );
  };

const order =
  (...words: readonly string[]): Deed =>
  ({ instructor }) =>
    instructor.order(words);

/** Clusters whose controllers have been started anew. */
const restarted = new WeakSet<Cluster>();

export const setControllers =
  (list: string): Deed =>
  (cluster) => {
    restarted.add(cluster);
    cluster.instructor.order(['controllers', list]);
  };

/**
 * The EndpointSlice controller notices that a slice is gone where it has written that slice itself. After a restart it has not
 * (onEndpointSliceDelete asks endpointSliceTracker.Has), and waits for the next change of the Service.
 */
const deleteSlice = on(endpointSlices, (cluster, object, random) => {
  deletion(cluster, endpointSlices, object, random);
  const service = object.metadata.labels?.['kubernetes.io/service-name'];
  if (!service || !restarted.has(cluster)) return;
  cluster.client.patch(services, service, object.metadata.namespace, 'application/merge-patch+json', {
    metadata: { annotations: { woken: random.suffix() } },
  });
});

const podOrder = (random: Random): Deed => {
  const what = pick(random, ['ready', 'unready', 'unready', 'crash', 'recover', 'drain', 'exit']);
  return on(pods, ({ instructor }, { metadata }: Pod) => instructor.order(['pod', what, `${metadata.namespace}/${metadata.name}`]))(random);
};

const aNode = (random: Random): string => `node-${1 + random.below(3)}`;

/** Each with its weight, and how one instance of it is made. */
export const vocabulary: readonly (readonly [name: string, weight: number, make: (random: Random) => Deed])[] = [
  ['create Service', 6, create(services, drafts.service)],
  ['create Pod', 10, create(pods, drafts.pod)],
  ['create Deployment', 3, create(deployments, drafts.deployment)],
  ['create StatefulSet', 1, create(statefulSets, drafts.statefulSet)],
  ['create DaemonSet', 1, create(daemonSets, drafts.daemonSet)],
  ['create Job', 1, create(jobs, drafts.job)],
  ['create slice', 2, create(endpointSlices, drafts.slice)],
  ['create Endpoints', 1, create(endpoints, drafts.endpointsOf)],
  ['create Namespace', 3, create(namespaces, drafts.namespace)],
  ['create ResourceQuota', 1, create(resourceQuotas, drafts.quota)],
  ['apply Service', 2, apply('/api/v1/namespaces/{}/services', drafts.service)],
  ['apply Deployment', 1, apply('/apis/apps/v1/namespaces/{}/deployments', drafts.deployment)],
  ['scale Deployment', 3, change(deployments, (random) => ({ spec: { replicas: pick(random, FEW_AND_MANY) } }))],
  ['scale StatefulSet', 1, change(statefulSets, (random) => ({ spec: { replicas: random.below(5) } }))],
  [
    'restart Deployment',
    2,
    change(deployments, (random) => ({ spec: { template: { metadata: { annotations: { restarted: random.suffix() } } } } })),
  ],
  ['pause Deployment', 1, change(deployments, (random) => ({ spec: { paused: random.below(2) === 0 } }))],
  ['delete Deployment', 1, remove(deployments)],
  ['delete StatefulSet', 1, remove(statefulSets)],
  ['delete DaemonSet', 1, remove(daemonSets)],
  ['delete Job', 1, remove(jobs)],
  ['change selector', 3, change(services, (random) => ({ spec: { selector: { app: pick(random, APPS) } } }))],
  ['take the selector away', 1, change(services, () => ({ spec: { selector: null } }))],
  ['change ports', 3, change(services, (random) => ({ spec: { ports: drafts.servicePorts(random) } }))],
  ['change families', 1, change(services, (random) => ({ spec: { ipFamilyPolicy: pick(random, ['SingleStack', 'PreferDualStack']) } }))],
  [
    'change type',
    1,
    change(services, (random) =>
      pick<unknown>(random, [
        {
          spec: {
            type: 'ExternalName',
            externalName: 'db.example.com',
            clusterIP: null,
            clusterIPs: null,
            ipFamilies: null,
            ipFamilyPolicy: null,
          },
        },
        { spec: { type: 'ClusterIP', externalName: null } },
        { spec: { type: 'NodePort', externalName: null } },
      ]),
    ),
  ],
  ['publish the unready', 1, change(services, (random) => ({ spec: { publishNotReadyAddresses: random.below(2) === 0 } }))],
  ['label Service', 2, change(services, (random) => ({ metadata: { labels: { team: pick(random, ['blue', 'green', null]) } } }))],
  ['delete Service', 2, remove(services)],
  ['relabel Pod', 4, change(pods, (random) => ({ metadata: { labels: { app: pick<string>(random, [...APPS, 'none']) } } }))],
  ['orphan Pod', 1, change(pods, () => ({ metadata: { ownerReferences: null } }))],
  ['delete Pod', 6, remove(pods)],
  [
    'edit slice',
    3,
    change(endpointSlices, (random) =>
      pick<unknown>(random, [{ metadata: { labels: { hand: 'made' } } }, { endpoints: [] }, { ports: [] }]),
    ),
  ],
  ['delete slice', 2, deleteSlice],
  ['delete Endpoints', 1, remove(endpoints)],
  ['delete ResourceQuota', 1, remove(resourceQuotas)],
  [
    'delete Namespace',
    1,
    () =>
      ({ client }) =>
        void client.delete(namespaces, 'other'),
  ],
  ['pod order', 6, podOrder],
  ['stop node', 1, (random) => order('node', 'stop', aNode(random))],
  ['start node', 1, (random) => order('node', 'start', aNode(random))],
  ['lose a controller', 1, (random) => setControllers(`*,-${pick(random, CONTROLLERS)}`)],
  ['mend the controllers', 1, () => setControllers('*')],
  ['let a controller lag', 1, (random) => order('controller', 'lag', pick(random, CONTROLLERS), String(random.below(5)))],
  ['fail requests', 1, (random) => order('api', 'fail', pick(random, ['429', '500', '503']), '2')],
  ['slow the API down', 1, (random) => order('api', 'slow', String(random.below(2000)))],
  [
    'compact etcd',
    1,
    () =>
      ({ server }) =>
        [pods, endpointSlices].map((resource) => server.registry(resource).store.compact()),
  ],
  [
    'let time pass',
    8,
    (random) => {
      const ms = random.below(6000);
      return ({ clock }) => clock.advanceTo(clock.now() + ms);
    },
  ],
  ['settle', 2, () => (cluster) => cluster.settle()],
];
