// What the scheduler knows of a node: the node itself and what its pods take (pkg/scheduler/framework/types.go: NodeInfo).

import type { Container, Node, Pod, PodSpec } from '../api/generated/types.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { onceInARow, oncePerObject } from '../apimachinery/memory.ts';
import { controllerOf } from '../apimachinery/meta.ts';
import { milliValue, quantityValue } from '../apimachinery/quantity.ts';
import { requiredAntiAffinity } from './affinity-terms.ts';

type Amounts = Readonly<Record<string, string | number>>;

/** What a pod asks for, by resource, in thousandths; and what it counts as where it asks for nothing. */
export interface Requests {
  readonly amounts: ReadonlyMap<string, number>;
  readonly hostPorts: readonly string[];
  /** For scoring: cpu and memory, with 100m and 200 MB for a container that does not say. */
  readonly weight: number;
}

const NON_ZERO_CPU = 100;
const NON_ZERO_MEMORY = 200 * 1024 * 1024;

const amount = (resource: string, amounts: Amounts): number =>
  resource === 'cpu' ? milliValue(amounts[resource] ?? 0) : quantityValue(lookup(amounts, resource) ?? 0);

type Asking = Pick<Container, 'resources' | 'ports'>;

/** The sum over containers, or the largest init container where that is more (resource helpers' PodRequests). */
export function podRequests({ spec }: Pod): Requests {
  const [first, ...others] = spec?.containers ?? [];
  if (spec && first && others.length === 0 && !spec.initContainers?.length) return requestsOfOne(first.resources, first.ports);
  return spec ? requestsOfSpec(spec) : requestsOf([], []);
}

const requestsOfSpec = oncePerObject(({ containers, initContainers = [] }: PodSpec) => requestsOf(containers, initContainers));

/** Pods of one template share what their containers ask for, though each has its own mounts. */
const requestsOfOne = onceInARow((resources: Asking['resources'], ports: Asking['ports']) => requestsOf([{ resources, ports }], []));

function requestsOf(containers: readonly Asking[], initContainers: readonly Asking[]): Requests {
  const amounts = new Map<string, number>();
  const hostPorts: string[] = [];
  let weight = 0;
  for (const container of containers) {
    const requests = container.resources?.requests ?? {};
    for (const resource in requests) amounts.set(resource, (amounts.get(resource) ?? 0) + amount(resource, requests));
    const cpu = requests.cpu === undefined ? NON_ZERO_CPU : amount('cpu', requests);
    const memory = requests.memory === undefined ? NON_ZERO_MEMORY : amount('memory', requests);
    weight += cpu / 4000 + memory / (8 * 1024 ** 3);
    for (const { hostPort, protocol = 'TCP', hostIP = '0.0.0.0' } of container.ports ?? []) {
      if (hostPort) hostPorts.push(`${protocol} ${hostIP} ${hostPort}`);
    }
  }
  for (const container of initContainers) {
    const requests = container.resources?.requests ?? {};
    for (const resource in requests) amounts.set(resource, Math.max(amounts.get(resource) ?? 0, amount(resource, requests)));
  }
  return { amounts, hostPorts, weight };
}

/** Pods that spread over nodes together: those of one controller, or else of one namespace. */
export const spreadGroup = (pod: Pod): string => controllerOf(pod)?.uid ?? `${pod.metadata.namespace}/`;

export class NodeInfo {
  node: Node;
  readonly allocatable = new Map<string, number>();
  maxPods = 110;
  readonly requested = new Map<string, number>();
  readonly usedPorts = new Map<string, number>();
  readonly pods = new Map<string, Pod>();
  readonly #groups = new Map<string, number>();
  /** How many pods there are of each priority. */
  readonly #priorities = new Map<number, number>();
  weight = 0;
  /** How many of its pods want some others kept away. */
  repels = 0;

  constructor(node: Node) {
    this.node = node;
    this.update(node);
  }

  update(node: Node): void {
    const allocatable = node.status?.allocatable;
    const changed = this.allocatable.size === 0 || allocatable !== this.node.status?.allocatable;
    this.node = node;
    if (!changed) return;
    this.allocatable.clear();
    for (const resource in allocatable) this.allocatable.set(resource, amount(resource, allocatable));
    this.maxPods = this.allocatable.get('pods') ?? 0;
  }

  /** That of the least important pod here. */
  lowestPriority(): number {
    return Math.min(...this.#priorities.keys());
  }

  groupSize(group: string): number {
    return this.#groups.get(group) ?? 0;
  }

  add(pod: Pod): void {
    this.pods.set(pod.metadata.uid, pod);
    this.#count(pod, 1);
  }

  remove(uid: string): void {
    const pod = this.pods.get(uid);
    if (!pod) return;
    this.pods.delete(uid);
    this.#count(pod, -1);
  }

  #count(pod: Pod, sign: 1 | -1): void {
    const { amounts, hostPorts, weight } = podRequests(pod);
    for (const [resource, value] of amounts) this.requested.set(resource, (this.requested.get(resource) ?? 0) + sign * value);
    for (const port of hostPorts) this.usedPorts.set(port, (this.usedPorts.get(port) ?? 0) + sign);
    this.weight += sign * weight;
    if (requiredAntiAffinity(pod).length > 0) this.repels += sign;
    const priority = pod.spec?.priority ?? 0;
    const alike = (this.#priorities.get(priority) ?? 0) + sign;
    if (alike > 0) this.#priorities.set(priority, alike);
    else this.#priorities.delete(priority);
    const group = spreadGroup(pod);
    const size = this.groupSize(group) + sign;
    if (size > 0) this.#groups.set(group, size);
    else this.#groups.delete(group);
  }
}
