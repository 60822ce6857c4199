// What a reconciliation remembers of the last one saves work and changes nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Endpoint, EndpointSlice, Service } from '../../../sandbox/api/generated/types.ts';
import { reconcileByPortMapping } from '../../../sandbox/endpointslice/packing.ts';
import type { Placement } from '../../../sandbox/endpointslice/placement.ts';

const identity = { uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' };
const service: Service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'default', ...identity } };
const meta = { addressType: 'IPv4', ports: [{ name: '', port: 80, protocol: 'TCP' }] } as const;
const MAX = 5;

const endpoint = (number: number, ready: boolean): Endpoint => ({
  addresses: [`10.0.0.${number}`],
  conditions: { ready },
  targetRef: { kind: 'Pod', name: `pod-${number}`, namespace: 'default' },
});

/** What happens between two reconciliations: pods come, go or change; somebody edits or deletes a slice; a write is not seen yet. */
const happening = fc.record({
  come: fc.array(fc.nat(20), { maxLength: 4 }),
  go: fc.array(fc.nat(20), { maxLength: 2 }),
  change: fc.array(fc.nat(20), { maxLength: 2 }),
  edit: fc.option(fc.nat(4), { freq: 4 }),
  behind: fc.boolean(),
});

it('gives what it gives without a memory', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 12 }), (history) => {
      const desired = new Map<number, Endpoint>();
      let slices: readonly EndpointSlice[] = [];
      let placement: Placement | undefined;
      let made = 0;
      for (const { come, go, change, edit, behind } of history) {
        for (const number of go) desired.delete(number);
        for (const number of come) if (!desired.has(number)) desired.set(number, endpoint(number, true));
        for (const number of change) if (desired.has(number)) desired.set(number, endpoint(number, false));
        // Somebody writes an endpoint twice into a slice.
        slices = slices.map((slice, i) =>
          i === edit ? { ...slice, endpoints: [...(slice.endpoints ?? []), ...(slice.endpoints ?? []).slice(0, 1)] } : slice,
        );
        const endpoints = [...desired.values()];
        const { placement: left, ...changes } = reconcileByPortMapping(service, slices, endpoints, meta, MAX, 'test', placement);
        const { placement: _, ...afresh } = reconcileByPortMapping(service, slices, endpoints, meta, MAX, 'test');
        expect(changes).toEqual(afresh);
        placement = left;
        if (behind) continue;
        const gone = new Set(changes.toDelete.map(({ metadata }) => metadata.name));
        const updated = new Map(changes.toUpdate.map((slice) => [slice.metadata.name, slice.endpoints ?? []]));
        const created = changes.toCreate.map((draft): EndpointSlice => {
          made += 1;
          return { ...draft, addressType: 'IPv4', metadata: { ...draft.metadata, ...identity, name: `web-${made}` } };
        });
        const stay = slices.filter(({ metadata }) => !gone.has(metadata.name));
        slices = [...stay.map((slice) => ({ ...slice, endpoints: updated.get(slice.metadata.name) ?? slice.endpoints })), ...created];
        expect(slices.flatMap((slice) => (slice.endpoints ?? []).map(({ addresses }) => addresses[0])).sort()).toEqual(
          endpoints.map(({ addresses }) => addresses[0]).sort(),
        );
      }
    }),
    { numRuns: 500 },
  );
});
