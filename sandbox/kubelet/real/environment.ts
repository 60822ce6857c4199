// The environment of a container (makeEnvironmentVariables of pkg/kubelet/kubelet_pods.go, pkg/kubelet/envvars).
import type { Container, Pod, Service } from '../../api/generated/types.ts';
import { configMaps, secrets, services } from '../../api/resources.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { Client } from '../../client-go/client.ts';
import { fieldText, type PodFacts, resourceText } from './downward.ts';
import { StartFailure } from './runtime.ts';

const missing = (message: string): StartFailure => new StartFailure('CreateContainerConfigError', message);

/** The variables that tell of one Service (envvars.FromServices). */
function ofService({ metadata, spec }: Service): readonly (readonly [string, string])[] {
  const ports = spec?.ports ?? [];
  const [first] = ports;
  const ip = spec?.clusterIP ?? '';
  if (!first || ip === '' || ip === 'None') return [];
  const name = metadata.name.toUpperCase().replaceAll('-', '_');
  const address = ip.includes(':') ? `[${ip}]` : ip;
  const entries: (readonly [string, string])[] = [
    [`${name}_SERVICE_HOST`, ip],
    [`${name}_SERVICE_PORT`, String(first.port)],
  ];
  for (const { name: port, port: number } of ports)
    if (port) entries.push([`${name}_SERVICE_PORT_${port.toUpperCase().replaceAll('-', '_')}`, String(number)]);
  entries.push([`${name}_PORT`, `${(first.protocol ?? 'TCP').toLowerCase()}://${address}:${first.port}`]);
  for (const { port, protocol = 'TCP' } of ports) {
    const prefix = `${name}_PORT_${port}_${protocol}`;
    const url = `${protocol.toLowerCase()}://${address}:${port}`;
    entries.push([prefix, url], [`${prefix}_PROTO`, protocol.toLowerCase()], [`${prefix}_PORT`, String(port)], [`${prefix}_ADDR`, ip]);
  }
  return entries;
}

/** Services of the pod's namespace, and the API server's own in any case. */
export function serviceVariables(all: readonly Service[], pod: Pod): readonly (readonly [string, string])[] {
  const links = pod.spec?.enableServiceLinks ?? true;
  const chosen = new Map<string, Service>();
  for (const service of all) {
    const { namespace, name } = service.metadata;
    if (namespace === 'default' && name === 'kubernetes' && !chosen.has(name)) chosen.set(name, service);
    if (links && namespace === pod.metadata.namespace) chosen.set(name, service);
  }
  return [...chosen.values()].flatMap(ofService);
}

/** `$(NAME)`, where it is known; `$$(NAME)` stands for itself. */
export function expandVariables(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$\$|\$\(([^()]*)\)/g, (whole: string, name: string | undefined) =>
    whole === '$$' ? '$' : (known.get(name ?? '') ?? whole),
  );
}

/** @throws StartFailure where something that it refers to is missing */
export function environmentOf(client: Client, facts: PodFacts, container: Container): Map<string, string> {
  const { pod } = facts;
  const { namespace = '' } = pod.metadata;
  const result = new Map<string, string>();
  const configMap = (name: string) => orMissing(() => client.get(configMaps, name, namespace), `configmap "${name}" not found`);
  const secret = (name: string) => orMissing(() => client.get(secrets, name, namespace), `secret "${name}" not found`);
  for (const { prefix = '', configMapRef, secretRef } of container.envFrom ?? []) {
    const data = configMapRef
      ? optional(configMapRef.optional, () => configMap(configMapRef.name ?? '').data ?? {})
      : optional(secretRef?.optional, () => decoded(secret(secretRef?.name ?? '').data));
    for (const [key, value] of Object.entries(data ?? {})) result.set(prefix + key, value);
  }
  const fromServices = new Map(serviceVariables(client.list(services).items, pod));
  const known = new Map([...fromServices, ...result]);
  for (const { name, value, valueFrom } of container.env ?? []) {
    let text: string | undefined = expandVariables(value ?? '', known);
    if (valueFrom?.fieldRef) text = fieldText(facts, valueFrom.fieldRef.fieldPath);
    else if (valueFrom?.resourceFieldRef) {
      const { containerName, resource, divisor } = valueFrom.resourceFieldRef;
      const other = pod.spec?.containers.find((each) => each.name === containerName) ?? container;
      text = resourceText(facts, other, resource, divisor);
    } else if (valueFrom?.configMapKeyRef) {
      const { name: map = '', key, optional: may } = valueFrom.configMapKeyRef;
      text = optional(may, () => {
        const found = configMap(map).data?.[key];
        if (found === undefined) throw missing(`couldn't find key ${key} in ConfigMap ${namespace}/${map}`);
        return found;
      });
    } else if (valueFrom?.secretKeyRef) {
      const { name: of = '', key, optional: may } = valueFrom.secretKeyRef;
      text = optional(may, () => {
        const found = decoded(secret(of).data)[key];
        if (found === undefined) throw missing(`couldn't find key ${key} in Secret ${namespace}/${of}`);
        return found;
      });
    }
    if (text === undefined) continue;
    result.set(name, text);
    known.set(name, text);
  }
  for (const [name, value] of fromServices) if (!result.has(name)) result.set(name, value);
  return result;
}

function orMissing<T>(get: () => T, message: string): T {
  try {
    return get();
  } catch (error) {
    throw isNotFound(error) ? missing(message) : error;
  }
}

function optional<T>(may: boolean | undefined, get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (may && error instanceof StartFailure) return undefined;
    throw error;
  }
}

/** A Secret's data in clear. */
export function decoded(data: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      new TextDecoder().decode(Uint8Array.from(atob(value), (character) => character.charCodeAt(0))),
    ]),
  );
}
