// Which parts of the map belong together: what lights up when one of them is chosen.
import type { ClusterView, Counts, SliceView, State } from '../../../sandbox/session/view.ts';

/** Every service, slice, pod, endpoint and node that a request by way of `chosen` may touch, by their keys. */
export function wayOf(view: ClusterView, chosen: string): ReadonlySet<string> {
  const lit = new Set<string>();
  const light = (service: string | undefined, slice: SliceView) => {
    const whole = service === chosen || slice.key === chosen;
    for (const endpoint of slice.endpoints) {
      const key = `${slice.key}#${endpoint.address}`;
      if (!whole && key !== chosen && endpoint.pod !== chosen) continue;
      lit.add(key);
      lit.add(slice.key);
      if (service) lit.add(service);
      if (endpoint.pod) lit.add(endpoint.pod);
    }
    if (whole) {
      lit.add(slice.key);
      if (service) lit.add(service);
    }
  };
  for (const service of view.services) {
    if (service.key === chosen) lit.add(service.key);
    for (const slice of service.slices) light(service.key, slice);
  }
  for (const slice of view.orphans) light(undefined, slice);
  if (view.pods.some((pod) => pod.key === chosen)) lit.add(chosen);
  for (const pod of view.pods) if (lit.has(pod.key) && pod.node) lit.add(`node/${pod.node}`);
  return lit;
}

export const WORDS: Readonly<Record<State, string>> = {
  ready: 'ready',
  'not-ready': 'not ready',
  terminating: 'terminating',
  'left-out': 'left out',
};

const ORDER: readonly State[] = ['ready', 'not-ready', 'terminating', 'left-out'];

/** The states that occur, with how often. */
export const occurring = (counts: Counts): { readonly state: State; readonly count: number }[] =>
  ORDER.flatMap((state) => (counts[state] > 0 ? [{ state, count: counts[state] }] : []));

/** `3 ready, 1 not ready`. */
export const inWords = (counts: Counts): string =>
  occurring(counts)
    .map(({ state, count }) => `${count} ${WORDS[state]}`)
    .join(', ') || 'none';
