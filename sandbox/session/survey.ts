// Makes the live map's view of a cluster.

import type { Endpoint, EndpointSlice, Node, Pod, Service } from '../api/generated/types.ts';
import { endpointSlices, nodes, pods, services } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Client } from '../client-go/client.ts';
import { isNodeReady } from '../component-helpers/nodes.ts';
import { isPodReady, isPodTerminal } from '../component-helpers/pods.ts';
import type { ClusterView, Counts, EndpointView, NodeView, PodView, ServiceView, SliceView, State } from './view.ts';

/** With more pods than these, numbers stand for them. */
const COUNTED = 300;

const SYSTEM = /^kube-/;

const keyOf = ({ metadata }: KubeObject): string => `${metadata.namespace}/${metadata.name}`;
/** The namespace is named where it is not the default one. */
const nameOf = ({ metadata }: KubeObject): string =>
  metadata.namespace === 'default' ? metadata.name : `${metadata.namespace}/${metadata.name}`;

function count(states: Iterable<State>): Counts {
  const counts = { ready: 0, 'not-ready': 0, terminating: 0, 'left-out': 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

function podState(pod: Pod): State {
  if (isPodTerminal(pod) || !pod.status?.podIP) return 'left-out';
  if (pod.metadata.deletionTimestamp !== undefined) return 'terminating';
  return isPodReady(pod) ? 'ready' : 'not-ready';
}

function podStatus(pod: Pod): string {
  if (pod.metadata.deletionTimestamp !== undefined) return 'Terminating';
  const waiting = pod.status?.containerStatuses?.find((container) => container.state?.waiting)?.state?.waiting;
  return waiting?.reason ?? pod.status?.phase ?? 'Pending';
}

const viewPod = (pod: Pod): PodView => ({
  key: keyOf(pod),
  name: nameOf(pod),
  ip: pod.status?.podIP ?? '',
  ...(pod.spec?.nodeName && { node: pod.spec.nodeName }),
  state: podState(pod),
  status: podStatus(pod),
});

/** Absent conditions are read as Kubernetes says: ready and serving true, terminating false. */
function endpointState({ conditions }: Endpoint): State {
  if (conditions?.terminating) return 'terminating';
  return (conditions?.ready ?? true) ? 'ready' : 'not-ready';
}

function conditionsOf({ conditions }: Endpoint): string {
  const { ready = true, serving = ready, terminating = false } = conditions ?? {};
  return [ready ? 'ready' : 'not ready', serving ? 'serving' : 'not serving', ...(terminating ? ['terminating'] : [])].join(', ');
}

function viewEndpoint(endpoint: Endpoint): EndpointView {
  const { targetRef } = endpoint;
  return {
    address: endpoint.addresses.join(' '),
    ...(targetRef?.kind === 'Pod' && { pod: `${targetRef.namespace}/${targetRef.name}` }),
    state: endpointState(endpoint),
    conditions: conditionsOf(endpoint),
  };
}

function viewSlice(slice: EndpointSlice, counted: boolean): SliceView {
  const endpoints = slice.endpoints ?? [];
  return {
    key: keyOf(slice),
    name: nameOf(slice),
    addressType: slice.addressType,
    ports: (slice.ports ?? []).map(({ name, port, protocol }) => `${name ? `${name} ` : ''}${port ?? 'any'}/${protocol ?? 'TCP'}`),
    managedBy: slice.metadata.labels?.['endpointslice.kubernetes.io/managed-by'] ?? '',
    counts: count(endpoints.map(endpointState)),
    endpoints: counted ? [] : endpoints.map(viewEndpoint),
  };
}

function viewService(service: Service, slices: readonly SliceView[]): ServiceView {
  const { spec } = service;
  return {
    key: keyOf(service),
    name: nameOf(service),
    type: spec?.type ?? '',
    clusterIP: spec?.clusterIP ?? spec?.externalName ?? '',
    ports: (spec?.ports ?? []).map(({ port, targetPort, protocol }) => `${port} → ${targetPort ?? port}/${protocol ?? 'TCP'}`),
    selector: Object.entries(spec?.selector ?? {})
      .map(([label, value]) => `${label}=${value}`)
      .join(','),
    slices,
  };
}

function viewNode(node: Node, states: readonly State[]): NodeView {
  return {
    name: node.metadata.name,
    zone: node.metadata.labels?.['topology.kubernetes.io/zone'] ?? '',
    ready: isNodeReady(node),
    counts: count(states),
  };
}

const ofLearner = <T extends KubeObject>(items: readonly T[]): readonly T[] =>
  items.filter((item) => !SYSTEM.test(item.metadata.namespace ?? ''));

const serviceOf = ({ metadata }: EndpointSlice): string => `${metadata.namespace}/${metadata.labels?.['kubernetes.io/service-name'] ?? ''}`;

/** The API server's own Service comes last: it is seldom what one looks for. */
const isOwn = (service: Service): number => (service.metadata.namespace === 'default' && service.metadata.name === 'kubernetes' ? 1 : 0);

export function survey(client: Client, seconds: number, network: boolean): ClusterView {
  const allPods = ofLearner(client.list(pods).items);
  const list = client.list(services);
  const allServices = [...ofLearner(list.items)].sort((a, b) => isOwn(a) - isOwn(b));
  const allSlices = ofLearner(client.list(endpointSlices).items);
  const counted = allPods.length > COUNTED;

  const slices = new Map<string, SliceView[]>();
  for (const slice of allSlices) slices.set(serviceOf(slice), [...(slices.get(serviceOf(slice)) ?? []), viewSlice(slice, counted)]);
  const served = new Set(allServices.map(keyOf));
  const states = new Map<string, State[]>();
  for (const pod of allPods) {
    const node = pod.spec?.nodeName ?? '';
    const known = states.get(node);
    if (known) known.push(podState(pod));
    else states.set(node, [podState(pod)]);
  }
  return {
    version: Number(list.resourceVersion),
    seconds,
    network,
    counted,
    services: allServices.map((service) => viewService(service, slices.get(keyOf(service)) ?? [])),
    orphans: [...slices].flatMap(([service, own]) => (served.has(service) ? [] : own)),
    pods: counted ? [] : allPods.map(viewPod),
    nodes: client.list(nodes).items.map((node) => viewNode(node, states.get(node.metadata.name) ?? [])),
  };
}
