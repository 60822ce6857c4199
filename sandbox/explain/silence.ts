// Why nobody answers, where no rule says so: what an address means, and to whom.
import type { Service } from '../api/generated/types.ts';
import { services } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import type { Network } from '../network/network.ts';
import type { Address } from '../network/packet.ts';
import type { Journey } from '../network/route.ts';

/** Where a way leads at last: the address after all translation. */
export const settledAt = ({ hops }: Journey, to: Address): Address =>
  hops.map(({ decision }) => (decision.kind === 'dnat' ? decision.to : undefined)).findLast((each) => each !== undefined) ?? to;

/** Half a sentence. */
export function whySilent(api: Client, network: Network, { address, port }: Address, unreachable: boolean): string {
  const service: Service | undefined = api.list(services).items.find(({ spec }) => spec?.clusterIPs?.includes(address));
  if (service) {
    const { namespace, name } = service.metadata;
    return service.spec?.ports?.some((each) => each.port === port)
      ? `${address} is the address of Service ${namespace}/${name}, which means something to nodes and their pods alone`
      : `Service ${namespace}/${name} has no port ${port}: no rule on any node takes such packets, so nobody answers and nobody refuses`;
  }
  const host = network.at(address);
  if (host)
    return `${address} is ${host.name}, but packets do not reach it: there is no route, a cable is pulled, or a NetworkPolicy is in the way`;
  return unreachable ? `nobody has the address ${address}` : `no Service has the address ${address}, and no rule takes packets for it`;
}
