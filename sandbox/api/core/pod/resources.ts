// What a pod asks of its node (k8s.io/component-helpers/resource PodRequests, PodLimits).

import { lookup, store } from '../../../apimachinery/dictionary.ts';
import { addQuantities, compareQuantities, quantityValue } from '../../../apimachinery/quantity.ts';
import type { Container, Pod } from '../../generated/types.ts';

export type Resources = Readonly<Record<string, string | number>>;
type Which = 'requests' | 'limits';

export function sumResources(lists: readonly Resources[]): Resources {
  const sum: Record<string, string | number> = {};
  for (const list of lists) {
    for (const [name, quantity] of Object.entries(list)) store(sum, name, addQuantities(lookup(sum, name) ?? '0', quantity));
  }
  return sum;
}

function maxResources(a: Resources, b: Resources): Resources {
  const max: Record<string, string | number> = { ...a };
  for (const [name, quantity] of Object.entries(b)) {
    const other = lookup(max, name);
    if (other === undefined || compareQuantities(quantity, other) > 0) store(max, name, quantity);
  }
  return max;
}

/** Containers and sidecars together, or whatever initialising takes if that is more; then the pod's own figures. */
export function ownResources({ spec }: Pick<Pod, 'spec'>, which: Which): Resources {
  const of = (container: Container): Resources => container.resources?.[which] ?? {};
  let sidecars: Resources = {};
  let initialising: Resources = {};
  for (const container of spec?.initContainers ?? []) {
    const withSidecars = sumResources([sidecars, of(container)]);
    if (container.restartPolicy === 'Always') sidecars = withSidecars;
    initialising = maxResources(initialising, withSidecars);
  }
  const containers = sumResources([...(spec?.containers ?? []).map(of), sidecars]);
  return { ...maxResources(containers, initialising), ...spec?.resources?.[which] };
}

/** The same with the pod's overhead. */
export function podResources(pod: Pick<Pod, 'spec'>, which: Which): Resources {
  const total = ownResources(pod, which);
  const overhead = pod.spec?.overhead;
  if (!overhead) return total;
  if (which === 'requests') return sumResources([total, overhead]);
  const limited = Object.entries(overhead).filter(([name]) => quantityValue(lookup(total, name) ?? '0') !== 0);
  return sumResources([total, Object.fromEntries(limited)]);
}
