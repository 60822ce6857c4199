// Filters that look at other pods: inter-pod affinity and topology spread constraints
// (pkg/scheduler/framework/plugins/{interpodaffinity,podtopologyspread}).

import type { Pod, PodAffinityTerm } from '../api/generated/types.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import type { StringMap } from '../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../apimachinery/selector.ts';
import { requiredAffinity, requiredAntiAffinity } from './affinity-terms.ts';
import type { NodeInfo } from './node-info.ts';
import type { Unfit } from './unfit.ts';

const unfit = (reason: string): Unfit => ({ reasons: [reason], resolvable: true });

/** The labels of a namespace, by its name. */
export type NamespaceLabels = (namespace: string) => StringMap | undefined;

/** Whether `term`, which stands in `owner`, is about `pod`. */
function concerns({ namespaces = [], namespaceSelector, labelSelector }: PodAffinityTerm, owner: Pod, pod: Pod, labelsOf: NamespaceLabels) {
  const { namespace = '' } = pod.metadata;
  const own = namespaces.length === 0 && namespaceSelector === undefined;
  const named = own ? owner.metadata.namespace === namespace : namespaces.includes(namespace);
  const inNamespace = named || selectorFromLabelSelector(namespaceSelector).matches(labelsOf(namespace));
  return inNamespace && selectorFromLabelSelector(labelSelector).matches(pod.metadata.labels);
}

const domain = (info: NodeInfo, topologyKey: string): string | undefined => lookup(info.node.metadata.labels, topologyKey);

const inDomain = (info: NodeInfo, topologyKey: string, all: readonly NodeInfo[]): readonly NodeInfo[] => {
  const value = domain(info, topologyKey);
  return value === undefined ? [] : all.filter((other) => domain(other, topologyKey) === value);
};

const anyPod = (infos: readonly NodeInfo[], test: (pod: Pod) => boolean): boolean =>
  infos.some((info) => [...info.pods.values()].some(test));

/** `repelling` are the nodes with pods that want some others kept away. */
export function interPodAffinity(
  pod: Pod,
  info: NodeInfo,
  all: readonly NodeInfo[],
  repelling: readonly NodeInfo[],
  labelsOf: NamespaceLabels,
): Unfit | undefined {
  if (repelling.length === 0 && !pod.spec?.affinity) return undefined;
  for (const term of requiredAffinity(pod)) {
    if (domain(info, term.topologyKey) === undefined) return { ...unfit("node(s) didn't match pod affinity rules"), resolvable: false };
    const there = anyPod(inDomain(info, term.topologyKey, all), (other) => concerns(term, pod, other, labelsOf));
    // The first pod of a group that wants to be together may go anywhere.
    const first = concerns(term, pod, pod, labelsOf) && !anyPod(all, (other) => concerns(term, pod, other, labelsOf));
    if (!there && !first) return { ...unfit("node(s) didn't match pod affinity rules"), resolvable: false };
  }
  for (const term of requiredAntiAffinity(pod)) {
    if (anyPod(inDomain(info, term.topologyKey, all), (other) => concerns(term, pod, other, labelsOf))) {
      return unfit("node(s) didn't match pod anti-affinity rules");
    }
  }
  for (const other of repelling) {
    for (const resident of other.pods.values()) {
      for (const term of requiredAntiAffinity(resident)) {
        const same = domain(other, term.topologyKey) !== undefined && domain(other, term.topologyKey) === domain(info, term.topologyKey);
        if (same && concerns(term, resident, pod, labelsOf)) return unfit("node(s) didn't satisfy existing pods anti-affinity rules");
      }
    }
  }
  return undefined;
}

export function topologySpread(pod: Pod, info: NodeInfo, all: readonly NodeInfo[]): Unfit | undefined {
  const constraints = pod.spec?.topologySpreadConstraints;
  if (!constraints) return undefined;
  for (const constraint of constraints) {
    const { topologyKey, maxSkew, whenUnsatisfiable, labelSelector } = constraint;
    if (whenUnsatisfiable !== 'DoNotSchedule') continue;
    const here = domain(info, topologyKey);
    if (here === undefined) {
      return { reasons: ["node(s) didn't match pod topology spread constraints (missing required label)"], resolvable: false };
    }
    const selector = selectorFromLabelSelector(labelSelector);
    const counts = new Map<string, number>();
    for (const other of all) {
      const value = domain(other, topologyKey);
      if (value === undefined) continue;
      let count = counts.get(value) ?? 0;
      for (const resident of other.pods.values()) {
        const counted = resident.metadata.namespace === pod.metadata.namespace && resident.metadata.deletionTimestamp === undefined;
        if (counted && selector.matches(resident.metadata.labels)) count += 1;
      }
      counts.set(value, count);
    }
    const self = selector.matches(pod.metadata.labels) ? 1 : 0;
    if ((counts.get(here) ?? 0) + self - Math.min(...counts.values()) > maxSkew) {
      return unfit("node(s) didn't match pod topology spread constraints");
    }
  }
  return undefined;
}
