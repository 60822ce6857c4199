// Hints for `spec.trafficDistribution` (k8s.io/endpointslice/trafficdist).
import type { Endpoint, EndpointHints, EndpointSlice } from '../../api/generated/types.ts';
import type { Draft } from '../../apimachinery/meta.ts';
import { endpointReady, withHints } from '../hints.ts';

/** Slices sorted by whether they will be written. Unchanged ones are as they are stored. */
export interface SliceInfo {
  readonly toCreate: readonly Draft<EndpointSlice>[];
  readonly toUpdate: readonly Draft<EndpointSlice>[];
  readonly unchanged: readonly EndpointSlice[];
}

/** What to do with the endpoints of a slice that is written, and which unchanged slices that leaves wrong. */
interface Heuristic {
  readonly needsUpdate: (endpoint: Endpoint) => boolean;
  readonly update: (endpoint: Endpoint) => Endpoint;
}

/** Cluster-wide routing: there are no hints. */
const defaultHeuristic: Heuristic = {
  needsUpdate: (endpoint) => endpoint.hints !== undefined,
  update: (endpoint) => withHints(endpoint, undefined),
};

/** PreferClose, PreferSameZone, PreferSameNode: each ready endpoint is meant for its own zone, and for its own node where that is asked for. */
function preferCloseHeuristic(generateNodeHints: boolean): Heuristic {
  const wanted = ({ zone, nodeName }: Endpoint): EndpointHints | undefined => {
    const forNodes = generateNodeHints && nodeName !== undefined ? [{ name: nodeName }] : undefined;
    const forZones = zone !== undefined ? [{ name: zone }] : undefined;
    return forNodes || forZones ? { ...(forNodes && { forNodes }), ...(forZones && { forZones }) } : undefined;
  };
  const update = (endpoint: Endpoint) => (endpointReady(endpoint) ? withHints(endpoint, wanted(endpoint)) : endpoint);
  return { update, needsUpdate: (endpoint) => update(endpoint) !== endpoint };
}

const heuristicFor = (trafficDistribution: string | undefined): Heuristic =>
  trafficDistribution === 'PreferClose' || trafficDistribution === 'PreferSameZone' || trafficDistribution === 'PreferSameNode'
    ? preferCloseHeuristic(trafficDistribution === 'PreferSameNode')
    : defaultHeuristic;

/** ReconcileHints. */
export function reconcileHints(trafficDistribution: string | undefined, slices: SliceInfo): SliceInfo {
  const { needsUpdate, update } = heuristicFor(trafficDistribution);
  const stale = new Set(slices.unchanged.filter((slice) => slice.endpoints?.some(needsUpdate)));
  const hinted = (slice: Draft<EndpointSlice>) => ({ ...slice, endpoints: slice.endpoints?.map(update) });
  return {
    toCreate: slices.toCreate.map(hinted),
    toUpdate: [...slices.toUpdate, ...stale].map(hinted),
    unchanged: slices.unchanged.filter((slice) => !stale.has(slice)),
  };
}

/** RemoveHintsFromSlices: the same as cluster-wide routing. */
export const removeHintsFromSlices = (slices: SliceInfo): SliceInfo => reconcileHints(undefined, slices);
