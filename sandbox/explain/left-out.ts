// Why an endpoint of a Service is not among those that a node may choose from (pkg/proxy/topology.go, in words).

import type { Endpoint } from '../proxy/endpoint.ts';
import type { Verdict } from '../proxy/rules.ts';
import type { Categorized, Here } from '../proxy/topology.ts';

export interface LeftOut {
  readonly endpoint: Endpoint;
  readonly pod: string | undefined;
  /** Half a sentence. */
  readonly why: string;
}

export function leftOut(
  { endpoint, pod }: { readonly endpoint: Endpoint; readonly pod: string | undefined },
  verdict: Verdict,
  { topology }: Categorized,
  { node, zone }: Here,
): LeftOut {
  return { endpoint, pod, why: reason() };

  function reason(): string {
    const { ready, serving, terminating, zoneHints, nodeHints } = endpoint;
    if (!ready && terminating) return serving ? 'it is terminating, and others are ready' : 'it is terminating and does not serve';
    if (!ready) return 'it is not ready';
    const isLocal =
      (verdict.kind === 'forward' && verdict.policy === 'Local') || (verdict.kind === 'drop' && verdict.reason === 'no-local');
    if (isLocal && endpoint.node !== node) return `it is on ${endpoint.node ?? 'no node'}, and the traffic policy is Local`;
    if (topology === 'PreferSameNode') return `it is hinted for ${listed(nodeHints)}, and this is ${node}`;
    if (topology === 'PreferSameZone') return `it is hinted for ${listed(zoneHints)}, and ${node} is in ${zone || 'no zone'}`;
    return 'it is not among those that this node may use';
  }
}

const listed = (names: ReadonlySet<string>): string => (names.size === 0 ? 'nobody' : [...names].join(', '));
