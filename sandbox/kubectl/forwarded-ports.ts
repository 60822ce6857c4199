// Which ports `kubectl port-forward` would forward (kubectl/pkg/cmd/portforward, client-go/tools/portforward).
import type { Pod, Service } from '../api/generated/types.ts';
import { parseIP } from '../apimachinery/addresses.ts';
import { quote } from '../apimachinery/fmt.ts';
import { KubectlError } from './errors.ts';

const isNumber = (text: string): boolean => /^[-+]?\d+$/.test(text);

/** `8080:http` → its two ends; a single port is both. */
function splitPort(port: string): readonly [local: string, remote: string] {
  const [local = '', remote, ...more] = port.split(':');
  return remote !== undefined && more.length === 0 ? [local, remote] : [local, local];
}

const joined = (local: string, remote: string): string => (local === remote ? remote : `${local}:${remote}`);

/** The ports of a Service as ports of the pod that stands for it. @throws KubectlError */
export function portsOfService(ports: readonly string[], service: Service, pod: Pod): readonly string[] {
  const listed = service.spec?.ports ?? [];
  refuseUdp(ports, numbersByProtocol(listed.map(({ port, protocol }) => [port, protocol])), (name) => servicePort(service, name));
  return ports.map((port) => {
    const [local, remote] = splitPort(port);
    const number = isNumber(remote) ? Number(remote) : servicePort(service, remote);
    const from = !isNumber(remote) && local === remote ? String(number) : local;
    return joined(from, String(targetPort(service, pod, number)));
  });
}

/** The ports of a pod, by their numbers. @throws KubectlError */
export function portsOfPod(ports: readonly string[], pod: Pod): readonly string[] {
  const listed = (pod.spec?.containers ?? []).flatMap((container) => container.ports ?? []);
  refuseUdp(ports, numbersByProtocol(listed.map(({ containerPort, protocol }) => [containerPort, protocol])), (name) =>
    containerPort(pod, name),
  );
  return ports.map((port) => {
    const [local, remote] = splitPort(port);
    if (remote === '') throw new KubectlError('remote port cannot be empty');
    const number = isNumber(remote) ? remote : String(containerPort(pod, remote));
    return local === remote ? number : `${local}:${number}`;
  });
}

function servicePort(service: Service, name: string): number {
  const found = service.spec?.ports?.find((port) => (port.name ?? '') === name);
  if (found) return found.port;
  throw new KubectlError(`Service '${service.metadata.name}' does not have a named port '${name}'`);
}

function targetPort(service: Service, pod: Pod, number: number): number {
  const found = service.spec?.ports?.find(({ port }) => port === number);
  if (!found) throw new KubectlError(`Service ${service.metadata.name} does not have a service port ${number}`);
  if (service.spec?.clusterIP === 'None') return number;
  const { targetPort = 0 } = found;
  if (typeof targetPort === 'string') return containerPort(pod, targetPort);
  return targetPort || found.port;
}

function containerPort({ metadata, spec }: Pod, name: string): number {
  const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
  const found = containers.flatMap(({ ports = [] }) => ports).find((port) => (port.name ?? '') === name);
  if (found) return found.containerPort;
  throw new KubectlError(`Pod '${metadata.name}' does not have a named port '${name}'`);
}

function numbersByProtocol(ports: readonly (readonly [number, string | undefined])[]): ReadonlySet<number> {
  const of = (wanted: string) => ports.filter(([, protocol = 'TCP']) => protocol === wanted).map(([number]) => number);
  const tcp = new Set(of('TCP'));
  return new Set(of('UDP').filter((number) => !tcp.has(number)));
}

function refuseUdp(ports: readonly string[], udpOnly: ReadonlySet<number>, numberOf: (name: string) => number): void {
  for (const port of ports) {
    const [, remote] = splitPort(port);
    if (udpOnly.has(isNumber(remote) ? Number(remote) : numberOf(remote)))
      throw new KubectlError(`UDP protocol is not supported for ${remote}`);
  }
}

/** What cannot be listened on, or forwarded to. @throws KubectlError */
export function checkForwarding(addresses: readonly string[], ports: readonly string[]): void {
  for (const address of addresses) if (address !== 'localhost' && !parseIP(address)) throw new KubectlError(`${address} is not a valid IP`);
  for (const port of ports) {
    const parts = port.split(':');
    if (parts.length > 2) throw new KubectlError(`invalid port format '${port}'`);
    const [first = '', remote = first] = parts;
    const local = parts.length === 2 && first === '' ? '0' : first;
    checkNumber('local', local);
    checkNumber('remote', remote);
    if (Number(remote) === 0) throw new KubectlError('remote port must be > 0');
  }
}

function checkNumber(end: string, text: string): void {
  const why = !/^\d+$/.test(text) ? 'invalid syntax' : Number(text) > 65535 ? 'value out of range' : undefined;
  if (why) throw new KubectlError(`error parsing ${end} port '${text}': strconv.ParseUint: parsing ${quote(text)}: ${why}`);
}
