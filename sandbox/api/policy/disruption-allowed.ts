// The condition that says whether a budget allows an eviction (k8s.io/component-helpers/apps/poddisruptionbudget).
import type { PodDisruptionBudget, PodDisruptionBudgetStatus } from '../generated/types.ts';

const TYPE = 'DisruptionAllowed';

const wanted = (allowed: number | undefined) =>
  (allowed ?? 0) > 0 ? { status: 'True', reason: 'SufficientPods' } : { status: 'False', reason: 'InsufficientPods' };

/** The status with the condition as its counts want it. */
export function withDisruptionAllowed(status: PodDisruptionBudgetStatus, timestamp: string): PodDisruptionBudgetStatus {
  return withCondition(status, { ...wanted(status.disruptionsAllowed), message: '' }, timestamp);
}

/** The status of a budget that could not be worked out, and why. */
export const withFailure = (status: PodDisruptionBudgetStatus, message: string, timestamp: string): PodDisruptionBudgetStatus =>
  withCondition({ ...status, disruptionsAllowed: 0 }, { status: 'False', reason: 'SyncFailed', message }, timestamp);

/** apimeta.SetStatusCondition: the time is that of the last change of status. */
function withCondition(
  status: PodDisruptionBudgetStatus,
  change: { readonly status: string; readonly reason: string; readonly message: string },
  timestamp: string,
): PodDisruptionBudgetStatus {
  const { conditions = [], observedGeneration } = status;
  const current = conditions.find(({ type }) => type === TYPE);
  const lastTransitionTime = current?.status === change.status ? current.lastTransitionTime : timestamp;
  const condition = { type: TYPE, ...change, lastTransitionTime, ...(observedGeneration !== undefined && { observedGeneration }) };
  const others = conditions.map((each) => (each === current ? condition : each));
  return { ...status, conditions: current ? others : [...conditions, condition] };
}

/** ConditionsAreUpToDate. */
export function isConditionUpToDate({ metadata, status }: PodDisruptionBudget): boolean {
  const condition = status?.conditions?.find(({ type }) => type === TYPE);
  const { status: value, reason } = wanted(status?.disruptionsAllowed);
  return condition?.status === value && condition.reason === reason && status?.observedGeneration === metadata.generation;
}
