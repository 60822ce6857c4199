// The way of a request over the map: through which boxes, and where it ends.
import type { ClusterView, RequestView } from '../../../sandbox/session/view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where on the map a box is: a pod, a Service, a cell of a slice; undefined where it is not shown. */
export type Places = (kind: 'client' | 'service' | 'slice' | 'cell' | 'pod', key: string) => Point | undefined;

/** What stands beside the place where a request stops. */
export const REASONS: Readonly<Record<string, string>> = {
  'unknown name': 'no such name',
  'no DNS': 'no DNS answers',
  'refused by a rule': 'refused: no endpoints',
  'dropped by a rule': 'silence: dropped by a rule',
  'refused by the pod': 'refused: nothing listens',
  'broken off': 'broken off',
  'given up': 'no answer in time',
  silence: 'silence: nobody there',
};

/** The points that a request passes on its way there, the client's first. */
export function wayThrough(view: ClusterView, request: RequestView, places: Places): readonly Point[] {
  const { from, service, endpoint, pod, stops } = request;
  const way = [places('client', from)];
  if (stops === 'name') return known(way);
  const box = view.services.find(({ key }) => key === service);
  if (service !== undefined) way.push(places('service', service));
  if (stops !== 'service' && endpoint !== undefined) {
    const slice =
      box?.slices.find(({ endpoints }) => endpoints.some(({ address }) => address.split(' ').includes(endpoint))) ?? box?.slices[0];
    if (slice) way.push(places('cell', `${slice.key}#${endpoint}`) ?? places('slice', slice.key));
  }
  if (stops !== 'service' && pod !== undefined) way.push(places('pod', pod));
  return known(way);
}

const known = (points: readonly (Point | undefined)[]): readonly Point[] => points.flatMap((point) => (point ? [point] : []));

/** Where on a way of straight lines one is after a share of it, each line taking the same time. */
export function along(way: readonly Point[], share: number): Point {
  const [first = { x: 0, y: 0 }] = way;
  const lines = way.length - 1;
  if (lines < 1) return first;
  const at = Math.min(Math.max(share, 0), 1) * lines;
  const line = Math.min(Math.floor(at), lines - 1);
  const [from, to] = [way[line] ?? first, way[line + 1] ?? first];
  const part = at - line;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
