// Horizontal pod autoscalers: k8s.io/kubernetes/pkg/{apis/autoscaling/v2,registry/autoscaling/horizontalpodautoscaler}.
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults, withField } from '../defaulting.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type {
  HorizontalPodAutoscaler,
  HorizontalPodAutoscalerSpec,
  HPAScalingRules,
  MetricSpec,
  MetricStatus,
} from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { horizontalPodAutoscalers } from '../resources.ts';
import type { FieldError, Strategy, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { count } from '../workload-columns.ts';

const cpuAtEightyPercent: MetricSpec = {
  type: 'Resource',
  resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
};
const scaleUp: HPAScalingRules = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
};
const scaleDown: HPAScalingRules = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] };

/** SetDefaults_HorizontalPodAutoscaler. */
function setSpecDefaults(given: HorizontalPodAutoscalerSpec): HorizontalPodAutoscalerSpec {
  const spec = withDefaults(given, { minReplicas: 1 });
  const measured = spec.metrics?.length ? spec : { ...spec, metrics: [cpuAtEightyPercent] };
  return changeField(measured, 'behavior', (behavior) => ({
    ...behavior,
    scaleUp: withDefaults(behavior.scaleUp ?? {}, scaleUp),
    scaleDown: withDefaults(behavior.scaleDown ?? {}, scaleDown),
  }));
}

const unknown = '<unknown>';
const percent = (value: number | undefined, otherwise: string): string => (value === undefined ? otherwise : `${value}%`);

/** One metric as formatHPAMetrics writes it: what is now, and what is wanted. */
function formatMetric(spec: MetricSpec, status: MetricStatus | undefined): string {
  if (spec.pods) return `${status?.pods?.current.averageValue ?? unknown}/${spec.pods.target.averageValue ?? 0}`;
  const resource = spec.resource ?? spec.containerResource;
  if (resource) {
    const current = (status?.resource ?? status?.containerResource)?.current;
    const { averageValue, averageUtilization } = resource.target;
    if (averageValue !== undefined) return `${resource.name}: ${current?.averageValue ?? unknown}/${averageValue}`;
    return `${resource.name}: ${percent(current?.averageUtilization, unknown)}/${percent(averageUtilization, '<auto>')}`;
  }
  const target = (spec.object ?? spec.external)?.target;
  if (!target) return '<unknown type>';
  const current = (status?.object ?? status?.external)?.current;
  if (target.averageValue !== undefined) return `${current?.averageValue ?? unknown}/${target.averageValue} (avg)`;
  return `${current?.value ?? unknown}/${target.value ?? 0}`;
}

const maxMetrics = 2;

function targetsCell({ spec, status }: HorizontalPodAutoscaler): string {
  const metrics = spec?.metrics ?? [];
  if (metrics.length === 0) return '<none>';
  const shown = metrics.slice(0, maxMetrics).map((metric, i) => formatMetric(metric, status?.currentMetrics?.[i]));
  const more = metrics.length - maxMetrics;
  return more > 0 ? `${shown.join(', ')} + ${more} more...` : shown.join(', ');
}

const columns: readonly TableColumn<HorizontalPodAutoscaler>[] = [
  nameColumn,
  {
    name: 'Reference',
    type: 'string',
    cell: ({ spec }) => `${spec?.scaleTargetRef.kind ?? ''}/${spec?.scaleTargetRef.name ?? ''}`,
  },
  { name: 'Targets', type: 'string', cell: targetsCell },
  { name: 'MinPods', type: 'string', cell: ({ spec }) => String(spec?.minReplicas ?? '<unset>') },
  count('MaxPods', ({ spec }) => spec?.maxReplicas),
  count('Replicas', ({ status }) => status?.currentReplicas),
  ageColumn,
];

function validateSpec({ spec }: HorizontalPodAutoscaler): readonly FieldError[] {
  const { minReplicas = 1, maxReplicas = 0, scaleTargetRef, metrics } = spec ?? {};
  const errors: FieldError[] = [];
  if (minReplicas < 1) errors.push(invalid('spec.minReplicas', minReplicas, 'must be greater than or equal to 1'));
  if (maxReplicas === 0) errors.push(required('spec.maxReplicas', 'must be set and greater than 0'));
  if (maxReplicas < 0) errors.push(invalid('spec.maxReplicas', maxReplicas, 'must be greater than or equal to 1'));
  if (maxReplicas < minReplicas) errors.push(invalid('spec.maxReplicas', maxReplicas, 'must be greater than or equal to `minReplicas`'));
  const { kind, name, apiVersion = '' } = scaleTargetRef ?? { kind: '', name: '' };
  if (!kind) errors.push(required('spec.scaleTargetRef.kind', ''));
  if (!name) errors.push(required('spec.scaleTargetRef.name', ''));
  if (!apiVersion.includes('/') && kind !== 'ReplicationController') {
    errors.push(invalid('spec.scaleTargetRef.apiVersion', apiVersion, 'apiVersion must specify API group'));
  }
  const measured = metrics?.some(({ type }) => type === 'Object' || type === 'External');
  if (minReplicas === 0 && !measured) {
    errors.push(forbidden('spec.metrics', 'must specify at least one Object or External metric to support scaling to zero replicas'));
  }
  return errors;
}

export const horizontalPodAutoscalerStrategy: Strategy<HorizontalPodAutoscaler> = {
  resource: horizontalPodAutoscalers,
  columns,
  hasStatus: true,
  setDefaults: (autoscaler) => (autoscaler.spec ? withField(autoscaler, 'spec', setSpecDefaults(autoscaler.spec)) : autoscaler),
  prepareForCreate: (autoscaler) => ({ ...autoscaler, status: { currentMetrics: null, desiredReplicas: 0 } }),
  prepareForUpdate: keepStatus,
  validate: (autoscaler) => [...validateObjectMeta(autoscaler.metadata, true, isDNS1123Subdomain), ...validateSpec(autoscaler)],
  validateUpdate: (autoscaler, old) => [...validateObjectMetaUpdate(autoscaler.metadata, old.metadata), ...validateSpec(autoscaler)],
};
