// The laws are worth something only if they catch controllers that are wrong. Each of these is, in one place.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LENGTH } from './hold.ts';

/** Within so many histories a mutant has to be caught. */
const HISTORIES = 300;

/** The first broken law of a history played by controllers of which some modules are replaced. */
async function caught(): Promise<string | undefined> {
  const { playHistory } = await import('./play.ts');
  for (let seed = 0; seed < HISTORIES; seed += 1) {
    const [law] = (await playHistory(String(seed), LENGTH)).broken;
    if (law !== undefined) return law;
  }
  return undefined;
}

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.doUnmock('../../sandbox/endpointslice/reconciler.ts');
  vi.doUnmock('../../sandbox/endpointslice/pod-endpoint.ts');
  vi.doUnmock('../../sandbox/controllers/endpointslice/arrivals.ts');
  vi.doUnmock('../../sandbox/controllers/endpointslice/decisions.ts');
  vi.doUnmock('../../sandbox/controllers/controller-manager.ts');
});

describe('the laws catch a controller that', () => {
  it('puts 101 endpoints into a slice', async () => {
    vi.doMock('../../sandbox/endpointslice/reconciler.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/endpointslice/reconciler.ts')>();
      class Roomy extends real.Reconciler {
        constructor(options: ConstructorParameters<typeof real.Reconciler>[0]) {
          super({ ...options, maxEndpointsPerSlice: 101 });
        }
      }
      return { ...real, Reconciler: Roomy };
    });
    vi.doMock('../../sandbox/controllers/endpointslice/arrivals.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/controllers/endpointslice/arrivals.ts')>();
      const firstToCome: typeof real.firstToCome = (selected, slices, _limit, now) => real.firstToCome(selected, slices, 101, now);
      return { ...real, firstToCome };
    });
    expect(await caught()).toMatch(/ has 101 endpoints/);
  });

  it('forgets pods that terminate', async () => {
    vi.doMock('../../sandbox/endpointslice/pod-endpoint.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/endpointslice/pod-endpoint.ts')>();
      const shouldPodBeInEndpoints: typeof real.shouldPodBeInEndpoints = (pod) => real.shouldPodBeInEndpoints(pod, false);
      return { ...real, shouldPodBeInEndpoints };
    });
    expect(await caught()).toMatch(/no slice holds/);
  });

  it('explains a pod that still serves as one that does not', async () => {
    vi.doMock('../../sandbox/controllers/endpointslice/decisions.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/controllers/endpointslice/decisions.ts')>();
      const podDecisions: typeof real.podDecisions = (...given) =>
        real
          .podDecisions(...given)
          .map((decision) => (decision.outcome === 'serving' ? { ...decision, outcome: 'terminating' } : decision));
      return { ...real, podDecisions };
    });
    expect(await caught()).toMatch(/^lab why .* is terminating, the slices say serving/);
  });

  it('loses one watch event in a hundred', async () => {
    vi.doMock('../../sandbox/controllers/controller-manager.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/controllers/controller-manager.ts')>();
      class Forgetful extends real.ControllerManager {
        constructor(options: ConstructorParameters<typeof real.ControllerManager>[0]) {
          const { client } = options;
          let received = 0;
          const watch: typeof client.watch = (resource, watched, handler) =>
            client.watch(resource, watched, (event) => {
              received += 1;
              if (received % 100 > 0) handler(event);
            });
          super({ ...options, client: Object.create(client, { watch: { value: watch } }) });
        }
      }
      return { ...real, ControllerManager: Forgetful };
    });
    expect(await caught()).toBeDefined();
  });

  it('takes pods in an order of chance, so that the same seed does not make the same bytes', async () => {
    let chance = 0;
    vi.doMock('../../sandbox/endpointslice/reconciler.ts', async (original) => {
      const real = await original<typeof import('../../sandbox/endpointslice/reconciler.ts')>();
      class Unsorted extends real.Reconciler {
        override reconcile(...[service, pods, ...rest]: Parameters<InstanceType<typeof real.Reconciler>['reconcile']>): void {
          chance += 1;
          super.reconcile(service, chance % 2 === 0 ? [...pods].reverse() : pods, ...rest);
        }
      }
      return { ...real, Reconciler: Unsorted };
    });
    const { bytes, playHistory } = await import('./play.ts');
    const { clusterOf } = await import('./history.ts');
    const ended = async (seed: string, begin: number): Promise<string> => {
      const cluster = clusterOf(seed);
      chance = begin;
      await playHistory(seed, LENGTH, cluster);
      return bytes(cluster);
    };
    const differs: boolean[] = [];
    for (const seed of ['0', '1', '2', '3', '4', '5']) differs.push((await ended(seed, 0)) !== (await ended(seed, 1)));
    expect(differs).toContain(true);
  });
});
