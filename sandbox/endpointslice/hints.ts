// An endpoint's hints: which zones and nodes should use it.
import type { Endpoint, EndpointHints } from '../api/generated/types.ts';

const bareOf = new WeakMap<Endpoint, Endpoint>();
const hintedOf = new WeakMap<Endpoint, Endpoint>();

/** The endpoint without hints: the very object that `withHints` was given, where it was made by it. */
export const bare = (endpoint: Endpoint): Endpoint => (endpoint.hints === undefined ? endpoint : (bareOf.get(endpoint) ?? endpoint));

const names = (list: readonly { readonly name: string }[] = []): string => list.map(({ name }) => name).join();

function sameHints(a: EndpointHints | undefined, b: EndpointHints | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  return names(a.forZones) === names(b.forZones) && names(a.forNodes) === names(b.forNodes);
}

/** The endpoint with these hints instead of its own; the same object for the same hints. */
export function withHints(endpoint: Endpoint, hints: EndpointHints | undefined): Endpoint {
  if (sameHints(endpoint.hints, hints)) return endpoint;
  const original = bare(endpoint);
  if (hints === undefined) {
    if (original.hints === undefined) return original;
    const { hints: _, ...rest } = endpoint;
    return rest;
  }
  const known = hintedOf.get(original);
  if (known && sameHints(known.hints, hints)) return known;
  const { addresses, conditions, ...rest } = original;
  const hinted: Endpoint = { addresses, conditions, ...rest, hints };
  bareOf.set(hinted, original);
  hintedOf.set(original, hinted);
  return hinted;
}

/** EndpointReady: only an endpoint that says it is ready has hints. */
export const endpointReady = ({ conditions }: Endpoint): boolean => conditions?.ready === true;
