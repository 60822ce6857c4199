// What a kubelet would report of a pod, as far as a recording needs it.
import type { V1Container, V1ContainerState, V1Pod, V1PodCondition, V1PodStatus } from '@kubernetes/client-node';
import { nodeAddress } from './played-nodes.ts';

/** What a transcript has said of a pod. */
export interface Orders {
  /** Whether its readiness probes succeed. */
  ready: boolean;
  /** Whether its containers crash. */
  crash: boolean;
  /** Whether it goes on serving once it is deleted, until it is told to exit. */
  drain: boolean;
  exited: boolean;
}

/** What the kubelet knows of a pod that it has started. */
export interface Started {
  readonly addresses: readonly string[];
  readonly at: Date;
}

/** The name of an image that cannot be pulled. */
export const isUnpullable = ({ image = '' }: V1Container): boolean => image.includes('does-not-exist');

const commandOf = ({ command = [], args = [] }: V1Container): string => [...command, ...args].join(' ');

type Fate = 'completed' | 'failed' | 'unpullable' | 'crashing' | 'running';

const PHASES = { completed: 'Succeeded', failed: 'Failed', unpullable: 'Pending', crashing: 'Running', running: 'Running' };

/** The commands `true` and `false` end a container; where its pod starts it anew, `false` makes it crash. */
function fateOf({ spec }: V1Pod, { crash }: Orders): Fate {
  const containers = spec?.containers ?? [];
  const fails = containers.some((container) => commandOf(container) === 'false');
  const ends = containers.every((container) => ['true', 'false'].includes(commandOf(container)));
  if (ends && spec?.restartPolicy !== 'Always') return fails ? 'failed' : 'completed';
  if (containers.some(isUnpullable)) return 'unpullable';
  return crash || fails ? 'crashing' : 'running';
}

export function podStatus(pod: V1Pod, orders: Orders, { addresses, at }: Started): V1PodStatus {
  const { metadata, spec } = pod;
  const fate = fateOf(pod, orders);
  const isOver = fate === 'completed' || fate === 'failed';
  const isReady = fate === 'running' && orders.ready;
  const hostIP = nodeAddress(spec?.nodeName ?? '');
  return {
    observedGeneration: metadata?.generation,
    phase: PHASES[fate],
    hostIP,
    hostIPs: [{ ip: hostIP }],
    podIP: addresses[0],
    podIPs: addresses.map((ip) => ({ ip })),
    startTime: at,
    conditions: conditionsOf(pod, isReady, isOver),
    containerStatuses: spec?.containers.map((container) => ({
      name: container.name,
      image: container.image ?? '',
      imageID: fate === 'unpullable' ? '' : `sha256:${'0'.repeat(64)}`,
      ...(fate !== 'unpullable' && { containerID: `containerd://${'0'.repeat(64)}` }),
      ready: isReady,
      started: fate === 'running',
      restartCount: fate === 'crashing' ? 1 : 0,
      lastState: {},
      state: containerState(pod, container, fate, at),
    })),
  };
}

function containerState({ metadata }: V1Pod, container: V1Container, fate: Fate, at: Date): V1ContainerState {
  if (fate === 'completed') return { terminated: { exitCode: 0, reason: 'Completed', startedAt: at, finishedAt: at } };
  if (fate === 'failed') return { terminated: { exitCode: 1, reason: 'Error', startedAt: at, finishedAt: at } };
  if (isUnpullable(container)) return { waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${container.image}"` } };
  if (fate !== 'crashing') return { running: { startedAt: at } };
  const pod = `${metadata?.name}_${metadata?.namespace}(${metadata?.uid})`;
  const message = `back-off 10s restarting failed container=${container.name} pod=${pod}`;
  return { waiting: { reason: 'CrashLoopBackOff', message } };
}

function conditionsOf({ metadata, spec, status }: V1Pod, isReady: boolean, isOver: boolean): V1PodCondition[] {
  const present = status?.conditions ?? [];
  const previous = (type: string) => present.find((condition) => condition.type === type);
  const condition = (type: string, isTrue: boolean, reason?: string, message?: string): V1PodCondition => {
    const before = previous(type);
    const value = isTrue ? 'True' : 'False';
    const why = isTrue ? {} : { reason, message };
    const isSame = before?.status === value && before.reason === why.reason;
    return {
      type,
      status: value,
      observedGeneration: metadata?.generation,
      lastTransitionTime: isSame ? before.lastTransitionTime : new Date(),
      ...why,
    };
  };
  const names = spec?.containers.map(({ name }) => name).join(' ');
  const why = isOver ? ['PodCompleted'] : ['ContainersNotReady', `containers with unready status: [${names}]`];
  const gate = spec?.readinessGates?.find(({ conditionType }) => previous(conditionType)?.status !== 'True');
  const gated = `the status of pod readiness gate "${gate?.conditionType}" is not "True", but False`;
  const own = [
    condition('PodReadyToStartContainers', !isOver),
    condition('Initialized', true),
    isReady && gate ? condition('Ready', false, 'ReadinessGatesNotReady', gated) : condition('Ready', isReady, ...why),
    condition('ContainersReady', isReady, ...why),
    // A pod that was made with its node's name never met the scheduler.
    previous('PodScheduled') ?? condition('PodScheduled', true),
  ];
  return [...own, ...present.filter(({ type }) => !own.some((condition) => condition.type === type))];
}
