// Topology-aware hints by the zones' shares of CPU, for the annotation topology-mode: Auto (k8s.io/endpointslice/topologycache).
import type { Endpoint, EndpointSlice, Node } from '../../api/generated/types.ts';
import type { Draft } from '../../apimachinery/meta.ts';
import { milliValue } from '../../apimachinery/quantity.ts';
import { isNodeReady } from '../../component-helpers/nodes.ts';
import { endpointReady, withHints } from '../hints.ts';
import { LabelTopologyZone } from '../labels.ts';
import { removeHintsFromSlices, type SliceInfo } from '../trafficdist/traffic-distribution.ts';
import {
  type Allocation,
  getGivingAndReceivingZones,
  getHintsByZone,
  OVERLOAD_THRESHOLD,
  redistributeHints,
  serviceOverloaded,
} from './zones.ts';

/** An event about the Service, to be recorded once the slices are written. */
export interface HintsEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: 'TopologyAwareHintsEnabled' | 'TopologyAwareHintsDisabled';
  readonly message: string;
}

export const withAddressType = (message: string, addressType: string): string => `${message}, addressType: ${addressType}`;

const disabled = (message: string): HintsEvent => ({ type: 'Warning', reason: 'TopologyAwareHintsDisabled', message });

const hasExcludedLabels = ({ metadata }: Node): boolean =>
  metadata.labels?.['node-role.kubernetes.io/control-plane'] !== undefined ||
  metadata.labels?.['node-role.kubernetes.io/master'] !== undefined;

const readyCount = (slices: readonly { readonly endpoints?: readonly Endpoint[] | null }[]): number =>
  slices.reduce((total, slice) => total + (slice.endpoints?.filter(endpointReady).length ?? 0), 0);

/** TopologyCache: how nodes and endpoints are spread over the zones. */
export class TopologyCache {
  /** Each zone's share of the CPU; undefined where the nodes say too little, or there are fewer than two zones. */
  #cpuRatiosByZone: ReadonlyMap<string, number> | undefined;
  readonly #endpointsByService = new Map<string, Map<string, ReadonlyMap<string, number>>>();
  readonly #hintsPopulated = new Set<string>();

  /** GetOverloadedServices: the Services of which some zone has too few endpoints for its share. */
  overloadedServices(): readonly string[] {
    const overloaded: string[] = [];
    for (const [key, byAddressType] of this.#endpointsByService) {
      if ([...byAddressType.values()].some((zones) => serviceOverloaded(zones, this.#cpuRatiosByZone))) overloaded.push(key);
    }
    return overloaded;
  }

  hasPopulatedHints(serviceKey: string): boolean {
    return this.#hintsPopulated.has(serviceKey);
  }

  setHints(serviceKey: string, addressType: string, allocatedHintsByZone: ReadonlyMap<string, number>): void {
    const byAddressType = this.#endpointsByService.get(serviceKey) ?? new Map<string, ReadonlyMap<string, number>>();
    this.#endpointsByService.set(serviceKey, byAddressType.set(addressType, allocatedHintsByZone));
    this.#hintsPopulated.add(serviceKey);
  }

  removeHints(serviceKey: string, addressType: string): void {
    const byAddressType = this.#endpointsByService.get(serviceKey);
    byAddressType?.delete(addressType);
    if (byAddressType?.size === 0) this.#endpointsByService.delete(serviceKey);
    this.#hintsPopulated.delete(serviceKey);
  }

  /** SetNodes: one ready node without a zone or CPU is enough to give no hints at all. */
  setNodes(nodes: Iterable<Node>): void {
    const cpuByZone = new Map<string, number>();
    let total = 0;
    this.#cpuRatiosByZone = undefined;
    for (const node of nodes) {
      if (hasExcludedLabels(node) || !isNodeReady(node)) continue;
      const cpu = milliValue(node.status?.allocatable?.cpu ?? 0);
      const zone = node.metadata.labels?.[LabelTopologyZone];
      if (!zone || !cpu) return;
      total += cpu;
      cpuByZone.set(zone, (cpuByZone.get(zone) ?? 0) + cpu);
    }
    if (total === 0 || cpuByZone.size < 2) return;
    this.#cpuRatiosByZone = new Map([...cpuByZone].map(([zone, cpu]) => [zone, cpu / total]));
  }

  /** AddHints: hints for all ready endpoints, or for none and an event that says why. */
  addHints(
    serviceKey: string,
    addressType: string,
    slices: SliceInfo,
  ): { readonly slices: SliceInfo; readonly events: readonly HintsEvent[] } {
    const withhold = (message: string) => {
      this.removeHints(serviceKey, addressType);
      return { slices: removeHintsFromSlices(slices), events: [disabled(withAddressType(message, addressType))] };
    };
    const allocations = this.getAllocations(readyCount(slices.toCreate) + readyCount(slices.toUpdate) + readyCount(slices.unchanged));
    if (typeof allocations === 'string') return withhold(allocations);

    const allocated = new Map<string, number>();
    const { unchanged, stale } = this.#keepUnchanged(slices.unchanged, allocations, allocated);
    const toUpdate = [...slices.toUpdate, ...stale];
    const written = [...slices.toCreate, ...toUpdate];
    const endpoints = written.flatMap((slice) => slice.endpoints ?? []);
    const zones = new Map<Endpoint, string>();
    for (const endpoint of endpoints) {
      if (!endpointReady(endpoint)) continue;
      if (!endpoint.zone) return withhold('One or more endpoints do not have a zone specified');
      allocated.set(endpoint.zone, (allocated.get(endpoint.zone) ?? 0) + 1);
      zones.set(endpoint, endpoint.zone);
    }
    const { giving, receiving } = getGivingAndReceivingZones(allocations, allocated);
    for (const [zone, difference] of redistributeHints(endpoints, zones, giving, receiving)) {
      allocated.set(zone, (allocated.get(zone) ?? 0) + difference);
    }
    if (allocated.size === 0) return withhold('No hints allocated for zones');

    const first = !this.#hintsPopulated.has(serviceKey);
    this.setHints(serviceKey, addressType, allocated);
    const hinted = (slice: Draft<EndpointSlice>): Draft<EndpointSlice> => ({
      ...slice,
      endpoints: slice.endpoints?.map((endpoint) => {
        const zone = zones.get(endpoint);
        return zone === undefined ? endpoint : withHints(endpoint, { forZones: [{ name: zone }] });
      }),
    });
    const message = withAddressType('Topology Aware Hints has been enabled', addressType);
    return {
      slices: { toCreate: slices.toCreate.map(hinted), toUpdate: toUpdate.map(hinted), unchanged },
      events: first ? [{ type: 'Normal', reason: 'TopologyAwareHintsEnabled', message }] : [],
    };
  }

  /** getAllocatedHintsByZone: counts the hints of unchanged slices and finds those that have to be written after all. */
  #keepUnchanged(slices: readonly EndpointSlice[], allocations: ReadonlyMap<string, Allocation>, allocated: Map<string, number>) {
    const unchanged: EndpointSlice[] = [];
    const stale: EndpointSlice[] = [];
    for (const slice of slices) {
      const hints = getHintsByZone(slice.endpoints ?? [], allocated, allocations);
      if (!hints) {
        stale.push(slice);
        continue;
      }
      unchanged.push(slice);
      for (const [zone, count] of hints) allocated.set(zone, (allocated.get(zone) ?? 0) + count);
    }
    return { unchanged, stale };
  }

  /** getAllocations: how many endpoints each zone is to have at least, at most and ideally; or why there can be no hints. */
  getAllocations(numEndpoints: number): ReadonlyMap<string, Allocation> | string {
    const ratios = this.#cpuRatiosByZone;
    if (!ratios) return 'Insufficient Node information: allocatable CPU or zone not specified on one or more nodes';
    const counts = `(${numEndpoints} endpoints, ${ratios.size} zones)`;
    if (ratios.size > numEndpoints) return `Insufficient number of endpoints ${counts}`;
    let minimumTotal = 0;
    const floors: (readonly [zone: string, minimum: number, desired: number])[] = [];
    for (const [zone, ratio] of ratios) {
      const desired = ratio * numEndpoints;
      const minimum = Math.ceil(desired * (1 / (1 + OVERLOAD_THRESHOLD)));
      minimumTotal += minimum;
      floors.push([zone, minimum, Math.max(desired, minimum)]);
    }
    if (minimumTotal > numEndpoints) {
      return `Unable to allocate minimum required endpoints to each zone without exceeding overload threshold ${counts}`;
    }
    return new Map(floors.map(([zone, minimum, desired]) => [zone, { minimum, desired, maximum: minimum + numEndpoints - minimumTotal }]));
  }
}
