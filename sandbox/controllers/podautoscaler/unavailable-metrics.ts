// What an autoscaler says of metrics that nobody serves: a bare cluster has no metrics API
// (pkg/controller/podautoscaler/{horizontal,replica_calculator}.go, metrics/client.go).
import type { MetricSpec } from '../../api/generated/types.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';

export interface UnavailableMetric {
  /** Of the event and of the condition ScalingActive. */
  readonly reason: string;
  readonly message: string;
  /** The same with what it was looked for. */
  readonly error: string;
}

const NO_CUSTOM = 'unable to fetch metrics from custom metrics API: no custom metrics API (custom.metrics.k8s.io) registered';
const NO_RESOURCE =
  'unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)';

const unavailable = (reason: string, message: string, prefix: string): UnavailableMetric => ({
  reason,
  message,
  error: `${prefix}: ${message}`,
});

/** computeReplicasForMetric, where no metrics are served. */
export function unavailableMetric(spec: MetricSpec, namespace: string): UnavailableMetric {
  const { resource, containerResource, pods, object, external } = spec;
  const source = resource ?? containerResource;
  if (source) {
    const kind = source.target.averageValue === undefined ? 'utilization' : 'usage';
    const message = `failed to get ${source.name} ${kind}: unable to get metrics for resource ${source.name}: ${NO_RESOURCE}`;
    return containerResource
      ? unavailable('FailedGetContainerResourceMetric', message, `failed to get ${containerResource.container} container metric value`)
      : unavailable('FailedGetResourceMetric', message, `failed to get ${source.name} resource metric value`);
  }
  if (pods)
    return unavailable('FailedGetPodsMetric', `unable to get metric ${pods.metric.name}: ${NO_CUSTOM}`, 'failed to get pods metric value');
  if (object) {
    const { kind, name } = object.describedObject;
    const message = `unable to get metric ${object.metric.name}: ${NO_CUSTOM} on ${kind} ${namespace}/${name}`;
    return unavailable('FailedGetObjectMetric', message, 'failed to get object metric value');
  }
  if (external) {
    const { name, selector } = external.metric;
    const shown = selector ? `&LabelSelector{${formatLabelSelector(selector)}}` : 'nil';
    const missing = `unable to fetch metrics from external metrics API: the server could not find the requested resource (get ${name}.external.metrics.k8s.io)`;
    const what = external.target.averageValue === undefined ? `external metric ${name}` : `${name} external metric`;
    const message = `failed to get ${what}: unable to get external metric ${namespace}/${name}/${shown}: ${missing}`;
    return unavailable('FailedGetExternalMetric', message, `failed to get ${name} external metric value`);
  }
  const unknown = `unknown metric source type ${JSON.stringify(spec.type)}`;
  return { reason: 'InvalidMetricSourceType', message: unknown, error: unknown };
}
