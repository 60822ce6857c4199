// Where a group's endpoints were left by the last reconciliation, so that the next one works in proportion to what changed since.
import type { Endpoint } from '../api/generated/types.ts';
import { bare } from './hints.ts';
import { EndpointSet } from './util/endpoint-set.ts';

/** The outcome of one reconciliation of one group. Each desired endpoint is once in `settled` or in `others`. */
export interface Placement {
  readonly desired: readonly Endpoint[];
  /** The lists of slices that stay as they are: nothing is in them but desired endpoints. */
  readonly settled: readonly (readonly Endpoint[])[];
  /** Those that were written into slices. */
  readonly others: readonly Endpoint[];
}

/** With more changes than this it is as quick to begin anew. */
const FEW = 64;

/** What is to be placed, where the slices hold these `lists` now: all that is desired, but for the lists that are settled still. */
export function toPlace(desired: readonly Endpoint[], lists: Iterable<readonly Endpoint[]>, last: Placement | undefined): EndpointSet {
  const change = last && difference(last.desired, desired);
  if (!change) return new EndpointSet(desired);
  const { come, gone } = change;
  const present = new Set(lists);
  const isGone = (endpoint: Endpoint): boolean => gone.has(bare(endpoint));
  const settled = new Set<readonly Endpoint[]>();
  const rest: Endpoint[] = [];
  for (const list of last.settled) {
    if (present.has(list) && (gone.size === 0 || !list.some(isGone))) settled.add(list);
    else rest.push(...list.map(bare));
  }
  rest.push(...last.others);
  if (rest.length === 0) return new EndpointSet(come, settled);
  const open = new Set([...rest, ...come]);
  // What went is not among the desired ones, and these are in the order of their pods.
  return new EndpointSet(
    desired.filter((endpoint) => open.has(endpoint)),
    settled,
  );
}

/** What came and what went between two lists; undefined where they differ in many places. */
function difference(
  before: readonly Endpoint[],
  now: readonly Endpoint[],
): { readonly gone: ReadonlySet<Endpoint>; readonly come: readonly Endpoint[] } | undefined {
  let start = 0;
  while (start < before.length && before[start] === now[start]) start++;
  let [endBefore, endNow] = [before.length, now.length];
  while (endBefore > start && endNow > start && before[endBefore - 1] === now[endNow - 1]) {
    endBefore--;
    endNow--;
  }
  if (endBefore - start > FEW || endNow - start > FEW) return undefined;
  const gone = new Set(before.slice(start, endBefore));
  const come = now.slice(start, endNow).filter((endpoint) => !gone.delete(endpoint));
  return { gone, come };
}
