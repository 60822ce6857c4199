// A topology cache in the state that Kubernetes's was recorded in.
import type { Node } from '../../sandbox/api/generated/types.ts';
import { TopologyCache } from '../../sandbox/endpointslice/topologycache/topology-cache.ts';

export interface Topology {
  readonly sufficient: boolean;
  /** Thousandths of a CPU, by zone. */
  readonly cpu?: Readonly<Record<string, number>>;
  readonly ratios?: Readonly<Record<string, number>>;
  readonly hinted?: readonly string[];
}

const nodeOf = ([zone, cpu]: readonly [string, number]): Node => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: zone, uid: '', resourceVersion: '', creationTimestamp: '', labels: { 'topology.kubernetes.io/zone': zone } },
  status: { allocatable: { cpu: `${cpu}m` }, conditions: [{ type: 'Ready', status: 'True' }] },
});

export function newTopologyCache({ cpu = {}, ratios = {}, hinted = [] }: Topology): TopologyCache {
  const cache = new TopologyCache();
  const byZone = Object.keys(cpu).length > 0 ? cpu : Object.fromEntries(Object.entries(ratios).map(([zone, ratio]) => [zone, ratio * 1e6]));
  cache.setNodes(Object.entries(byZone).map(nodeOf));
  for (const key of hinted) cache.setHints(key, 'IPv4', new Map());
  return cache;
}
