// `/eviction`: a pod is deleted if the budgets of its namespace allow it (pkg/registry/core/pod/storage/eviction.go).

import type { Pod, PodDisruptionBudget } from '../api/generated/types.ts';
import { withDisruptionAllowed } from '../api/policy/disruption-allowed.ts';
import { podDisruptionBudgets, pods } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../apimachinery/selector.ts';
import { newConflict, newForbidden, newStatusError, type Status, type StatusDetails, StatusError } from '../apimachinery/status.ts';
import type { DeleteOptions } from '../client-go/client.ts';
import { isPodReady } from '../component-helpers/pods.ts';
import { isPod } from './admission/plugin.ts';
import type { ApiServer } from './api-server.ts';
import type { RequestContext } from './request-context.ts';

const isBudget = (object: KubeObject): object is PodDisruptionBudget => object.kind === 'PodDisruptionBudget';

/** How many evictions the controller may not have seen yet (MaxDisruptedPodSize). */
const MAX_DISRUPTED_PODS = 2000;

const TOO_MANY = "Cannot evict pod as it would violate the pod's disruption budget.";

function tooManyRequests(message: string, retryAfterSeconds?: number): StatusError {
  const details: StatusDetails = {
    causes: [{ reason: 'DisruptionBudget', message }],
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
  const { status } = newStatusError(429, 'TooManyRequests', TOO_MANY, {});
  return new StatusError({ ...status, details });
}

/** One that has ended, waits or goes already is disrupted by nobody. */
const isBeyondBudgets = ({ metadata, status }: Pod): boolean =>
  metadata.deletionTimestamp !== undefined || ['Succeeded', 'Failed', 'Pending'].includes(status?.phase ?? '');

/** Evicts a pod. Throws a TooManyRequests where a budget is against it. */
export function evictPod(
  server: ApiServer,
  namespace: string,
  name: string,
  options: DeleteOptions,
  context: RequestContext,
): Status | undefined {
  const registry = server.registry(pods);
  const pod = registry.get(namespace, name);
  if (isPod(pod) && !isBeyondBudgets(pod)) {
    const budgets = server
      .registry(podDisruptionBudgets)
      .store.list(namespace)
      .filter(isBudget)
      .filter(({ spec }) => selectorFromLabelSelector(spec?.selector).matches(pod.metadata.labels));
    if (budgets.length > 1) return tooManyBudgets;
    for (const budget of budgets) ask(server, budget, pod, context);
  }
  const { resourceVersion } = options.preconditions ?? {};
  if (resourceVersion && resourceVersion !== pod.metadata.resourceVersion) {
    const why = `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${pod.metadata.resourceVersion}). The object might have been modified`;
    throw newConflict({ group: '', resource: 'Pod' }, name, why);
  }
  const { preconditions: _checked, ...rest } = options;
  if (!context.dryRun && !options.dryRun)
    registry.change(namespace, name, (old) => (isPod(old) ? withDisruptionTarget(old, context) : old), context);
  registry.delete(namespace, name, rest, context);
  return undefined;
}

const tooManyBudgets: Status = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Failure',
  message: 'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
  code: 500,
};

function withDisruptionTarget(pod: Pod, { timestamp }: RequestContext): Pod {
  const conditions = pod.status?.conditions ?? [];
  const type = 'DisruptionTarget';
  const current = conditions.find((condition) => condition.type === type);
  const lastTransitionTime = current?.status === 'True' ? current.lastTransitionTime : timestamp;
  const condition = {
    type,
    status: 'True',
    reason: 'EvictionByEvictionAPI',
    message: 'Eviction API: evicting',
    lastProbeTime: null,
    ...(lastTransitionTime !== undefined && { lastTransitionTime }),
  };
  const all = current ? conditions.map((each) => (each === current ? condition : each)) : [...conditions, condition];
  return { ...pod, status: { ...pod.status, conditions: all } };
}

/** An unready pod goes free where the budget says so, or is kept without it; any other is taken from what the budget allows. */
function ask(server: ApiServer, budget: PodDisruptionBudget, pod: Pod, context: RequestContext): void {
  const { spec, status = {} } = budget;
  const { currentHealthy = 0, desiredHealthy = 0 } = status;
  if (!isPodReady(pod)) {
    if (spec?.unhealthyPodEvictionPolicy === 'AlwaysAllow') return;
    if (currentHealthy >= desiredHealthy && desiredHealthy > 0) return;
  }
  const updated = decremented(budget, pod.metadata.name, context);
  if (!context.dryRun) server.loopback.update(podDisruptionBudgets, updated, { subresource: 'status' });
}

/** checkAndDecrement. */
function decremented(budget: PodDisruptionBudget, podName: string, { timestamp }: RequestContext): PodDisruptionBudget {
  const { metadata, status = {} } = budget;
  const { name } = metadata;
  const { disruptionsAllowed = 0, disruptedPods = {} } = status;
  const refused = (why: string) => newForbidden({ group: 'policy', resource: 'poddisruptionbudget' }, name, why);
  if ((status.observedGeneration ?? 0) < (metadata.generation ?? 0))
    throw tooManyRequests(`The disruption budget ${name} is still being processed by the server.`, 10);
  if (disruptionsAllowed < 0) throw refused('pdb disruptions allowed is negative');
  if (Object.keys(disruptedPods).length > MAX_DISRUPTED_PODS)
    throw refused('DisruptedPods map too big - too many evictions not confirmed by PDB controller');
  if (disruptionsAllowed === 0) throw tooManyRequests(whyNot(budget));
  const counted = {
    ...status,
    disruptionsAllowed: disruptionsAllowed - 1,
    disruptedPods: { ...disruptedPods, [podName]: timestamp },
  };
  return { ...budget, status: counted.disruptionsAllowed === 0 ? withDisruptionAllowed(counted, timestamp) : counted };
}

function whyNot({ metadata: { name }, status }: PodDisruptionBudget): string {
  const { currentHealthy = 0, desiredHealthy = 0 } = status ?? {};
  const condition = status?.conditions?.find(({ type }) => type === 'DisruptionAllowed');
  const told = condition?.status === 'False' && condition.message.length > 0 ? condition : undefined;
  const not = `The disruption budget ${name} does not allow evicting pods currently`;
  if (told?.reason === 'SyncFailed') return `${not} because it failed sync: ${told.message}`;
  if (currentHealthy <= desiredHealthy)
    return `The disruption budget ${name} needs ${desiredHealthy} healthy pods and has ${currentHealthy} currently`;
  return told ? `${not} (${told.reason}): ${told.message}` : not;
}
