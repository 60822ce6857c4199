// From the pods that a Service selects to its slices (k8s.io/endpointslice reconciler.go).

import type { Endpoint, EndpointPort, EndpointSlice, Pod, Service } from '../api/generated/types.ts';
import { endpointSlices } from '../api/resources.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { type Draft, keyOf, type StringMap } from '../apimachinery/meta.ts';
import { isNamespaceTerminating } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { EventRecorder } from '../client-go/event-recorder.ts';
import { type AddressType, getAddressTypesForService } from './addresses.ts';
import { EndpointCache, type NodeLister } from './endpoint-cache.ts';
import { EndpointsLastChangeTriggerTime, hintsEnabled, ownedBy, without } from './labels.ts';
import type { Efficiency, ReconcilerObserver } from './observer.ts';
import { newEndpointSlice, reconcileByPortMapping, type SliceChanges } from './packing.ts';
import type { Placement } from './placement.ts';
import { portMapKey } from './ports.ts';
import { type HintsEvent, type TopologyCache, withAddressType } from './topologycache/topology-cache.ts';
import { reconcileHints, removeHintsFromSlices, type SliceInfo } from './trafficdist/traffic-distribution.ts';
import type { EndpointSliceTracker } from './util/endpoint-slice-tracker.ts';

export interface ReconcilerOptions {
  readonly client: Client;
  readonly nodes: NodeLister;
  readonly tracker: EndpointSliceTracker;
  readonly topologyCache: TopologyCache;
  readonly recorder: EventRecorder;
  readonly controllerName: string;
  readonly maxEndpointsPerSlice: number;
  /** Told of what is done, by whoever counts. */
  readonly observer?: ReconcilerObserver;
}

/** What is remembered of one Service, to save work and for nothing else. */
class Memory {
  readonly endpoints = new EndpointCache();
  readonly placements: Record<AddressType, ReadonlyMap<string, Placement>> = { IPv4: new Map(), IPv6: new Map() };
}

/** What one reconciliation wrote, in words, as the writes happened. */
export type Writes = string[];

/** validTrafficDistribution. */
export const isValidTrafficDistribution = (value: string | undefined): boolean =>
  value === 'PreferClose' || value === 'PreferSameZone' || value === 'PreferSameNode';

/** Reconciler: makes the slices of a Service what its pods ask for. */
export class Reconciler {
  readonly #options: ReconcilerOptions;
  readonly #memories = new Map<string, Memory>();

  constructor(options: ReconcilerOptions) {
    this.#options = options;
  }

  deleteService(key: string): void {
    this.#memories.delete(key);
  }

  /** Throws where something could not be done; what could be has been written all the same. */
  reconcile(
    service: Service,
    pods: readonly Pod[],
    existingSlices: readonly EndpointSlice[],
    triggerTime: string | undefined,
    writes: Writes,
  ): void {
    const { client, topologyCache, tracker } = this.#options;
    const errors: string[] = [];
    const attempt = (work: () => void) => {
      try {
        work();
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        errors.push(error.message);
      }
    };
    const supported: readonly string[] = getAddressTypesForService(service);
    const foreign = existingSlices.filter((slice) => !supported.includes(slice.addressType));
    for (const slice of foreign) topologyCache.removeHints(keyOf(service), slice.addressType);
    for (const addressType of getAddressTypesForService(service)) {
      const ofType = existingSlices.filter((slice) => slice.addressType === addressType);
      attempt(() => this.#reconcileByAddressType(service, pods, ofType, triggerTime, addressType, writes));
    }
    for (const slice of foreign) {
      const { name, namespace } = slice.metadata;
      attempt(() => {
        try {
          client.delete(endpointSlices, name, namespace);
        } catch (error) {
          throw failed(`error deleting ${name} EndpointSlice for Service ${keyOf(service)}`, error);
        }
        tracker.expectDeletion(slice);
        this.#options.observer?.wrote('delete');
        writes.push(`delete EndpointSlice/${keyOf(slice)}: the Service no longer has ${slice.addressType}`);
      });
    }
    if (errors.length > 0) throw new Error(aggregate(errors));
  }

  #reconcileByAddressType(
    service: Service,
    pods: readonly Pod[],
    existingSlices: readonly EndpointSlice[],
    triggerTime: string | undefined,
    addressType: AddressType,
    writes: Writes,
  ): void {
    const owned = existingSlices.filter((slice) => ownedBy(slice, service));
    const existingByPorts = Map.groupBy(owned, (slice) => portMapKey(slice.ports ?? undefined));
    const memory = this.#memoryOf(service);
    const { groups, errors } = this.#desired(service, pods, addressType, memory.endpoints);
    const placements = new Map<string, Placement>();

    const toCreate: Draft<EndpointSlice>[] = [];
    const toUpdate: Draft<EndpointSlice>[] = [];
    const toDelete = existingSlices.filter((slice) => !owned.includes(slice));
    const efficiencies: Efficiency[] = [];
    let [added, removed] = [0, 0];
    for (const [key, { ports, endpoints }] of groups) {
      const existing = existingByPorts.get(key) ?? [];
      const changes = reconcileByPortMapping(
        service,
        existing,
        endpoints,
        { addressType, ports },
        this.#options.maxEndpointsPerSlice,
        this.#options.controllerName,
        memory.placements[addressType].get(key),
      );
      placements.set(key, changes.placement);
      added += changes.added;
      removed += changes.removed;
      efficiencies.push({ endpoints: endpoints.length, slices: existing.length + changes.toCreate.length - changes.toDelete.length });
      toCreate.push(...changes.toCreate);
      toUpdate.push(...changes.toUpdate);
      toDelete.push(...changes.toDelete);
    }
    memory.placements[addressType] = placements;
    for (const [key, slices] of existingByPorts) if (!groups.has(key)) toDelete.push(...slices);

    let deletions: readonly EndpointSlice[] = toDelete;
    if (existingSlices.length === toDelete.length && toCreate.length === 0) {
      const placeholder = newEndpointSlice(service, { addressType, ports: [] }, this.#options.controllerName);
      const [only] = toDelete;
      // A placeholder that is there already is neither deleted nor made anew.
      if (only && toDelete.length === 1 && isPlaceholder(only, placeholder)) deletions = [];
      else toCreate.push(placeholder);
      efficiencies.push({ endpoints: 0, slices: 1 });
    }
    this.#options.observer?.compared(service, added, removed, efficiencies);

    const gone = new Set([...toUpdate.map((slice) => slice.metadata.name), ...deletions.map((slice) => slice.metadata.name)]);
    const unchanged = existingSlices.filter((slice) => !gone.has(slice.metadata.name));
    const { slices, events } = this.#withHints(service, addressType, { toCreate, toUpdate, unchanged });
    let failure: unknown;
    try {
      this.#finalize(service, { toCreate: slices.toCreate, toUpdate: slices.toUpdate, toDelete: deletions }, triggerTime, writes);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failure = error;
      errors.push(error.message);
    }
    for (const { type, reason, message } of events) this.#options.recorder.event(service, type, reason, message);
    if (errors.length > 0) throw failure instanceof Error && errors.length === 1 ? failure : new Error(aggregate(errors));
  }

  #memoryOf(service: Service): Memory {
    const key = keyOf(service);
    const memory = this.#memories.get(key) ?? new Memory();
    this.#memories.set(key, memory);
    return memory;
  }

  /** The endpoints that there should be, by the ports that their pods resolve to. */
  #desired(service: Service, pods: readonly Pod[], addressType: AddressType, cache: EndpointCache) {
    const { metadata, spec } = service;
    const groups = new Map<string, { readonly ports: readonly EndpointPort[]; readonly endpoints: Endpoint[] }>();
    const errors: string[] = [];
    let group: { readonly ports: readonly EndpointPort[]; readonly endpoints: Endpoint[] } | undefined;
    for (const entry of cache.resolve(service, pods, this.#options.nodes)) {
      const { ports, node, pod } = entry;
      if (!ports) continue;
      if (group?.ports !== ports) {
        const key = portMapKey(ports);
        group = groups.get(key) ?? { ports, endpoints: [] };
        groups.set(key, group);
      }
      if (!node && !spec?.publishNotReadyAddresses) {
        const nodeName = pod.spec?.nodeName ?? '';
        errors.push(`skipping Pod ${pod.metadata.name} for Service ${metadata.namespace}/${metadata.name}: Node ${nodeName} Not Found`);
        continue;
      }
      const endpoint = cache.endpointOf(entry, service, addressType);
      if (endpoint.addresses.length > 0) group.endpoints.push(endpoint);
    }
    return { groups, errors };
  }

  /** The topology annotation goes before trafficDistribution, and without either hints are taken away. */
  #withHints(
    service: Service,
    addressType: AddressType,
    slices: SliceInfo,
  ): { readonly slices: SliceInfo; readonly events: readonly HintsEvent[] } {
    const { topologyCache } = this.#options;
    const key = keyOf(service);
    if (hintsEnabled(service.metadata.annotations)) return topologyCache.addHints(key, addressType, slices);
    const events: HintsEvent[] = [];
    if (topologyCache.hasPopulatedHints(key)) {
      const message = withAddressType('Topology Aware Hints has been disabled', addressType);
      events.push({ type: 'Warning', reason: 'TopologyAwareHintsDisabled', message });
    }
    topologyCache.removeHints(key, addressType);
    const trafficDistribution = service.spec?.trafficDistribution;
    return {
      slices: isValidTrafficDistribution(trafficDistribution) ? reconcileHints(trafficDistribution, slices) : removeHintsFromSlices(slices),
      events,
    };
  }

  /** finalize: writes. A slice that would be deleted takes the contents of one that would be created, where it can. */
  #finalize(service: Service, changes: SliceChanges, triggerTime: string | undefined, writes: Writes): void {
    const { client, tracker } = this.#options;
    const { toCreate, toUpdate, toDelete } = recycle(service, changes);
    const write = (verb: 'create' | 'update', name: string, act: () => EndpointSlice) => {
      try {
        const stored = act();
        tracker.update(stored);
        this.#options.observer?.wrote(verb);
        writes.push(`${verb} EndpointSlice/${keyOf(stored)} (${count(stored.endpoints?.length ?? 0)})`);
      } catch (error) {
        throw failed(`failed to ${verb} ${name}EndpointSlice for Service ${keyOf(service)}`, error);
      }
    };
    if (service.metadata.deletionTimestamp === undefined) {
      for (const slice of toCreate) {
        try {
          write('create', '', () => client.create(endpointSlices, withTriggerTime(slice, triggerTime)));
        } catch (error) {
          if (error instanceof Error && isNamespaceTerminating(error.cause)) return;
          throw error;
        }
      }
    }
    for (const slice of toUpdate) {
      write('update', `${slice.metadata.name} `, () => client.update(endpointSlices, withTriggerTime(slice, triggerTime)));
    }
    for (const slice of toDelete) {
      const { name, namespace } = slice.metadata;
      try {
        client.delete(endpointSlices, name, namespace);
      } catch (error) {
        throw failed(`failed to delete ${name} EndpointSlice for Service ${keyOf(service)}`, error);
      }
      tracker.expectDeletion(slice);
      this.#options.observer?.wrote('delete');
      writes.push(`delete EndpointSlice/${keyOf(slice)}`);
    }
    this.#options.observer?.finalized(service, toCreate.length + toUpdate.length + toDelete.length);
  }
}

const count = (endpoints: number): string => (endpoints === 1 ? '1 endpoint' : `${endpoints} endpoints`);

const failed = (what: string, cause: unknown): Error => new Error(`${what}: ${cause instanceof Error ? cause.message : cause}`, { cause });

/** utilerrors.NewAggregate's text. */
const aggregate = (errors: readonly string[]): string => {
  const distinct = [...new Set(errors)];
  return distinct.length === 1 ? (distinct[0] ?? '') : `[${distinct.join(', ')}]`;
};

/** An empty label counts as none. */
const sameValues = (a: StringMap = {}, b: StringMap = {}): boolean =>
  [...Object.keys(a), ...Object.keys(b)].every((key) => (lookup(a, key) ?? '') === (lookup(b, key) ?? ''));

/** placeholderSliceCompare: an empty slice in the right place with the right labels. */
const isPlaceholder = (slice: EndpointSlice, placeholder: Draft<EndpointSlice>): boolean =>
  slice.metadata.namespace === placeholder.metadata.namespace &&
  sameValues(slice.metadata.labels, placeholder.metadata.labels) &&
  slice.addressType === placeholder.addressType &&
  !slice.endpoints?.length &&
  !slice.ports?.length;

/** addTriggerTimeAnnotation: without a new trigger the annotation goes. */
function withTriggerTime(slice: Draft<EndpointSlice>, triggerTime: string | undefined): Draft<EndpointSlice> {
  const { annotations: old, ...metadata } = slice.metadata;
  const annotations = {
    ...without(old, EndpointsLastChangeTriggerTime),
    ...(triggerTime !== undefined && { [EndpointsLastChangeTriggerTime]: triggerTime }),
  };
  return { ...slice, metadata: { ...metadata, ...(Object.keys(annotations).length > 0 && { annotations }) } };
}

/** Turns creates into updates of slices that would be deleted: only the Service's own, and of the same address type, which cannot change. */
function recycle(service: Service, { toCreate, toUpdate, toDelete }: SliceChanges): SliceChanges {
  const creates = [...toCreate];
  const updates = [...toUpdate];
  const deletes: EndpointSlice[] = [];
  for (const slice of toDelete) {
    const next = creates.at(-1);
    if (next && slice.addressType === next.addressType && ownedBy(slice, service)) {
      creates.pop();
      updates.push({ ...next, metadata: { ...next.metadata, name: slice.metadata.name } });
    } else deletes.push(slice);
  }
  return { toCreate: creates, toUpdate: updates, toDelete: deletes };
}
