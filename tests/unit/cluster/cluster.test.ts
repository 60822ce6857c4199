import { describe, expect, test } from 'vitest';
import type { Pod } from '../../../sandbox/api/generated/types.ts';
import { configMaps, deployments, events, nodes, pods, replicaSets, resourceQuotas, statefulSets } from '../../../sandbox/api/resources.ts';
import type { OwnerReference } from '../../../sandbox/apimachinery/meta.ts';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';
import { isPodReady } from '../../../sandbox/component-helpers/pods.ts';
import { drive } from '../../../sandbox/time/driver.ts';

const containers = [{ name: 'app', image: 'registry.k8s.io/pause:3.10' }];
const template = { metadata: { labels: { app: 'web' } }, spec: { containers } };
const selector = { matchLabels: { app: 'web' } };

const lab = (cluster: Cluster, line: string): Promise<string> => drive(cluster.clock, cluster.instructor.command(line.split(' ')));

function withDeployment(replicas: number): Cluster {
  const cluster = newCluster();
  const metadata = { name: 'web', namespace: 'default' };
  cluster.client.create(deployments, { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { replicas, selector, template } });
  cluster.settle();
  return cluster;
}

const podList = ({ client }: Cluster): readonly Pod[] => client.list(pods, { namespace: 'default' }).items;

function configMap({ client }: Cluster, name: string, owner?: Partial<OwnerReference>): OwnerReference {
  const ownerReferences = owner && [{ apiVersion: 'v1', kind: 'ConfigMap', name: '', uid: '', ...owner }];
  const { uid } = client.create(configMaps, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default', ownerReferences },
  }).metadata;
  return { apiVersion: 'v1', kind: 'ConfigMap', name, uid };
}

const names = ({ client }: Cluster): readonly string[] =>
  client
    .list(configMaps, { namespace: 'default' })
    .items.map(({ metadata }) => metadata.name)
    .filter((name) => name !== 'kube-root-ca.crt');

test('a cluster starts with nodes that are ready and nothing to report', () => {
  const { client } = newCluster({ nodes: 4, dualStack: true });
  const { items } = client.list(nodes);
  expect(items.map(({ metadata }) => metadata.labels?.['topology.kubernetes.io/zone'])).toEqual(['zone-a', 'zone-b', 'zone-c', 'zone-a']);
  expect(items.filter(({ spec }) => spec?.taints)).toEqual([]);
  expect(items[3]?.spec?.podCIDRs).toEqual(['10.244.4.0/24', 'fd00:10:244:4::/64']);
  expect(client.list(events).items).toEqual([]);
});

test('the same seed gives the same cluster, another seed another', () => {
  const world = (seed: string) => {
    const cluster = newCluster({ seed });
    const metadata = { name: 'web', namespace: 'default' };
    cluster.client.create(deployments, { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { replicas: 3, selector, template } });
    cluster.settle();
    return JSON.stringify([cluster.client.list(pods), cluster.client.list(events)]);
  };
  expect(world('a')).toBe(world('a'));
  expect(world('a')).not.toBe(world('b'));
});

describe('the garbage collector', () => {
  test('deletes dependents after their owner', () => {
    const cluster = newCluster();
    const owner = configMap(cluster, 'owner');
    const child = configMap(cluster, 'child', owner);
    configMap(cluster, 'grandchild', child);
    cluster.client.delete(configMaps, 'owner', 'default');
    expect(names(cluster)).toEqual(['child', 'grandchild']);
    cluster.settle();
    expect(names(cluster)).toEqual([]);
  });

  test('with Foreground, keeps the owner until those that block it are gone', () => {
    const cluster = newCluster();
    const owner = configMap(cluster, 'owner');
    configMap(cluster, 'blocking', { ...owner, blockOwnerDeletion: true });
    const blocking = cluster.client.get(configMaps, 'blocking', 'default');
    cluster.client.update(configMaps, { ...blocking, metadata: { ...blocking.metadata, finalizers: ['example.com/wait'] } });
    cluster.client.delete(configMaps, 'owner', 'default', { propagationPolicy: 'Foreground' });
    cluster.settle();
    expect(names(cluster)).toEqual(['blocking', 'owner']);
    const latest = cluster.client.get(configMaps, 'blocking', 'default');
    cluster.client.update(configMaps, { ...latest, metadata: { ...latest.metadata, finalizers: [] } });
    cluster.settle();
    expect(names(cluster)).toEqual([]);
  });

  test('with Orphan, takes the owner out of its dependents', () => {
    const cluster = newCluster();
    configMap(cluster, 'child', configMap(cluster, 'owner'));
    cluster.client.delete(configMaps, 'owner', 'default', { propagationPolicy: 'Orphan' });
    cluster.settle();
    expect(names(cluster)).toEqual(['child']);
    expect(cluster.client.get(configMaps, 'child', 'default').metadata.ownerReferences).toBeUndefined();
  });

  test('deletes what names an owner that never was, and keeps what has another', () => {
    const cluster = newCluster();
    const owner = configMap(cluster, 'owner');
    configMap(cluster, 'lost', { name: 'nobody', uid: 'f0000000-0000-4000-8000-000000000000' });
    const two = configMap(cluster, 'kept', owner);
    const kept = cluster.client.get(configMaps, two.name, 'default');
    const nobody = { ...owner, name: 'nobody', uid: 'f0000000-0000-4000-8000-000000000001' };
    cluster.client.update(configMaps, { ...kept, metadata: { ...kept.metadata, ownerReferences: [owner, nobody] } });
    cluster.settle();
    expect(names(cluster)).toEqual(['kept', 'owner']);
  });
});

test('a StatefulSet waits for each pod before it makes the next, and ends them from the last', () => {
  const cluster = newCluster();
  const history: string[] = [];
  cluster.client.watch(pods, {}, ({ type, object }) => {
    if (object.kind !== 'Pod' || !('spec' in object)) return;
    if (type === 'ADDED') history.push(`new ${object.metadata.name}`);
    if (type === 'DELETED') history.push(`gone ${object.metadata.name}`);
    if (type === 'MODIFIED' && isPodReady(object) && history.at(-1) !== `ready ${object.metadata.name}`)
      history.push(`ready ${object.metadata.name}`);
  });
  const metadata = { name: 'db', namespace: 'default' };
  const spec = { replicas: 2, serviceName: 'db', selector, template };
  cluster.client.create(statefulSets, { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata, spec });
  cluster.settle();
  expect(history).toEqual(['new db-0', 'ready db-0', 'new db-1', 'ready db-1']);
  const set = cluster.client.get(statefulSets, 'db', 'default');
  cluster.client.update(statefulSets, { ...set, spec: { ...spec, replicas: 0 } });
  cluster.settle();
  expect(history.filter((entry) => entry.startsWith('gone'))).toEqual(['gone db-1', 'gone db-0']);
});

describe('a node that stops', () => {
  test('has its pods marked, and after five minutes replaced elsewhere', async () => {
    const cluster = withDeployment(3);
    await lab(cluster, 'node stop node-2');
    const [silent] = podList(cluster).filter(({ spec }) => spec?.nodeName === 'node-2');
    expect(silent && isPodReady(silent)).toBe(false);
    await lab(cluster, 'wait 310');
    const there = podList(cluster).filter(({ spec }) => spec?.nodeName === 'node-2');
    expect(there.map(({ metadata }) => Boolean(metadata.deletionTimestamp))).toEqual([true]);
    expect(podList(cluster).filter((pod) => isPodReady(pod) && pod.spec?.nodeName !== 'node-2')).toHaveLength(3);
    await lab(cluster, 'node start node-2');
    expect(podList(cluster)).toHaveLength(3);
  });

  test('and comes back in time keeps them', async () => {
    const cluster = withDeployment(3);
    const before = podList(cluster).map(({ metadata }) => metadata.uid);
    await lab(cluster, 'node stop node-2');
    await lab(cluster, 'node start node-2');
    await lab(cluster, 'wait 310');
    expect(podList(cluster).map(({ metadata }) => metadata.uid)).toEqual(before);
    expect(podList(cluster).every(isPodReady)).toBe(true);
  });
});

test('a pod that drains serves until it exits or its grace period ends', async () => {
  const cluster = withDeployment(1);
  const [pod] = podList(cluster);
  const name = pod?.metadata.name ?? '';
  await lab(cluster, `pod drain ${name}`);
  cluster.client.delete(pods, name, 'default');
  await lab(cluster, 'wait 20');
  const draining = cluster.client.get(pods, name, 'default');
  expect([Boolean(draining.metadata.deletionTimestamp), isPodReady(draining)]).toEqual([true, true]);
  await lab(cluster, 'wait 10');
  expect(podList(cluster).map(({ metadata }) => metadata.name)).not.toContain(name);
});

test('without its controller a ReplicaSet is left alone until the controller is back', async () => {
  const cluster = withDeployment(2);
  await lab(cluster, 'controllers *,-replicaset-controller');
  for (const { metadata } of podList(cluster)) cluster.client.delete(pods, metadata.name, 'default');
  cluster.settle();
  expect(podList(cluster)).toEqual([]);
  expect(cluster.controlPlane.controllerManagerManifest()).toContain('--controllers=*,-replicaset-controller');
  cluster.controlPlane.applyControllerManagerManifest(
    cluster.controlPlane.controllerManagerManifest().replace('*,-replicaset-controller', '*'),
  );
  cluster.settle();
  expect(podList(cluster).filter(isPodReady)).toHaveLength(2);
  expect(cluster.client.list(replicaSets).items).toHaveLength(1);
});

test('of two manifests that are saved in a row the process is started with the second alone', () => {
  const { clock, controlPlane } = newCluster();
  const text = controlPlane.controllerManagerManifest();
  controlPlane.applyControllerManagerManifest(text.replace('--controllers=*', '--controllers=job'));
  clock.advanceTo(clock.now() + 600);
  controlPlane.applyControllerManagerManifest(text.replace('--controllers=*', '--controllers=cronjob'));
  clock.advanceTo(clock.now() + 900);
  expect(controlPlane.runs('job-controller')).toBe(false);
  expect(controlPlane.runs('cronjob-controller')).toBe(false);
  clock.advanceTo(clock.now() + 100);
  expect(controlPlane.runs('cronjob-controller')).toBe(true);
});

test.each(['', 'pod', 'pod sleep web', 'node halt node-1', 'api', 'api fail', 'wait soon', 'settle-down'])(
  'the request %j is not understood',
  async (line) => {
    const cluster = newCluster();
    await expect(lab(cluster, line)).rejects.toThrow(`lab: unknown request: ${line}`);
  },
);

test('what a quota has kept from a ReplicaSet is made soon after the quota is gone', () => {
  const cluster = newCluster();
  const { client, clock } = cluster;
  client.create(resourceQuotas, {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'few', namespace: 'default' },
    spec: { hard: { pods: '1' } },
  });
  cluster.settle();
  client.create(replicaSets, {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web', namespace: 'default' },
    spec: { replicas: 4, selector, template },
  });
  cluster.settle();
  expect(podList(cluster)).toHaveLength(1);
  client.delete(resourceQuotas, 'few', 'default');
  clock.advanceTo(clock.now() + 30_000);
  expect(podList(cluster)).toHaveLength(4);
});

test('a pod of a node that is gone is let go after forty seconds', () => {
  const cluster = newCluster({ controllers: 'pod-garbage-collector-controller,serviceaccount-controller' });
  const { client, clock } = cluster;
  client.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default' },
    spec: { nodeName: 'gone', containers },
  });
  clock.advanceTo(clock.now() + 40_000);
  expect(podList(cluster)).toHaveLength(1);
  clock.advanceTo(clock.now() + 20_000);
  expect(podList(cluster)).toEqual([]);
});
