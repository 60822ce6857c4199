// Which endpoints of a Service a node may use (pkg/proxy/topology.go).
import type { Endpoint } from './endpoint.ts';
import { type PolicyOf, usesClusterEndpoints, usesLocalEndpoints } from './service-port.ts';

/** The node that asks. */
export interface Here {
  readonly node: string;
  /** `topology.kubernetes.io/zone`; empty where it has none. */
  readonly zone: string;
}

export interface Categorized {
  /** For Cluster traffic policy; undefined where the Service never uses it, or has no endpoints. */
  readonly cluster: readonly Endpoint[] | undefined;
  /** For Local traffic policy, likewise, or where this node has none. */
  readonly local: readonly Endpoint[] | undefined;
  /** Whether any node has one that can be used, even where this node may use none. */
  readonly hasAny: boolean;
  /** Which hints are heeded. */
  readonly topology: TopologyMode;
}

export type TopologyMode = '' | 'PreferSameNode' | 'PreferSameZone';

const endsButServes = ({ serving, terminating }: Endpoint): boolean => serving && terminating;

/** CategorizeEndpoints: ready ones, or where there are none those that end and still serve; for Cluster and Local by themselves. */
export function categorizeEndpoints(endpoints: readonly Endpoint[], port: PolicyOf, here: Here): Categorized {
  if (endpoints.length === 0) return { cluster: undefined, local: undefined, hasAny: false, topology: '' };
  const topology = usesClusterEndpoints(port) ? topologyModeFromHints(endpoints, here) : '';
  const cluster = usesClusterEndpoints(port) ? clusterEndpoints(endpoints, topology, here) : undefined;
  let hasAny = cluster !== undefined && cluster.length > 0;
  if (!usesLocalEndpoints(port)) return { cluster, local: undefined, hasAny, topology };
  hasAny ||= endpoints.some((endpoint) => endpoint.ready || endsButServes(endpoint));
  const own = endpoints.filter(({ node }) => node === here.node);
  const ready = own.filter((endpoint) => endpoint.ready);
  const local = ready.length > 0 ? ready : own.filter(endsButServes);
  return { cluster, local: local.length > 0 ? local : undefined, hasAny, topology };
}

function clusterEndpoints(endpoints: readonly Endpoint[], mode: TopologyMode, { node, zone }: Here): readonly Endpoint[] {
  const ready = endpoints.filter((endpoint) => {
    if (!endpoint.ready) return false;
    return mode === '' || (mode === 'PreferSameNode' ? endpoint.nodeHints.has(node) : endpoint.zoneHints.has(zone));
  });
  // Hints are heeded only where some ready endpoint has them for this node or zone: none left means none is ready anywhere.
  return ready.length > 0 ? ready : endpoints.filter(endsButServes);
}

/** By node where every ready endpoint says for which nodes it is, and one is for this; else by zone likewise; else not at all. */
function topologyModeFromHints(endpoints: readonly Endpoint[], { node, zone }: Here): TopologyMode {
  const ready = endpoints.filter((endpoint) => endpoint.ready);
  if (ready.length === 0) return '';
  if (ready.every(({ nodeHints }) => nodeHints.size > 0) && ready.some(({ nodeHints }) => nodeHints.has(node))) return 'PreferSameNode';
  if (ready.every(({ zoneHints }) => zoneHints.size > 0) && ready.some(({ zoneHints }) => zoneHints.has(zone))) return 'PreferSameZone';
  return '';
}
