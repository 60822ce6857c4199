// What the mirroring controller decides about each hand-written address.
import type { EndpointAddress, EndpointSlice, Endpoints } from '../../api/generated/types.ts';
import { canonicalAddress } from '../../endpointslice/addresses.ts';
import { nameOf } from '../endpointslice/triggers.ts';
import type { Decision } from '../trace.ts';
import { MAX_ENDPOINTS_PER_SUBSET } from './mirrored-slices.ts';

/** One decision for each address of the Endpoints, in their order. */
export function mirroringDecisions(endpoints: Endpoints | undefined, mirrors: Iterable<EndpointSlice>): readonly Decision[] {
  if (!endpoints) return [];
  const written = new Map<string, string>();
  for (const slice of mirrors) for (const { addresses } of slice.endpoints ?? []) written.set(addresses[0] ?? '', nameOf(slice));
  const decide =
    (path: string, ready: boolean) =>
    ({ ip }: EndpointAddress, i: number): Decision => {
      const mirror = written.get(canonicalAddress(ip) ?? '');
      const found = { object: nameOf(endpoints), path: `${path}[${i}].ip`, found: ip };
      if (mirror === undefined) {
        const because = `at most ${MAX_ENDPOINTS_PER_SUBSET} addresses of a subset are mirrored`;
        return { subject: ip, outcome: 'left out', rule: 'not-mirrored', because, evidence: [found] };
      }
      const outcome = ready ? 'ready' : 'notReady';
      return { subject: ip, outcome, rule: 'mirrored', because: 'it is mirrored from the Endpoints', evidence: [found], writtenTo: mirror };
    };
  return (endpoints.subsets ?? []).flatMap(({ addresses = [], notReadyAddresses = [] }, i) => [
    ...addresses.map(decide(`.subsets[${i}].addresses`, true)),
    ...notReadyAddresses.map(decide(`.subsets[${i}].notReadyAddresses`, false)),
  ]);
}
