// In a cluster pods come one by one, and a slice is filled to the brim before the next is begun. Here many come at one instant.
import type { EndpointSlice, Pod } from '../../api/generated/types.ts';
import { shouldPodBeInEndpoints } from '../../endpointslice/pod-endpoint.ts';

/** Whose conditions changed this lately has just come, in ms. What a selector takes in that has run for long comes at one instant in a cluster, too. */
const LATELY = 3000;

const cameLately = ({ status }: Pod, now: number): boolean =>
  status?.conditions?.some(({ lastTransitionTime = '' }) => Date.parse(lastTransitionTime) > now - LATELY) ?? false;

/**
 * The pods that a sync looks at: all of them, or, where more have just come than the fullest slice has room for, those that would
 * have come by the time it is full. The rest is for the next sync. `now` is in ms.
 */
export function firstToCome(
  pods: readonly Pod[],
  slices: readonly EndpointSlice[],
  maxEndpointsPerSlice: number,
  now: number,
): readonly Pod[] {
  const ofOneFamily = slices.filter((slice) => slice.addressType === slices[0]?.addressType).map(({ endpoints }) => endpoints ?? []);
  const lengths = ofOneFamily.map((endpoints) => endpoints.length).filter(Boolean);
  const rooms = lengths.map((length) => maxEndpointsPerSlice - length).filter((room) => room > 0);
  const placed = lengths.reduce((sum, length) => sum + length, 0);
  const room = Math.min(...rooms);
  if (rooms.length === 0 || pods.length - placed <= room) return pods;
  const known = new Set(ofOneFamily.flat().map(({ targetRef }) => targetRef?.uid));
  const isNew = (pod: Pod) => !known.has(pod.metadata.uid) && shouldPodBeInEndpoints(pod, true);
  let taken = 0;
  const first = pods.filter((pod) => !isNew(pod) || ++taken <= room || !cameLately(pod, now));
  return first.length < pods.length ? first : pods;
}
