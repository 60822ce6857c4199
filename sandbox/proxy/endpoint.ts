// An endpoint as kube-proxy has it from a slice (pkg/proxy/endpoint.go).
import type { Endpoint as SliceEndpoint } from '../api/generated/types.ts';
import { canonicalIP } from '../apimachinery/addresses.ts';
import { type Address, formatAddress } from '../network/packet.ts';

export interface Endpoint {
  /** `address:port`, which names it. */
  readonly name: string;
  readonly to: Address;
  /** Where it runs: a node's kube-proxy calls those on its own node local. */
  readonly node: string | undefined;
  /** Ready and not terminating, or published all the same (publishNotReadyAddresses). */
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
  readonly zoneHints: ReadonlySet<string>;
  readonly nodeHints: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const namesOf = (hints: readonly { readonly name: string }[] | undefined): ReadonlySet<string> =>
  hints && hints.length > 0 ? new Set(hints.map(({ name }) => name)) : NONE;

/** An endpoint of a slice at one of its ports. Of several addresses kube-proxy uses the first. Undefined where there is none. */
export function endpointAt({ addresses, conditions, hints, nodeName }: SliceEndpoint, port: number): Endpoint | undefined {
  const [first] = addresses;
  if (first === undefined) return undefined;
  const to: Address = { address: canonicalIP(first), port };
  return {
    name: formatAddress(to),
    to,
    node: nodeName,
    ready: conditions?.ready ?? true,
    serving: conditions?.serving ?? true,
    terminating: conditions?.terminating ?? false,
    zoneHints: namesOf(hints?.forZones),
    nodeHints: namesOf(hints?.forNodes),
  };
}
