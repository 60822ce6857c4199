// Makes room for a pod by ending pods of lower priority (pkg/scheduler/framework/{preemption,plugins/defaultpreemption}).
import type { Pod, PodCondition, PodDisruptionBudget } from '../api/generated/types.ts';
import { podDisruptionBudgets, pods } from '../api/resources.ts';
import { selectorFromLabelSelector } from '../apimachinery/selector.ts';
import { StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import { withCondition } from '../component-helpers/conditions.ts';
import type { Clock } from '../time/clock.ts';
import type { SchedulerEvents } from './events.ts';
import { NodeInfo } from './node-info.ts';

const priorityOf = ({ spec }: Pod): number => spec?.priority ?? 0;
const startOf = ({ status, metadata }: Pod): string => status?.startTime ?? metadata.creationTimestamp;

/** MoreImportantPod: the higher priority first, then the one that runs for longer. */
const byImportance = (a: Pod, b: Pod): number => priorityOf(b) - priorityOf(a) || (startOf(a) < startOf(b) ? -1 : 1);

/** A node on which the pod would fit, without these pods. */
interface Candidate {
  readonly info: NodeInfo;
  readonly victims: readonly Pod[];
  readonly violations: number;
}

/** Whether a pod that was asked to go for this one is still going (podTerminatingByPreemption). */
const isMakingRoom = (pod: Pod, info: NodeInfo | undefined): boolean =>
  [...(info?.pods.values() ?? [])].some(
    (other) =>
      other.metadata.deletionTimestamp !== undefined &&
      priorityOf(other) < priorityOf(pod) &&
      other.status?.conditions?.some(({ type, reason }) => type === 'DisruptionTarget' && reason === 'PreemptionByScheduler'),
  );

/** filterPodsWithPDBViolation: those that no budget lets go any more. */
function violating(victims: readonly Pod[], budgets: readonly PodDisruptionBudget[]): ReadonlySet<Pod> {
  const allowed = new Map(budgets.map((budget) => [budget, budget.status?.disruptionsAllowed ?? 0]));
  const found = new Set<Pod>();
  for (const pod of victims) {
    for (const budget of budgets) {
      const { labels } = pod.metadata;
      if (budget.metadata.namespace !== pod.metadata.namespace || !labels || !budget.spec?.selector) continue;
      if (!selectorFromLabelSelector(budget.spec.selector).matches(labels)) continue;
      if (Object.hasOwn(budget.status?.disruptedPods ?? {}, pod.metadata.name)) continue;
      const left = (allowed.get(budget) ?? 0) - 1;
      allowed.set(budget, left);
      if (left < 0) found.add(pod);
    }
  }
  return found;
}

/** SelectVictimsOnNode: who must go so that the pod fits; undefined where that would not help. */
function victimsOn(
  pod: Pod,
  info: NodeInfo,
  budgets: readonly PodDisruptionBudget[],
  fits: (info: NodeInfo) => boolean,
): Candidate | undefined {
  const trial = new NodeInfo(info.node);
  const potential: Pod[] = [];
  for (const other of info.pods.values()) {
    if (priorityOf(other) < priorityOf(pod)) potential.push(other);
    else trial.add(other);
  }
  if (potential.length === 0 || !fits(trial)) return undefined;
  potential.sort(byImportance);
  const hard = violating(potential, budgets);
  const victims: Pod[] = [];
  // Whom a budget protects is spared first.
  for (const other of [...potential.filter((each) => hard.has(each)), ...potential.filter((each) => !hard.has(each))]) {
    trial.add(other);
    if (fits(trial)) continue;
    trial.remove(other.metadata.uid);
    victims.push(other);
  }
  victims.sort(byImportance);
  return { info, victims, violations: victims.filter((each) => hard.has(each)).length };
}

/** pickOneNodeForPreemption: the fewest broken budgets, the least important victims, the fewest, those that began last. */
function pick(candidates: readonly Candidate[]): Candidate | undefined {
  const scores: readonly ((candidate: Candidate) => number)[] = [
    ({ violations }) => -violations,
    ({ victims: [first] }) => (first ? -priorityOf(first) : 0),
    ({ victims }) => -victims.reduce((sum, victim) => sum + priorityOf(victim) + 2 ** 31, 0),
    ({ victims }) => -victims.length,
    ({ victims: [first, ...rest] }) =>
      Date.parse(
        rest
          .filter((victim) => first && priorityOf(victim) === priorityOf(first))
          .map(startOf)
          .concat(first ? startOf(first) : [])
          .sort()[0] ?? '',
      ),
  ];
  let left = candidates;
  for (const score of scores) {
    const best = Math.max(...left.map(score));
    left = left.filter((candidate) => score(candidate) === best);
    if (left.length <= 1) break;
  }
  return left[0];
}

/** Whether a pod would fit on `trial`, which stands for the node as it would be. */
type Fits = (trial: NodeInfo, instead: NodeInfo) => boolean;

export interface Preemption {
  /** Whether pods that were asked to go from the node are still going. */
  isUnderWay(pod: Pod, info: NodeInfo | undefined): boolean;
  /** Asks pods of lower priority to go, and says from where; undefined where that helps nowhere. */
  preempt(pod: Pod, infos: readonly NodeInfo[], fits: Fits): string | undefined;
}

export function newPreemption(client: Client, clock: Clock, events: SchedulerEvents): Preemption {
  function find(pod: Pod, infos: readonly NodeInfo[], fits: Fits): Candidate | undefined {
    const budgets = client.list(podDisruptionBudgets).items;
    return pick(infos.flatMap((info) => victimsOn(pod, info, budgets, (trial) => fits(trial, info)) ?? []));
  }

  function remove(victim: Pod, pod: Pod, nodeName: string): void {
    const { name, namespace, generation } = victim.metadata;
    const condition: PodCondition = {
      type: 'DisruptionTarget',
      status: 'True',
      ...(generation !== undefined && { observedGeneration: generation }),
      lastProbeTime: null,
      lastTransitionTime: clock.timestamp(),
      reason: 'PreemptionByScheduler',
      message: `${pod.spec?.schedulerName ?? 'default-scheduler'}: preempting to accommodate a higher priority pod`,
    };
    try {
      const latest = client.get(pods, name, namespace);
      const conditions = withCondition(latest.status?.conditions, condition);
      client.update(pods, { ...latest, status: { ...latest.status, conditions } }, { subresource: 'status' });
      client.delete(pods, name, namespace);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      return;
    }
    events.record(victim, 'Normal', 'Preempted', 'Preempting', `Preempted by pod ${pod.metadata.uid} on node ${nodeName}`);
  }

  return {
    isUnderWay: isMakingRoom,
    preempt(pod, infos, fits) {
      const found = find(pod, infos, fits);
      if (!found) return undefined;
      const { name } = found.info.node.metadata;
      for (const victim of found.victims) remove(victim, pod, name);
      return name;
    },
  };
}
