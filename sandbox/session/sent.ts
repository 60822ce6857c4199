// What programs asked the network for, as a lesson's judge wants it.
import type { Sent } from '../lessons/sent.ts';
import { formatAddress } from '../network/packet.ts';
import type { ClientRequest } from '../network/request-log.ts';

/** `200 OK`, from the first line of an answer; undefined where it is not HTTP. */
export const statusOf = (answer: string): string | undefined => /^HTTP\/\S+ (\d{3}\b.*)$/.exec(answer)?.[1];

export function sentOf({ at, version, from, journey, asked, answer, outcome, ...request }: ClientRequest): Sent {
  const { route } = journey ?? {};
  const status = statusOf(answer);
  return {
    time: at,
    version,
    from,
    to: namesOf({ ...request, from, journey }),
    by: route?.kind === 'reached' ? route.host.name : undefined,
    outcome,
    status: status === undefined ? undefined : Number.parseInt(status, 10),
    asked,
  };
}

/** The Service that took it, and what the client called it; each also with its port. */
function namesOf({ from, name, to, journey }: Pick<ClientRequest, 'from' | 'name' | 'to' | 'journey'>): readonly string[] {
  const services = journey?.hops.flatMap(({ decision }) => ('service' in decision && decision.service ? [decision.service] : [])) ?? [];
  const meant = name === undefined || services.length > 0 ? undefined : serviceNamed(name, from);
  const hosts = [...services, ...[meant, name].filter((host) => host !== undefined)];
  const named = to ? hosts.flatMap((host) => [host, `${host}:${to.port}`]) : hosts;
  return [...new Set([...named, ...(to ? [to.address, formatAddress(to)] : [])])];
}

/** `web`, `web.shop.svc`, `web.shop.svc.cluster.local.`: the Service that a pod means by it, `namespace/name`. */
function serviceNamed(name: string, from: string): string | undefined {
  const [service, namespace = from.includes('/') ? from.split('/')[0] : undefined, ...rest] = name
    .replace(/\.$/, '')
    .replace(/\.cluster\.local$/, '')
    .replace(/\.svc$/, '')
    .split('.');
  return service && namespace && rest.length === 0 ? `${namespace}/${service}` : undefined;
}
