// What a pod may not have at each level, in the words of k8s.io/pod-security-admission/policy (check_*.go).
import type { Container, PodSpec } from '../../../api/generated/types.ts';

/** What a check found: in one word for many pods, and in full for one. */
export interface Finding {
  readonly reason: string;
  readonly detail: string;
}

/** A pod as checks see it; `minor` is the release whose rules count. */
export interface Subject {
  readonly spec: PodSpec;
  readonly annotations: Readonly<Record<string, string>>;
  readonly minor: number;
}

type Check = (subject: Subject) => Finding | undefined;

const quoted = (items: Iterable<string>): string => `"${[...items].join('", "')}"`;
const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();
const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

const containersOf = ({ spec }: Subject): readonly Partial<Container>[] => [
  ...(spec.initContainers ?? []),
  ...(spec.containers ?? []),
  ...(spec.ephemeralContainers ?? []),
];

/** Their names, of the containers for which `isBad` holds. */
const bad = (subject: Subject, isBad: (container: Partial<Container>) => boolean): readonly string[] =>
  containersOf(subject)
    .filter(isBad)
    .map(({ name = '' }) => name);

const named = (names: readonly string[]): string => `${plural(names.length, 'container')} ${quoted(names)}`;

/** `pod and containers "a", "b"`. */
const setters = (pod: boolean, names: readonly string[]): string =>
  [...(pod ? ['pod'] : []), ...(names.length > 0 ? [named(names)] : [])].join(' and ');

const isWindows = ({ spec, minor }: Subject): boolean => minor >= 25 && spec.os?.name === 'windows';

/** Since 1.35 a pod in a user namespace of its own may do what is harmless there. */
const isRelaxed = ({ spec, minor }: Subject): boolean => minor >= 35 && spec.hostUsers === false;

const hostNamespaces: Check = ({ spec }) => {
  const used = [
    ...(spec.hostNetwork ? ['hostNetwork=true'] : []),
    ...(spec.hostPID ? ['hostPID=true'] : []),
    ...(spec.hostIPC ? ['hostIPC=true'] : []),
  ];
  return used.length > 0 ? { reason: 'host namespaces', detail: used.join(', ') } : undefined;
};

const hostPathVolumes: Check = ({ spec }) => {
  const names = (spec.volumes ?? []).flatMap(({ name, hostPath }) => (hostPath ? [name] : []));
  return names.length > 0 ? { reason: 'hostPath volumes', detail: `${plural(names.length, 'volume')} ${quoted(names)}` } : undefined;
};

const hostPorts: Check = (subject) => {
  const names = bad(subject, ({ ports }) => ports?.some(({ hostPort }) => hostPort) ?? false);
  if (names.length === 0) return undefined;
  const ports = sorted(
    containersOf(subject).flatMap((each) => (each.ports ?? []).flatMap(({ hostPort }) => (hostPort ? [`${hostPort}`] : []))),
  );
  const uses = plural(names.length, 'uses', 'use');
  return { reason: 'hostPort', detail: `${named(names)} ${uses} ${plural(ports.length, 'hostPort')} ${ports.join(', ')}` };
};

/** Whom a container's probes and hooks ask, where they name a host. */
const hostsOf = ({ livenessProbe, readinessProbe, startupProbe, lifecycle }: Partial<Container>): readonly string[] =>
  [livenessProbe, readinessProbe, startupProbe, lifecycle?.postStart, lifecycle?.preStop].flatMap((handler) =>
    [handler?.httpGet?.host, handler?.tcpSocket?.host].flatMap((host) => (host ? [host] : [])),
  );

const hostProbes: Check = (subject) => {
  if (subject.minor < 34) return undefined;
  const names = sorted(bad(subject, (container) => hostsOf(container).length > 0));
  if (names.length === 0) return undefined;
  const hosts = sorted(containersOf(subject).flatMap(hostsOf));
  const uses = plural(names.length, 'uses', 'use');
  const what = plural(hosts.length, 'probe or lifecycle host');
  return { reason: 'probe or lifecycle host', detail: `${named(names)} ${uses} ${what} ${quoted(hosts)}` };
};

const privileged: Check = (subject) => {
  const names = bad(subject, ({ securityContext }) => securityContext?.privileged ?? false);
  if (names.length === 0) return undefined;
  return { reason: 'privileged', detail: `${named(names)} must not set securityContext.privileged=true` };
};

const procMount: Check = (subject) => {
  const mountOf = ({ securityContext }: Partial<Container>): string => securityContext?.procMount ?? 'Default';
  const names = isRelaxed(subject) ? [] : bad(subject, (container) => mountOf(container) !== 'Default');
  if (names.length === 0) return undefined;
  const types = sorted(
    containersOf(subject)
      .map(mountOf)
      .filter((type) => type !== 'Default'),
  );
  return { reason: 'procMount', detail: `${named(names)} must not set securityContext.procMount to ${quoted(types)}` };
};

const DEFAULT_CAPABILITIES: ReadonlySet<string> = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);

/** Which capabilities containers add beyond those allowed. */
function addedCapabilities(subject: Subject, isAllowed: (name: string) => boolean): string | undefined {
  const addedBy = ({ securityContext }: Partial<Container>) =>
    (securityContext?.capabilities?.add ?? []).filter((name) => !isAllowed(name));
  const names = bad(subject, (container) => addedBy(container).length > 0);
  const added = quoted(sorted(containersOf(subject).flatMap(addedBy)));
  return names.length > 0 ? `${named(names)} must not include ${added} in securityContext.capabilities.add` : undefined;
}

const capabilitiesBaseline: Check = (subject) => {
  const detail = addedCapabilities(subject, (name) => DEFAULT_CAPABILITIES.has(name));
  return detail === undefined ? undefined : { reason: 'non-default capabilities', detail };
};

const capabilitiesRestricted: Check = (subject) => {
  if (subject.minor < 22 || isWindows(subject)) return undefined;
  const keep = bad(subject, ({ securityContext }) => !securityContext?.capabilities?.drop?.includes('ALL'));
  const missing = keep.length > 0 ? `${named(keep)} must set securityContext.capabilities.drop=["ALL"]` : undefined;
  const details = [missing, addedCapabilities(subject, (name) => name === 'NET_BIND_SERVICE')].flatMap((detail) => detail ?? []);
  return details.length > 0 ? { reason: 'unrestricted capabilities', detail: details.join('; ') } : undefined;
};

const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

const appArmorProfile: Check = (subject) => {
  const isBad = (type: string | undefined): boolean => type !== undefined && type !== 'RuntimeDefault' && type !== 'Localhost';
  const { spec, annotations } = subject;
  const pod = spec.securityContext?.appArmorProfile?.type;
  const types = [pod, ...containersOf(subject).map(({ securityContext }) => securityContext?.appArmorProfile?.type)];
  const marks = Object.entries(annotations)
    .filter(([key, value]) => key.startsWith(APPARMOR_ANNOTATION) && !/^($|runtime\/default$|localhost\/)/.test(value))
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .sort();
  const names = bad(subject, ({ securityContext }) => isBad(securityContext?.appArmorProfile?.type));
  const by = [setters(isBad(pod), names), marks.length > 0 ? plural(marks.length, 'annotation') : '']
    .filter((each) => each !== '')
    .join(' and ');
  const values = [...sorted(types.flatMap((type) => (type !== undefined && isBad(type) ? [type] : []))), ...marks];
  if (by === '') return undefined;
  return {
    reason: plural(values.length, 'forbidden AppArmor profile'),
    detail: `${by} must not set AppArmor profile type to ${quoted(values)}`,
  };
};

const seLinuxOptions: Check = (subject) => {
  const allowed = ['', 'container_t', 'container_init_t', 'container_kvm_t', ...(subject.minor >= 31 ? ['container_engine_t'] : [])];
  const pod = subject.spec.securityContext?.seLinuxOptions;
  const isBad = (options: typeof pod): boolean =>
    options !== undefined && (!allowed.includes(options.type ?? '') || Boolean(options.user) || Boolean(options.role));
  const all = [pod, ...containersOf(subject).map(({ securityContext }) => securityContext?.seLinuxOptions)];
  const by = setters(
    isBad(pod),
    bad(subject, ({ securityContext }) => isBad(securityContext?.seLinuxOptions)),
  );
  if (by === '') return undefined;
  const types = sorted(all.flatMap((options) => (options && !allowed.includes(options.type ?? '') ? [options.type ?? ''] : [])));
  const data = [
    ...(types.length > 0 ? [`${plural(types.length, 'type')} ${quoted(types)}`] : []),
    ...(all.some((options) => options?.user) ? ['user may not be set'] : []),
    ...(all.some((options) => options?.role) ? ['role may not be set'] : []),
  ];
  return { reason: 'seLinuxOptions', detail: `${by} set forbidden securityContext.seLinuxOptions: ${data.join('; ')}` };
};

const isGoodSeccomp = (type: string): boolean => type === 'RuntimeDefault' || type === 'Localhost';

const seccompBaseline: Check = (subject) => {
  if (subject.minor < 19) return undefined;
  const isBad = (type: string | undefined): boolean => type !== undefined && !isGoodSeccomp(type);
  const pod = subject.spec.securityContext?.seccompProfile?.type;
  const types = [pod, ...containersOf(subject).map(({ securityContext }) => securityContext?.seccompProfile?.type)];
  const by = setters(
    isBad(pod),
    bad(subject, ({ securityContext }) => isBad(securityContext?.seccompProfile?.type)),
  );
  if (by === '') return undefined;
  const values = quoted(sorted(types.flatMap((type) => (type !== undefined && isBad(type) ? [type] : []))));
  return { reason: 'seccompProfile', detail: `${by} must not set securityContext.seccompProfile.type to ${values}` };
};

const seccompRestricted: Check = (subject) => {
  if (subject.minor < 19 || isWindows(subject)) return undefined;
  const explicit = seccompBaseline(subject);
  if (explicit) return explicit;
  const pod = subject.spec.securityContext?.seccompProfile;
  const names = pod ? [] : bad(subject, ({ securityContext }) => !securityContext?.seccompProfile);
  if (names.length === 0) return undefined;
  const must = 'must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"';
  return { reason: 'seccompProfile', detail: `pod or ${named(names)} ${must}` };
};

/** Each with the release since which it is allowed. */
const SAFE_SYSCTLS: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
]);

const sysctls: Check = ({ spec, minor }) => {
  const names = (spec.securityContext?.sysctls ?? []).flatMap(({ name }) => (minor >= (SAFE_SYSCTLS.get(name) ?? Infinity) ? [] : [name]));
  return names.length > 0 ? { reason: 'forbidden sysctls', detail: names.join(', ') } : undefined;
};

const windowsHostProcess: Check = (subject) => {
  const pod = subject.spec.securityContext?.windowsOptions?.hostProcess ?? false;
  const by = setters(
    pod,
    bad(subject, ({ securityContext }) => securityContext?.windowsOptions?.hostProcess ?? false),
  );
  return by === '' ? undefined : { reason: 'hostProcess', detail: `${by} must not set securityContext.windowsOptions.hostProcess=true` };
};

const allowPrivilegeEscalation: Check = (subject) => {
  if (isWindows(subject)) return undefined;
  const names = bad(subject, ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false);
  if (names.length === 0) return undefined;
  return { reason: 'allowPrivilegeEscalation != false', detail: `${named(names)} must set securityContext.allowPrivilegeEscalation=false` };
};

const RESTRICTED_VOLUMES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

const restrictedVolumes: Check = ({ spec }) => {
  const sources = (spec.volumes ?? []).map((volume) => ({ name: volume.name, type: Object.keys(volume).find((key) => key !== 'name') }));
  const used = sources.filter(({ type }) => type === undefined || !RESTRICTED_VOLUMES.has(type));
  if (used.length === 0) return undefined;
  const types = sorted(used.map(({ type }) => type ?? 'unknown'));
  const volumes = `${plural(used.length, 'volume')} ${quoted(used.map(({ name }) => name))}`;
  const what = plural(types.length, 'restricted volume type');
  return { reason: 'restricted volume types', detail: `${volumes} ${plural(used.length, 'uses', 'use')} ${what} ${quoted(types)}` };
};

const runAsNonRoot: Check = (subject) => {
  if (isRelaxed(subject)) return undefined;
  const pod = subject.spec.securityContext?.runAsNonRoot;
  const by = setters(
    pod === false,
    bad(subject, ({ securityContext }) => securityContext?.runAsNonRoot === false),
  );
  if (by !== '') return { reason: 'runAsNonRoot != true', detail: `${by} must not set securityContext.runAsNonRoot=false` };
  const silent = pod ? [] : bad(subject, ({ securityContext }) => securityContext?.runAsNonRoot === undefined);
  if (silent.length === 0) return undefined;
  return { reason: 'runAsNonRoot != true', detail: `pod or ${named(silent)} must set securityContext.runAsNonRoot=true` };
};

const runAsUser: Check = (subject) => {
  if (subject.minor < 23 || isRelaxed(subject)) return undefined;
  const pod = subject.spec.securityContext?.runAsUser === 0;
  const by = setters(
    pod,
    bad(subject, ({ securityContext }) => securityContext?.runAsUser === 0),
  );
  return by === '' ? undefined : { reason: 'runAsUser=0', detail: `${by} must not set runAsUser=0` };
};

/** In the order of the checks' IDs; those of `restricted` replace three of `baseline`. */
const COMMON = { before: [appArmorProfile], hosts: [hostNamespaces], rest: [hostPorts, hostProbes, privileged, procMount, seLinuxOptions] };
const BASELINE: readonly Check[] = [
  ...COMMON.before,
  capabilitiesBaseline,
  ...COMMON.hosts,
  hostPathVolumes,
  ...COMMON.rest,
  seccompBaseline,
  sysctls,
  windowsHostProcess,
];
const RESTRICTED: readonly Check[] = [
  ...COMMON.before,
  ...COMMON.hosts,
  ...COMMON.rest,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompRestricted,
];

export type Level = 'privileged' | 'baseline' | 'restricted';

/** What a level finds in a pod. */
export function findings(level: Level, subject: Subject): readonly Finding[] {
  if (level === 'privileged') return [];
  return (level === 'baseline' ? BASELINE : RESTRICTED).flatMap((check) => check(subject) ?? []);
}
