// What is to be done about a pod's containers (computePodActions of pkg/kubelet/kuberuntime/kuberuntime_manager.go).
import type { Container as ContainerSpec, Pod, PodStatus } from '../../api/generated/types.ts';
import { type ContainerRun, isSidecar, latest, type SeenRun } from './runtime.ts';

export interface Kill {
  readonly run: ContainerRun;
  readonly message: string;
  readonly cause: 'liveness' | 'startup' | 'other';
}

export interface PodActions {
  readonly kill: readonly Kill[];
  /** In their order: init containers, ephemeral ones, the others. */
  readonly start: readonly { readonly spec: ContainerSpec; readonly kind: 'initContainers' | 'containers' | 'ephemeralContainers' }[];
}

/** What the probes say of a run: undefined where none has an answer yet. */
export interface Verdicts {
  /** A liveness or startup probe has failed for good. */
  failed(run: ContainerRun): 'liveness' | 'startup' | undefined;
  isStarted(run: ContainerRun): boolean;
}

type Start = PodActions['start'][number];

/** Whether a container that has ended is started again (ShouldContainerBeRestarted). */
export function isRestarted(pod: Pod, spec: ContainerSpec, runs: readonly SeenRun[]): boolean {
  if (pod.metadata.deletionTimestamp !== undefined) return false;
  const seen = latest(runs, spec.name);
  if (!seen) return true;
  if (seen.state === 'running') return false;
  const policy = isSidecar(spec) ? 'Always' : (pod.spec?.restartPolicy ?? 'Always');
  if (policy === 'Never') return false;
  return policy !== 'OnFailure' || seen.run.exitCode !== 0;
}

/** Whether nothing of a pod will run any more, by its status or by what its containers came to. */
export function isOver(pod: Pod, status: PodStatus, runs: readonly SeenRun[]): boolean {
  if (status.phase === 'Succeeded' || status.phase === 'Failed') return true;
  const { containers = [], initContainers = [], restartPolicy = 'Always' } = pod.spec ?? {};
  const failedInit = initContainers.some((spec) => {
    const seen = latest(runs, spec.name);
    return spec.restartPolicy !== 'Always' && restartPolicy === 'Never' && seen?.state === 'exited' && seen.run.exitCode !== 0;
  });
  if (failedInit) return true;
  return containers.every((spec) => latest(runs, spec.name)?.state === 'exited' && !isRestarted(pod, spec, runs));
}

const wanted = (spec: ContainerSpec, run: ContainerRun): boolean => spec.image === run.spec.image;

export function podActions(pod: Pod, runs: readonly SeenRun[], verdicts: Verdicts): PodActions {
  const { containers = [], initContainers = [], ephemeralContainers = [] } = pod.spec ?? {};
  const kill: Kill[] = [];
  const start: Start[] = [];
  for (const spec of ephemeralContainers) if (!latest(runs, spec.name)) start.push({ spec, kind: 'ephemeralContainers' });
  const begun = containers.some(({ name }) => latest(runs, name));
  const check = (spec: ContainerSpec, kind: Start['kind']): void => {
    const seen = latest(runs, spec.name);
    if (seen?.state !== 'running') {
      if (!seen || isRestarted(pod, spec, runs)) start.push({ spec, kind });
      return;
    }
    const failed = verdicts.failed(seen.run);
    const definition = kind === 'containers' && !wanted(spec, seen.run);
    if (!failed && !definition) return;
    const never = !isSidecar(spec) && pod.spec?.restartPolicy === 'Never' && !definition;
    const what = failed ? `failed ${failed} probe` : 'definition changed';
    kill.push({ run: seen.run, message: `Container ${spec.name} ${what}${never ? '' : ', will be restarted'}`, cause: failed ?? 'other' });
    if (!never) start.push({ spec, kind });
  };
  for (const spec of initContainers) {
    const seen = latest(runs, spec.name);
    if (isSidecar(spec)) {
      check(spec, 'initContainers');
      if (!begun && !(seen?.state === 'running' && verdicts.isStarted(seen.run))) return { kill, start };
      continue;
    }
    if (begun || (seen?.state === 'exited' && seen.run.exitCode === 0)) continue;
    if (!seen || (seen.state === 'exited' && isRestarted(pod, spec, runs))) start.push({ spec, kind: 'initContainers' });
    return { kill, start };
  }
  for (const spec of containers) check(spec, 'containers');
  return { kill, start };
}
