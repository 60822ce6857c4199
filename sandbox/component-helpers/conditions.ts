// Lists of conditions, as the workload controllers keep them.

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly lastTransitionTime?: string;
}

export const conditionOf = <C extends Condition>(conditions: readonly C[] | undefined, type: string): C | undefined =>
  conditions?.find((condition) => condition.type === type);

export const withoutCondition = <C extends Condition>(conditions: readonly C[] | undefined, type: string): readonly C[] =>
  conditions?.filter((condition) => condition.type !== type) ?? [];

/** Puts the condition at the end, unless one of the same status and reason is there; keeps the time of the last change of status. */
export function withCondition<C extends Condition>(conditions: readonly C[] | undefined, condition: C): readonly C[] {
  const current = conditionOf(conditions, condition.type);
  if (current?.status === condition.status && current.reason === condition.reason) return conditions ?? [];
  const lastTransitionTime = current?.status === condition.status ? current.lastTransitionTime : condition.lastTransitionTime;
  return [...withoutCondition(conditions, condition.type), { ...condition, lastTransitionTime }];
}

/** Numbers that are not zero: what Go's `omitempty` leaves of counters. */
export function nonZero<K extends string>(counters: Readonly<Record<K, number>>): Partial<Record<K, number>> {
  const kept: Partial<Record<K, number>> = {};
  for (const key in counters) if (counters[key] !== 0) kept[key] = counters[key];
  return kept;
}
