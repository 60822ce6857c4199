// UDP flows that lead where nobody serves any more (pkg/proxy/conntrack/cleanup.go).
import { type Address, formatAddress } from '../network/packet.ts';
import type { FamilyTables } from './family-tables.ts';

/**
 * Of changed Services with UDP ports: whether a flow to one of their addresses goes to none of their serving endpoints. A Service
 * without any keeps its flows. Undefined where no such Service has changed.
 */
export function staleFlows(
  tables: FamilyTables,
  changed: ReadonlySet<string>,
): ((destination: Address, endpoint: Address) => boolean) | undefined {
  const byAddress = new Map<string, ReadonlySet<string>>();
  const byNodePort = new Map<number, ReadonlySet<string>>();
  for (const service of changed) {
    for (const port of tables.ports.get(service) ?? []) {
      if (port.protocol !== 'UDP') continue;
      const serving = new Set(tables.endpointsOf(port).flatMap((endpoint) => (endpoint.serving ? [endpoint.name] : [])));
      if (serving.size === 0) continue;
      for (const address of [port.clusterIP, ...port.loadBalancerVIPs, ...port.externalIPs]) {
        byAddress.set(formatAddress({ address, port: port.port }), serving);
      }
      if (port.nodePort !== 0) byNodePort.set(port.nodePort, serving);
    }
  }
  if (byAddress.size === 0) return undefined;
  return (destination, endpoint) => {
    const serving = byAddress.get(formatAddress(destination)) ?? byNodePort.get(destination.port);
    return serving !== undefined && !serving.has(formatAddress(endpoint));
  };
}
