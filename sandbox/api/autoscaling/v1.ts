// autoscaling/v1: the same autoscalers with a target for CPU alone; what else they have is kept in annotations
// (k8s.io/kubernetes/pkg/apis/autoscaling/v1/conversion.go).
import type { KubeObject, StringMap } from '../../apimachinery/meta.ts';
import { withDefaults, withField } from '../defaulting.ts';
import type {
  AutoscalingHorizontalPodAutoscaler as AutoscalerV1,
  HorizontalPodAutoscaler,
  MetricSpec,
  MetricStatus,
} from '../generated/types.ts';
import { horizontalPodAutoscalers, type Resource } from '../resources.ts';
import type { Strategy } from '../strategy.ts';
import { horizontalPodAutoscalerStrategy as v2 } from './horizontal-pod-autoscaler.ts';

const PREFIX = 'autoscaling.alpha.kubernetes.io/';
const ANNOTATIONS = ['metrics', 'current-metrics', 'conditions', 'behavior'].map((name) => PREFIX + name);
const DEFAULT_UTILIZATION = 80;

const horizontalPodAutoscalersV1: Resource<AutoscalerV1> = {
  group: 'autoscaling',
  version: 'v1',
  resource: 'horizontalpodautoscalers',
  kind: 'HorizontalPodAutoscaler',
  namespaced: true,
};

const isCpu = ({ type, resource }: MetricSpec): boolean =>
  type === 'Resource' && resource?.name === 'cpu' && resource.target.averageUtilization !== undefined;

const cpu = (averageUtilization: number): MetricSpec => ({
  type: 'Resource',
  resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } },
});

const identity = (metric: { readonly name: string; readonly selector?: unknown } | undefined, name: string, selector: string) => ({
  [name]: metric?.name ?? '',
  ...(metric?.selector !== undefined && { [selector]: metric.selector }),
});

/** A metric as v1beta1 had it, which is what the annotation keeps. */
function oldSpec({ type, object, pods, resource, containerResource, external }: MetricSpec): unknown {
  const target = (source: MetricSpec['resource']) => ({
    name: source?.name,
    ...(source?.target.averageUtilization !== undefined && { targetAverageUtilization: source.target.averageUtilization }),
    ...(source?.target.averageValue !== undefined && { targetAverageValue: source.target.averageValue }),
  });
  return {
    type,
    ...(object && {
      object: {
        target: { kind: object.describedObject.kind, name: object.describedObject.name, apiVersion: object.describedObject.apiVersion },
        ...identity(object.metric, 'metricName', 'selector'),
        targetValue: object.target.value ?? '0',
        ...(object.target.averageValue !== undefined && { averageValue: object.target.averageValue }),
      },
    }),
    ...(pods && { pods: { ...identity(pods.metric, 'metricName', 'selector'), targetAverageValue: pods.target.averageValue ?? '0' } }),
    ...(resource && { resource: target(resource) }),
    ...(containerResource && { containerResource: { ...target(containerResource), container: containerResource.container } }),
    ...(external && {
      external: {
        ...identity(external.metric, 'metricName', 'metricSelector'),
        ...(external.target.value !== undefined && { targetValue: external.target.value }),
        ...(external.target.averageValue !== undefined && { targetAverageValue: external.target.averageValue }),
      },
    }),
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const quantity = (value: unknown): string | number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The way back of `oldSpec`. */
function newSpec(value: unknown): MetricSpec {
  const given = fields(value);
  const named = (source: Fields, selector: unknown) => ({
    name: text(source.metricName),
    ...(isFields(selector) && { selector }),
  });
  const target = (averageUtilization: number | undefined, averageValue: string | number | undefined) => ({
    type: averageUtilization === undefined ? 'AverageValue' : 'Utilization',
    ...(averageUtilization !== undefined && { averageUtilization }),
    ...(averageValue !== undefined && { averageValue }),
  });
  const { object, pods, resource, containerResource, external } = given;
  const result: Record<string, unknown> = { type: text(given.type) };
  if (isFields(object)) {
    const average = quantity(object.averageValue);
    const whole = quantity(object.targetValue) ?? '0';
    result.object = {
      describedObject: object.target,
      metric: named(object, object.selector),
      target: average === undefined ? { type: 'Value', value: whole } : { type: 'AverageValue', averageValue: average },
    };
  }
  if (isFields(pods))
    result.pods = { metric: named(pods, pods.selector), target: target(undefined, quantity(pods.targetAverageValue) ?? '0') };
  for (const [key, source] of Object.entries({ resource, containerResource })) {
    if (!isFields(source)) continue;
    const { name, container, targetAverageUtilization, targetAverageValue } = source;
    result[key] = {
      name,
      ...(container !== undefined && { container }),
      target: target(number(targetAverageUtilization), quantity(targetAverageValue)),
    };
  }
  if (isFields(external)) {
    const whole = quantity(external.targetValue);
    result.external = {
      metric: named(external, external.metricSelector),
      target: whole === undefined ? target(undefined, quantity(external.targetAverageValue)) : { type: 'Value', value: whole },
    };
  }
  return isMetric(result) ? result : { type: '' };
}

const isMetric = (value: Fields): value is Fields & MetricSpec => typeof value.type === 'string';

function oldStatus({ type, resource }: MetricStatus): unknown {
  if (!resource) return { type };
  const { averageUtilization, averageValue = '0' } = resource.current;
  return {
    type,
    resource: {
      name: resource.name,
      ...(averageUtilization !== undefined && { currentAverageUtilization: averageUtilization }),
      currentAverageValue: averageValue,
    },
  };
}

const without = (annotations: StringMap | undefined): StringMap =>
  Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => !ANNOTATIONS.includes(key)));

/** With upper-case names, as the internal type that is written there has none of its own. */
const internal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(internal);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.charAt(0).toUpperCase() + key.slice(1), internal(item)]));
};
const external = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(external);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key.charAt(0).toLowerCase() + key.slice(1), external(item)]));
};

const withAnnotations = <T extends KubeObject>(object: T, annotations: StringMap): T => {
  const { annotations: _replaced, ...metadata } = object.metadata;
  return { ...object, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
};

function show(stored: HorizontalPodAutoscaler): AutoscalerV1 {
  const { spec, status } = stored;
  const metrics = spec?.metrics ?? [];
  const others = metrics.filter((metric) => !isCpu(metric));
  const annotations: Record<string, string> = { ...without(stored.metadata.annotations) };
  const keep = (name: string, value: unknown): void => {
    annotations[PREFIX + name] = JSON.stringify(value);
  };
  if (others.length > 0) keep('metrics', others.map(oldSpec));
  if (status?.currentMetrics?.length) keep('current-metrics', status.currentMetrics.map(oldStatus));
  if (spec?.behavior) keep('behavior', internal(spec.behavior));
  if (status?.conditions?.length) keep('conditions', status.conditions);
  const target = metrics.find(isCpu)?.resource?.target.averageUtilization;
  const current = status?.currentMetrics?.find(({ resource }) => resource?.name === 'cpu')?.resource?.current.averageUtilization;
  const { observedGeneration, lastScaleTime, currentReplicas = 0, desiredReplicas = 0 } = status ?? {};
  const shown: AutoscalerV1 = {
    ...stored,
    apiVersion: 'autoscaling/v1',
    spec: {
      scaleTargetRef: spec?.scaleTargetRef ?? { kind: '', name: '' },
      ...(spec?.minReplicas !== undefined && { minReplicas: spec.minReplicas }),
      maxReplicas: spec?.maxReplicas ?? 0,
      ...(target !== undefined && { targetCPUUtilizationPercentage: target }),
    },
    status: {
      ...(observedGeneration !== undefined && { observedGeneration }),
      ...(lastScaleTime !== undefined && { lastScaleTime }),
      currentReplicas,
      desiredReplicas,
      ...(current !== undefined && { currentCPUUtilizationPercentage: current }),
    },
  };
  return withAnnotations(shown, annotations);
}

function parsed(annotations: StringMap | undefined, name: string): unknown {
  try {
    return JSON.parse(annotations?.[PREFIX + name] ?? '');
  } catch {
    return undefined;
  }
}

/** What a v1 object says in v2; its status is put back by whoever keeps it. */
export function toV2(object: AutoscalerV1): HorizontalPodAutoscaler {
  const { spec, metadata } = object;
  const others = parsed(metadata.annotations, 'metrics');
  const target = spec?.targetCPUUtilizationPercentage;
  const metrics = [...(Array.isArray(others) ? others.map(newSpec) : []), ...(target === undefined ? [] : [cpu(target)])];
  const behavior = external(parsed(metadata.annotations, 'behavior'));
  const { currentReplicas, desiredReplicas = 0, lastScaleTime, observedGeneration } = object.status ?? {};
  const conditions = parsed(metadata.annotations, 'conditions');
  const converted: HorizontalPodAutoscaler = {
    ...object,
    apiVersion: 'autoscaling/v2',
    spec: {
      scaleTargetRef: spec?.scaleTargetRef ?? { kind: '', name: '' },
      ...(spec?.minReplicas !== undefined && { minReplicas: spec.minReplicas }),
      maxReplicas: spec?.maxReplicas ?? 0,
      metrics: metrics.length > 0 ? metrics : [cpu(DEFAULT_UTILIZATION)],
      ...(isFields(behavior) && { behavior }),
    },
    status: {
      ...(observedGeneration !== undefined && { observedGeneration }),
      ...(lastScaleTime !== undefined && { lastScaleTime }),
      ...(currentReplicas !== undefined && { currentReplicas }),
      desiredReplicas,
      ...(Array.isArray(conditions) && { conditions }),
      currentMetrics: null,
    },
  };
  return withAnnotations(converted, without(metadata.annotations));
}

const isV2 = (object: KubeObject): object is HorizontalPodAutoscaler =>
  object.kind === 'HorizontalPodAutoscaler' && object.apiVersion === 'autoscaling/v2';

export const horizontalPodAutoscalerV1Strategy: Strategy<AutoscalerV1> = {
  resource: horizontalPodAutoscalersV1,
  view: {
    of: horizontalPodAutoscalers,
    show(stored) {
      if (!isV2(stored)) throw new Error(`no autoscaler: ${stored.kind}`);
      return show(stored);
    },
    keep: (object) => v2.setDefaults?.(toV2(object)) ?? toV2(object),
  },
  columns: v2.columns.map((column) => ({ ...column, cell: (object, now) => column.cell(toV2(object), now) })),
  hasStatus: true,
  setDefaults: (object) => (object.spec ? withField(object, 'spec', withDefaults(object.spec, { minReplicas: 1 })) : object),
  prepareForCreate: (object) => ({ ...object, status: { currentReplicas: 0, desiredReplicas: 0 } }),
  prepareForUpdate: (object, old) => withField(object, 'status', old.status),
  validate: (object) => v2.validate?.(toV2(object)) ?? [],
  validateUpdate: (object, old) => v2.validateUpdate?.(toV2(object), toV2(old)) ?? [],
};
