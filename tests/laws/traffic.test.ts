// The laws of traffic against random histories, and against a kube-proxy and a CoreDNS that are each wrong in one place.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { LENGTH } from './hold.ts';

const HISTORIES = 100;
const STRIDE = 10;
/** Within so many histories a mutant has to be caught. */
const FEW = 60;

async function broken(seed: string): Promise<readonly string[]> {
  const { clusterOf, history, perform } = await import('./history.ts');
  const { brokenTrafficLaws, newTraffic } = await import('./traffic.ts');
  const cluster: Cluster = clusterOf(seed);
  const traffic = newTraffic(cluster, seed);
  let done = 0;
  for (const action of history(seed, LENGTH)) {
    await perform(cluster, action);
    done += 1;
    if (done % STRIDE > 0) continue;
    cluster.settle();
    const found = brokenTrafficLaws(cluster, traffic);
    if (found.length > 0) return found.map((law) => `history ${seed}, after ${done} actions: ${law}`);
  }
  return [];
}

it(`traffic goes to those that serve, and names are what slices say, in ${HISTORIES} histories`, async () => {
  for (let seed = 0; seed < HISTORIES; seed++) expect(await broken(`traffic-${seed}`)).toEqual([]);
});

describe('the laws catch', () => {
  beforeEach(() => {
    vi.resetModules();
  });

  afterEach(() => {
    vi.doUnmock('../../sandbox/proxy/topology.ts');
    vi.doUnmock('../../sandbox/proxy/endpointslice-cache.ts');
    vi.doUnmock('../../sandbox/dns/backend.ts');
  });

  async function caught(): Promise<string | undefined> {
    for (let seed = 0; seed < FEW; seed++) {
      const [law] = await broken(`traffic-${seed}`);
      if (law !== undefined) return law;
    }
    return undefined;
  }

  it('a kube-proxy that asks whoever is in a slice', async () => {
    vi.doMock('../../sandbox/proxy/topology.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/proxy/topology.ts')>();
      const categorizeEndpoints: typeof real.categorizeEndpoints = (endpoints, ...rest) => ({
        ...real.categorizeEndpoints(endpoints, ...rest),
        cluster: endpoints,
        hasAny: endpoints.length > 0,
      });
      return { ...real, categorizeEndpoints };
    });
    expect(await caught()).toMatch(/is asked, which does not serve$/);
  });

  it('a kube-proxy that does not hear of a slice’s end', async () => {
    vi.doMock('../../sandbox/proxy/endpointslice-cache.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/proxy/endpointslice-cache.ts')>();
      class Deaf extends real.EndpointSliceCache {
        override updatePending(...[slice, remove]: Parameters<InstanceType<typeof real.EndpointSliceCache>['updatePending']>): boolean {
          return !remove && super.updatePending(slice, remove);
        }
      }
      return { ...real, EndpointSliceCache: Deaf };
    });
    expect(await caught()).toMatch(/is asked, which does not serve$/);
  });

  it('a CoreDNS that leaves somebody out', async () => {
    vi.doMock('../../sandbox/dns/backend.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/dns/backend.ts')>();
      class Careless extends real.ClusterBackend {
        override endpoints(namespace: string, name: string) {
          const [first, ...others] = super.endpoints(namespace, name);
          return first ? [{ ...first, addresses: first.addresses.slice(1) }, ...others] : [];
        }
      }
      return { ...real, ClusterBackend: Careless };
    });
    expect(await caught()).toMatch(/ (?:A|AAAA): said /);
  });
});
