// What the mirroring controller counts (pkg/controller/endpointslicemirroring/metrics). How long a sync takes is the machine's business
// and not told: in virtual time it takes none.
import { exponentialBuckets, Histogram, Numbers, type Registry } from '../../component-base/metrics.ts';
import type { Efficiency } from '../../endpointslice/observer.ts';
import { numDesiredSlices } from '../endpointslice/metrics.ts';

/** totalsByAction. */
export interface Totals {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

export interface MirroringObserver {
  skipped(addresses: number): void;
  compared(endpoints: string, totals: Totals, byPorts: readonly Efficiency[]): void;
  wrote(operation: 'create' | 'update' | 'delete'): void;
}

export interface MirroringMetrics extends MirroringObserver {
  /** DeleteEndpoints, of the cache. */
  deleteEndpoints(key: string): void;
}

/** RegisterMetrics, and the cache behind the gauges. */
export function newMirroringMetrics(registry: Registry, maxEndpointsPerSubset: number): MirroringMetrics {
  const described = (name: string, help: string) => ({
    name: `endpoint_slice_mirroring_controller_${name}`,
    help,
    stability: 'ALPHA' as const,
  });
  const perSync = (name: string, help: string) => registry.register(new Histogram(described(name, help), exponentialBuckets(2, 2, 15)));
  const added = perSync('endpoints_added_per_sync', 'Number of endpoints added on each Endpoints sync');
  const updated = perSync('endpoints_updated_per_sync', 'Number of endpoints updated on each Endpoints sync');
  const removed = perSync('endpoints_removed_per_sync', 'Number of endpoints removed on each Endpoints sync');
  const skipped = perSync(
    'addresses_skipped_per_sync',
    'Number of addresses skipped on each Endpoints sync due to being invalid or exceeding MaxEndpointsPerSubset',
  );
  const desired = registry.register(new Numbers('gauge', described('endpoints_desired', 'Number of endpoints desired')));
  const actualSlices = registry.register(new Numbers('gauge', described('num_endpoint_slices', 'Number of EndpointSlices')));
  const desiredSlices = registry.register(
    new Numbers(
      'gauge',
      described('desired_endpoint_slices', 'Number of EndpointSlices that would exist with perfect endpoint allocation'),
    ),
  );
  const changes = registry.register(new Numbers('counter', described('changes', 'Number of EndpointSlice changes')));

  const mirrored = new Map<string, readonly Efficiency[]>();
  /** updateMetrics. */
  const update = (): void => {
    const all = [...mirrored.values()].flat();
    const sum = (of: (each: Efficiency) => number): number => all.reduce((total, each) => total + of(each), 0);
    desired.set(sum(({ endpoints }) => endpoints));
    actualSlices.set(sum(({ slices }) => slices));
    desiredSlices.set(sum(({ endpoints }) => numDesiredSlices(endpoints, maxEndpointsPerSubset)));
  };

  return {
    skipped: (addresses) => skipped.observe(addresses),
    compared(key, totals, byPorts) {
      added.observe(totals.added);
      updated.observe(totals.updated);
      removed.observe(totals.removed);
      mirrored.set(key, byPorts);
      update();
    },
    wrote: (operation) => changes.add({ operation }),
    deleteEndpoints(key) {
      if (mirrored.delete(key)) update();
    },
  };
}
