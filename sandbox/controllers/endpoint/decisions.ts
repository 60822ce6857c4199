// What the Endpoints controller decides about each pod. Endpoints differ from slices in that terminating pods are left out, and that they are cut at 1000.
import type { Endpoints, Pod, Service } from '../../api/generated/types.ts';
import { EndpointsOverCapacity } from '../../endpointslice/labels.ts';
import { decidePod } from '../endpointslice/decisions.ts';
import { nameOf } from '../endpointslice/triggers.ts';
import type { Decision } from '../trace.ts';
import { MAX_CAPACITY } from './capacity.ts';

/** One decision for each pod that the selector matches, in the order given. */
export function addressDecisions(service: Service, pods: readonly Pod[], endpoints: Endpoints | undefined): readonly Decision[] {
  const written = new Set<string>();
  for (const { addresses = [], notReadyAddresses = [] } of endpoints?.subsets ?? []) {
    for (const { targetRef } of [...addresses, ...notReadyAddresses]) if (targetRef?.uid) written.add(targetRef.uid);
  }
  const cut = endpoints?.metadata.annotations?.[EndpointsOverCapacity] === 'truncated';
  return pods.map((pod) => {
    // Endpoints name pods of a node that is gone, so every node counts as there.
    const verdict = decidePod({ service, nodeExists: () => true }, pod);
    const subject = nameOf(pod);
    if (written.has(pod.metadata.uid)) return { subject, ...verdict, writtenTo: endpoints && nameOf(endpoints) };
    if (cut && verdict.outcome !== 'left out') return { subject, ...overCapacity(endpoints) };
    const out = verdict.outcome === 'serving' || verdict.outcome === 'terminating' || verdict.rule.startsWith('named-port');
    return out ? { subject, ...verdict, outcome: 'left out' } : { subject, ...verdict };
  });
}

const overCapacity = (endpoints: Endpoints): Omit<Decision, 'subject'> => ({
  outcome: 'left out',
  rule: 'over-capacity',
  because: `Endpoints hold at most ${MAX_CAPACITY} addresses: the list is cut, the slices have them all`,
  evidence: [{ object: nameOf(endpoints), path: `.metadata.annotations["${EndpointsOverCapacity}"]`, found: 'truncated' }],
});
