// Pod disruption budgets: k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget.
import type { KubeObject } from '../../apimachinery/meta.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import type { PodDisruptionBudget } from '../generated/types.ts';
import { keepStatusAndCount, newWithStatus } from '../preparation.ts';
import { podDisruptionBudgets } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { count } from '../workload-columns.ts';
import { validatePodDisruptionBudget, validatePodDisruptionBudgetUpdate } from './validation.ts';

const columns: readonly TableColumn<PodDisruptionBudget>[] = [
  nameColumn,
  { name: 'Min Available', type: 'string', cell: ({ spec }) => String(spec?.minAvailable ?? 'N/A') },
  { name: 'Max Unavailable', type: 'string', cell: ({ spec }) => String(spec?.maxUnavailable ?? 'N/A') },
  count('Allowed Disruptions', ({ status }) => status?.disruptionsAllowed),
  ageColumn,
];

const noStatus = { currentHealthy: 0, desiredHealthy: 0, disruptionsAllowed: 0, expectedPods: 0 };

const podDisruptionBudgetStrategy: Strategy<PodDisruptionBudget> = {
  resource: podDisruptionBudgets,
  columns,
  hasStatus: true,
  prepareForCreate: (budget) => newWithStatus(budget, noStatus),
  prepareForUpdate: keepStatusAndCount,
  validate: validatePodDisruptionBudget,
  validateUpdate: validatePodDisruptionBudgetUpdate,
};

/** The kinds of the group `policy`. */
export const strategies: readonly Strategy<KubeObject>[] = [podDisruptionBudgetStrategy];
