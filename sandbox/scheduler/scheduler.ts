// Finds a node for every pod that has none (pkg/scheduler).
import type { Node, Pod, PodCondition } from '../api/generated/types.ts';
import { namespaces, nodes, pods } from '../api/resources.ts';
import { StatusError } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { conditionOf, withCondition } from '../component-helpers/conditions.ts';
import { isPodTerminal } from '../component-helpers/pods.ts';
import type { Clock } from '../time/clock.ts';
import { byHost } from '../time/host.ts';
import type { Random } from '../time/random.ts';
import { newSchedulerEvents } from './events.ts';
import { dynamicFilter } from './filters.ts';
import { fitError } from './fit-error.ts';
import { NodeInfo, podRequests } from './node-info.ts';
import type { Preemption } from './preemption.ts';
import { SchedulingQueue } from './scheduling-queue.ts';
import { type Feasible, feasibleNodes, type Surroundings, selectHost } from './select-host.ts';
import type { Unfit } from './unfit.ts';
import type { VolumeBinding } from './volume-binding.ts';

export interface Scheduler {
  stop(): void;
}

const hasGates = (pod: Pod): boolean => (pod.spec?.schedulingGates?.length ?? 0) > 0;

export function newScheduler(client: Client, clock: Clock, random: Random): Scheduler {
  const informers = new InformerFactory(client);
  const events = newSchedulerEvents(client, clock);
  const infos = new Map<string, NodeInfo>();
  let allNodes: readonly NodeInfo[] = [];

  const queue = new SchedulingQueue(clock, scheduleOne);

  const forget = (pod: Pod): void => {
    queue.forget(pod);
    binding.delete(pod.metadata.uid);
  };

  /** No pod is looked at again for what changes here: the scheduler hears of it when something else happens. */
  const allNamespaces = informers.of(namespaces);
  const labelsOf = (namespace: string) => allNamespaces.get(namespace)?.metadata.labels;

  /** What few pods need is loaded when the first one comes that does. */
  let volumes: VolumeBinding | undefined;
  let preemption: Preemption | undefined;
  const loadVolumes = async (): Promise<void> => {
    const { newVolumeBinding } = await import('./volume-binding.ts');
    volumes ??= newVolumeBinding(client, () => queue.retryUnschedulable());
  };
  const loadPreemption = async (): Promise<void> => {
    const { newPreemption } = await import('./preemption.ts');
    preemption ??= newPreemption(client, clock, events);
  };
  /** The pod is looked at again when all is there. */
  const reconsider = (pod: Pod, load: () => Promise<void>): void => {
    void byHost(load()).then(() => queue.activate(pod));
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
      queue.retryUnschedulable();
    },
    onUpdate(old, node) {
      infos.get(node.metadata.name)?.update(node);
      if (schedulingChanged(old, node)) {
        refreshNodes();
        queue.retryUnschedulable();
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
      } else if (isMine(pod) && !hasGates(pod)) queue.activate(pod);
    },
    onUpdate(old, pod) {
      const { uid } = pod.metadata;
      if (old.metadata.uid !== uid) forget(old);
      const info = infoOf(pod);
      if (info) {
        forget(pod);
        if (isPodTerminal(pod)) {
          if (info.pods.has(uid)) queue.retryUnschedulable();
          info.remove(uid);
        } else if (!info.pods.has(uid) || old.metadata.deletionTimestamp !== pod.metadata.deletionTimestamp) {
          info.remove(uid);
          info.add(pod);
        }
        return;
      }
      if (!isMine(pod) || hasGates(pod)) return;
      if (pod.metadata.deletionTimestamp !== undefined) return forget(pod);
      queue.update(old, pod);
    },
    onDelete(pod) {
      forget(pod);
      const info = infoOf(pod);
      if (!info?.pods.has(pod.metadata.uid)) return;
      info.remove(pod.metadata.uid);
      queue.retryUnschedulable();
    },
  });

  let feasible: Feasible | undefined;

  function refreshNodes(): void {
    allNodes = [...infos.values()];
    feasible = undefined;
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
      else queue.putBack(pod);
      return;
    }
    const why = claims ? volumes?.preFilter(pod) : undefined;
    // Nothing is left for the plugin that says so to look at.
    if (why !== undefined) {
      fail(pod, `${why}. not found`);
      return;
    }
    feasible = feasibleNodes(pod, allNodes, feasible);
    const volumeFilter: Surroundings['volumes'] = (claiming, node) => (claims ? volumes?.filter(claiming, node) : undefined);
    const { best, unfit, helpful } = selectHost(pod, feasible, { all: allNodes, labelsOf, volumes: volumeFilter }, random);
    if (best) bind(pod, best);
    else if (allNodes.length === 0) fail(pod, 'no nodes available to schedule pods');
    else postFilter(pod, unfit, helpful);
  }

  function bind(pod: Pod, info: NodeInfo): void {
    const nodeName = info.node.metadata.name;
    if (usesClaims(pod) && !volumes?.bind(pod, info.node)) {
      // It goes on when its claims are bound; nothing is said meanwhile.
      binding.set(pod.metadata.uid, info);
      queue.park(pod);
      return;
    }
    try {
      const bound = client.update(
        pods,
        { ...pod, spec: { ...pod.spec, containers: pod.spec?.containers ?? [], nodeName } },
        { subresource: 'binding' },
      );
      info.add(bound);
      queue.done(pod);
      binding.delete(pod.metadata.uid);
      const { namespace, name } = pod.metadata;
      events.record(pod, 'Normal', 'Scheduled', 'Binding', `Successfully assigned ${namespace}/${name} to ${nodeName}`);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      // Gone, or bound by somebody else, or refused for now: its next change brings it back, and so does time.
      if (error.status.code === 404 || error.status.code === 409) return;
      queue.postpone(pod);
      queue.retryUnschedulable();
    }
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
    queue.postpone(pod);
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
      queue.stop();
      informers.stop();
    },
  };
}

/** Whether a pod has volumes that are claimed. */
const usesClaims = ({ spec }: Pod): boolean => spec?.volumes?.some((volume) => volume.persistentVolumeClaim ?? volume.ephemeral) ?? false;

const isMine = (pod: Pod): boolean => (pod.spec?.schedulerName ?? 'default-scheduler') === 'default-scheduler' && !isPodTerminal(pod);

const schedulingChanged = (old: Node, node: Node): boolean =>
  old.metadata.labels !== node.metadata.labels || old.spec !== node.spec || old.status?.allocatable !== node.status?.allocatable;
