// Which daemons there are to be and which not, node by node (pkg/controller/daemon/{daemon_controller,update}.go).
import type { DaemonSet, Node, Pod } from '../../api/generated/types.ts';
import { scaledValue } from '../../apimachinery/intstr.ts';
import type { Draft } from '../../apimachinery/meta.ts';
import { isPodAvailable } from '../../component-helpers/pods.ts';
import { REVISION_HASH } from '../history.ts';
import { podFromTemplate } from '../pod-control.ts';
import { daemonTolerations, nodeFit, withNodeAffinity } from './node-fit.ts';

const GENERATION = 'deprecated.daemonset.template.generation';

/** The pods of a DaemonSet by the node that they are on or are made for. */
export type ByNode = ReadonlyMap<string | undefined, readonly Pod[]>;

/** The node that a daemon is on, or is made for. */
export function nodeOf(pod: Pod): string | undefined {
  const terms = pod.spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return pod.spec?.nodeName || terms?.[0]?.matchFields?.find(({ key }) => key === 'metadata.name')?.values?.[0];
}

/** What is to be done: a daemon for each of these nodes, and the end of each of these pods. */
export interface Changes {
  readonly missing: readonly string[];
  readonly unwanted: readonly Pod[];
}

/** A pod that has run to its end, and its node. */
export interface Ended {
  readonly pod: Pod;
  readonly node: string;
}

const isLiving = ({ metadata }: Pod): boolean => metadata.deletionTimestamp === undefined;
const hasEnded = ({ status }: Pod): boolean => status?.phase === 'Failed' || status?.phase === 'Succeeded';

/** The oldest first. */
export const byAge = (pods: readonly Pod[]): readonly Pod[] =>
  [...pods].sort((a, b) => (a.metadata.creationTimestamp < b.metadata.creationTimestamp ? -1 : 1));

/** One daemon on each node that it is for, the oldest; none that has ended (podsShouldBeOnNode). */
export function daemonChanges(set: DaemonSet, nodes: readonly Node[], byNode: ByNode): Changes & { readonly ended: readonly Ended[] } {
  const missing: string[] = [];
  const unwanted: Pod[] = [];
  const ended: Ended[] = [];
  for (const node of nodes) {
    const { name } = node.metadata;
    const { run, goOn } = nodeFit(set, node);
    const there = byNode.get(name) ?? [];
    const living = there.filter(isLiving);
    if (!goOn) unwanted.push(...living);
    else if (living.length > 0) {
      const over = living.filter(hasEnded);
      ended.push(...over.map((pod) => ({ pod, node: name })));
      const [, ...doubles] = byAge(living.filter((pod) => !hasEnded(pod)));
      unwanted.push(...over, ...doubles);
    } else if (run && there.length === 0) missing.push(name);
  }
  // Pods that were made for nodes that are gone are the garbage collector's for pods.
  return { missing, unwanted, ended };
}

/** Old pods that are of no use go at once; of the others as many as may be unavailable. */
export function rollingUpdate(set: DaemonSet, hash: string, nodes: readonly Node[], byNode: ByNode, now: number): Changes {
  const wanted = nodes.filter((node) => nodeFit(set, node).run);
  const { maxUnavailable = 1, maxSurge = 0 } = set.spec?.updateStrategy?.rollingUpdate ?? {};
  const surge = scaledValue(maxSurge, wanted.length, 'up');
  const allowed = Math.max(surge > 0 ? 0 : 1, scaledValue(maxUnavailable, wanted.length, 'up'));
  const isAvailable = (pod: Pod): boolean => isPodAvailable(pod, set.spec?.minReadySeconds ?? 0, now);
  let unavailable = 0;
  let surging = 0;
  const useless: Pod[] = [];
  const candidates: Pod[] = [];
  const surgeNodes: string[] = [];
  for (const node of wanted) {
    const living = (byNode.get(node.metadata.name) ?? []).filter(isLiving);
    const fresh = living.find(({ metadata }) => metadata.labels?.[REVISION_HASH] === hash);
    const old = living.find(({ metadata }) => metadata.labels?.[REVISION_HASH] !== hash);
    if (!fresh && !old) unavailable += 1;
    else if (fresh && !old && !isAvailable(fresh)) unavailable += 1;
    else if (old && !isAvailable(old)) {
      if (surge === 0 || fresh) useless.push(old);
      else surgeNodes.push(node.metadata.name);
      unavailable += 1;
    } else if (old && surge === 0) candidates.push(old);
    else if (old && fresh) {
      if (isAvailable(fresh)) useless.push(old);
      else surging += 1;
    } else if (old) surgeNodes.push(node.metadata.name);
  }
  return {
    missing: surge > 0 ? surgeNodes.slice(0, Math.max(0, surge - surging)) : [],
    unwanted: [...useless, ...candidates.slice(0, Math.max(0, allowed - unavailable))],
  };
}

/** A daemon for a node, which the scheduler then puts there (util.CreatePodTemplate). */
export function daemonFor(set: DaemonSet, hash: string, node: string): Draft<Pod> {
  const pod = podFromTemplate(set.spec?.template ?? {}, set);
  const generation = set.metadata.annotations?.[GENERATION];
  const labels = { ...pod.metadata.labels, [REVISION_HASH]: hash, ...(generation && { 'pod-template-generation': generation }) };
  const spec = withNodeAffinity(pod.spec ?? { containers: [] }, node);
  return { ...pod, metadata: { ...pod.metadata, labels }, spec: { ...spec, tolerations: daemonTolerations(spec) } };
}
