// Which names and labels are nearly the ones that were wanted.

import type { Pod } from '../api/generated/types.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { editDistance } from '../apimachinery/edit-distance.ts';
import type { StringMap } from '../apimachinery/meta.ts';

const isNear = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() || editDistance(a, b, 'swaps') <= Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));

/** The names that may have been meant, the nearest first. */
export const similarNames = (name: string, names: readonly string[]): readonly string[] =>
  names
    .filter((other) => isNear(name, other))
    .sort((a, b) => editDistance(name, a, 'swaps') - editDistance(name, b, 'swaps'))
    .slice(0, 3);

/** How near a pod's labels come to a selector: 0 for what has nothing to do with it. */
function nearness(selector: StringMap, labels: StringMap = {}): number {
  let score = 0;
  for (const [key, wanted] of Object.entries(selector)) {
    const found = lookup(labels, key);
    if (found === wanted) score += 4;
    else if (found !== undefined && isNear(found, wanted)) score += 3;
    else if (Object.entries(labels).some(([other, value]) => value === wanted && isNear(other, key))) score += 3;
    else if (Object.values(labels).includes(wanted)) score += 1;
  }
  return score;
}

/** The pods that a selector just misses, the nearest first; where it matches none at all, also pods that only have the label's key. */
export function nearestMisses(selector: StringMap, pods: readonly Pod[], nothingMatches: boolean): readonly Pod[] {
  const scored = pods.map((pod) => ({ pod, score: nearness(selector, pod.metadata.labels) }));
  const near = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (near.length > 0 || !nothingMatches) return near.slice(0, nothingMatches ? 5 : 3).map(({ pod }) => pod);
  const keys = Object.keys(selector);
  return pods.filter(({ metadata }) => keys.some((key) => lookup(metadata.labels, key) !== undefined)).slice(0, 3);
}
