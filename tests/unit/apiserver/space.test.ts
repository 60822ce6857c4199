// etcd's limits, as the API server passes them on; and what a cluster does that has run into them.
import { describe, expect, it } from 'vitest';
import { configMaps, deployments, pods } from '../../../sandbox/api/resources.ts';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';

const MEGABYTE = 1024 * 1024;
const FULL = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Failure',
  message: 'etcdserver: mvcc: database space exceeded',
  code: 500,
};

const post = ({ handler }: Cluster, path: string, body: unknown) => handler.handle({ method: 'POST', path, body });
const configMap = (name: string, size: number) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: { text: 'x'.repeat(size) },
});
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('the quota', { timeout: 240_000 }, () => {
  it('refuses what is beyond it, until something is deleted', async () => {
    const cluster = newCluster({ quota: 3 * MEGABYTE });
    const codes: number[] = [];
    for (let i = 0; i < 5; i += 1) codes.push((await post(cluster, CONFIG_MAPS, configMap(`large-${i}`, 0.9 * MEGABYTE))).code);
    expect(codes).toEqual([201, 201, 201, 500, 500]);
    expect((await post(cluster, CONFIG_MAPS, configMap('one-more', 0.9 * MEGABYTE))).body).toMatchObject(FULL);
    expect(cluster.client.list(configMaps, { namespace: 'default' }).items.map(({ metadata }) => metadata.name)).not.toContain('large-3');
    cluster.client.delete(configMaps, 'large-0', 'default');
    expect((await post(cluster, CONFIG_MAPS, configMap('one-more', 0.9 * MEGABYTE))).code).toBe(201);
  });

  it('ends a Deployment of very many replicas; deleting it makes room', () => {
    const cluster = newCluster({ quota: 2 * MEGABYTE });
    const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'registry.k8s.io/pause:3.10' }] } };
    const spec = { replicas: 2_147_483_647, selector: { matchLabels: { app: 'web' } }, template };
    cluster.client.create(deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace: 'default' },
      spec,
    });
    const { clock, client } = cluster;
    clock.advanceTo(clock.now() + 10_000);
    const count = client.list(pods).items.length;
    expect(count).toBeGreaterThan(300);
    expect(count).toBeLessThan(2048);
    client.delete(deployments, 'web', 'default', { propagationPolicy: 'Background' });
    clock.advanceTo(clock.now() + 120_000);
    expect(client.list(pods).items).toEqual([]);
  });
});

describe('a request', { timeout: 240_000 }, () => {
  it('has a largest size in etcd', async () => {
    const rules = Array.from({ length: 20_000 }, (_, i) => ({
      apiGroups: [''],
      resources: ['pods'],
      resourceNames: [`a-name-of-some-length-that-makes-the-rule-long-${i}`],
      verbs: ['get'],
    }));
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'large' }, rules };
    const { body } = await post(newCluster(), '/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles', role);
    expect(body).toMatchObject({ ...FULL, message: 'etcdserver: request is too large' });
  });

  it('has a largest size before that', async () => {
    expect((await post(newCluster(), CONFIG_MAPS, configMap('large', 3 * MEGABYTE))).body).toMatchObject({
      reason: 'RequestEntityTooLarge',
      message: 'Request entity too large: limit is 3145728',
      code: 413,
    });
  });
});
