// Endpoints hold at most 1000 addresses (kubernetes/pkg/controller/endpoint truncateEndpoints).
import type { EndpointAddress, EndpointSubset } from '../../api/generated/types.ts';

export const MAX_CAPACITY = 1000;

const total = (lists: readonly (readonly EndpointAddress[] | undefined)[]): number =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);

/** How many addresses there are, ready or not. */
export const addressCount = (subsets: readonly EndpointSubset[] = []): number =>
  total(subsets.flatMap(({ addresses, notReadyAddresses }) => [addresses, notReadyAddresses]));

/** Cuts what is over capacity: each subset keeps its share, and ready addresses go before those that are not. The same list where nothing is over. */
export function truncateSubsets(subsets: readonly EndpointSubset[]): readonly EndpointSubset[] {
  if (addressCount(subsets) <= MAX_CAPACITY) return subsets;
  const ready = total(subsets.map(({ addresses }) => addresses));
  const truncateReady = ready > MAX_CAPACITY;
  const available = truncateReady ? MAX_CAPACITY : MAX_CAPACITY - ready;
  const competing = truncateReady ? ready : total(subsets.map(({ notReadyAddresses }) => notReadyAddresses));
  let left = available;
  return subsets.map(({ addresses = [], notReadyAddresses = [], ...rest }) => {
    const share = truncateReady ? addresses : notReadyAddresses;
    const kept = share.slice(0, Math.min(Math.ceil((share.length / competing) * available), left));
    left -= kept.length;
    const readyKept = truncateReady ? kept : addresses;
    const notReadyKept = truncateReady ? [] : kept;
    return {
      ...(readyKept.length > 0 && { addresses: readyKept }),
      ...(notReadyKept.length > 0 && { notReadyAddresses: notReadyKept }),
      ...rest,
    };
  });
}
