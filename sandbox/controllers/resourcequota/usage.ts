// What a namespace's objects use up of a quota (pkg/quota/v1/evaluator/core).
import type { Container, Pod } from '../../api/generated/types.ts';
import { addQuantities } from '../../apimachinery/quantity.ts';
import { isPodTerminal } from '../pods.ts';

/** `requests.cpu` and `cpu` are about what containers ask for, `limits.cpu` about what they may take; undefined for a count. */
export function amountOf(quotaResource: string): ((pods: Iterable<Pod>) => string) | undefined {
  const [, kind = 'requests', resource = ''] = /^(?:(requests|limits)\.)?(cpu|memory|ephemeral-storage)$/.exec(quotaResource) ?? [];
  if (resource === '') return undefined;
  const ofContainer = ({ resources }: Container) => (kind === 'limits' ? resources?.limits : resources?.requests)?.[resource] ?? 0;
  return (pods) => {
    let sum = '0';
    for (const pod of pods) {
      if (isPodTerminal(pod)) continue;
      for (const container of pod.spec?.containers ?? []) sum = addQuantities(sum, ofContainer(container));
    }
    return sum;
  };
}
