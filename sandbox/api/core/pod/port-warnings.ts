// What the API server warns of in the ports of a pod's containers (k8s.io/kubernetes/pkg/api/pod/warnings.go).
import type { Container, ContainerPort } from '../../generated/types.ts';

type Warnings = readonly string[];

interface PlacedPort {
  readonly field: string;
  readonly port: ContainerPort;
}

/** Of `containers` with their paths: ports without a host port, ports that stand in each other's way, names given twice. */
export function portWarnings(containers: readonly (readonly [Container, string])[]): Warnings {
  const placed = containers.flatMap(([{ ports }, path]) =>
    (ports ?? []).map((port, i): PlacedPort => ({ field: `${path}.ports[${i}]`, port })),
  );
  return [...placementWarnings(placed), ...portNameWarnings(placed)];
}

function placementWarnings(placed: readonly PlacedPort[]): Warnings {
  const seen = new Map<string, PlacedPort[]>();
  const warnings: string[] = [];
  for (const each of placed) {
    const { port, field } = each;
    if (port.hostIP && !port.hostPort) warnings.push(`${field}: hostIP set without hostPort: ${dumped(port)}`);
    const key = `${port.containerPort}/${port.protocol}`;
    const others = seen.get(key) ?? [];
    for (const other of others) {
      const how = overlap(port, other.port);
      if (how) warnings.push(`${field}: ${how} port definition with ${other.field}`);
    }
    seen.set(key, [...others, each]);
  }
  return warnings;
}

/** As Go's `%+v` writes a ContainerPort. */
const dumped = ({ name = '', hostPort = 0, containerPort, protocol = '', hostIP = '' }: ContainerPort): string =>
  `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} HostIP:${hostIP}}`;

function overlap(a: ContainerPort, b: ContainerPort): string | undefined {
  const [hostA, hostB, ipA, ipB] = [a.hostPort ?? 0, b.hostPort ?? 0, a.hostIP ?? '', b.hostIP ?? ''];
  if (ipA === ipB && hostA === hostB) return 'duplicate';
  if (hostA === 0 || hostB === 0) return 'overlapping';
  return hostA === hostB && (ipA === '') !== (ipB === '') ? 'dangerously ambiguous' : undefined;
}

function portNameWarnings(placed: readonly PlacedPort[]): Warnings {
  const first = new Map<string, string>();
  const warnings: string[] = [];
  for (const { field, port } of placed) {
    if (!port.name) continue;
    const other = first.get(port.name);
    if (other === undefined) first.set(port.name, field);
    else {
      const use = `services and probes that select ports by name will use ${other}`;
      warnings.push(`${field}: duplicate port name ${JSON.stringify(port.name)} with ${other}, ${use}`);
    }
  }
  return warnings;
}
