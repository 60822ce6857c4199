// What must hold of any quiet cluster, whatever has happened to it.
import type { Endpoint, EndpointSlice, Pod, Service } from '../../sandbox/api/generated/types.ts';
import { endpointSlices, endpoints, nodes, pods, replicaSets, resourceQuotas, services } from '../../sandbox/api/resources.ts';
import { controllerOf, keyOf } from '../../sandbox/apimachinery/meta.ts';
import type { Cluster } from '../../sandbox/cluster/cluster.ts';
import { everyResource } from './every-resource.ts';
import { whyTellsTheTruth } from './why-law.ts';

const MANAGER = 'endpointslice-controller.k8s.io';
const CAP = 100;

/** The laws that are broken, in words; empty where all hold. Written against the API, not against any controller's code. */
export function brokenLaws(cluster: Cluster): string[] {
  return [
    ...slicesAreWellFormed(cluster),
    ...slicesSayWhatPodsSay(cluster),
    ...slicesBelong(cluster),
    ...endpointsAgree(cluster),
    ...mirrorsAgree(cluster),
    ...setsAreComplete(cluster),
    ...ownersExist(cluster),
    ...whyTellsTheTruth(cluster),
  ];
}

const managed = (cluster: Cluster): readonly EndpointSlice[] =>
  cluster.client
    .list(endpointSlices)
    .items.filter(({ metadata }) => metadata.labels?.['endpointslice.kubernetes.io/managed-by'] === MANAGER);

function slicesAreWellFormed(cluster: Cluster): string[] {
  return managed(cluster).flatMap((slice) => {
    // What somebody has made by hand in the controller's name is as it was made, until there is such a Service.
    if (slice.metadata.generateName === undefined) return [];
    const found: string[] = [];
    const count = slice.endpoints?.length ?? 0;
    if (count > CAP) found.push(`${keyOf(slice)} has ${count} endpoints`);
    const family = slice.addressType === 'IPv6' ? ':' : '.';
    if (slice.endpoints?.some(({ addresses }) => addresses.length !== 1 || !addresses[0]?.includes(family)))
      found.push(`${keyOf(slice)} has addresses of another family than ${slice.addressType}`);
    return found;
  });
}

/** Services whose slices the controller keeps: with a selector, not ExternalName. */
const selecting = (cluster: Cluster): readonly Service[] =>
  cluster.client
    .list(services)
    .items.filter(({ spec, metadata }) => spec?.selector && spec.type !== 'ExternalName' && !metadata.deletionTimestamp);

const matches = (service: Service, pod: Pod): boolean =>
  pod.metadata.namespace === service.metadata.namespace &&
  Object.entries(service.spec?.selector ?? {}).every(([key, value]) => pod.metadata.labels?.[key] === value);

const isReady = (pod: Pod): boolean => pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false;

function addressOf(pod: Pod, family: string): string | undefined {
  return pod.status?.podIPs?.map(({ ip }) => ip ?? '').find((ip) => ip !== '' && ip.includes(':') === (family === 'IPv6'));
}

/** The number that a port of the Service means for this pod; undefined where the pod has no such port. */
function resolve(
  pod: Pod,
  { targetPort, protocol = 'TCP', port }: NonNullable<NonNullable<Service['spec']>['ports']>[number],
): number | undefined {
  if (typeof targetPort !== 'string') return targetPort || port;
  return pod.spec?.containers
    .flatMap((container) => container.ports ?? [])
    .find((other) => other.name === targetPort && (other.protocol ?? 'TCP') === protocol)?.containerPort;
}

/** The port set of a pod: what its slice's `ports` must say. */
const portSet = (service: Service, pod: Pod): string =>
  (service.spec?.ports ?? [])
    .flatMap((port) => {
      const number = resolve(pod, port);
      return number === undefined ? [] : [`${port.name ?? ''}/${port.protocol ?? 'TCP'}/${number}`];
    })
    .sort()
    .join();

const slicePorts = (slice: EndpointSlice): string =>
  (slice.ports ?? [])
    .map((port) => `${port.name ?? ''}/${port.protocol ?? 'TCP'}/${port.port}`)
    .sort()
    .join();

function expectedConditions(service: Service, pod: Pod): string {
  const serving = isReady(pod);
  const terminating = pod.metadata.deletionTimestamp !== undefined;
  const ready = service.spec?.publishNotReadyAddresses === true || (serving && !terminating);
  return `ready=${ready} serving=${serving} terminating=${terminating}`;
}

const conditionsOf = ({ conditions }: Endpoint): string =>
  `ready=${conditions?.ready} serving=${conditions?.serving} terminating=${conditions?.terminating}`;

/** Every pod that counts is in exactly one managed slice a family, with its own port set; nothing else is. */
function slicesSayWhatPodsSay(cluster: Cluster): string[] {
  const known = new Set(cluster.client.list(nodes).items.map(({ metadata }) => metadata.name));
  const allPods = cluster.client.list(pods).items;
  const found: string[] = [];
  const slices = managed(cluster);
  for (const service of selecting(cluster)) {
    const own = slices.filter(
      ({ metadata }) =>
        metadata.namespace === service.metadata.namespace && metadata.labels?.['kubernetes.io/service-name'] === service.metadata.name,
    );
    const families = service.spec?.ipFamilies ?? ['IPv4'];
    const expected = new Map<string, string>();
    for (const pod of allPods) {
      if (!matches(service, pod) || ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '')) continue;
      if (!known.has(pod.spec?.nodeName ?? '')) continue;
      for (const family of families) {
        const address = addressOf(pod, family);
        if (address) expected.set(`${family} ${keyOf(pod)}`, `${address} ${portSet(service, pod)} ${expectedConditions(service, pod)}`);
      }
    }
    if (own.length === 0) found.push(`${keyOf(service)} has no slice, not even an empty one`);
    for (const slice of own) {
      for (const endpoint of slice.endpoints ?? []) {
        const key = `${slice.addressType} ${endpoint.targetRef?.namespace}/${endpoint.targetRef?.name}`;
        const said = `${endpoint.addresses[0]} ${slicePorts(slice)} ${conditionsOf(endpoint)}`;
        const wanted = expected.get(key);
        if (wanted === undefined) found.push(`${keyOf(slice)} holds ${key} (${said}), which does not belong there or is there twice`);
        else if (wanted !== said) found.push(`${keyOf(slice)}: ${key} is ${said}, expected ${wanted}`);
        expected.delete(key);
      }
    }
    for (const key of expected.keys()) found.push(`${keyOf(service)}: no slice holds ${key}`);
  }
  return found;
}

/** A managed slice has its Service, or was left to itself on purpose: made by hand, or orphaned. */
function slicesBelong(cluster: Cluster): string[] {
  const known = new Set(cluster.client.list(services).items.map(keyOf));
  return managed(cluster)
    .filter(
      ({ metadata }) =>
        metadata.ownerReferences?.length && !known.has(`${metadata.namespace}/${metadata.labels?.['kubernetes.io/service-name']}`),
    )
    .map((slice) => `${keyOf(slice)} belongs to no Service`);
}

/** Endpoints and slices tell the same addresses of the first family, up to truncation. */
function endpointsAgree(cluster: Cluster): string[] {
  const all = new Map(cluster.client.list(endpoints).items.map((object) => [keyOf(object), object]));
  const slices = managed(cluster);
  return selecting(cluster).flatMap((service) => {
    const object = all.get(keyOf(service));
    if (!object) return [`${keyOf(service)} has no Endpoints`];
    if (object.metadata.annotations?.['endpoints.kubernetes.io/over-capacity']) return [];
    // A port that no pod has by that name leaves an endpoint in a slice and nothing in Endpoints.
    const [family] = service.spec?.ipFamilies ?? ['IPv4'];
    const own = slices.filter(
      (slice) =>
        slice.metadata.namespace === service.metadata.namespace &&
        slice.metadata.labels?.['kubernetes.io/service-name'] === service.metadata.name &&
        slice.addressType === family,
    );
    const ready = (wanted: boolean) =>
      new Set(
        own.flatMap((slice) =>
          (slice.ports?.length ?? 0) === 0 && (service.spec?.ports?.length ?? 0) > 0
            ? []
            : (slice.endpoints ?? [])
                .filter(({ conditions }) => conditions?.ready === wanted && !(!wanted && conditions.terminating))
                .flatMap(({ addresses }) => addresses),
        ),
      );
    const listed = new Set(object.subsets?.flatMap(({ addresses }) => addresses?.map(({ ip }) => ip) ?? []));
    const unready = new Set(object.subsets?.flatMap(({ notReadyAddresses }) => notReadyAddresses?.map(({ ip }) => ip) ?? []));
    const differs = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
      [...a].filter((ip) => !b.has(ip)).concat([...b].filter((ip) => !a.has(ip)));
    const found = [
      ...differs(listed, ready(true)).map((ip) => `ready ${ip}`),
      ...differs(unready, ready(false)).map((ip) => `not ready ${ip}`),
    ];
    return found.length > 0 ? [`${keyOf(service)}: Endpoints and slices disagree about ${found.join(', ')}`] : [];
  });
}

const MIRRORING = 'endpointslicemirroring-controller.k8s.io';

/** The Endpoints of a Service without a selector are told by mirrored slices, too: the same addresses, as ready as they are. */
function mirrorsAgree(cluster: Cluster): string[] {
  const known = new Map(cluster.client.list(services).items.map((service) => [keyOf(service), service]));
  const told = new Map<string, string[]>();
  for (const { metadata, endpoints: listed } of cluster.client.list(endpointSlices).items) {
    if (metadata.labels?.['endpointslice.kubernetes.io/managed-by'] !== MIRRORING) continue;
    const key = `${metadata.namespace}/${metadata.labels['kubernetes.io/service-name']}`;
    const addresses = listed?.flatMap((endpoint) => endpoint.addresses.map((ip) => `${ip} ${endpoint.conditions?.ready}`)) ?? [];
    told.set(key, [...(told.get(key) ?? []), ...addresses]);
  }
  const wanted = new Map<string, string[]>();
  for (const object of cluster.client.list(endpoints).items) {
    const service = known.get(keyOf(object));
    if (!service || service.spec?.selector || object.metadata.labels?.['endpointslice.kubernetes.io/skip-mirror'] === 'true') continue;
    // An address that is said to be ready and not ready for the same ports is mirrored once: the last word counts.
    const ready = new Map<string, string>();
    for (const { ports, addresses, notReadyAddresses } of object.subsets ?? []) {
      for (const { ip } of addresses ?? []) ready.set(`${ip} ${JSON.stringify(ports)}`, `${ip} true`);
      for (const { ip } of notReadyAddresses ?? []) ready.set(`${ip} ${JSON.stringify(ports)}`, `${ip} false`);
    }
    wanted.set(keyOf(object), [...ready.values()]);
  }
  const different = [...new Set([...told.keys(), ...wanted.keys()])].filter(
    (key) => [...new Set(told.get(key) ?? [])].sort().join() !== [...new Set(wanted.get(key) ?? [])].sort().join(),
  );
  return different.map((key) => `${key}: mirrored slices say ${told.get(key)}, Endpoints ${wanted.get(key)}`);
}

/** A ReplicaSet has as many pods as it asks for, unless a quota keeps it from it. */
function setsAreComplete(cluster: Cluster): string[] {
  const limited = new Set(cluster.client.list(resourceQuotas).items.map(({ metadata }) => metadata.namespace));
  const counts = new Map<string, number>();
  for (const pod of cluster.client.list(pods).items) {
    if (pod.metadata.deletionTimestamp !== undefined || ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '')) continue;
    const owner = controllerOf(pod)?.uid;
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return cluster.client.list(replicaSets).items.flatMap((set) => {
    if (limited.has(set.metadata.namespace) || set.metadata.deletionTimestamp !== undefined) return [];
    const [wanted, found] = [set.spec?.replicas ?? 1, counts.get(set.metadata.uid) ?? 0];
    return wanted === found ? [] : [`${keyOf(set)} has ${found} pods of ${wanted}`];
  });
}

/** No object outlives its owner. */
function ownersExist(cluster: Cluster): string[] {
  const objects = everyResource.flatMap((resource) => cluster.client.list(resource).items);
  const uids = new Set(objects.map(({ metadata }) => metadata.uid));
  return objects.flatMap((object) =>
    (object.metadata.ownerReferences ?? []).filter(({ uid }) => !uids.has(uid)).length > 0 &&
    (object.metadata.ownerReferences ?? []).every(({ uid }) => !uids.has(uid)) &&
    !object.metadata.deletionTimestamp
      ? [`${object.kind} ${keyOf(object)} outlives its owner`]
      : [],
  );
}
