// `…/proxy`: the API server asks a pod, a node or a Service's endpoint itself, and hands on what it says
// (ResourceLocation of pkg/registry/core/{pod,node,service}, k8s.io/apimachinery/pkg/util/proxy). Services go by Endpoints.
import type { EndpointAddress, Endpoints, Node, Pod, Service } from '../../api/generated/types.ts';
import { endpoints, nodes, pods, services } from '../../api/resources.ts';
import { parseIP } from '../../apimachinery/addresses.ts';
import { newBadRequest, newNotFound, newStatusError, StatusError } from '../../apimachinery/status.ts';
import type { ApiRequest } from '../../client-go/transport.ts';
import type { ApiServer } from '../api-server.ts';
import type { ProxyTarget } from '../proxy-transport.ts';
import type { Answer, Connection } from './connection.ts';

type Locate = (server: ApiServer, namespace: string, id: string) => ProxyTarget;

const LOCATIONS: ReadonlyMap<string, Locate> = new Map<string, Locate>([
  ['services', locateService],
  ['pods', locatePod],
  ['nodes', locateNode],
]);

/** The methods that a request's verb may have come from. */
export const PROXY_VERBS = ['get', 'create', 'update', 'patch', 'delete'] as const;

export async function proxy({ server, info, request }: Connection): Promise<Answer> {
  const locate = LOCATIONS.get(info.resource);
  const target = locate?.(server, info.namespace, info.name);
  if (!server.transport || !target)
    throw newStatusError(501, 'NotImplemented', `containers are played here: there is nothing to ${info.subresource} to`);
  const answer = await server.transport.roundTrip(target, forwarded(request)).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw unavailable(`error trying to reach service: ${why}`);
  });
  const contentType = answer.contentType;
  return { code: answer.code, body: answer.body, ...(contentType !== undefined && { contentType }) };
}

/** What is left of a request once it is for the one behind the proxy. */
function forwarded({ method, path, query = {}, headers = {}, body }: ApiRequest) {
  const below = /\/proxy(\/.*)?$/.exec(path)?.[1] ?? '/';
  const words = new URLSearchParams(query).toString();
  const kept = Object.entries(headers).filter(([name]) => name === 'accept' || name === 'user-agent' || name === 'content-type');
  return {
    method,
    target: words === '' ? below : `${below}?${words}`,
    headers: Object.fromEntries(kept),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

const unavailable = (message: string): StatusError => newStatusError(503, 'ServiceUnavailable', message);

interface Place {
  readonly scheme: 'http' | 'https';
  readonly name: string;
  readonly port: string;
}

/** `name`, `name:port` or `scheme:name:port` (SplitSchemeNamePort). */
function placeOf(id: string, what: string): Place {
  const parts = id.split(':');
  const [scheme, name, port] = parts.length === 3 ? parts : ['', parts[0], parts[1] ?? ''];
  if (parts.length > 3 || !name || (scheme !== '' && scheme !== 'http' && scheme !== 'https')) {
    throw newBadRequest(`invalid ${what} request ${JSON.stringify(id)}`);
  }
  return { scheme: scheme === 'https' ? scheme : 'http', name, port: port ?? '' };
}

function locateService(server: ApiServer, namespace: string, id: string): ProxyTarget {
  const place = placeOf(id, 'service');
  const portName = portNameOf(server, namespace, place);
  const subsets = endpointsOf(server, namespace, place.name).subsets ?? [];
  if (subsets.length === 0) throw unavailable(`no endpoints available for service "${place.name}"`);
  const first = server.random.below(subsets.length);
  for (let i = 0; i < subsets.length; i++) {
    const subset = subsets[(first + i) % subsets.length];
    const port = subset?.ports?.find(({ name = '' }) => name === portName);
    const addresses = (subset?.addresses ?? []).filter((address) => isPodAddress(server, address));
    const address = addresses[server.random.below(Math.max(1, addresses.length))];
    if (port && address) return { scheme: place.scheme, address: address.ip, port: port.port };
  }
  throw unavailable(`no endpoints available for service "${id}"`);
}

/** A number is that of one of the Service's ports, whose name counts. */
function portNameOf(server: ApiServer, namespace: string, { name, port }: Place): string {
  if (!/^\d+$/.test(port)) return port;
  const service: Service = server.loopback.get(services, name, namespace);
  const found = service.spec?.ports?.find((each) => each.port === Number(port));
  if (!found) throw unavailable(`no service port ${Number(port)} found for service "${name}"`);
  return found.name ?? '';
}

function endpointsOf(server: ApiServer, namespace: string, name: string): Endpoints {
  try {
    return server.loopback.get(endpoints, name, namespace);
  } catch (error) {
    // It is a Service that was asked for.
    throw error instanceof StatusError && error.status.reason === 'NotFound' ? newNotFound(services, name) : error;
  }
}

/** Nothing but pods is proxied to, or a user could reach what the API server alone may. */
function isPodAddress(server: ApiServer, { ip, targetRef }: EndpointAddress): boolean {
  if (targetRef?.kind !== 'Pod') return false;
  const pod = server.registry(pods).store.get(targetRef.namespace ?? '', targetRef.name ?? '');
  return pod !== undefined && podIPsOf(pod).includes(ip);
}

function podIPsOf(object: object): readonly string[] {
  const status: unknown = 'status' in object ? object.status : undefined;
  if (typeof status !== 'object' || status === null || !('podIPs' in status) || !Array.isArray(status.podIPs)) return [];
  return status.podIPs.flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
}

/** The port that was asked for. What is none ends the real one's connection without an answer; here it is said. */
function portOf(text: string): number {
  const reason = !/^\d+$/.test(text) ? `lookup tcp/${text}: unknown port` : Number(text) > 65_535 ? `address ${text}: invalid port` : '';
  if (reason !== '') throw unavailable(`error trying to reach service: dial tcp: ${reason}`);
  return Number(text);
}

function locatePod(server: ApiServer, namespace: string, id: string): ProxyTarget {
  const { scheme, name, port } = placeOf(id, 'pod');
  const { spec, status }: Pod = server.loopback.get(pods, name, namespace);
  const declared = spec?.containers.find(({ ports }) => (ports?.length ?? 0) > 0)?.ports?.[0]?.containerPort;
  const address = status?.podIP ?? '';
  if (!parseIP(address)) throw newBadRequest('address not allowed');
  return { scheme, address, port: port === '' ? (declared ?? (scheme === 'https' ? 443 : 80)) : portOf(port) };
}

function locateNode(server: ApiServer, _: string, id: string): ProxyTarget {
  const { scheme, name, port } = placeOf(id, 'node');
  const { status }: Node = server.loopback.get(nodes, name);
  const kubelet = status?.daemonEndpoints?.kubeletEndpoint?.Port ?? 10_250;
  const address = status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? '';
  if (!parseIP(address)) throw newBadRequest('address not allowed');
  const asked = port === '' ? kubelet : portOf(port);
  return asked === kubelet ? { scheme: 'https', address, port: kubelet } : { scheme, address, port: asked };
}
