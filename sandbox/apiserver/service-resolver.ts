// Where a Service is reached (k8s.io/apiserver/pkg/util/proxy; kube-apiserver with --enable-aggregator-routing): at one of its ready endpoints.
import type { EndpointSlice } from '../api/generated/types.ts';
import { endpointSlices, services } from '../api/resources.ts';
import { newStatusError, type StatusError } from '../apimachinery/status.ts';
import { getIfExists } from '../client-go/client.ts';
import type { ApiServer } from './api-server.ts';

/** The label by which a slice belongs to a Service. */
export const SERVICE_NAME = 'kubernetes.io/service-name';

const unavailable = (message: string): StatusError => newStatusError(503, 'ServiceUnavailable', message);

/** ResolveEndpoint. Throws in its words. */
export function resolveEndpoint(server: ApiServer, namespace: string, name: string, port: number): { address: string; port: number } {
  const service = getIfExists(server.loopback, services, name, namespace);
  if (!service) throw newStatusError(404, 'NotFound', `service ${JSON.stringify(name)} not found`);
  const { type = '', ports = [], ipFamilies = [] } = service.spec ?? {};
  if (type === 'ExternalName') throw new Error(`unsupported service type ${JSON.stringify(type)}`);
  const servicePort = ports.find((each) => each.port === port);
  if (!servicePort) throw unavailable(`no service port ${port} found for service ${JSON.stringify(name)}`);
  const slices = server.loopback.list(endpointSlices, { namespace, labelSelector: `${SERVICE_NAME}=${name}` }).items;
  const [primary] = ipFamilies;
  // The primary family's first; among equals chance decides.
  const inOrder = rotated(server, slices).sort((a, b) => Number(b.addressType === primary) - Number(a.addressType === primary));
  for (const slice of inOrder) {
    const found = slice.ports?.find(({ name: own = '', port: number }) => own === (servicePort.name ?? '') && number !== undefined);
    const endpoint = found && rotated(server, slice.endpoints ?? []).find(({ conditions }) => conditions?.ready !== false);
    const address = endpoint?.addresses[0];
    if (found?.port !== undefined && address !== undefined) return { address, port: found.port };
  }
  throw unavailable(`no endpoints available for service ${JSON.stringify(name)}`);
}

function rotated<T>({ random }: ApiServer, items: readonly T[]): T[] {
  if (items.length < 2) return [...items];
  const first = random.below(items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Whether a slice has somebody ready at the port of this name (hasAvailableEndpoint of kube-aggregator's remote_available_controller). */
export const hasAvailableEndpoint = (slices: readonly EndpointSlice[], portName: string): boolean =>
  slices.some(
    ({ endpoints, ports }) =>
      ports?.some(({ name = '', port }) => name === portName && port !== undefined) &&
      endpoints?.some(({ addresses, conditions }) => addresses.length > 0 && conditions?.ready !== false),
  );
