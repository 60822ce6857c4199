// What the EndpointSlice controller counts (k8s.io/endpointslice/metrics: metrics.go, cache.go).

import type { Service } from '../../api/generated/types.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { DEFAULT_BUCKETS, exponentialBuckets, Histogram, Numbers, type Registry } from '../../component-base/metrics.ts';
import { hintsEnabled } from '../../endpointslice/labels.ts';
import type { Efficiency, ReconcilerObserver } from '../../endpointslice/observer.ts';
import { isValidTrafficDistribution } from '../../endpointslice/reconciler.ts';

export interface EndpointSliceMetrics extends ReconcilerObserver {
  /** trackSync. */
  synced(result: 'success' | 'stale' | 'error'): void;
  /** DeleteService, of the cache. */
  deleteService(key: string): void;
}

/** numDesiredSlices: how many slices there would be, were all but one of them full. */
export const numDesiredSlices = (endpoints: number, max: number): number => Math.ceil(endpoints / max);

/** The value of trafficDistribution that counts: the annotation goes before the field. */
const distributionOf = ({ metadata, spec }: Service): string | undefined =>
  isValidTrafficDistribution(spec?.trafficDistribution) && !hintsEnabled(metadata.annotations) ? spec?.trafficDistribution : undefined;

/** RegisterMetrics, and the cache behind the gauges. */
export function newEndpointSliceMetrics(registry: Registry, maxEndpointsPerSlice: number): EndpointSliceMetrics {
  const described = (name: string, help: string, stability: 'ALPHA' | 'BETA') => ({
    name: `endpoint_slice_controller_${name}`,
    help,
    stability,
  });
  const perSync = exponentialBuckets(2, 2, 15);
  const added = registry.register(
    new Histogram(described('endpoints_added_per_sync', 'Number of endpoints added on each Service sync', 'BETA'), perSync),
  );
  const removed = registry.register(
    new Histogram(described('endpoints_removed_per_sync', 'Number of endpoints removed on each Service sync', 'BETA'), perSync),
  );
  const desired = registry.register(new Numbers('gauge', described('endpoints_desired', 'Number of endpoints desired', 'BETA')));
  const actualSlices = registry.register(new Numbers('gauge', described('num_endpoint_slices', 'Number of EndpointSlices', 'BETA')));
  const desiredSlices = registry.register(
    new Numbers(
      'gauge',
      described('desired_endpoint_slices', 'Number of EndpointSlices that would exist with perfect endpoint allocation', 'BETA'),
    ),
  );
  const changes = registry.register(new Numbers('counter', described('changes', 'Number of EndpointSlice changes', 'ALPHA')));
  const changed = registry.register(
    new Histogram(
      described('endpointslices_changed_per_sync', 'Number of EndpointSlices changed on each Service sync', 'ALPHA'),
      DEFAULT_BUCKETS,
    ),
  );
  const syncs = registry.register(new Numbers('counter', described('syncs', 'Number of EndpointSlice syncs', 'ALPHA')));
  const distributions = registry.register(
    new Numbers(
      'gauge',
      described('services_count_by_traffic_distribution', 'Number of Services using some specific trafficDistribution', 'BETA'),
    ),
  );

  const services = new Map<string, { readonly endpoints: number; readonly actual: number; readonly desired: number }>();
  const byDistribution = new Map<string, Set<string>>();
  const totals = { endpoints: 0, actual: 0, desired: 0 };

  const replace = (key: string, now: { endpoints: number; actual: number; desired: number } | undefined): void => {
    const before = services.get(key);
    totals.endpoints += (now?.endpoints ?? 0) - (before?.endpoints ?? 0);
    totals.actual += (now?.actual ?? 0) - (before?.actual ?? 0);
    totals.desired += (now?.desired ?? 0) - (before?.desired ?? 0);
    if (now) services.set(key, now);
    else services.delete(key);
  };
  /** updateMetrics. */
  const update = (): void => {
    actualSlices.set(totals.actual);
    desiredSlices.set(totals.desired);
    desired.set(totals.endpoints);
    distributions.reset();
    for (const [distribution, keys] of byDistribution) distributions.set(keys.size, { traffic_distribution: distribution });
  };
  const leave = (key: string): void => {
    for (const keys of byDistribution.values()) keys.delete(key);
  };

  return {
    // Called for each family: of a Service with two, the last one stands in the cache, as upstream.
    compared(service, numAdded, numRemoved, byPorts: readonly Efficiency[]) {
      added.observe(numAdded);
      removed.observe(numRemoved);
      const key = keyOf(service);
      const sum = (of: (each: Efficiency) => number): number => byPorts.reduce((total, each) => total + of(each), 0);
      replace(key, {
        endpoints: sum(({ endpoints }) => endpoints),
        actual: sum(({ slices }) => slices),
        // There is always a placeholder.
        desired: Math.max(
          1,
          sum(({ endpoints }) => numDesiredSlices(endpoints, maxEndpointsPerSlice)),
        ),
      });
      leave(key);
      const distribution = distributionOf(service);
      if (distribution !== undefined) byDistribution.set(distribution, (byDistribution.get(distribution) ?? new Set()).add(key));
      update();
    },
    wrote: (operation) => changes.add({ operation }),
    finalized: (service, slices) =>
      changed.observe(slices, {
        topology: hintsEnabled(service.metadata.annotations) ? 'Auto' : 'Disabled',
        traffic_distribution: distributionOf(service) ?? '',
      }),
    synced: (result) => syncs.add({ result }),
    deleteService(key) {
      leave(key);
      if (!services.has(key)) return;
      replace(key, undefined);
      update();
    },
  };
}
