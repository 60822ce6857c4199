// `lab controller lag NAME SECONDS` holds for every controller: what it does, it does that much later.
import { expect, test } from 'vitest';
import * as known from '../../../sandbox/api/resources.ts';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import type { KubeObject, ObjectMeta } from '../../../sandbox/apimachinery/meta.ts';
import { type Client, getIfExists } from '../../../sandbox/client-go/client.ts';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';
import { aliases, implemented } from '../../../sandbox/controllers/descriptors.ts';
import { hostIsBusy, nextTurn } from '../../../sandbox/time/host.ts';

type Fields = Readonly<Record<string, unknown>>;
type Resource = known.Resource;

/** Something for one controller to do, and whether it has begun to. */
interface Work {
  /** Makes it, in a cluster in which no other controller runs. */
  readonly poke: (client: Client) => void;
  readonly begun: (client: Client) => boolean;
}

const NAME = 'x';
const pod = { containers: [{ name: 'app', image: 'registry.k8s.io/pause:3.10' }] };
const template = { metadata: { labels: { app: NAME } }, spec: pod };
const job = { template: { spec: { ...pod, restartPolicy: 'Never' } } };
const selector = { matchLabels: { app: NAME } };
const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const volume = { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, hostPath: { path: '/data' } };

const put = (client: Client, resource: Resource, fields: Fields = {}, metadata: Partial<ObjectMeta> = {}): KubeObject => {
  const { group, version, kind, namespaced } = resource;
  const place = namespaced ? { namespace: 'default' } : {};
  return client.create(resource, {
    ...fields,
    apiVersion: group ? `${group}/${version}` : version,
    kind,
    metadata: { name: NAME, ...place, ...metadata },
  });
};

const get = (client: Client, resource: Resource): KubeObject | undefined => getIfExists(client, resource, NAME, 'default');
const has = (resource: Resource, namespace?: string) => (client: Client) =>
  client.list(resource, namespace ? { namespace } : {}).items.length > 0;

/** The field of the object at this path. */
const field = (client: Client, resource: Resource, ...path: readonly string[]): unknown =>
  path.reduce((value: unknown, key) => (isMap(value) ? value[key] : undefined), get(client, resource));

/** Writes the status of an object. */
function setStatus(client: Client, resource: Resource, object: KubeObject, status: Fields): void {
  const changed = { ...object, status };
  client.update(resource, changed, { subresource: 'status' });
}

/** A pod on a node, scheduled by nobody. */
const onNode = (client: Client, nodeName: string, spec: Fields = pod): KubeObject =>
  put(client, known.pods, { spec: { ...spec, nodeName } });

const madeOf = (resource: Resource, fields: Fields, made: Resource): Work => ({
  poke: (client) => put(client, resource, fields),
  begun: has(made, 'default'),
});

const works: ReadonlyMap<string, Work> = new Map<string, Work>([
  ['serviceaccount-controller', { poke: (client) => put(client, known.namespaces), begun: has(known.serviceAccounts, NAME) }],
  [
    'serviceaccount-token-controller',
    {
      poke(client) {
        put(client, known.serviceAccounts);
        const annotations = { 'kubernetes.io/service-account.name': NAME };
        put(client, known.secrets, { type: 'kubernetes.io/service-account-token' }, { annotations });
      },
      begun: (client) => field(client, known.secrets, 'data', 'token') !== undefined,
    },
  ],
  [
    'namespace-controller',
    {
      poke(client) {
        put(client, known.namespaces);
        client.delete(known.namespaces, NAME);
      },
      begun: (client) => get(client, known.namespaces) === undefined,
    },
  ],
  ['root-ca-certificate-publisher-controller', { poke: (client) => put(client, known.namespaces), begun: has(known.configMaps, NAME) }],
  [
    'garbage-collector-controller',
    {
      poke(client) {
        const ownerReferences = [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'gone', uid: 'gone' }];
        put(client, known.configMaps, {}, { ownerReferences });
      },
      begun: (client) => get(client, known.configMaps) === undefined,
    },
  ],
  ['deployment-controller', madeOf(known.deployments, { spec: { selector, template } }, known.replicaSets)],
  ['replicaset-controller', madeOf(known.replicaSets, { spec: { selector, template } }, known.pods)],
  [
    'replicationcontroller-controller',
    madeOf(known.replicationControllers, { spec: { selector: selector.matchLabels, template } }, known.pods),
  ],
  ['statefulset-controller', madeOf(known.statefulSets, { spec: { selector, template, serviceName: NAME } }, known.pods)],
  ['daemonset-controller', madeOf(known.daemonSets, { spec: { selector, template } }, known.pods)],
  ['job-controller', madeOf(known.jobs, { spec: job }, known.pods)],
  [
    'node-lifecycle-controller',
    {
      poke: (client) => put(client, known.nodes, {}, { labels: { 'kubernetes.io/os': 'linux' } }),
      begun: (client) => field(client, known.nodes, 'metadata', 'labels', 'beta.kubernetes.io/os') !== undefined,
    },
  ],
  [
    'taint-eviction-controller',
    {
      poke(client) {
        put(client, known.nodes, { spec: { taints: [{ key: 'down', effect: 'NoExecute' }] } });
        onNode(client, NAME);
      },
      begun: (client) => field(client, known.pods, 'metadata', 'deletionTimestamp') !== undefined,
    },
  ],
  [
    'pod-garbage-collector-controller',
    { poke: (client) => onNode(client, 'gone'), begun: (client) => get(client, known.pods) === undefined },
  ],
  [
    'resourcequota-controller',
    {
      poke: (client) => put(client, known.resourceQuotas, { spec: { hard: { pods: '1' } } }),
      begun: (client) => field(client, known.resourceQuotas, 'status', 'hard') !== undefined,
    },
  ],
  [
    'clusterrole-aggregation-controller',
    {
      poke(client) {
        put(client, known.clusterRoles, { aggregationRule: { clusterRoleSelectors: [selector] }, rules: [] });
        const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
        put(client, known.clusterRoles, { rules }, { name: 'part', labels: selector.matchLabels });
      },
      begun(client) {
        const rules = field(client, known.clusterRoles, 'rules');
        return Array.isArray(rules) && rules.length > 0;
      },
    },
  ],
  [
    'disruption-controller',
    {
      poke: (client) => put(client, known.podDisruptionBudgets, { spec: { minAvailable: 1, selector } }),
      begun: (client) => field(client, known.podDisruptionBudgets, 'status', 'observedGeneration') !== undefined,
    },
  ],
  [
    'ttl-after-finished-controller',
    {
      poke(client) {
        const made = put(client, known.jobs, { spec: { ...job, ttlSecondsAfterFinished: 0 } });
        const time = made.metadata.creationTimestamp;
        const condition = { status: 'True', lastTransitionTime: time, lastProbeTime: time };
        const conditions = ['SuccessCriteriaMet', 'Complete'].map((type) => ({ ...condition, type }));
        setStatus(client, known.jobs, made, { startTime: time, completionTime: time, conditions, succeeded: 1 });
      },
      begun: (client) => (field(client, known.jobs, 'metadata', 'deletionTimestamp') ?? get(client, known.jobs) === undefined) !== false,
    },
  ],
  [
    'ttl-controller',
    {
      poke: (client) => put(client, known.nodes),
      begun: (client) => field(client, known.nodes, 'metadata', 'annotations', 'node.alpha.kubernetes.io/ttl') !== undefined,
    },
  ],
  [
    'horizontal-pod-autoscaler-controller',
    {
      poke(client) {
        const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'gone' };
        put(client, known.horizontalPodAutoscalers, { spec: { scaleTargetRef, maxReplicas: 2 } });
      },
      begun: (client) => field(client, known.horizontalPodAutoscalers, 'status', 'conditions') !== undefined,
    },
  ],
  [
    'service-cidr-controller',
    {
      poke: (client) => put(client, known.serviceCIDRs, { spec: { cidrs: ['10.97.0.0/24'] } }),
      begun: (client) => field(client, known.serviceCIDRs, 'status', 'conditions') !== undefined,
    },
  ],
  ['cronjob-controller', madeOf(known.cronJobs, { spec: { schedule: '* * * * *', jobTemplate: { spec: job } } }, known.jobs)],
  [
    'persistentvolume-binder-controller',
    {
      poke: (client) => put(client, known.persistentVolumes, { spec: volume }),
      begun: (client) => field(client, known.persistentVolumes, 'status', 'phase') === 'Available',
    },
  ],
  [
    'persistentvolumeclaim-protection-controller',
    {
      poke(client) {
        put(client, known.persistentVolumeClaims, { spec: claim });
        client.delete(known.persistentVolumeClaims, NAME, 'default');
      },
      begun: (client) => get(client, known.persistentVolumeClaims) === undefined,
    },
  ],
  [
    'ephemeral-volume-controller',
    {
      poke(client) {
        const volumes = [{ name: 'data', ephemeral: { volumeClaimTemplate: { spec: claim } } }];
        put(client, known.pods, { spec: { ...pod, volumes } });
      },
      begun: has(known.persistentVolumeClaims, 'default'),
    },
  ],
  [
    'persistentvolume-protection-controller',
    {
      poke(client) {
        put(client, known.persistentVolumes, { spec: volume });
        client.delete(known.persistentVolumes, NAME);
      },
      begun: (client) => get(client, known.persistentVolumes) === undefined,
    },
  ],
  ['endpoints-controller', { poke: makeService, begun: (client) => get(client, known.endpoints) !== undefined }],
  ['endpointslice-controller', { poke: makeService, begun: hasSlice }],
  [
    'endpointslice-mirroring-controller',
    {
      poke(client) {
        put(client, known.services, { spec: { ports: [{ port: 80 }] } });
        put(client, known.endpoints, { subsets: [{ addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80 }] }] });
      },
      begun: hasSlice,
    },
  ],
]);

function makeService(client: Client): void {
  put(client, known.services, { spec: { selector: selector.matchLabels, ports: [{ port: 80 }] } });
}

function hasSlice(client: Client): boolean {
  const { items } = client.list(known.endpointSlices, { namespace: 'default' });
  return items.some(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === NAME);
}

/** A cluster in which this controller runs alone, with the account that pods need. */
function clusterOf(name: string): Cluster {
  const cluster = newCluster({ controllers: name });
  const { client } = cluster;
  if (!getIfExists(client, known.serviceAccounts, 'default', 'default')) put(client, known.serviceAccounts, {}, { name: 'default' });
  return cluster;
}

const setLag = ({ instructor }: Cluster, name: string, lag: number): void =>
  instructor.order(['controller', 'lag', name, String(lag / 1000)]);

/** How long the controller takes to begin its work, in ms; undefined where it does not in ten minutes. */
async function timeToBegin({ clock, client }: Cluster, { poke, begun }: Work): Promise<number | undefined> {
  const from = clock.now();
  poke(client);
  while (!begun(client)) {
    await nextTurn();
    if (hostIsBusy()) continue;
    if (clock.now() > from + 600_000) return undefined;
    clock.step();
  }
  return clock.now() - from;
}

test('each controller has its work here', () => {
  expect([...works.keys()].sort()).toEqual([...implemented.keys()].sort());
  expect([...aliases.values()].filter((name) => implemented.has(name) && !works.has(name))).toEqual([]);
});

const LAG = 30_000;

test.each([...works])('%s lags as it is told', async (name, work) => {
  const usual = await timeToBegin(clusterOf(name), work);
  const lagging = clusterOf(name);
  setLag(lagging, name, LAG);
  expect(await timeToBegin(lagging, work)).toBeGreaterThanOrEqual((usual ?? Number.NaN) + LAG);
});

test('a controller lags on when it is started anew', async () => {
  const name = 'serviceaccount-controller';
  const cluster = clusterOf(name);
  setLag(cluster, name, LAG);
  cluster.controlPlane.setControllers(name);
  cluster.clock.advanceTo(cluster.clock.now() + 2 * LAG);
  const work: Work = { poke: (client) => put(client, known.namespaces), begun: has(known.serviceAccounts, NAME) };
  expect(await timeToBegin(cluster, work)).toBe(LAG);
});

/** Nothing of it is here. */
const ANOTHER = 'token-cleaner-controller';

test.each([...works])('%s does nothing more when it is stopped', async (name, { poke, begun }) => {
  const cluster = clusterOf(name);
  setLag(cluster, name, 300_000);
  const work: Work = {
    poke(client) {
      poke(client);
      // It has heard of its work, and of the time that it has to wait for it.
      cluster.clock.advanceTo(cluster.clock.now() + 1000);
      cluster.controlPlane.setControllers(ANOTHER);
    },
    begun,
  };
  expect(await timeToBegin(cluster, work)).toBeUndefined();
});
