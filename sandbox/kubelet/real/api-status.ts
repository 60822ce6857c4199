// The status of a pod as its kubelet reports it (generateAPIPodStatus of pkg/kubelet/kubelet_pods.go, pkg/kubelet/status/generate.go).
import type {
  Container as ContainerSpec,
  ContainerState,
  ContainerStatus,
  Pod,
  PodCondition,
  PodStatus,
} from '../../api/generated/types.ts';
import { OWN_CONDITIONS, podCondition } from '../pod-conditions.ts';
import { isRestarted } from './pod-actions.ts';
import { type ContainerRun, isSidecar, type SeenRun } from './runtime.ts';

export interface StatusInput {
  readonly pod: Pod;
  /** What was last reported. */
  readonly old: PodStatus;
  readonly runs: readonly SeenRun[];
  readonly addresses: readonly string[] | undefined;
  /** Whether its sandbox is there. */
  readonly hasSandbox: boolean;
  readonly hostAddresses: readonly string[];
  readonly startTime: string;
  /** Its containers will not be started again. */
  readonly terminal: boolean;
  /** Containers may still run: its phase is not yet what it comes to. */
  readonly mayRun: boolean;
  readonly now: string;
  /** Why a container could not be started, by its name. */
  reasonOf(name: string): { readonly reason: string; readonly message: string } | undefined;
  isStarted(run: ContainerRun): boolean;
  isReady(run: ContainerRun): boolean;
  isOrderedUnready: boolean;
}

const stamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export function apiStatus(input: StatusInput): PodStatus {
  const { pod, old, addresses, hostAddresses, startTime } = input;
  const { containers = [], initContainers = [], ephemeralContainers = [], hostNetwork } = pod.spec ?? {};
  const waiting = initContainers.length > 0 ? 'PodInitializing' : 'ContainerCreating';
  const own = containers.map((spec) => containerStatus(input, spec, old.containerStatuses, waiting, false));
  // The kubelet sorts them by name.
  own.sort((a, b) => (a.name < b.name ? -1 : 1));
  const init = initContainers.map((spec) => containerStatus(input, spec, old.initContainerStatuses, 'PodInitializing', true));
  const ephemeral = ephemeralContainers.map((spec) => ({
    ...containerStatus(input, spec, old.ephemeralContainerStatuses, 'ContainerCreating', false),
    ready: false,
  }));
  for (const each of ephemeral) delete each.started;
  const computed = phaseOf(pod, own, init, input.terminal);
  const over = old.phase === 'Succeeded' || old.phase === 'Failed' ? old.phase : computed;
  const reported = (over === 'Succeeded' || over === 'Failed') && input.mayRun && old.phase !== over ? (old.phase ?? 'Pending') : over;
  const ips = hostNetwork ? hostAddresses : addresses;
  const { podIP: _ip, podIPs: _ips, ...rest } = old;
  const { reason: _reason, message: _message, ...unexplained } = rest;
  return {
    ...(reported === old.phase ? rest : unexplained),
    observedGeneration: pod.metadata.generation,
    phase: reported,
    ...(hostAddresses[0] !== undefined && { hostIP: hostAddresses[0], hostIPs: hostAddresses.map((ip) => ({ ip })) }),
    ...(ips?.[0] !== undefined
      ? { podIP: ips[0], podIPs: ips.map((ip) => ({ ip })) }
      : old.podIP !== undefined && { podIP: old.podIP, podIPs: old.podIPs ?? [] }),
    startTime,
    conditions: conditionsOf(input, own, init, over),
    ...(init.length > 0 && { initContainerStatuses: init }),
    containerStatuses: own,
    ...(ephemeral.length > 0 && { ephemeralContainerStatuses: ephemeral }),
  };
}

function terminated(run: ContainerRun): ContainerState {
  return {
    terminated: {
      exitCode: run.exitCode,
      reason: run.reason,
      ...(run.message !== '' && { message: run.message }),
      startedAt: stamp(run.startedAt),
      finishedAt: stamp(run.finishedAt),
      containerID: run.id,
    },
  };
}

const stateOf = ({ run, state }: SeenRun): ContainerState =>
  state === 'running' ? { running: { startedAt: stamp(run.startedAt) } } : terminated(run);

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function containerStatus(
  input: StatusInput,
  spec: ContainerSpec,
  old: readonly ContainerStatus[] | undefined,
  waiting: string,
  isInit: boolean,
): Writable<ContainerStatus> {
  const { name, image = '' } = spec;
  const runs = input.runs.filter(({ run }) => run.name === name);
  const seen = runs.at(-1);
  const before = runs.at(-2);
  const known = old?.find((status) => status.name === name);
  let state: ContainerState = seen ? stateOf(seen) : { waiting: { reason: waiting } };
  let lastState: ContainerState = before ? terminated(before.run) : (known?.lastState ?? {});
  const done = isInit && !isSidecar(spec) && seen?.state === 'exited' && seen.run.exitCode === 0;
  const failure = !done && isRestarted(input.pod, spec, input.runs) ? input.reasonOf(name) : undefined;
  if (failure) {
    if (seen?.state === 'exited') lastState = state;
    state = { waiting: { reason: failure.reason, ...(failure.message !== '' && { message: failure.message }) } };
  }
  const runs_ = seen !== undefined && seen.state === 'running';
  const started = runs_ && input.isStarted(seen.run);
  const regularInit = isInit && !isSidecar(spec);
  const ready = regularInit ? done : runs_ && started && !input.isOrderedUnready && input.isReady(seen.run);
  return {
    name,
    image: seen?.run.image ?? image,
    imageID: seen?.run.imageID ?? '',
    ...(seen && { containerID: seen.run.id }),
    ready,
    started: regularInit ? false : started,
    restartCount: seen?.run.restartCount ?? known?.restartCount ?? 0,
    lastState,
    state,
    ...(seen && spec.resources && Object.keys(spec.resources).length > 0 && { resources: spec.resources }),
    ...(seen && spec.resources?.requests && { allocatedResources: spec.resources.requests }),
    ...(spec.volumeMounts &&
      spec.volumeMounts.length > 0 && {
        volumeMounts: spec.volumeMounts.map(({ name: volume, mountPath, readOnly }) => ({
          name: volume,
          mountPath,
          ...(readOnly && { readOnly, recursiveReadOnly: 'Disabled' }),
        })),
      }),
    ...(seen && { user: { linux: { uid: 0, gid: 0, supplementalGroups: [0] } } }),
  };
}

const restarts = ({ spec }: Pod, container: ContainerSpec, exitCode: number): boolean => {
  const policy = isSidecar(container) ? 'Always' : (spec?.restartPolicy ?? 'Always');
  return policy === 'Always' || (policy === 'OnFailure' && exitCode !== 0);
};

/** getPhase */
function phaseOf(pod: Pod, own: readonly ContainerStatus[], init: readonly ContainerStatus[], terminal: boolean): string {
  const { containers = [], initContainers = [] } = pod.spec ?? {};
  let pendingInit = 0;
  let pendingSidecars = 0;
  let running = 0;
  let waiting = 0;
  let stopped = 0;
  let stoppedForGood = 0;
  let succeeded = 0;
  for (const spec of initContainers) {
    const status = init.find(({ name }) => name === spec.name);
    const ended = status?.state?.terminated ?? (status?.state?.waiting ? status.lastState?.terminated : undefined);
    if (isSidecar(spec)) {
      if (status?.state?.running) {
        running += 1;
        if (!status.started) pendingSidecars += 1;
      } else if (!ended) {
        pendingSidecars += 1;
        waiting += 1;
      }
    } else if (status?.state?.running || !ended) pendingInit += 1;
    else if (ended.exitCode !== 0 && !restarts(pod, spec, ended.exitCode)) return 'Failed';
    else if (ended.exitCode !== 0) pendingInit += 1;
  }
  for (const spec of containers) {
    const status = own.find(({ name }) => name === spec.name);
    const ended = status?.state?.terminated ?? status?.lastState?.terminated;
    if (status?.state?.running) running += 1;
    else if (ended) {
      stopped += 1;
      if (!restarts(pod, spec, ended.exitCode)) stoppedForGood += 1;
      if (status?.state?.terminated && ended.exitCode === 0) succeeded += 1;
    } else waiting += 1;
  }
  const initialized = own.some(({ state }) => state?.running || state?.terminated);
  if (pendingInit > 0 || (pendingSidecars > 0 && !initialized) || waiting > 0) return 'Pending';
  if (running > 0 && !(terminal && stopped === containers.length)) return 'Running';
  if (stopped === 0) return 'Pending';
  if (terminal || stopped === stoppedForGood) return stopped === succeeded ? 'Succeeded' : 'Failed';
  return 'Running';
}

function conditionsOf(
  { pod, old, hasSandbox, now, mayRun }: StatusInput,
  own: readonly ContainerStatus[],
  init: readonly ContainerStatus[],
  phase: string,
): readonly PodCondition[] {
  const { containers = [], initContainers = [], readinessGates = [] } = pod.spec ?? {};
  const { generation: observedGeneration } = pod.metadata;
  const current = pod.status?.conditions ?? [];
  const previous = (type: string) => old.conditions?.find((condition) => condition.type === type);
  const condition = (type: string, holds: boolean, reason?: string, message?: string): PodCondition =>
    podCondition(previous(type), type, holds, observedGeneration, now, reason, message);
  const over = phase === 'Succeeded' ? 'PodCompleted' : phase === 'Failed' ? 'PodFailed' : undefined;
  const unready = [
    ...initContainers.filter((spec) => isSidecar(spec) && !init.find(({ name }) => name === spec.name)?.ready),
    ...containers.filter((spec) => !own.find(({ name }) => name === spec.name)?.ready),
  ].map(({ name }) => name);
  const why = over
    ? ([over, ''] as const)
    : unready.length > 0
      ? (['ContainersNotReady', `containers with unready status: [${unready.join(' ')}]`] as const)
      : undefined;
  const containersReady = condition('ContainersReady', why === undefined, ...(why ?? []));
  const closed = readinessGates.flatMap(({ conditionType }) => {
    const gate = current.find(({ type }) => type === conditionType);
    if (!gate) return [`corresponding condition of pod readiness gate "${conditionType}" does not exist.`];
    return gate.status === 'True' ? [] : [`the status of pod readiness gate "${conditionType}" is not "True", but ${gate.status}`];
  });
  const ready = why
    ? condition('Ready', false, ...why)
    : closed.length > 0
      ? condition('Ready', false, 'ReadinessGatesNotReady', closed.join(', '))
      : condition('Ready', true);
  const begun = own.some(({ state, lastState }) => state?.running || state?.terminated || lastState?.terminated);
  const incomplete = initContainers
    .filter((spec) => {
      const status = init.find(({ name }) => name === spec.name);
      return !(isSidecar(spec) ? status?.started : status?.ready);
    })
    .map(({ name }) => name);
  const initialized =
    over === 'PodCompleted'
      ? condition('Initialized', true, over)
      : begun || incomplete.length === 0
        ? condition('Initialized', true)
        : condition('Initialized', false, 'ContainersNotInitialized', `containers with incomplete status: [${incomplete.join(' ')}]`);
  return [
    ...current.filter(({ type }) => !OWN_CONDITIONS.has(type)),
    condition('PodReadyToStartContainers', hasSandbox && !(over && !mayRun)),
    initialized,
    ready,
    containersReady,
    condition('PodScheduled', true),
  ];
}
