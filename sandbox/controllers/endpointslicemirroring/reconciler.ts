// Makes the mirrored slices what the Endpoints ask for (kubernetes/pkg/controller/endpointslicemirroring reconciler.go).
import type { EndpointSlice, Endpoints } from '../../api/generated/types.ts';
import { endpointSlices } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { type Draft, keyOf } from '../../apimachinery/meta.ts';
import { isNamespaceTerminating } from '../../apimachinery/status.ts';
import type { Client } from '../../client-go/client.ts';
import type { EventRecorder } from '../../client-go/event-recorder.ts';
import { LabelManagedBy, LabelServiceName, without } from '../../endpointslice/labels.ts';
import type { Efficiency } from '../../endpointslice/observer.ts';
import type { SliceChanges } from '../../endpointslice/packing.ts';
import { endpointsEqualBeyondHash } from '../../endpointslice/util/endpoint-set.ts';
import type { EndpointSliceTracker } from '../../endpointslice/util/endpoint-slice-tracker.ts';
import type { MirroringObserver, Totals } from './metrics.ts';
import { type Desired, desiredSlices, groupKey, MAX_ENDPOINTS_PER_SUBSET, mirroredAnnotations, newMirror } from './mirrored-slices.ts';

export interface MirroringOptions {
  readonly client: Client;
  readonly tracker: EndpointSliceTracker;
  readonly recorder: EventRecorder;
  readonly maxEndpointsPerSubset?: number;
  /** Told of what is done, by whoever counts. */
  readonly observer?: MirroringObserver;
}

/** reconcile. Gives back in words what it wrote. */
export function reconcileMirrors(
  endpoints: Endpoints,
  existingSlices: readonly EndpointSlice[],
  options: MirroringOptions,
): readonly string[] {
  const { observer, recorder, tracker, maxEndpointsPerSubset: max = MAX_ENDPOINTS_PER_SUBSET } = options;
  const { byKey, skipped, invalid } = desiredSlices(endpoints, max);
  observer?.skipped(skipped);
  if (invalid > 0) {
    recorder.event(endpoints, 'Warning', 'InvalidIPAddress', `Skipped ${invalid} invalid IP addresses when mirroring to EndpointSlices`);
  }
  if (skipped > invalid) {
    const message = `A max of ${max} addresses can be mirrored to EndpointSlices per Endpoints subset. ${skipped} addresses were skipped`;
    recorder.event(endpoints, 'Warning', 'TooManyAddressesToMirror', message);
  }
  const existingByKey = Map.groupBy(existingSlices, (slice) => groupKey(slice.addressType, slice.ports ?? undefined));
  const toCreate: Draft<EndpointSlice>[] = [];
  const toUpdate: Draft<EndpointSlice>[] = [];
  const toDelete: EndpointSlice[] = [];
  const totals = { added: 0, updated: 0, removed: 0 };
  const efficiencies: Efficiency[] = [];
  for (const [key, desired] of byKey) {
    const existing = existingByKey.get(key) ?? [];
    const [first, ...others] = existing;
    const { size } = desired.endpoints;
    if (size === 0) {
      toDelete.push(...existing);
      for (const slice of existing) totals.removed += slice.endpoints?.length ?? 0;
      efficiencies.push({ endpoints: 0, slices: 0 });
      continue;
    }
    efficiencies.push({ endpoints: size, slices: 1 });
    toDelete.push(...others);
    const changes = first ? totalChanges(first, desired) : { added: size, updated: 0, removed: 0 };
    totals.added += changes.added;
    totals.updated += changes.updated;
    totals.removed += changes.removed;
    if (first && isUnchanged(changes) && isMirror(first, endpoints)) {
      if (!tracker.has(first)) tracker.update(first);
      continue;
    }
    const mirror = newMirror(endpoints, desired.ports, desired.addressType, first?.metadata.name);
    (first ? toUpdate : toCreate).push({ ...mirror, endpoints: desired.endpoints.pop(max) });
  }
  for (const [key, slices] of existingByKey) if (!byKey.has(key)) toDelete.push(...slices);
  observer?.compared(keyOf(endpoints), totals, efficiencies);
  return finalize(endpoints, recycleSlices({ toCreate, toUpdate, toDelete }), options);
}

/** totalChanges: what has to be done to a slice, so that it holds what is desired. */
function totalChanges({ endpoints }: EndpointSlice, { endpoints: desired }: Desired): Totals {
  const current = endpoints ?? [];
  const wanted = current.map((endpoint) => desired.get(endpoint));
  const found = wanted.filter((each) => each !== undefined).length;
  return {
    added: desired.size - found,
    updated: current.filter((endpoint, i) => wanted[i] && !endpointsEqualBeyondHash(wanted[i], endpoint)).length,
    removed: current.length - found,
  };
}

const isUnchanged = ({ added, updated, removed }: Totals): boolean => added + updated + removed === 0;

/** Whether a slice carries what the Endpoints carry, beside the same endpoints. */
function isMirror(slice: EndpointSlice, endpoints: Endpoints): boolean {
  const ofOtherEndpoints = (slice.metadata.ownerReferences ?? []).some(
    (owner) => owner.kind === 'Endpoints' && owner.name === endpoints.metadata.name && owner.uid !== endpoints.metadata.uid,
  );
  return (
    deepEqual(endpoints.metadata.labels ?? {}, without(slice.metadata.labels, LabelManagedBy, LabelServiceName)) &&
    deepEqual(mirroredAnnotations(endpoints), slice.metadata.annotations ?? {}) &&
    !ofOtherEndpoints
  );
}

/** recycleSlices: a slice that would be deleted takes the contents of one of its address type that would be created. */
function recycleSlices({ toCreate, toUpdate, toDelete }: SliceChanges): SliceChanges {
  const deletes = [...toDelete];
  const updates = [...toUpdate];
  const creates = toCreate.filter((slice) => {
    const i = deletes.findIndex((other) => other.addressType === slice.addressType);
    const [recycled] = i < 0 ? [] : deletes.splice(i, 1);
    if (recycled) updates.push({ ...slice, metadata: { ...slice.metadata, name: recycled.metadata.name } });
    return !recycled;
  });
  return { toCreate: creates, toUpdate: updates, toDelete: deletes };
}

/** finalize: writes. */
function finalize(
  endpoints: Endpoints,
  { toCreate, toUpdate, toDelete }: SliceChanges,
  { client, tracker, observer }: MirroringOptions,
): readonly string[] {
  const writes: string[] = [];
  const key = keyOf(endpoints);
  const failed = (what: string, cause: unknown) => new Error(`${what} EndpointSlice for Endpoints ${key}: ${String(cause)}`, { cause });
  const note = (verb: 'create' | 'update', slice: EndpointSlice) => {
    tracker.update(slice);
    observer?.wrote(verb);
    writes.push(`${verb} EndpointSlice/${keyOf(slice)} (${slice.endpoints?.length ?? 0} endpoints, mirrored)`);
  };
  if (endpoints.metadata.deletionTimestamp === undefined) {
    for (const slice of toCreate) {
      try {
        note('create', client.create(endpointSlices, slice));
      } catch (error) {
        if (isNamespaceTerminating(error)) return writes;
        throw failed('failed to create', error);
      }
    }
  }
  for (const slice of toUpdate) {
    try {
      note('update', client.update(endpointSlices, slice));
    } catch (error) {
      throw failed(`failed to update ${slice.metadata.name}`, error);
    }
  }
  for (const slice of toDelete) {
    try {
      client.delete(endpointSlices, slice.metadata.name, slice.metadata.namespace);
    } catch (error) {
      throw failed(`failed to delete ${slice.metadata.name}`, error);
    }
    tracker.expectDeletion(slice);
    observer?.wrote('delete');
    writes.push(`delete EndpointSlice/${keyOf(slice)}`);
  }
  return writes;
}
