// Why a pod is ready, or not: which probe said what, and when; containers that do not run; readiness gates. For `lab why POD`.
import type { Pod, Probe } from '../api/generated/types.ts';
import type { Explanation, Remark } from './explanation.ts';

/** What a probe of a running container has said so far. */
export interface ProbeFacts {
  readonly container: string;
  readonly kind: 'Startup' | 'Readiness' | 'Liveness';
  readonly probe: Probe;
  /** What counts: it has passed, it has failed, or too little is known. */
  readonly result: boolean | undefined;
  /** Its last answer; undefined where it has not asked yet. */
  readonly said: { readonly ok: boolean; readonly output: string } | undefined;
  /** When the first of the answers of that kind came that it has given in a row, in ms. */
  readonly since: number;
  /** When it asked last, in ms. What cannot have changed since is not asked again. */
  readonly last: number;
  /** How many failures in a row there were. */
  readonly failures: number;
}

/** `namespace/name`; `probes` are of the containers that run, undefined where nothing runs. */
export function explainReadiness(pod: Pod, probes: readonly ProbeFacts[] | undefined): Explanation {
  const { namespace, name } = pod.metadata;
  const subject = `Pod/${namespace}/${name}`;
  const condition = pod.status?.conditions?.find(({ type }) => type === 'Ready');
  const remarks = [...probeRemarks(probes ?? []), ...containerRemarks(pod), ...gateRemarks(pod), ...conditionRemarks(pod)];
  const since = condition?.lastTransitionTime === undefined ? '' : ` since ${clockTime(Date.parse(condition.lastTransitionTime))}`;
  if (condition?.status === 'True') return { subject, headline: `ready${since}`, remarks, pods: [] };
  return { subject, headline: `not ready${since}${because(pod, probes ?? [])}`, remarks, pods: [] };
}

const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

/** The first thing that keeps it from being ready. */
function because(pod: Pod, probes: readonly ProbeFacts[]): string {
  const { phase, containerStatuses = [] } = pod.status ?? {};
  if (phase === 'Succeeded' || phase === 'Failed') return ': it has come to its end';
  if (!pod.spec?.nodeName) return ': it is on no node yet';
  const stopped = containerStatuses.find(({ state }) => !state?.running);
  if (stopped) return `: container ${stopped.name} does not run`;
  const startup = probes.find(({ kind, result }) => kind === 'Startup' && result !== true);
  if (startup) return `: the startup probe of ${startup.container} has not passed yet, and readiness is not asked before`;
  const readiness = probes.find(({ kind, result }) => kind === 'Readiness' && result !== true);
  if (readiness) return `: the readiness probe of ${readiness.container} ${readiness.result === false ? 'fails' : 'has not passed yet'}`;
  if (openGates(pod).length > 0) return ': a readiness gate is not open';
  return '';
}

const WORDS = { Startup: 'startup', Readiness: 'readiness', Liveness: 'liveness' } as const;
const OUTCOME = {
  Startup: 'the container is started anew',
  Readiness: 'the pod is not ready',
  Liveness: 'the container is started anew',
} as const;

const probeRemarks = (probes: readonly ProbeFacts[]): readonly Remark[] =>
  probes.map(({ container, kind, probe, said, since, last, failures }) => {
    const who = `The ${WORDS[kind]} probe of ${container} (${asks(probe)}, every ${probe.periodSeconds ?? 10} s)`;
    const rule = `${WORDS[kind]}-probe`;
    if (!said) return { rule, text: `${who} has not asked yet${delay(probe)}.`, evidence: [] };
    if (said.ok) return { rule, text: `${who} has passed since ${clockTime(since)}.`, evidence: [] };
    const needed = probe.failureThreshold ?? 3;
    const times = failures === 1 ? 'once' : `${failures} times in a row`;
    const text =
      `${who} has failed ${times} since ${clockTime(since)}, the last time at ${clockTime(last)}; ` +
      `after ${needed === 1 ? 'one' : `${needed} in a row`} ${OUTCOME[kind]}. It said: ${said.output.trim()}`;
    return { rule, text, evidence: [] };
  });

const delay = ({ initialDelaySeconds = 0 }: Probe): string =>
  initialDelaySeconds > 0 ? `: it waits ${initialDelaySeconds} s after the container's start` : '';

function asks({ httpGet, tcpSocket, exec, grpc }: Probe): string {
  if (httpGet) return `GET :${httpGet.port}${httpGet.path ?? '/'}`;
  if (tcpSocket) return `TCP :${tcpSocket.port}`;
  if (grpc) return `gRPC :${grpc.port}`;
  return `exec ${(exec?.command ?? []).join(' ')}`;
}

/** Containers that do not run. */
const containerRemarks = (pod: Pod): readonly Remark[] =>
  (pod.status?.containerStatuses ?? []).flatMap(({ name, state, restartCount, lastState }) => {
    if (state?.running) return [];
    const reason = state?.waiting?.reason ?? state?.terminated?.reason ?? 'it has not begun';
    const message = state?.waiting?.message ?? '';
    const before = lastState?.terminated ? `; its last run ended with exit code ${lastState.terminated.exitCode}` : '';
    const text = `Container ${name} does not run: ${reason}${message === '' ? '' : `, ${message}`}${before}. Restarts: ${restartCount}.`;
    return [{ rule: 'container', text, evidence: [] }];
  });

const openGates = (pod: Pod): readonly string[] =>
  (pod.spec?.readinessGates ?? [])
    .map(({ conditionType }) => conditionType)
    .filter((type) => pod.status?.conditions?.find((each) => each.type === type)?.status !== 'True');

const gateRemarks = (pod: Pod): readonly Remark[] =>
  openGates(pod).map((type) => {
    const found = pod.status?.conditions?.find((each) => each.type === type)?.status ?? '<none>';
    const path = `.status.conditions[type=${type}].status`;
    return {
      rule: 'readiness-gate',
      text: `The readiness gate ${type} waits for somebody to set that condition to True.`,
      evidence: [{ object: `Pod/${pod.metadata.namespace}/${pod.metadata.name}`, path, found }],
    };
  });

/** What the scheduler, or else the kubelet, has written into the status. */
function conditionRemarks(pod: Pod): readonly Remark[] {
  const types = ['PodScheduled', 'Ready'] as const;
  const conditions = types.flatMap((type) => pod.status?.conditions?.filter((each) => each.type === type && each.status !== 'True') ?? []);
  return conditions.slice(0, 1).map(({ type, reason, message }) => ({
    rule: 'condition',
    text: `The ${type === 'PodScheduled' ? 'scheduler' : 'kubelet'} has written it into the status.`,
    evidence: [
      {
        object: `Pod/${pod.metadata.namespace}/${pod.metadata.name}`,
        path: `.status.conditions[type=${type}]`,
        found: [reason, message].filter(Boolean).join(': ') || 'False',
      },
    ],
  }));
}
