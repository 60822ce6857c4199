// Kubernetes's own cases for hints: trafficdist and topologycache (tests/upstream).
import { describe, expect, it } from 'vitest';
import type { EndpointSlice, Node } from '../../../sandbox/api/generated/types.ts';
import { TopologyCache } from '../../../sandbox/endpointslice/topologycache/topology-cache.ts';
import { type Allocation, getGivingAndReceivingZones, getHintsByZone } from '../../../sandbox/endpointslice/topologycache/zones.ts';
import { reconcileHints } from '../../../sandbox/endpointslice/trafficdist/traffic-distribution.ts';
import { cases, plain, reviveAll, unordered } from '../../upstream/cases.ts';
import { newTopologyCache, type Topology } from '../../upstream/topology.ts';

type Slices = EndpointSlice[] | null | undefined;
type Counts = Readonly<Record<string, number>>;

const slices = (list: Slices) => reviveAll('discovery.k8s.io/v1', 'EndpointSlice', list ?? []);
const endpoints = (list: Slices | readonly { readonly endpoints?: unknown }[]) => plain((list ?? []).map((slice) => slice.endpoints ?? []));
const counts = (map: Counts | undefined) => new Map(Object.entries(map ?? {}));

describe('trafficdist.ReconcileHints', () => {
  type In = { trafficDistribution?: string; slicesToCreate?: Slices; slicesToUpdate?: Slices; slicesUnchanged?: Slices };
  it.each(cases<In, [Slices, Slices, Slices]>('trafficdist.ReconcileHints'))(
    '%s',
    (_, { in: given, out: [toCreate, toUpdate, unchanged] }) => {
      const done = reconcileHints(given.trafficDistribution, {
        toCreate: slices(given.slicesToCreate),
        toUpdate: slices(given.slicesToUpdate),
        unchanged: slices(given.slicesUnchanged),
      });
      expect([done.toCreate, done.toUpdate, done.unchanged].map(endpoints)).toEqual([toCreate, toUpdate, unchanged].map(endpoints));
    },
  );
});

describe('TopologyCache.AddHints', () => {
  type Info = { ServiceKey: string; AddressType: string; ToCreate?: Slices; ToUpdate?: Slices; Unchanged?: Slices };
  type Event = { EventType: string; Reason: string; Message: string };
  type In = { si: Info; topology: Topology };
  // The race test puts the cache into a state that nodes cannot.
  const given = cases<In, [Slices, Slices, Event[]]>('topologycache.AddHints').filter(([, { test }]) => test !== 'TestTopologyCacheRace');
  it.each(given)('%s', (_, { in: { si, topology }, out: [toCreate, toUpdate, events] }) => {
    const done = newTopologyCache(topology).addHints(si.ServiceKey, si.AddressType, {
      toCreate: slices(si.ToCreate),
      toUpdate: slices(si.ToUpdate),
      unchanged: slices(si.Unchanged),
    });
    // Which endpoint goes to which zone follows the order of a Go map; how many go where does not.
    const zones = (list: Slices | readonly { readonly endpoints?: EndpointSlice['endpoints'] }[]) =>
      (list ?? []).map((slice) => unordered((slice.endpoints ?? []).map(({ hints }) => hints ?? 'none')));
    expect([done.slices.toCreate, done.slices.toUpdate].map(zones)).toEqual([toCreate, toUpdate].map(zones));
    expect(done.events.map(({ type, reason, message }) => [type, reason, message])).toEqual(
      events.map(({ EventType, Reason, Message }) => [EventType, Reason, Message]),
    );
  });
});

describe('TopologyCache.SetNodes', () => {
  it.each(cases<{ nodes?: Node[] }, [], { topology: Topology }>('topologycache.SetNodes'))('%s', (_, { in: given, after }) => {
    const cache = new TopologyCache();
    cache.setNodes(reviveAll('v1', 'Node', given.nodes));
    const ratios = Object.entries(after.topology.ratios ?? {});
    const allocations = cache.getAllocations(1000);
    if (ratios.length === 0)
      expect(allocations).toBe('Insufficient Node information: allocatable CPU or zone not specified on one or more nodes');
    else
      for (const [zone, ratio] of ratios)
        expect(typeof allocations === 'string' ? 0 : allocations.get(zone)?.desired).toBeCloseTo(ratio * 1000, 5);
  });
});

type Desired = Readonly<Record<string, Allocation>>;

describe('getGivingAndReceivingZones', () => {
  type In = { desired?: Desired; allocatedHintsByZone?: Counts };
  it.each(cases<In, [Counts, Counts]>('topologycache.getGivingAndReceivingZones'))('%s', (_, { in: given, out: [giving, receiving] }) => {
    const done = getGivingAndReceivingZones(new Map(Object.entries(given.desired ?? {})), counts(given.allocatedHintsByZone));
    const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((total, count) => total + count, 0);
    // Of zones with equally many to give, Go takes any.
    expect([sum(done.giving), sum(done.receiving)]).toEqual([sum(counts(giving)), sum(counts(receiving))]);
  });
});

describe('getHintsByZone', () => {
  type In = { slice: EndpointSlice; desired?: Desired; allocatedHintsByZone?: Counts };
  it.each(cases<In, [Counts | null]>('topologycache.getHintsByZone'))('%s', (_, { in: given, out: [hints] }) => {
    const done = getHintsByZone(
      given.slice.endpoints ?? [],
      counts(given.allocatedHintsByZone),
      new Map(Object.entries(given.desired ?? {})),
    );
    expect(done && Object.fromEntries(done)).toEqual(hints ?? undefined);
  });
});
