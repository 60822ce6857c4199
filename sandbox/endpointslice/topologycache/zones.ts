// Counting by zones for topology-aware hints (k8s.io/endpointslice/topologycache/utils.go).
import type { Endpoint } from '../../api/generated/types.ts';
import { endpointReady } from '../hints.ts';

/** How much more than its share of traffic an endpoint may be given. */
export const OVERLOAD_THRESHOLD = 0.2;

/** How many endpoints a zone is to have. */
export interface Allocation {
  readonly minimum: number;
  readonly maximum: number;
  readonly desired: number;
}

type Counts = ReadonlyMap<string, number>;

/** redistributeHints: hands endpoints of giving zones to receiving ones, in `zones`. Gives back the change of each zone's count. */
export function redistributeHints(
  endpoints: readonly Endpoint[],
  zones: Map<Endpoint, string>,
  givingZones: Counts,
  receivingZones: Counts,
): Counts {
  const giving = new Map(givingZones);
  const receiving = new Map(receivingZones);
  const changes = new Map<string, number>();
  const countDown = (counts: Map<string, number>, zone: string) => {
    const count = counts.get(zone) ?? 0;
    if (count <= 1) counts.delete(zone);
    else counts.set(zone, count - 1);
  };
  for (const endpoint of endpoints) {
    if (!endpointReady(endpoint)) continue;
    if (giving.size === 0 || receiving.size === 0) break;
    const from = endpoint.zone;
    if (!from || !giving.has(from)) continue;
    for (const [to] of receiving) {
      zones.set(endpoint, to);
      countDown(giving, from);
      countDown(receiving, to);
      changes.set(to, (changes.get(to) ?? 0) + 1);
      changes.set(from, (changes.get(from) ?? 0) - 1);
      break;
    }
  }
  return changes;
}

/** getGivingAndReceivingZones: how many endpoints each zone has too many or too few, in whole ones. */
export function getGivingAndReceivingZones(
  allocations: ReadonlyMap<string, Allocation>,
  allocatedHintsByZone: Counts,
): { readonly giving: Counts; readonly receiving: Counts } {
  const givingDesired = new Map<string, number>();
  const receivingDesired = new Map<string, number>();
  for (const [zone, { desired }] of allocations) {
    const allocated = allocatedHintsByZone.get(zone) ?? 0;
    if (allocated > desired) givingDesired.set(zone, allocated - desired);
    else if (allocated < desired) receivingDesired.set(zone, desired - allocated);
  }
  const giving = new Map<string, number>();
  const receiving = new Map<string, number>();
  for (;;) {
    const [from, toGive] = getMost(givingDesired);
    const [to, toReceive] = getMost(receivingDesired);
    if (!from || !to || (toGive < 1 && toReceive < 1) || toGive < 0.5 || toReceive < 0.5) return { giving, receiving };
    giving.set(from, (giving.get(from) ?? 0) + 1);
    givingDesired.set(from, toGive - 1);
    receiving.set(to, (receiving.get(to) ?? 0) + 1);
    receivingDesired.set(to, toReceive - 1);
  }
}

function getMost(zones: Counts): readonly [zone: string, count: number] {
  let most: readonly [string, number] = ['', 0];
  for (const [zone, count] of zones) if (count > most[1]) most = [zone, count];
  return most;
}

/** getHintsByZone: how many hints a slice gives each zone; undefined where they are no longer right and the slice has to be written. */
export function getHintsByZone(
  endpoints: readonly Endpoint[],
  allocatedHintsByZone: Counts,
  allocations: ReadonlyMap<string, Allocation>,
): Counts | undefined {
  const counts = new Map<string, number>();
  for (const endpoint of endpoints) {
    if (!endpointReady(endpoint)) continue;
    if (!endpoint.hints?.forZones?.length) return undefined;
    for (const { name } of endpoint.hints.forZones) {
      if (!allocations.has(name)) return undefined;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  for (const [zone, count] of counts) {
    if (count + (allocatedHintsByZone.get(zone) ?? 0) > (allocations.get(zone)?.maximum ?? 0)) return undefined;
  }
  return counts;
}

/** serviceOverloaded: whether some zone has fewer endpoints than its share of the CPU asks for. */
export function serviceOverloaded(endpointsByZone: Counts, zoneRatios: Counts | undefined): boolean {
  if (endpointsByZone.size === 0) return false;
  if (!zoneRatios?.size) return true;
  const total = [...endpointsByZone.values()].reduce((sum, count) => sum + count, 0);
  for (const [zone, ratio] of zoneRatios) {
    const minimum = Math.ceil(total * ratio * (1 / (1 + OVERLOAD_THRESHOLD)));
    if ((endpointsByZone.get(zone) ?? -1) < minimum) return true;
  }
  return false;
}
