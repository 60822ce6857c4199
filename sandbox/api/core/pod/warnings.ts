// What the API server warns of in a pod's spec (k8s.io/kubernetes/pkg/api/pod/warnings.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { parseQuantity } from '../../../apimachinery/quantity.ts';
import type { Container, ContainerPort, PodSpec, PodTemplateSpec } from '../../generated/types.ts';
import { isDNS1123Label } from '../../validation/names.ts';

type Warnings = readonly string[];
const none: Warnings = [];

/** GetWarningsForPod and GetWarningsForPodTemplate: `field` is the path of the spec. */
function warningsForSpec(spec: PodSpec, field: string): Warnings {
  const warnings = [...selectorWarnings(spec, field), ...containerWarnings(spec, field), ...portWarnings(spec, field)];
  if ((spec.terminationGracePeriodSeconds ?? 0) >= 0) return warnings;
  return [...warnings, `${field}.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be treated as 1`];
}

export const podWarnings = (spec: PodSpec | undefined): Warnings => (spec ? warningsForSpec(spec, 'spec') : none);

export const podTemplateWarnings = (template: PodTemplateSpec | undefined, field = 'spec.template'): Warnings =>
  template?.spec ? warningsForSpec(template.spec, `${field}.spec`) : none;

/** For names that pods and their hosts get theirs from. */
export function hostnameWarnings(name: string, usedIn: string): Warnings {
  const findings = isDNS1123Label(name);
  if (findings.length === 0) return none;
  const what = `metadata.name: this is used in ${usedIn}, which can result in surprising behavior; a DNS label is recommended`;
  return [`${what}: [${findings.join(' ')}]`];
}

const replacedLabels: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
};

function selectorWarnings({ nodeSelector, topologySpreadConstraints, imagePullSecrets }: PodSpec, field: string): Warnings {
  const warnings: string[] = [];
  for (const key of Object.keys(nodeSelector ?? {})) {
    const replacement = lookup(replacedLabels, key);
    const since = key.startsWith('failure-domain') || key.endsWith('instance-type') ? '1.17' : '1.14';
    if (replacement) warnings.push(`${field}.nodeSelector[${key}]: deprecated since v${since}; use "${replacement}" instead`);
  }
  topologySpreadConstraints?.forEach(({ labelSelector }, i) => {
    if (!labelSelector) {
      warnings.push(`${field}.topologySpreadConstraints[${i}].labelSelector: a null labelSelector results in matching no pod`);
    }
  });
  const secrets = new Set<string>();
  imagePullSecrets?.forEach(({ name = '' }, i) => {
    if (secrets.has(name)) warnings.push(`${field}.imagePullSecrets[${i}].name: duplicate name ${JSON.stringify(name)}`);
    secrets.add(name);
  });
  return warnings;
}

/** Init containers first, as VisitContainersWithPath goes. */
const containersWithPaths = ({ initContainers, containers }: PodSpec, field: string): readonly (readonly [Container, string])[] => [
  ...(initContainers ?? []).map((container, i) => [container, `${field}.initContainers[${i}]`] as const),
  ...(containers ?? []).map((container, i) => [container, `${field}.containers[${i}]`] as const),
];

function containerWarnings(spec: PodSpec, field: string): Warnings {
  return containersWithPaths(spec, field).flatMap(([container, path]) => [
    ...fractionWarnings(container, path),
    ...hiddenVariableWarnings(container, path),
  ]);
}

function fractionWarnings({ resources }: Container, field: string): Warnings {
  if (!resources?.limits && !resources?.requests) return none;
  const warnings: string[] = [];
  for (const name of ['memory', 'ephemeral-storage']) {
    for (const list of ['limits', 'requests'] as const) {
      const amount = lookup(resources?.[list], name);
      if (amount === undefined || parseQuantity(amount).nano % 1_000_000_000n === 0n) continue;
      warnings.push(`${field}.resources.${list}[${name}]: fractional byte value "${amount}" is invalid, must be an integer`);
    }
  }
  return warnings;
}

function hiddenVariableWarnings({ env = [] }: Container, field: string): Warnings {
  if (env.length < 2) return none;
  const names = new Set<string>();
  const warnings: string[] = [];
  env.forEach(({ name, value = '', valueFrom }, i) => {
    const reference = `$(${name})`;
    const hides = names.has(name) && (valueFrom !== undefined || value === reference || !value.includes(reference));
    if (hides) {
      warnings.push(`${field}.env[${i}]: hides previous definition of ${JSON.stringify(name)}, which may be dropped when using apply`);
    }
    names.add(name);
  });
  return warnings;
}

function countPorts(containers: readonly Container[] | undefined): number {
  let total = 0;
  for (const { ports } of containers ?? []) total += ports?.length ?? 0;
  return total;
}

interface PlacedPort {
  readonly field: string;
  readonly port: ContainerPort;
}

function portWarnings(spec: PodSpec, field: string): Warnings {
  if (countPorts(spec.containers) + countPorts(spec.initContainers) < 2) return none;
  const placed = containersWithPaths(spec, field).flatMap(([{ ports }, path]) =>
    (ports ?? []).map((port, i): PlacedPort => ({ field: `${path}.ports[${i}]`, port })),
  );
  return [...overlapWarnings(placed), ...portNameWarnings(placed)];
}

function overlapWarnings(placed: readonly PlacedPort[]): Warnings {
  const seen = new Map<string, PlacedPort[]>();
  const warnings: string[] = [];
  for (const each of placed) {
    const key = `${each.port.containerPort}/${each.port.protocol}`;
    const others = seen.get(key) ?? [];
    for (const other of others) {
      const how = overlap(each.port, other.port);
      if (how) warnings.push(`${each.field}: ${how} port definition with ${other.field}`);
    }
    seen.set(key, [...others, each]);
  }
  return warnings;
}

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
