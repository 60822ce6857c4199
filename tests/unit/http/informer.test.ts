// The informer of Kubernetes's client library for JavaScript, against the served API.
import { AppsV1Api, CoreV1Api, type KubernetesObject, ListWatch, Watch } from '@kubernetes/client-node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConfigMap } from '../../../sandbox/api/generated/types.ts';
import { configMaps } from '../../../sandbox/api/resources.ts';
import type { Draft } from '../../../sandbox/apimachinery/meta.ts';
import { type ServedCluster, serveCluster } from './served-cluster.ts';

// Connections and certificates take the machine's time, and what else it does takes it away.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let served: ServedCluster;

beforeEach(async () => {
  served = await serveCluster();
});
afterEach(() => served.stop());

/** An informer, what it has reported so far, and how often it has listed. */
class Followed<T extends KubernetesObject> {
  readonly informer: ListWatch<T>;
  readonly reports: string[] = [];
  lists = 0;
  #wake = (): void => {};

  constructor(path: string, list: () => Promise<{ items: T[] }>, labelSelector?: string) {
    const counted = () => {
      this.lists += 1;
      return list();
    };
    this.informer = new ListWatch(path, new Watch(served.config), counted, false, labelSelector);
    for (const verb of ['add', 'update', 'delete'] as const)
      this.informer.on(verb, ({ metadata }) => {
        this.reports.push(`${verb} ${metadata?.name}`);
        this.#wake();
      });
  }

  count(verb: string): number {
    return this.reports.filter((report) => report.startsWith(verb)).length;
  }

  /** Resolves once `holds` does, which is asked after each report. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
  }
  /** Breaks the connection; resolves when the informer has noticed, and has given up. */
  async disconnect(): Promise<void> {
    const noticed = new Promise<void>((resolve) => {
      const once = (): void => {
        this.informer.off('error', once);
        resolve();
      };
      this.informer.on('error', once);
    });
    served.disconnect();
    await noticed;
  }
}

const labels = { app: 'web' };

function followPods(): Followed<KubernetesObject> {
  const core = served.config.makeApiClient(CoreV1Api);
  const list = () => core.listNamespacedPod({ namespace: 'default', labelSelector: 'app=web' });
  return new Followed('/api/v1/namespaces/default/pods', list, 'app=web');
}

function followConfigMaps(): Followed<KubernetesObject> {
  const core = served.config.makeApiClient(CoreV1Api);
  return new Followed('/api/v1/namespaces/default/configmaps', () => core.listNamespacedConfigMap({ namespace: 'default' }));
}

const configMap = (name: string): Draft<ConfigMap> => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'default' } });

test('sees a Deployment come, grow and shrink', async () => {
  const apps = served.config.makeApiClient(AppsV1Api);
  const list = () => apps.listNamespacedDeployment({ namespace: 'default' });
  const deployments = new Followed('/apis/apps/v1/namespaces/default/deployments', list);
  const pods = followPods();
  await Promise.all([pods.informer.start(), deployments.informer.start()]);
  const available = (replicas: number) => () => deployments.informer.get('web', 'default')?.status?.availableReplicas === replicas;
  const metadata = { name: 'web', namespace: 'default' };
  const scale = (replicas: number) => apps.replaceNamespacedDeploymentScale({ ...metadata, body: { metadata, spec: { replicas } } });

  await apps.createNamespacedDeployment({
    namespace: 'default',
    body: {
      metadata,
      spec: {
        replicas: 3,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'registry.k8s.io/pause:3.10' }] } },
      },
    },
  });
  await deployments.until(available(3));
  await pods.until(() => pods.count('add') === 3);
  await scale(5);
  await deployments.until(available(5));
  await pods.until(() => pods.count('add') === 5);
  await scale(1);
  await deployments.until(available(1));
  await pods.until(() => pods.count('delete') === 4);

  const { items } = await served.config.makeApiClient(CoreV1Api).listNamespacedPod({ namespace: 'default' });
  expect(pods.informer.list('default').map(({ metadata }) => metadata?.uid)).toEqual(items.map(({ metadata }) => metadata?.uid));
  expect(pods.count('add')).toBe(5);
  expect([pods.lists, deployments.lists]).toEqual([1, 1]);
});

test('goes on where it was when its connection broke', async () => {
  const { client } = served.cluster;
  const seen = followConfigMaps();
  await seen.informer.start();
  client.create(configMaps, configMap('first'));
  await seen.until(() => seen.reports.includes('add first'));

  await seen.disconnect();
  seen.reports.length = 0;
  client.delete(configMaps, 'first', 'default');
  client.create(configMaps, configMap('meanwhile'));
  await seen.informer.start();
  await seen.until(() => seen.reports.includes('add meanwhile'));
  expect(seen.reports).toEqual(['delete first', 'add meanwhile']);
  expect(seen.lists).toBe(1);
});

test('lists anew when the history that it wants to go on from is gone', async () => {
  const { client, server } = served.cluster;
  const seen = followConfigMaps();
  await seen.informer.start();
  client.create(configMaps, configMap('first'));
  await seen.until(() => seen.reports.includes('add first'));

  await seen.disconnect();
  seen.reports.length = 0;
  client.delete(configMaps, 'first', 'default');
  client.create(configMaps, configMap('meanwhile'));
  server.registry(configMaps).store.compact();
  await seen.informer.start();
  await seen.until(() => seen.reports.includes('add meanwhile'));
  expect(seen.reports).toEqual(['delete first', 'add meanwhile']);
  expect(seen.lists).toBe(2);

  client.create(configMaps, configMap('after'));
  await seen.until(() => seen.reports.includes('add after'));
  expect(seen.lists).toBe(2);
});
