// How endpoints are spread over slices with few writes (k8s.io/endpointslice/reconciler.go: reconcileByPortMapping).
import type { Endpoint, EndpointPort, EndpointSlice, Service } from '../api/generated/types.ts';
import type { Draft } from '../apimachinery/meta.ts';
import type { AddressType } from './addresses.ts';
import { bare } from './hints.ts';
import { getEndpointSlicePrefix, setEndpointSliceLabels } from './labels.ts';
import { type Placement, toPlace } from './placement.ts';
import { type EndpointSet, endpointsEqualBeyondHash } from './util/endpoint-set.ts';

/** What is to be done to the slices of a Service. Slices to update are whole new versions of those with their names. */
export interface SliceChanges {
  readonly toCreate: readonly Draft<EndpointSlice>[];
  readonly toUpdate: readonly Draft<EndpointSlice>[];
  readonly toDelete: readonly EndpointSlice[];
}

/** What all slices of one group have in common. */
export interface EndpointMeta {
  readonly addressType: AddressType;
  readonly ports: readonly EndpointPort[];
}

/** newEndpointSlice: an empty slice of the Service. */
export function newEndpointSlice(service: Service, meta: EndpointMeta, controllerName: string): Draft<EndpointSlice> {
  const { name, namespace, uid } = service.metadata;
  const draft: Draft<EndpointSlice> = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      generateName: getEndpointSlicePrefix(name),
      namespace,
      ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, uid, controller: true, blockOwnerDeletion: true }],
    },
    addressType: meta.addressType,
    endpoints: [],
    ports: meta.ports,
  };
  return { ...draft, metadata: { ...draft.metadata, labels: setEndpointSliceLabels(draft, service, controllerName).labels } };
}

/** One slice as it stands and as it will be. */
interface Page {
  readonly existing: EndpointSlice;
  readonly draft: Draft<EndpointSlice>;
  readonly endpoints: readonly Endpoint[];
  readonly outcome: 'unchanged' | 'update' | 'delete';
  /** The desired endpoints that it has already, where its list is not made of these very objects. */
  readonly kept?: readonly Endpoint[];
}

const none: readonly Endpoint[] = [];

const listOf = ({ endpoints }: { readonly endpoints?: readonly Endpoint[] | null }): readonly Endpoint[] => endpoints ?? none;

/**
 * reconcileByPortMapping: 1. drops from each slice what is no longer desired and updates what has changed; 2. fills the slices that are
 * written anyway; 3. puts the rest into the one unchanged slice where it fits best, or into new ones. Slices are never merged.
 * `last` is what the last call for this group left.
 */
export function reconcileByPortMapping(
  service: Service,
  existingSlices: readonly EndpointSlice[],
  endpoints: readonly Endpoint[],
  meta: EndpointMeta,
  maxEndpointsPerSlice: number,
  controllerName: string,
  last?: Placement,
): SliceChanges & { readonly placement: Placement; readonly added: number; readonly removed: number } {
  const desired = toPlace(endpoints, existingSlices.map(listOf), last);
  const pages = existingSlices.map((existing) => retain(existing, service, desired, controllerName));
  const added = desired.size;
  const writes = new Map<string, Page>();
  const unchanged = new Map<string, Page>();
  for (const page of pages) {
    if (page.outcome === 'update') writes.set(page.existing.metadata.name, page);
    if (page.outcome === 'unchanged') unchanged.set(page.existing.metadata.name, page);
  }

  const others: Endpoint[] = [];
  const fill = (page: Page): void => {
    const more = desired.pop(maxEndpointsPerSlice - page.endpoints.length);
    others.push(...more);
    writes.set(page.existing.metadata.name, { ...page, endpoints: [...page.endpoints, ...more] });
  };
  const fullestFirst = [...writes.values()].sort((a, b) => b.endpoints.length - a.endpoints.length);
  for (const page of fullestFirst) {
    if (desired.size === 0) break;
    fill(page);
  }

  const toCreate: Draft<EndpointSlice>[] = [];
  while (desired.size > 0) {
    const page = desired.size < maxEndpointsPerSlice ? getSliceToFill(unchanged.values(), desired.size, maxEndpointsPerSlice) : undefined;
    if (page) {
      unchanged.delete(page.existing.metadata.name);
      fill(page);
    } else {
      const first = desired.pop(maxEndpointsPerSlice);
      others.push(...first);
      toCreate.push({ ...newEndpointSlice(service, meta, controllerName), endpoints: first });
    }
  }
  const settled: (readonly Endpoint[])[] = [];
  for (const { existing, endpoints: list, kept } of pages) {
    if (!kept && unchanged.has(existing.metadata.name)) settled.push(list);
    else others.push(...(kept ?? list.map(bare)));
  }
  return {
    toCreate,
    toUpdate: [...writes.values()].map(({ draft, endpoints }) => ({ ...draft, endpoints })),
    toDelete: pages.filter((page) => page.outcome === 'delete').map((page) => page.existing),
    placement: { desired: endpoints, settled, others },
    added,
    removed: pages.reduce((sum, { existing, kept }) => sum + (kept ? listOf(existing).length - kept.length : 0), 0),
  };
}

/** Step 1 for one slice: takes its endpoints out of the desired ones. */
function retain(existing: EndpointSlice, service: Service, desired: EndpointSet, controllerName: string): Page {
  const current = listOf(existing);
  const { labels, changed: labelsChanged } = setEndpointSliceLabels(existing, service, controllerName);
  const relabelled = (): Draft<EndpointSlice> => ({ ...existing, metadata: { ...existing.metadata, labels } });
  if (desired.takeList(current)) {
    return labelsChanged
      ? { existing, draft: relabelled(), endpoints: current, outcome: 'update' }
      : { existing, draft: existing, endpoints: current, outcome: 'unchanged' };
  }
  const kept: Endpoint[] = [];
  let updated = false;
  for (const endpoint of current) {
    const wanted = desired.take(bare(endpoint));
    if (!wanted) continue;
    kept.push(wanted);
    if (!endpointsEqualBeyondHash(wanted, endpoint)) updated = true;
  }
  if (updated || kept.length !== current.length) {
    if (kept.length === 0) return { existing, draft: existing, endpoints: kept, outcome: 'delete', kept };
    return { existing, draft: relabelled(), endpoints: kept, outcome: 'update', kept };
  }
  if (labelsChanged) return { existing, draft: relabelled(), endpoints: current, outcome: 'update', kept };
  return { existing, draft: existing, endpoints: current, outcome: 'unchanged', kept };
}

/** getSliceToFill: the slice that will be closest to full once this many endpoints are added; the first of equals. */
export function getSliceToFill<T extends { readonly endpoints?: readonly Endpoint[] | null }>(
  slices: Iterable<T>,
  count: number,
  maxEndpoints: number,
): T | undefined {
  let closestDifference = maxEndpoints;
  let closest: T | undefined;
  for (const slice of slices) {
    const difference = maxEndpoints - (count + listOf(slice).length);
    if (difference >= 0 && difference < closestDifference) {
      closestDifference = difference;
      closest = slice;
    }
  }
  return closest;
}
