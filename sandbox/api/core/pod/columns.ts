// The columns of `kubectl get pods`: printPod in k8s.io/kubernetes/pkg/printers/internalversion/printers.go.
import { ageColumn, ageOf, nameColumn } from '../../columns.ts';
import type { ContainerStatus, Pod } from '../../generated/types.ts';
import type { TableColumn } from '../../strategy.ts';

interface Summary {
  readonly ready: number;
  readonly total: number;
  readonly reason: string;
  readonly restarts: number;
  /** When a container last ended and was started again. */
  readonly restartedAt: string;
}

const summaries = new WeakMap<Pod, Summary>();

/** What the cells of one pod share; computed once a version of the pod. */
export function podSummary(pod: Pod): Summary {
  let summary = summaries.get(pod);
  if (!summary) {
    summary = summarise(pod);
    summaries.set(pod, summary);
  }
  return summary;
}

const isTrue = (pod: Pod, type: string): boolean => pod.status?.conditions?.find((condition) => condition.type === type)?.status === 'True';

/** The names of init containers that go on running beside the others. */
const sidecars = (pod: Pod): ReadonlySet<string> =>
  new Set(pod.spec?.initContainers?.filter(({ restartPolicy }) => restartPolicy === 'Always').map(({ name }) => name));

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

function summarise(pod: Pod): Summary {
  const sidecarNames = sidecars(pod);
  const total = (pod.spec?.containers?.length ?? 0) + sidecarNames.size;
  const init = initSummary(pod, sidecarNames);
  const main = init.initializing && !isTrue(pod, 'Initialized') ? init : mainSummary(pod, init);
  return {
    ready: main.ready,
    total,
    reason: deletionReason(pod) ?? main.reason,
    restarts: main.restarts,
    restartedAt: main.restartedAt,
  };
}

function deletionReason({ metadata, status }: Pod): string | undefined {
  if (!metadata.deletionTimestamp) return undefined;
  if (status?.reason === 'NodeLost') return 'Unknown';
  return status?.phase === 'Failed' || status?.phase === 'Succeeded' ? undefined : 'Terminating';
}

interface InitSummary {
  readonly ready: number;
  readonly reason: string;
  readonly restarts: number;
  readonly restartedAt: string;
  readonly initializing: boolean;
  readonly sidecarRestarts: number;
  readonly sidecarRestartedAt: string;
}

function phaseReason({ status }: Pod): string {
  const gated = status?.conditions?.some(({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated');
  return gated ? 'SchedulingGated' : status?.reason || (status?.phase ?? '');
}

function initSummary(pod: Pod, sidecarNames: ReadonlySet<string>): InitSummary {
  const count = { ready: 0, restarts: 0, restartedAt: '', sidecarRestarts: 0, sidecarRestartedAt: '' };
  const statuses = pod.status?.initContainerStatuses ?? [];
  for (const [i, status] of statuses.entries()) {
    const isSidecar = sidecarNames.has(status.name);
    const endedAt = status.lastState?.terminated?.finishedAt;
    count.restarts += status.restartCount;
    count.restartedAt = later(count.restartedAt, endedAt);
    if (isSidecar) {
      count.sidecarRestarts += status.restartCount;
      count.sidecarRestartedAt = later(count.sidecarRestartedAt, endedAt);
    }
    if (status.state?.terminated?.exitCode === 0) continue;
    if (isSidecar && status.started) {
      if (status.ready) count.ready += 1;
      continue;
    }
    return { ...count, reason: initReason(status, i, pod.spec?.initContainers?.length ?? 0), initializing: true };
  }
  return { ...count, reason: phaseReason(pod), initializing: false };
}

function initReason({ state }: ContainerStatus, index: number, total: number): string {
  if (state?.terminated) return `Init:${terminatedReason(state.terminated)}`;
  const waiting = state?.waiting?.reason;
  return waiting && waiting !== 'PodInitializing' ? `Init:${waiting}` : `Init:${index}/${total}`;
}

function terminatedReason({ reason, signal, exitCode }: { reason?: string; signal?: number; exitCode: number }): string {
  if (reason) return reason;
  return signal ? `Signal:${signal}` : `ExitCode:${exitCode}`;
}

function mainSummary(pod: Pod, init: InitSummary): Pick<Summary, 'ready' | 'reason' | 'restarts' | 'restartedAt'> {
  let { ready, reason } = init;
  let restarts = init.sidecarRestarts;
  let restartedAt = init.sidecarRestartedAt;
  let running = false;
  let failure = '';
  for (const status of (pod.status?.containerStatuses ?? []).toReversed()) {
    restarts += status.restartCount;
    restartedAt = later(restartedAt, status.lastState?.terminated?.finishedAt);
    const { waiting, terminated } = status.state ?? {};
    if (waiting?.reason) reason = waiting.reason;
    else if (terminated) {
      reason = terminatedReason(terminated);
      if (terminated.exitCode !== 0) failure = reason;
    } else if (status.ready && status.state?.running) {
      running = true;
      ready += 1;
    }
  }
  if (reason === 'Completed') {
    if (running && isTrue(pod, 'Ready')) reason = 'Running';
    else if (failure) reason = failure;
    else if (running) reason = 'NotReady';
  }
  return { ready, reason, restarts, restartedAt };
}

function restartsCell(pod: Pod, now: number): string {
  const { restarts, restartedAt } = podSummary(pod);
  return restarts > 0 && restartedAt ? `${restarts} (${ageOf(restartedAt, now)} ago)` : String(restarts);
}

function readinessGatesCell({ spec, status }: Pod): string {
  const gates = spec?.readinessGates ?? [];
  if (gates.length === 0) return '<none>';
  const met = gates.filter(({ conditionType }) => status?.conditions?.find(({ type }) => type === conditionType)?.status === 'True');
  return `${met.length}/${gates.length}`;
}

export const podColumns: readonly TableColumn<Pod>[] = [
  nameColumn,
  {
    name: 'Ready',
    type: 'string',
    cell: (pod) => {
      const { ready, total } = podSummary(pod);
      return `${ready}/${total}`;
    },
  },
  { name: 'Status', type: 'string', cell: (pod) => podSummary(pod).reason },
  { name: 'Restarts', type: 'string', cell: restartsCell },
  ageColumn,
  { name: 'IP', type: 'string', priority: 1, cell: ({ status }) => status?.podIPs?.[0]?.ip || '<none>' },
  { name: 'Node', type: 'string', priority: 1, cell: ({ spec }) => spec?.nodeName || '<none>' },
  { name: 'Nominated Node', type: 'string', priority: 1, cell: ({ status }) => status?.nominatedNodeName || '<none>' },
  { name: 'Readiness Gates', type: 'string', priority: 1, cell: readinessGatesCell },
];
