// Kubernetes's own cases for the slice reconciler (tests/upstream): the same writes for the same pods and slices.
import { describe, expect, it } from 'vitest';
import type { Endpoint, EndpointSlice, Node, Pod, Service } from '../../../sandbox/api/generated/types.ts';
import { Reconciler } from '../../../sandbox/endpointslice/reconciler.ts';
import { TopologyCache } from '../../../sandbox/endpointslice/topologycache/topology-cache.ts';
import { EndpointSliceTracker } from '../../../sandbox/endpointslice/util/endpoint-slice-tracker.ts';
import { cases, plain, revive, reviveAll, unordered } from '../../upstream/cases.ts';
import { type Action, RecordingClient } from '../../upstream/recording-client.ts';
import { newTopologyCache, type Topology } from '../../upstream/topology.ts';

interface In {
  readonly service: Service;
  readonly pods?: Pod[];
  readonly existingSlices?: EndpointSlice[];
  readonly nodes?: Node[];
  readonly triggerTime: string;
  readonly max: number;
  readonly controller: string;
  readonly preferSame: boolean;
  readonly topology?: Topology;
  /** How many actions the fake client had seen before. */
  readonly actions: number;
}

interface GoAction {
  readonly verb: string;
  readonly resource: string;
  readonly object?: EndpointSlice;
  readonly name?: string;
}

/** A case that has been used before with the same objects would be changed by the first: Kubernetes sorts and fills in place. */
const writes = (actions: readonly (GoAction | Action)[] = []) =>
  actions.filter(({ verb, resource }) => resource === 'endpointslices' && ['create', 'update', 'delete'].includes(verb));

const endpointsOf = (object: unknown): readonly Endpoint[] =>
  typeof object === 'object' && object !== null && 'endpoints' in object && Array.isArray(object.endpoints) ? object.endpoints : [];

/** What is written, but for which endpoint is in which slice, and what the server fills in. */
function outline({ verb, object }: GoAction | Action): unknown {
  if (typeof object !== 'object' || object === null) return { verb };
  const {
    endpoints = [],
    metadata,
    apiVersion: _,
    kind: __,
    ...rest
  } = { endpoints: [], metadata: {}, apiVersion: '', kind: '', ...object };
  const {
    name: ___,
    creationTimestamp: ____,
    resourceVersion: _____,
    uid: ______,
    ...meta
  } = {
    name: '',
    creationTimestamp: '',
    resourceVersion: '',
    uid: '',
    ...metadata,
  };
  return { verb, ...rest, metadata: meta, endpoints: endpoints?.length ?? 0 };
}

/** Zones are handed out in the order of a Go map: only how many endpoints each gets can be compared. */
const withoutHints = ({ hints: _, ...endpoint }: Endpoint): Endpoint => endpoint;
const zonesOf = (actions: readonly (GoAction | Action)[]) =>
  actions.flatMap(({ object }) => endpointsOf(object).map(({ hints }) => JSON.stringify(plain(hints ?? {})))).sort();

/** The gate PreferSameTrafficDistribution cannot be off any more. */
const inForce = cases<In, [unknown], { actions?: GoAction[] }>('endpointslice.Reconcile').filter(
  ([, { in: given }]) => given.preferSame || !/^PreferSame/.test(given.service.spec?.trafficDistribution ?? ''),
);

describe('Reconcile', () => {
  it.each(inForce)('%s', (_, { in: given, out: [error], after }) => {
    const client = new RecordingClient();
    const events: string[] = [];
    const nodes = new Map((given.nodes ?? []).map((node) => [node.metadata.name, revive('v1', 'Node', node)]));
    const reconciler = new Reconciler({
      client,
      nodes: { get: (name) => nodes.get(name), changes: 0 },
      tracker: new EndpointSliceTracker(),
      topologyCache: given.topology ? newTopologyCache(given.topology) : new TopologyCache(),
      recorder: { event: (_about, _type, reason) => events.push(reason) },
      controllerName: given.controller,
      maxEndpointsPerSlice: given.max,
    });
    const triggerTime = given.triggerTime.startsWith('0001') ? undefined : given.triggerTime;
    const service = revive('v1', 'Service', given.service);
    const slices = reviveAll('discovery.k8s.io/v1', 'EndpointSlice', given.existingSlices);
    const run = () => reconciler.reconcile(service, reviveAll('v1', 'Pod', given.pods), slices, triggerTime, []);
    if (error) expect(run).toThrow();
    else run();

    const wanted = writes(after.actions?.slice(given.actions));
    const done = writes(client.actions);
    expect(unordered(done.map(outline))).toEqual(unordered(wanted.map(outline)));
    const all = (actions: readonly (GoAction | Action)[]) =>
      unordered(actions.flatMap(({ object }) => endpointsOf(object).map(withoutHints)));
    // Which unchanged slice is filled, and which endpoints are put together, is chance where several slices are written.
    if (wanted.length === 1) expect(all(done)).toEqual(all(wanted));
    else expect(all(done).length).toBe(all(wanted).length);
    expect(zonesOf(done)).toEqual(zonesOf(wanted));
  });
});
