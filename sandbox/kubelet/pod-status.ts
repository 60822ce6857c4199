// The status that a kubelet reports of a pod (pkg/kubelet/status/generate.go, kubelet_pods.go).
import type { Container, ContainerState, ContainerStatus, Pod, PodCondition, PodSpec, PodStatus } from '../api/generated/types.ts';
import { goDuration } from '../apimachinery/go-duration.ts';
import { onceInARow } from '../apimachinery/memory.ts';
import type { CrashState, Run } from './crash-loop.ts';
import type { Orders } from './orders.ts';
import { OWN_CONDITIONS, podCondition } from './pod-conditions.ts';

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
  /** Absent while they do not crash. */
  readonly crash: CrashState | undefined;
  /** How often they were started again. */
  readonly restarts: number;
  /** The run before that which goes on, where they do not crash. */
  readonly lastRun: Run | undefined;
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

/** Whether its containers end again and again. */
export const isCrashing = (pod: Pod, orders: Orders | undefined): boolean =>
  (orders?.crash ?? false) || (!ends(pod) && (pod.spec?.containers.some(isFalse) ?? false));

export function podStatus(pod: Pod, state: PodState, now: string): PodStatus {
  const { ips, hostIP, hostIPs, startTime, startedAt, orders, crash, restarts, lastRun } = state;
  const containers = pod.spec?.containers ?? [];
  const creating = startedAt === undefined;
  const pulling = unpullable(pod);
  const over = !creating && ends(pod);
  const failed = over && containers.some(isFalse);
  const up = !creating && !pulling && !over && (crash === undefined || crash.kind === 'running');
  const ready = up && (orders?.ready ?? true);
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
        up,
        restarts,
        containerState(pod, container, { startedAt, crash, over }),
        lastState(crash?.runs[crash.kind === 'ended' ? 1 : 0] ?? lastRun),
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
    lastState: ContainerState,
  ): ContainerStatus => ({
    name,
    image,
    imageID: pulled ? IMAGE_ID : '',
    ready,
    started,
    restartCount,
    lastState,
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
  { startedAt, crash, over }: { readonly startedAt: string | undefined; readonly crash: CrashState | undefined; readonly over: boolean },
): ContainerState {
  if (startedAt === undefined) return everydayState(startedAt);
  if (over) {
    const [exitCode, reason] = pod.spec?.containers.some(isFalse) ? [1, 'Error'] : [0, 'Completed'];
    return { terminated: { exitCode, reason, startedAt, finishedAt: startedAt } };
  }
  if (cannotBePulled(container)) {
    return { waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${container.image}"` } };
  }
  if (!crash) return everydayState(startedAt);
  if (crash.kind === 'running') return { running: { startedAt: crash.startedAt } };
  const [last] = crash.runs;
  if (crash.kind === 'ended' && last) return terminated(last);
  const { name, namespace, uid } = pod.metadata;
  const message = `back-off ${goDuration(crash.backOff)} restarting failed container=${container.name} pod=${name}_${namespace}(${uid})`;
  return { waiting: { reason: 'CrashLoopBackOff', message } };
}

const terminated = (run: Run): ContainerState => ({
  terminated: { exitCode: 1, reason: 'Error', ...run, containerID: CONTAINER_ID },
});

const NONE: ContainerState = {};

/** How the run before that which `containerState` tells of came to its end. */
const lastState = (run: Run | undefined): ContainerState => (run ? terminated(run) : NONE);

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
    const condition = (type: string, holds: boolean, ...why: readonly string[]): PodCondition =>
      podCondition(previous(type), type, holds, observedGeneration, now, ...(holds ? [] : why));
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
      ...current.filter(({ type }) => !OWN_CONDITIONS.has(type)),
    ];
  },
);
