// Each of n equal endpoints gets its share of the requests.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EndpointSlice, Service } from '../../sandbox/api/generated/types.ts';
import { endpointSlices, services } from '../../sandbox/api/resources.ts';
import type { Draft } from '../../sandbox/apimachinery/meta.ts';

const NODES = ['node-1', 'node-2', 'node-3'];
/** So many requests for each endpoint: a fair choice lies within 5 % by far. */
const REQUESTS = 10_000;

const service: Draft<Service> = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'default' },
  spec: { clusterIP: '10.96.1.1', ports: [{ port: 80, targetPort: 8080 }] },
};

const slice = (count: number): Draft<EndpointSlice> => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'web-1', namespace: 'default', labels: { 'kubernetes.io/service-name': 'web' } },
  addressType: 'IPv4',
  ports: [{ name: '', port: 8080, protocol: 'TCP' }],
  endpoints: Array.from({ length: count }, (_, i) => ({ addresses: [`10.244.1.${i + 2}`], conditions: { ready: true } })),
});

/** The largest distance of a share from 1/n, as a part of 1/n, at any node. */
async function unfairness(count: number): Promise<number> {
  const { newCluster } = await import('../../sandbox/cluster/cluster.ts');
  const { newTraffic } = await import('./traffic.ts');
  const cluster = newCluster({ seed: `shares-${count}` });
  const { proxier } = newTraffic(cluster, String(count));
  cluster.client.create(services, service);
  cluster.client.create(endpointSlices, slice(count));
  cluster.settle();
  const total = REQUESTS * count;
  return Math.max(
    ...NODES.flatMap((node) => {
      const counts = new Map<string, number>();
      for (let sent = 0; sent < total; sent++) {
        const decision = proxier.of(node)?.route({
          protocol: 'TCP',
          source: { address: '10.244.1.99', port: 32_768 + (sent % 20_000) },
          destination: { address: '10.96.1.1', port: 80 },
          origin: 'pod',
          toNode: false,
        });
        const to = decision?.kind === 'dnat' ? decision.to.address : (decision?.kind ?? 'no rule');
        counts.set(to, (counts.get(to) ?? 0) + 1);
      }
      if (counts.size !== count) return [1];
      return [...counts.values()].map((each) => Math.abs((each * count) / total - 1));
    }),
  );
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([2, 3, 7, 10])('of %i equal endpoints each gets its share, within a twentieth of it', async (count) => {
  expect(await unfairness(count)).toBeLessThan(0.05);
});

it('a choice that leans to the first is caught', async () => {
  const { Random } = await import('../../sandbox/time/random.ts');
  const { below } = Random.prototype;
  vi.spyOn(Random.prototype, 'below').mockImplementation(function (this: InstanceType<typeof Random>, bound) {
    return below.call(this, 20) === 0 ? 0 : below.call(this, bound);
  });
  expect(await unfairness(3)).toBeGreaterThan(0.05);
});
