// When is a cluster quiet? When nothing that a reader looks at has changed for a while, and no pod waits for a kubelet.

import type { Node, Pod } from '../api/generated/types.ts';
import {
  configMaps,
  daemonSets,
  deployments,
  endpointSlices,
  endpoints,
  namespaces,
  nodes,
  pods,
  type Resource,
  replicaSets,
  serviceAccounts,
  services,
  statefulSets,
} from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Client, Watch } from '../client-go/client.ts';
import { nodeReadiness } from '../component-helpers/nodes.ts';
import type { Clock } from '../time/clock.ts';

/** How long, in ms, nothing may change: a controller whose cache is behind tries again after a second or two. */
export const QUIET = 2_000;
/** Longer than this nobody waits. */
export const PATIENCE = 90_000;

/** How a cluster of real nodes differs. */
export interface QuietRules {
  /** In ms: for so long nothing may change. */
  readonly quiet: number;
  /** In ms: longer than this nobody waits, and who has waited goes on. */
  readonly patience: number;
  /** What a pod waits for is its kubelet's affair: it counts once it changes. */
  readonly real: boolean;
}

const PLAYED: QuietRules = { quiet: QUIET, patience: PATIENCE, real: false };

/** What the kubelets have been told. */
export interface Kubelets {
  isStopped(node: string | undefined): boolean;
  isDraining(pod: Pod): boolean;
}

const WATCHED: readonly Resource[] = [
  services,
  endpoints,
  endpointSlices,
  deployments,
  replicaSets,
  statefulSets,
  daemonSets,
  configMaps,
  serviceAccounts,
];

export class QuietWatch {
  readonly #clock: Clock;
  readonly #kubelets: Kubelets;
  readonly #watches: Watch[];
  /** Pods that may be waited for, by UID. */
  readonly #waiting = new Map<string, Pod>();
  readonly #terminating = new Set<string>();
  #changed: number;

  readonly rules: QuietRules;

  constructor(client: Client, clock: Clock, kubelets: Kubelets, rules = PLAYED) {
    this.rules = rules;
    const mayWait = rules.real ? isUnderway : isPlayedUnderway;
    this.#clock = clock;
    this.#kubelets = kubelets;
    this.#changed = clock.now();
    const nodesSeen = new Map<string, Node>();
    this.#watches = [
      ...WATCHED.map((resource) => client.watch<KubeObject>(resource, {}, () => this.#touch())),
      client.watch(nodes, {}, (event) => {
        if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
        const node = event.object;
        const old = nodesSeen.get(node.metadata.name);
        nodesSeen.set(node.metadata.name, node);
        // Heartbeats are no change.
        if (!old || event.type !== 'MODIFIED' || old.spec !== node.spec || nodeReadiness(old) !== nodeReadiness(node)) this.#touch();
      }),
      client.watch(namespaces, {}, (event) => {
        if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
        const { name, deletionTimestamp } = event.object.metadata;
        if (event.type !== 'DELETED' && deletionTimestamp !== undefined) this.#terminating.add(name);
        else this.#terminating.delete(name);
        this.#touch();
      }),
      client.watch(pods, {}, (event) => {
        if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
        const pod = event.object;
        if (event.type !== 'DELETED' && mayWait(pod)) this.#waiting.set(pod.metadata.uid, pod);
        else this.#waiting.delete(pod.metadata.uid);
        this.#touch();
      }),
    ];
  }

  /** When the cluster will have been quiet for long enough if nothing more happens; undefined while something is waited for. */
  quietAt(): number | undefined {
    if (this.#terminating.size > 0) return this.#stirred();
    for (const pod of this.#waiting.values()) if (this.#isWaiting(pod)) return this.#stirred();
    return this.#changed + this.rules.quiet;
  }

  /** Counts from now again. */
  touch(): void {
    this.#touch();
  }

  stop(): void {
    for (const watch of this.#watches) watch.stop();
  }

  #stirred(): undefined {
    this.#touch();
  }

  #touch(): void {
    this.#changed = this.#clock.now();
  }

  #isWaiting(pod: Pod): boolean {
    if (this.#kubelets.isStopped(pod.spec?.nodeName)) return false;
    if (pod.metadata.deletionTimestamp !== undefined) return !this.#kubelets.isDraining(pod);
    return true;
  }
}

/** Scheduled without an address, terminating, or not yet found to be unschedulable; the scheduler does not look at what is gated. */
function isPlayedUnderway(pod: Pod): boolean {
  if (pod.metadata.deletionTimestamp !== undefined) return true;
  if (pod.spec?.nodeName) return !pod.status?.podIP;
  return !pod.status?.conditions?.some(({ reason }) => reason === 'Unschedulable' || reason === 'SchedulingGated');
}

/** Not yet found to be unschedulable; or without an address, and nothing says why. */
function isUnderway({ spec, status }: Pod): boolean {
  if (!spec?.nodeName) return !status?.conditions?.some(({ reason }) => reason === 'Unschedulable');
  return !status?.podIP && !status?.containerStatuses?.some(({ state }) => /Image|Config/.test(state?.waiting?.reason ?? ''));
}
