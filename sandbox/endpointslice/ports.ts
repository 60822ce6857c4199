// Which port of a pod a Service's port leads to, and groups of endpoints by their ports (k8s.io/endpointslice utils.go FindPort, PortMapKey).
import type { EndpointPort, Pod, Service, ServicePort } from '../api/generated/types.ts';
import { deepHash } from './deep-hash.ts';

/** FindPort: a number stands for itself; a name is looked up in the pod's containers and sidecars, and the protocol must match. */
export function findPort({ spec }: Pod, { targetPort, port, protocol = 'TCP' }: ServicePort): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  if (targetPort === undefined) return port;
  const sidecars = spec?.initContainers?.filter((container) => container.restartPolicy === 'Always') ?? [];
  for (const container of [...(spec?.containers ?? []), ...sidecars]) {
    const found = container.ports?.find((other) => other.name === targetPort && (other.protocol ?? 'TCP') === protocol);
    if (found) return found.containerPort;
  }
  return undefined;
}

/** Whether a Service names ports of its pods; otherwise all pods have the same. */
export const namesPorts = ({ spec }: Service): boolean => spec?.ports?.some(({ targetPort }) => typeof targetPort === 'string') ?? false;

/** getEndpointPorts: the Service's ports as this pod serves them. A named port that the pod does not have is left out. */
export function getEndpointPorts({ spec }: Service, pod: Pod): readonly EndpointPort[] {
  const ports: EndpointPort[] = [];
  for (const servicePort of spec?.ports ?? []) {
    const port = findPort(pod, servicePort);
    if (port === undefined) continue;
    const { name = '', protocol = 'TCP', appProtocol } = servicePort;
    ports.push({ ...(appProtocol !== undefined && { appProtocol }), name, port, protocol });
  }
  return sortPorts(ports);
}

const hashOf = ({ name, port, protocol, appProtocol }: EndpointPort): string =>
  deepHash('v1.EndpointPort', [
    ['Name', '*string', name],
    ['Protocol', '*v1.Protocol', protocol],
    ['Port', '*int32', port],
    ['AppProtocol', '*string', appProtocol],
  ]);

/** portsInOrder: Kubernetes orders a slice's ports by a hash of each. */
export function sortPorts(ports: EndpointPort[]): readonly EndpointPort[] {
  if (ports.length < 2) return ports;
  const hashes = new Map(ports.map((port) => [port, hashOf(port)]));
  return ports.sort((a, b) => ((hashes.get(a) ?? '') < (hashes.get(b) ?? '') ? -1 : 1));
}

const keys = new WeakMap<readonly EndpointPort[], string>();

/** NewPortMapKey: the same for two lists of the same ports, in whatever order. */
export function portMapKey(ports: readonly EndpointPort[] = []): string {
  let key = keys.get(ports);
  if (key === undefined) {
    key = ports
      .map(({ name, protocol, port, appProtocol }) => JSON.stringify([name, protocol, port, appProtocol]))
      .sort()
      .join();
    keys.set(ports, key);
  }
  return key;
}
