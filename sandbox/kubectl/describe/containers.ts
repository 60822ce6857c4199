// The containers of a pod or a pod template (kubectl/pkg/describe describeContainers).

import type {
  Container,
  ContainerPort,
  ContainerState,
  ContainerStatus,
  EnvFromSource,
  Probe,
  ResourceFieldSelector,
  ResourceRequirements,
} from '../../api/generated/types.ts';
import { joinHostPort } from '../../apimachinery/addresses.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { quote } from '../../apimachinery/fmt.ts';
import { milliValue } from '../../apimachinery/quantity.ts';
import { type PrefixWriter, printBool, rfc1123 } from './prefix-writer.ts';

/** The value of a field of the pod, by its path; a template has none. */
export type FieldResolver = (path: string) => string;

export interface ContainerContext {
  readonly statuses?: readonly ContainerStatus[] | undefined;
  /** What the containers' label is indented by, within a pod template. */
  readonly space?: string;
  readonly resolve?: FieldResolver;
}

export function describeContainers(
  label: string,
  containers: readonly Container[],
  w: PrefixWriter,
  { statuses = [], space = '', resolve = () => '' }: ContainerContext,
): void {
  w.write(0, `${space}${label}:${containers.length ? '' : ' <none>'}\n`);
  for (const container of containers) {
    const status = statuses.find(({ name }) => name === container.name);
    basicInfo(container, status, space, w);
    words('Command', container.command, w);
    words('Args', container.args, w);
    if (status) containerState(status, w);
    describeResources(container.resources, 2, w);
    if (container.livenessProbe) w.field(2, 'Liveness', probeText(container.livenessProbe));
    if (container.readinessProbe) w.field(2, 'Readiness', probeText(container.readinessProbe));
    if (container.startupProbe) w.field(2, 'Startup', probeText(container.startupProbe));
    envFrom(container.envFrom ?? [], w);
    env(container, resolve, w);
    mounts(container, w);
  }
}

function basicInfo(container: Container, status: ContainerStatus | undefined, space: string, w: PrefixWriter): void {
  w.write(1, `${space ? ' ' : ''}${container.name}:\n`);
  if (status) w.field(2, 'Container ID', status.containerID ?? '');
  w.field(2, 'Image', container.image ?? '');
  if (status) w.field(2, 'Image ID', status.imageID);
  ports('Port', container, w, ({ containerPort }) => containerPort);
  ports('Host Port', container, w, ({ hostPort }) => hostPort ?? 0);
  const seccomp = container.securityContext?.seccompProfile;
  if (seccomp) {
    w.field(2, 'SeccompProfile', seccomp.type);
    if (seccomp.type === 'Localhost') w.field(3, 'LocalhostProfile', seccomp.localhostProfile ?? '');
  }
}

function ports(title: string, container: Container, w: PrefixWriter, numberOf: (port: ContainerPort) => number): void {
  const text = (container.ports ?? [])
    .map((port) => `${numberOf(port)}/${port.protocol ?? ''}${port.name ? ` (${port.name})` : ''}`)
    .join(', ');
  w.field(2, text.includes(',') ? `${title}s` : title, text || '<none>');
}

function words(title: string, list: readonly string[] | undefined, w: PrefixWriter): void {
  if (!list?.length) return;
  w.write(2, `${title}:\n`);
  for (const word of list) for (const line of word.split('\n')) w.write(3, `${line}\n`);
}

export function describeResources(resources: ResourceRequirements | undefined, level: number, w: PrefixWriter): void {
  for (const [title, list] of [
    ['Limits', resources?.limits],
    ['Requests', resources?.requests],
  ] as const) {
    const names = Object.keys(list ?? {}).sort();
    if (names.length) w.write(level, `${title}:\n`);
    for (const name of names) w.field(level + 1, name, lookup(list, name) ?? '');
  }
}

function containerState(status: ContainerStatus, w: PrefixWriter): void {
  stateText('State', status.state ?? {}, w);
  if (status.lastState?.terminated) stateText('Last State', status.lastState, w);
  w.field(2, 'Ready', printBool(status.ready));
  w.field(2, 'Restart Count', status.restartCount);
}

function stateText(title: string, { running, waiting, terminated }: ContainerState, w: PrefixWriter): void {
  if (running) {
    w.field(2, title, 'Running');
    w.field(3, 'Started', rfc1123(running.startedAt));
  } else if (terminated && !waiting) {
    w.field(2, title, 'Terminated');
    if (terminated.reason) w.field(3, 'Reason', terminated.reason);
    if (terminated.message) w.field(3, 'Message', terminated.message);
    w.field(3, 'Exit Code', terminated.exitCode);
    if (terminated.signal) w.field(3, 'Signal', terminated.signal);
    w.field(3, 'Started', rfc1123(terminated.startedAt));
    w.field(3, 'Finished', rfc1123(terminated.finishedAt));
  } else {
    w.field(2, title, 'Waiting');
    if (waiting?.reason) w.field(3, 'Reason', waiting.reason);
  }
}

function probeText(probe: Probe): string {
  const attributes =
    `delay=${probe.initialDelaySeconds ?? 0}s timeout=${probe.timeoutSeconds ?? 0}s period=${probe.periodSeconds ?? 0}s ` +
    `#success=${probe.successThreshold ?? 0} #failure=${probe.failureThreshold ?? 0}`;
  if (probe.exec) return `exec [${(probe.exec.command ?? []).join(' ')}] ${attributes}`;
  if (probe.httpGet) {
    const { scheme = '', host = '', port, path = '' } = probe.httpGet;
    return `http-get ${scheme.toLowerCase()}://${joinHostPort(host, port)}${urlPath(path)} ${attributes}`;
  }
  if (probe.tcpSocket) return `tcp-socket ${probe.tcpSocket.host ?? ''}:${probe.tcpSocket.port} ${attributes}`;
  if (probe.grpc) return `grpc <pod>:${probe.grpc.port} ${probe.grpc.service ?? ''} ${attributes}`;
  return `unknown ${attributes}`;
}

/** As net/url writes a path: it begins with a slash, and what may not stand in it is escaped. */
function urlPath(path: string): string {
  const escaped = encodeURI(path).replace(/[?#]/g, (rune) => (rune === '?' ? '%3F' : '%23'));
  return escaped === '' || escaped.startsWith('/') ? escaped : `/${escaped}`;
}

function envFrom(sources: readonly EnvFromSource[], w: PrefixWriter): void {
  if (!sources.length) return;
  w.write(2, 'Environment Variables from:\n');
  for (const { configMapRef, secretRef, prefix } of sources) {
    const from = configMapRef ? 'ConfigMap' : secretRef ? 'Secret' : '';
    const source = configMapRef ?? secretRef;
    const withPrefix = prefix ? ` with prefix '${prefix}'` : '';
    w.write(3, `${source?.name ?? ''}\t${from}${withPrefix}\tOptional: ${source?.optional ?? false}\n`);
  }
}

function env(container: Container, resolve: FieldResolver, w: PrefixWriter): void {
  const variables = container.env ?? [];
  w.write(2, `Environment:${variables.length ? '' : '\t<none>'}\n`);
  for (const { name, value = '', valueFrom } of variables) {
    if (!valueFrom) {
      for (const [i, line] of value.split('\n').entries()) w.write(3, i ? `\t${line}\n` : `${name}:\t${line}\n`);
    } else if (valueFrom.fieldRef) {
      const { apiVersion = 'v1', fieldPath } = valueFrom.fieldRef;
      w.field(3, name, `${resolve(fieldPath)} (${apiVersion}:${fieldPath})`);
    } else if (valueFrom.resourceFieldRef) {
      w.field(3, name, `${resourceValue(valueFrom.resourceFieldRef, container)} (${valueFrom.resourceFieldRef.resource})`);
    } else if (valueFrom.secretKeyRef) {
      const { key, name: secret = '', optional = false } = valueFrom.secretKeyRef;
      w.field(3, name, `<set to the key '${key}' in secret '${secret}'>\tOptional: ${optional}`);
    } else if (valueFrom.configMapKeyRef) {
      const { key, name: map = '', optional = false } = valueFrom.configMapKeyRef;
      w.field(3, name, `<set to the key '${key}' of config map '${map}'>\tOptional: ${optional}`);
    }
  }
}

/** What a container may use, in units of the divisor (ExtractContainerResourceValue). */
function resourceValue({ resource, divisor }: ResourceFieldSelector, { resources }: Container): string {
  const [kind = '', name = ''] = resource.split('.');
  const quantity = lookup(kind === 'limits' ? resources?.limits : resources?.requests, name) ?? '0';
  const value = Math.ceil(milliValue(quantity) / (milliValue(divisor ?? '0') || 1000));
  return value === 0 && (resource === 'limits.cpu' || resource === 'limits.memory') ? 'node allocatable' : String(value);
}

function mounts(container: Container, w: PrefixWriter): void {
  const list = [...(container.volumeMounts ?? [])].sort((a, b) => (a.mountPath < b.mountPath ? -1 : 1));
  const none = list.length ? '' : '\t<none>';
  w.write(2, `Mounts:${none}\n`);
  for (const { mountPath, name, readOnly, subPath } of list) {
    const flags = [readOnly ? 'ro' : 'rw', ...(subPath ? [`path=${quote(subPath)}`] : [])];
    w.write(3, `${mountPath} from ${name} (${flags.join(',')})\n`);
  }
  const devices = [...(container.volumeDevices ?? [])].sort((a, b) => (a.devicePath < b.devicePath ? -1 : 1));
  if (devices.length) w.write(2, `Devices:${none}\n`);
  for (const { devicePath, name } of devices) w.write(3, `${devicePath} from ${name}\n`);
}
