// Finds a node for every pod that has none (pkg/scheduler).
import type { Node, Pod, PodCondition } from '../api/generated/types.ts';
import { namespaces, nodes, pods } from '../api/resources.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import { StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { conditionOf, withCondition } from '../component-helpers/conditions.ts';
import { isPodTerminal } from '../component-helpers/pods.ts';
import { preferredAffinity } from '../component-helpers/scheduling/node-affinity.ts';
import { type Clock, type Timer, UNFINISHED } from '../time/clock.ts';
import { byHost } from '../time/host.ts';
import type { Random } from '../time/random.ts';
import { newSchedulerEvents } from './events.ts';
import { dynamicFilter, staticFilter } from './filters.ts';
import { NodeInfo, podRequests, spreadGroup } from './node-info.ts';
import type { Preemption } from './preemption.ts';
import type { Unfit } from './unfit.ts';
import type { VolumeBinding } from './volume-binding.ts';

const INITIAL_BACKOFF = 1_000;
const MAX_BACKOFF = 10_000;

interface Waiting {
  attempts: number;
  lastAttempt: number;
  timer?: Timer;
}

export interface Scheduler {
  stop(): void;
}

const hasGates = (pod: Pod): boolean => (pod.spec?.schedulingGates?.length ?? 0) > 0;

export function newScheduler(client: Client, clock: Clock, random: Random): Scheduler {
  const informers = new InformerFactory(client);
  const events = newSchedulerEvents(client, clock);
  const infos = new Map<string, NodeInfo>();
  /** Pods to be scheduled now, by UID, in the order in which they came. */
  const active = new Map<string, Pod>();
  const unschedulable = new Map<string, Pod>();
  const waiting = new Map<string, Waiting>();
  let allNodes: readonly NodeInfo[] = [];
  let scheduled = false;
  let stopped = false;

  const activate = (pod: Pod): void => {
    active.set(pod.metadata.uid, pod);
    if (scheduled) return;
    scheduled = true;
    clock.after(0, schedulePending);
  };

  /** Something changed that may help: pods that found no node try again, each when its back-off has passed. */
  const retryUnschedulable = (): void => {
    for (const [uid, pod] of unschedulable) {
      const state = waiting.get(uid);
      if (!state || state.timer) continue;
      const backOff = Math.min(MAX_BACKOFF, INITIAL_BACKOFF * 2 ** (state.attempts - 1));
      state.timer = clock.after(state.lastAttempt + backOff - clock.now(), () => {
        delete state.timer;
        const latest = unschedulable.get(uid) ?? pod;
        if (unschedulable.delete(uid)) activate(latest);
      });
    }
  };

  const forget = ({ metadata: { uid } }: Pod): void => {
    active.delete(uid);
    unschedulable.delete(uid);
    waiting.get(uid)?.timer?.cancel();
    waiting.delete(uid);
    binding.delete(uid);
  };

  /** No pod is looked at again for what changes here: the scheduler hears of it when something else happens. */
  const allNamespaces = informers.of(namespaces);
  const labelsOf = (namespace: string) => allNamespaces.get(namespace)?.metadata.labels;

  /** What few pods need is loaded when the first one comes that does. */
  let volumes: VolumeBinding | undefined;
  let preemption: Preemption | undefined;
  const loadVolumes = async (): Promise<void> => {
    const { newVolumeBinding } = await import('./volume-binding.ts');
    volumes ??= newVolumeBinding(client, retryUnschedulable);
  };
  const loadPreemption = async (): Promise<void> => {
    const { newPreemption } = await import('./preemption.ts');
    preemption ??= newPreemption(client, clock, events);
  };
  /** The pod is looked at again when all is there. */
  const reconsider = (pod: Pod, load: () => Promise<void>): void => {
    void byHost(load()).then(() => {
      if (!stopped) activate(pod);
    });
  };
  /** Pods whose volumes are being bound, with the node that was chosen for them. */
  const binding = new Map<string, NodeInfo>();

  const infoOf = (pod: Pod): NodeInfo | undefined => infos.get(pod.spec?.nodeName ?? '');

  informers.of(nodes).addHandler({
    onAdd(node) {
      infos.set(node.metadata.name, new NodeInfo(node));
      refreshNodes();
      for (const pod of informers.of(pods).list())
        if (pod.spec?.nodeName === node.metadata.name && !isPodTerminal(pod)) infoOf(pod)?.add(pod);
      retryUnschedulable();
    },
    onUpdate(old, node) {
      infos.get(node.metadata.name)?.update(node);
      if (schedulingChanged(old, node)) {
        refreshNodes();
        retryUnschedulable();
      }
    },
    onDelete(node) {
      infos.delete(node.metadata.name);
      refreshNodes();
    },
  });
  informers.of(pods).addHandler({
    onAdd(pod) {
      if (pod.spec?.nodeName) {
        if (!isPodTerminal(pod)) infoOf(pod)?.add(pod);
      } else if (isMine(pod) && !hasGates(pod)) activate(pod);
    },
    onUpdate(old, pod) {
      const { uid } = pod.metadata;
      if (old.metadata.uid !== uid) forget(old);
      const info = infoOf(pod);
      if (info) {
        forget(pod);
        if (isPodTerminal(pod)) {
          if (info.pods.has(uid)) retryUnschedulable();
          info.remove(uid);
        } else if (!info.pods.has(uid) || old.metadata.deletionTimestamp !== pod.metadata.deletionTimestamp) {
          info.remove(uid);
          info.add(pod);
        }
        return;
      }
      if (!isMine(pod) || hasGates(pod)) return;
      if (pod.metadata.deletionTimestamp !== undefined) return forget(pod);
      if (active.has(uid)) active.set(uid, pod);
      else if (!unschedulable.has(uid)) activate(pod);
      else if (deepEqual(old.spec, pod.spec) && deepEqual(old.metadata.labels, pod.metadata.labels)) unschedulable.set(uid, pod);
      else {
        unschedulable.delete(uid);
        activate(pod);
      }
    },
    onDelete(pod) {
      forget(pod);
      const info = infoOf(pod);
      if (!info?.pods.has(pod.metadata.uid)) return;
      info.remove(pod.metadata.uid);
      if (unschedulable.size > 0) retryUnschedulable();
    },
  });

  function refreshNodes(): void {
    allNodes = [...infos.values()];
    feasible = undefined;
  }

  /** The nodes fit for pods with these wishes: pods of one template share them, so that the last answer often serves. */
  let feasible: { readonly wishes: readonly unknown[]; readonly nodes: readonly NodeInfo[]; readonly unfit: readonly Unfit[] } | undefined;
  function feasibleNodes(pod: Pod) {
    const { nodeSelector, affinity, tolerations } = pod.spec ?? {};
    const wishes = [nodeSelector, affinity, tolerations];
    if (feasible?.wishes.every((wish, i) => wish === wishes[i])) return feasible;
    const fit: NodeInfo[] = [];
    const unfit: Unfit[] = [];
    for (const info of allNodes) {
      const why = staticFilter(pod, info.node);
      if (why) unfit.push(why);
      else fit.push(info);
    }
    feasible = { wishes, nodes: fit, unfit };
    return feasible;
  }

  let batch: readonly Pod[] = [];
  let next = 0;

  function schedulePending(): typeof UNFINISHED | undefined {
    if (next === batch.length) {
      scheduled = false;
      batch = [...active.values()].sort((a, b) => (b.spec?.priority ?? 0) - (a.spec?.priority ?? 0));
      active.clear();
      next = 0;
    }
    while (next < batch.length && !stopped) {
      if (clock.exhausted) return UNFINISHED;
      const pod = batch[next];
      next += 1;
      clock.spend();
      if (pod) scheduleOne(pod);
    }
    batch = [];
    next = 0;
    return undefined;
  }

  function scheduleOne(pod: Pod): void {
    const claims = usesClaims(pod);
    if (claims && !volumes) {
      reconsider(pod, loadVolumes);
      return;
    }
    const chosen = binding.get(pod.metadata.uid);
    if (chosen) {
      if (volumes?.isBound(pod)) bind(pod, chosen);
      else unschedulable.set(pod.metadata.uid, pod);
      return;
    }
    const why = claims ? volumes?.preFilter(pod) : undefined;
    // Nothing is left for the plugin that says so to look at.
    if (why !== undefined) {
      fail(pod, `${why}. not found`);
      return;
    }
    const { nodes: candidates, unfit: statically } = feasibleNodes(pod);
    const requests = podRequests(pod);
    const repelling = allNodes.filter((info) => info.repels > 0);
    const unfit = [...statically];
    const helpful: NodeInfo[] = [];
    const group = spreadGroup(pod);
    const prefers = pod.spec?.affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution !== undefined;
    let best: NodeInfo | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    let ties = 0;
    for (const info of candidates) {
      const unfitHere =
        dynamicFilter(pod, requests, info, allNodes, repelling, labelsOf) ?? (claims ? volumes?.filter(pod, info.node) : undefined);
      if (unfitHere) {
        unfit.push(unfitHere);
        if (unfitHere.resolvable) helpful.push(info);
        continue;
      }
      const score = 2 * info.groupSize(group) + info.weight - (prefers ? preferredAffinity(pod.spec, info.node) : 0);
      if (score > bestScore) continue;
      ties = score === bestScore ? ties + 1 : 1;
      if (ties > 1 && random.below(ties) !== 0) continue;
      bestScore = score;
      best = info;
    }
    if (best) bind(pod, best);
    else if (allNodes.length === 0) fail(pod, 'no nodes available to schedule pods');
    else postFilter(pod, unfit, helpful);
  }

  function bind(pod: Pod, info: NodeInfo): void {
    const nodeName = info.node.metadata.name;
    if (usesClaims(pod) && !volumes?.bind(pod, info.node)) {
      // It goes on when its claims are bound; nothing is said meanwhile.
      binding.set(pod.metadata.uid, info);
      unschedulable.set(pod.metadata.uid, pod);
      waiting.set(pod.metadata.uid, { attempts: 1, lastAttempt: clock.now() });
      return;
    }
    try {
      const bound = client.update(
        pods,
        { ...pod, spec: { ...pod.spec, containers: pod.spec?.containers ?? [], nodeName } },
        { subresource: 'binding' },
      );
      info.add(bound);
      waiting.delete(pod.metadata.uid);
      binding.delete(pod.metadata.uid);
      const { namespace, name } = pod.metadata;
      events.record(pod, 'Normal', 'Scheduled', 'Binding', `Successfully assigned ${namespace}/${name} to ${nodeName}`);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      // Gone, or bound by somebody else, or refused for now: its next change brings it back, and so does time.
      if (error.status.code === 404 || error.status.code === 409) return;
      postpone(pod);
      retryUnschedulable();
    }
  }

  function postpone(pod: Pod): void {
    const { uid } = pod.metadata;
    const state = waiting.get(uid) ?? { attempts: 0, lastAttempt: 0 };
    state.attempts += 1;
    state.lastAttempt = clock.now();
    waiting.set(uid, state);
    unschedulable.set(uid, pod);
  }

  /** Nobody has room. Where pods of lower priority can make some, they are asked to go, and the pod is meant for that node. */
  function postFilter(pod: Pod, unfit: readonly Unfit[], helpful: readonly NodeInfo[]): void {
    const { spec, status } = pod;
    if (spec?.preemptionPolicy === 'Never') {
      fail(pod, fitError(allNodes.length, unfit, 'not eligible due to preemptionPolicy=Never.'));
      return;
    }
    const { priority = 0 } = spec ?? {};
    if (!helpful.some((info) => info.lowestPriority() < priority)) {
      fail(pod, fitError(allNodes.length, unfit));
      return;
    }
    if (!preemption) {
      reconsider(pod, loadPreemption);
      return;
    }
    if (status?.nominatedNodeName && preemption.isUnderWay(pod, infos.get(status.nominatedNodeName))) {
      fail(pod, fitError(allNodes.length, unfit, 'not eligible due to a terminating pod on the nominated node.'));
      return;
    }
    const requests = podRequests(pod);
    const nodeName = preemption.preempt(pod, helpful, (trial, instead) => {
      const all = allNodes.map((info) => (info === instead ? trial : info));
      const repelling = all.filter((info) => info.repels > 0);
      if (dynamicFilter(pod, requests, trial, all, repelling, labelsOf)) return false;
      return !usesClaims(pod) || !volumes?.filter(pod, trial.node);
    });
    if (nodeName === undefined) fail(pod, fitError(allNodes.length, unfit));
    else fail(pod, fitError(allNodes.length, unfit, ''), nodeName);
  }

  function fail(pod: Pod, why: string, nominatedNodeName?: string): void {
    const message = why.startsWith('no nodes') ? why : why.startsWith('0/') ? why : `0/${allNodes.length} nodes are available: ${why}`;
    postpone(pod);
    events.record(pod, 'Warning', 'FailedScheduling', 'Scheduling', message);
    const condition: PodCondition = {
      type: 'PodScheduled',
      status: 'False',
      observedGeneration: pod.metadata.generation,
      lastProbeTime: null,
      lastTransitionTime: clock.timestamp(),
      reason: 'Unschedulable',
      message,
    };
    const current = conditionOf(pod.status?.conditions, 'PodScheduled');
    const isMeant = nominatedNodeName === undefined || pod.status?.nominatedNodeName === nominatedNodeName;
    if (current && current.reason === condition.reason && current.message === message && isMeant) return;
    const conditions = withCondition(
      pod.status?.conditions?.filter(({ type }) => type !== 'PodScheduled'),
      condition,
    );
    try {
      client.update(
        pods,
        {
          ...pod,
          metadata: { ...pod.metadata, resourceVersion: '' },
          status: { ...pod.status, ...(nominatedNodeName !== undefined && { nominatedNodeName }), conditions },
        },
        { subresource: 'status' },
      );
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
    }
  }

  informers.start();
  return {
    stop() {
      stopped = true;
      informers.stop();
      for (const { timer } of waiting.values()) timer?.cancel();
    },
  };
}

/** Whether a pod has volumes that are claimed. */
const usesClaims = ({ spec }: Pod): boolean => spec?.volumes?.some((volume) => volume.persistentVolumeClaim ?? volume.ephemeral) ?? false;

const isMine = (pod: Pod): boolean => (pod.spec?.schedulerName ?? 'default-scheduler') === 'default-scheduler' && !isPodTerminal(pod);

const schedulingChanged = (old: Node, node: Node): boolean =>
  old.metadata.labels !== node.metadata.labels || old.spec !== node.spec || old.status?.allocatable !== node.status?.allocatable;

const histogram = (reasons: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
};

/**
 * In the words of framework.FitError, with what the plugins that run after it add: of preemption what is given, nothing where it
 * is under way, or why it does not help.
 */
export function fitError(nodeCount: number, unfit: readonly Unfit[], ofPreemption?: string): string {
  const reasons = histogram(unfit.flatMap((each) => each.reasons));
  const none = `0/${nodeCount} nodes are available:`;
  if (ofPreemption === '') return `${none} ${reasons}.`;
  const preemption = histogram(
    unfit.map(({ resolvable }) =>
      resolvable ? 'No preemption victims found for incoming pod' : 'Preemption is not helpful for scheduling',
    ),
  );
  return `${none} ${reasons}. no new claims to deallocate, preemption: ${ofPreemption ?? `${none} ${preemption}.`}`;
}
