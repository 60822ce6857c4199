// The laws of requests notice a kube-proxy, a DNS, a network and a trace that are each wrong in one place.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytes } from './play.ts';

/** On so many clusters a mutant has to be caught. */
const FEW = 6;

async function caught(): Promise<string | undefined> {
  const { playRequests } = await import('./requests/play.ts');
  for (let seed = 0; seed < FEW; seed++) {
    const [law] = (await playRequests(String(seed))).broken;
    if (law !== undefined) return law;
  }
  return undefined;
}

it('the same seed gives the same bytes', async () => {
  const { playRequests } = await import('./requests/play.ts');
  const [one, other] = [await playRequests('twice'), await playRequests('twice')];
  expect(one.requests).toBeGreaterThan(100);
  expect(other.journal).toBe(one.journal);
  expect(bytes(other.cluster)).toBe(bytes(one.cluster));
});

describe('the laws catch', () => {
  beforeEach(() => {
    vi.resetModules();
  });

  afterEach(() => {
    for (const file of [
      'proxy/topology.ts',
      'proxy/endpointslice-cache.ts',
      'dns/backend.ts',
      'network/router.ts',
      'network/namespace.ts',
      'explain/request.ts',
    ])
      vi.doUnmock(`../../sandbox/${file}`);
  });

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
    expect(await caught()).toMatch(/ decides for one of /);
  });

  it('a kube-proxy that refuses where those that end still serve', async () => {
    vi.doMock('../../sandbox/proxy/topology.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/proxy/topology.ts')>();
      const categorizeEndpoints: typeof real.categorizeEndpoints = (endpoints, ...rest) =>
        real.categorizeEndpoints(
          endpoints.filter(({ terminating }) => !terminating),
          ...rest,
        );
      return { ...real, categorizeEndpoints };
    });
    expect(await caught()).toMatch(/ decides reject, knowing /);
  });

  it('a kube-proxy that misses every third change', async () => {
    vi.doMock('../../sandbox/proxy/endpointslice-cache.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/proxy/endpointslice-cache.ts')>();
      let changes = 0;
      class Deaf extends real.EndpointSliceCache {
        override updatePending(...[slice, remove]: Parameters<InstanceType<typeof real.EndpointSliceCache>['updatePending']>): boolean {
          changes += slice.metadata.namespace === 'kube-system' ? 0 : 1;
          return changes % 3 > 0 && super.updatePending(slice, remove);
        }
      }
      return { ...real, EndpointSliceCache: Deaf };
    });
    expect(await caught()).toMatch(/ decides /);
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
    expect(await caught()).toMatch(/: DNS says /);
  });

  it('a network that loses a packet now and then', async () => {
    vi.doMock('../../sandbox/network/router.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/network/router.ts')>();
      let packets = 0;
      class Lossy extends real.Router {
        override route(...args: Parameters<InstanceType<typeof real.Router>['route']>) {
          const route = super.route(...args);
          packets += 1;
          return packets % 50 === 0 ? ({ kind: 'silent' } as const) : route;
        }
      }
      return { ...real, Router: Lossy };
    });
    expect(await caught()).toMatch(/nothing was in the way$/);
  });

  it('a port that refuses now and then', async () => {
    vi.doMock('../../sandbox/network/namespace.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/network/namespace.ts')>();
      let asked = 0;
      class Shy extends real.Namespace {
        override listenerAt(...args: Parameters<InstanceType<typeof real.Namespace>['listenerAt']>) {
          asked += args[0] === 'TCP' ? 1 : 0;
          return asked % 20 === 0 ? undefined : super.listenerAt(...args);
        }
      }
      return { ...real, Namespace: Shy };
    });
    expect(await caught()).toMatch(/which ran, at a port at which it listens$/);
  });

  it('a trace that blames a rule', async () => {
    vi.doMock('../../sandbox/explain/request.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/explain/request.ts')>();
      const traceRequest: typeof real.traceRequest = async (...args) => {
        const trace = await real.traceRequest(...args);
        return trace.end.kind === 'refused by the pod' ? { ...trace, end: { kind: 'refused by a rule' } } : trace;
      };
      return { ...real, traceRequest };
    });
    expect(await caught()).toMatch(/refused by a rule, and no rule refused$/);
  });
});
