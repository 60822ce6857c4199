// Kubernetes's own cases for mirroring (tests/upstream).
import { describe, expect, it } from 'vitest';
import type { Endpoint, EndpointAddress, EndpointPort, EndpointSlice, Endpoints } from '../../../../sandbox/api/generated/types.ts';
import { desiredSlices, newMirror, shouldMirror } from '../../../../sandbox/controllers/endpointslicemirroring/mirrored-slices.ts';
import { reconcileMirrors } from '../../../../sandbox/controllers/endpointslicemirroring/reconciler.ts';
import { EndpointSliceTracker } from '../../../../sandbox/endpointslice/util/endpoint-slice-tracker.ts';
import { cases, plain, revive, reviveAll, unordered } from '../../../upstream/cases.ts';
import { type Action, RecordingClient } from '../../../upstream/recording-client.ts';

const endpointsOf = (object: Endpoints) => revive('v1', 'Endpoints', object);

describe('shouldMirror', () => {
  const given = cases<{ endpoints?: Endpoints }, [boolean]>('endpointslicemirroring.shouldMirror');
  it.each(given.filter(([, each]) => each.in.endpoints !== undefined))('%s', (_, { in: { endpoints }, out: [mirrored] }) => {
    expect(endpoints && shouldMirror(endpointsOf(endpoints))).toBe(mirrored);
  });
});

describe('newEndpointSlice', () => {
  type In = { endpoints: Endpoints; ports?: EndpointPort[]; addrType: 'IPv4' | 'IPv6'; sliceName: string };
  it.each(cases<In, [EndpointSlice]>('endpointslicemirroring.newEndpointSlice'))('%s', (_, { in: given, out: [slice] }) => {
    const mirror = newMirror(endpointsOf(given.endpoints), given.ports ?? [], given.addrType, given.sliceName || undefined);
    expect(plain({ ...mirror, apiVersion: '', kind: '' })).toEqual(plain(slice));
  });
});

describe('addressToEndpoint', () => {
  type In = { address: EndpointAddress; ready: boolean };
  const given = cases<In, [Endpoint | null, string | null]>('endpointslicemirroring.addressToEndpoint');
  it.each(given)('%s', (_, { in: { address, ready }, out: [endpoint, addressType] }) => {
    const subset = ready ? { addresses: [address] } : { notReadyAddresses: [address] };
    const metadata = { name: 'web', uid: '', resourceVersion: '', creationTimestamp: '' };
    const made = desiredSlices({ apiVersion: 'v1', kind: 'Endpoints', metadata, subsets: [subset] }, 1000);
    const groups = [...made.byKey.values()].filter(({ endpoints }) => endpoints.size > 0);
    expect(groups.map((group) => [group.addressType, plain(group.endpoints.pop(1)[0])])).toEqual(
      endpoint ? [[addressType, plain(endpoint)]] : [],
    );
  });
});

describe('reconcile', () => {
  type GoAction = { verb: string; resource: string; object?: EndpointSlice };
  type In = { endpoints: Endpoints; existingSlices?: EndpointSlice[]; max: number; actions: number };
  const isWrite = ({ verb, resource }: GoAction | Action) => resource === 'endpointslices' && ['create', 'update', 'delete'].includes(verb);
  const asWritten = ({ verb, object }: GoAction | Action) => {
    if (typeof object !== 'object' || object === null) return { verb };
    const { endpoints, ...rest } = { endpoints: undefined, ...object };
    const list: readonly unknown[] = Array.isArray(endpoints) ? endpoints : [];
    return { verb, ...rest, apiVersion: '', kind: '', endpoints: unordered(list) };
  };
  it.each(cases<In, [unknown], { actions?: GoAction[] }>('endpointslicemirroring.reconcile'))('%s', (_, { in: given, after }) => {
    const client = new RecordingClient();
    const existing = reviveAll('discovery.k8s.io/v1', 'EndpointSlice', given.existingSlices);
    reconcileMirrors(endpointsOf(given.endpoints), existing, {
      client,
      tracker: new EndpointSliceTracker(),
      recorder: { event() {} },
      maxEndpointsPerSubset: given.max,
    });
    const wanted = (after.actions ?? []).slice(given.actions).filter(isWrite);
    expect(unordered(client.actions.filter(isWrite).map(asWritten))).toEqual(unordered(wanted.map(asWritten)));
  });
});
