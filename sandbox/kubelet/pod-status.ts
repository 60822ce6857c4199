// The status that a kubelet reports of a pod (pkg/kubelet/status/generate.go, kubelet_pods.go).
import type { Container, ContainerState, ContainerStatus, Pod, PodCondition, PodSpec, PodStatus } from '../api/generated/types.ts';
import { onceInARow } from '../apimachinery/memory.ts';
import type { Orders } from './orders.ts';

/** What the kubelet itself knows of a pod it runs. */
export interface PodState {
  /** Absent until its sandbox has a network. */
  readonly ips: readonly string[] | undefined;
  /** The node's address. */
  readonly hostIP: string;
  readonly hostIPs: NonNullable<PodStatus['hostIPs']>;
  /** When the kubelet took it on. */
  readonly startTime: string;
  /** When its containers began; absent while they are being created. */
  readonly startedAt?: string;
  readonly orders: Orders | undefined;
}

const IMAGE_ID = `sha256:${'0'.repeat(64)}`;
const CONTAINER_ID = `containerd://${'0'.repeat(64)}`;

const cannotBePulled = (container: Container): boolean => container.image?.includes('does-not-exist') ?? false;

const commandLine = ({ command = [], args = [] }: Container): string =>
  command.length + args.length === 0 ? '' : [...command, ...args].join(' ');
const isTrue = (container: Container): boolean => commandLine(container) === 'true';
const isFalse = (container: Container): boolean => commandLine(container) === 'false';

export const unpullable = (pod: Pod): boolean => pod.spec?.containers.some(cannotBePulled) ?? false;

/** Whether all containers end by themselves and are not started again. */
function ends(pod: Pod): boolean {
  const { restartPolicy = 'Always', containers = [] } = pod.spec ?? {};
  return restartPolicy !== 'Always' && containers.every((container) => isTrue(container) || isFalse(container));
}

const isCrashing = (pod: Pod, orders: Orders | undefined): boolean =>
  (orders?.crash ?? false) || (!ends(pod) && (pod.spec?.containers.some(isFalse) ?? false));

export function podStatus(pod: Pod, state: PodState, now: string): PodStatus {
  const { ips, hostIP, hostIPs, startTime, startedAt, orders } = state;
  const containers = pod.spec?.containers ?? [];
  const creating = startedAt === undefined;
  const pulling = unpullable(pod);
  const over = !creating && ends(pod);
  const failed = over && containers.some(isFalse);
  const crashing = !creating && isCrashing(pod, orders);
  const ready = !creating && (orders?.ready ?? true) && !pulling && !crashing && !over;
  const [ip] = ips ?? [];
  const { initContainers } = pod.spec ?? {};
  return {
    ...pod.status,
    observedGeneration: pod.metadata.generation,
    phase: over ? (failed ? 'Failed' : 'Succeeded') : creating || pulling ? 'Pending' : 'Running',
    hostIP,
    hostIPs,
    ...(ips && { podIP: ip, podIPs: ips.map((address) => ({ ip: address })) }),
    startTime,
    conditions: conditionsOf(pod, !creating && !over, ready, over, now),
    ...(initContainers &&
      initContainers.length > 0 && { initContainerStatuses: initContainers.map((each) => initStatus(each, startedAt)) }),
    containerStatuses: containers.map((container) =>
      containerStatus(
        container.name,
        container.image ?? '',
        !creating && !pulling,
        ready,
        !creating && !pulling && !crashing && !over,
        Math.max(orders?.restarts ?? 0, crashing ? 1 : 0),
        containerState(pod, container, { startedAt, crashing, over }),
      ),
    ),
  };
}

/** Containers of pods that come together are told the same. */
const containerStatus = onceInARow(
  (
    name: string,
    image: string,
    pulled: boolean,
    ready: boolean,
    started: boolean,
    restartCount: number,
    state: ContainerState,
  ): ContainerStatus => ({
    name,
    image,
    imageID: pulled ? IMAGE_ID : '',
    ready,
    started,
    restartCount,
    lastState: {},
    ...(pulled && { containerID: CONTAINER_ID }),
    state,
  }),
);

/** The state of a container of which there is nothing else to say. */
const everydayState = onceInARow(
  (startedAt: string | undefined): ContainerState =>
    startedAt === undefined ? { waiting: { reason: 'ContainerCreating' } } : { running: { startedAt } },
);

function containerState(
  pod: Pod,
  container: Container,
  { startedAt, crashing, over }: { readonly startedAt: string | undefined; readonly crashing: boolean; readonly over: boolean },
): ContainerState {
  if (startedAt === undefined) return everydayState(startedAt);
  if (over) {
    const [exitCode, reason] = pod.spec?.containers.some(isFalse) ? [1, 'Error'] : [0, 'Completed'];
    return { terminated: { exitCode, reason, startedAt, finishedAt: startedAt } };
  }
  if (cannotBePulled(container)) {
    return { waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${container.image}"` } };
  }
  if (crashing) {
    const { name, namespace, uid } = pod.metadata;
    const message = `back-off 10s restarting failed container=${container.name} pod=${name}_${namespace}(${uid})`;
    return { waiting: { reason: 'CrashLoopBackOff', message } };
  }
  return everydayState(startedAt);
}

function initStatus(container: Container, startedAt: string | undefined): ContainerStatus {
  const { name, image = '' } = container;
  const sidecar = container.restartPolicy === 'Always';
  if (startedAt === undefined) {
    const waiting = { reason: 'PodInitializing' };
    return { name, image, imageID: '', ready: false, started: false, restartCount: 0, lastState: {}, state: { waiting } };
  }
  const state = sidecar
    ? { running: { startedAt } }
    : { terminated: { exitCode: 0, reason: 'Completed', startedAt, finishedAt: startedAt, containerID: CONTAINER_ID } };
  return {
    name,
    image,
    imageID: IMAGE_ID,
    containerID: CONTAINER_ID,
    ready: true,
    started: sidecar,
    restartCount: 0,
    lastState: {},
    state,
  };
}

const OWN = new Set(['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled']);

function conditionsOf(
  { spec, status, metadata }: Pod,
  network: boolean,
  ready: boolean,
  over: boolean,
  now: string,
): readonly PodCondition[] {
  const names = spec?.containers.map(({ name }) => name).join(' ') ?? '';
  return conditions(status?.conditions, spec?.readinessGates, metadata.generation, names, network, ready, over, now);
}

/** Pods that come together are told the same. */
const conditions = onceInARow(
  (
    current: readonly PodCondition[] = [],
    readinessGates: PodSpec['readinessGates'],
    observedGeneration: number | undefined,
    names: string,
    network: boolean,
    ready: boolean,
    over: boolean,
    now: string,
  ): readonly PodCondition[] => {
    const previous = (type: string) => current.find((condition) => condition.type === type);
    const condition = (type: string, holds: boolean, reason?: string, message?: string): PodCondition => {
      const status = holds ? 'True' : 'False';
      const before = previous(type);
      return {
        type,
        status,
        observedGeneration,
        lastProbeTime: null,
        lastTransitionTime: before?.status === status ? before.lastTransitionTime : now,
        ...(!holds && reason && { reason }),
        ...(!holds && message && { message }),
      };
    };
    const why: readonly string[] = over ? ['PodCompleted'] : ['ContainersNotReady', `containers with unready status: [${names}]`];
    const closed = readinessGates?.find((gate) => previous(gate.conditionType)?.status !== 'True');
    const gate = `the status of pod readiness gate "${closed?.conditionType}" is not "True", but False`;
    return [
      condition('PodReadyToStartContainers', network),
      condition('Initialized', true),
      ready && closed ? condition('Ready', false, 'ReadinessGatesNotReady', gate) : condition('Ready', ready, ...why),
      condition('ContainersReady', ready, ...why),
      // A pod made with spec.nodeName never met the scheduler.
      previous('PodScheduled') ?? condition('PodScheduled', true),
      ...current.filter(({ type }) => !OWN.has(type)),
    ];
  },
);
