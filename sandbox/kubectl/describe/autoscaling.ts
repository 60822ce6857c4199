// HorizontalPodAutoscalers and PodDisruptionBudgets (their describers in kubectl/pkg/describe).
import type {
  HorizontalPodAutoscaler,
  HPAScalingRules,
  MetricSpec,
  MetricStatus,
  MetricTarget,
  MetricValueStatus,
  PodDisruptionBudget,
} from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import { quote } from '../../apimachinery/fmt.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';

const horizontalPodAutoscalers: Resource<HorizontalPodAutoscaler> = {
  group: 'autoscaling',
  version: 'v2',
  resource: 'horizontalpodautoscalers',
  kind: 'HorizontalPodAutoscaler',
  namespaced: true,
};
const podDisruptionBudgets: Resource<PodDisruptionBudget> = {
  group: 'policy',
  version: 'v1',
  resource: 'poddisruptionbudgets',
  kind: 'PodDisruptionBudget',
  namespaced: true,
};

export const horizontalPodAutoscalerDescriber: Describer = async (client, request) => {
  const autoscaler = await client.get(horizontalPodAutoscalers, request.name, request.namespace);
  const { metadata, spec, status } = autoscaler;
  const { scaleTargetRef: target, behavior } = spec;
  const w = new PrefixWriter();
  w.metadata(metadata);
  w.field(0, 'CreationTimestamp', rfc1123(metadata.creationTimestamp));
  w.field(0, 'Reference', `${target.kind}/${target.name}`);
  w.field(0, 'Metrics', '( current / target )');
  for (const [i, metric] of (spec.metrics ?? []).entries()) w.write(1, `${metricText(metric, status?.currentMetrics?.[i])}\n`);
  w.field(0, 'Min replicas', spec.minReplicas ?? '<unset>');
  w.field(0, 'Max replicas', spec.maxReplicas);
  if (behavior) {
    w.write(0, 'Behavior:\n');
    describeScaling('Scale Up', behavior.scaleUp, w);
    describeScaling('Scale Down', behavior.scaleDown, w);
  }
  w.field(0, `${target.kind} pods`, `${status?.currentReplicas ?? 0} current / ${status?.desiredReplicas ?? 0} desired`);
  if (status?.conditions?.length) {
    w.write(0, 'Conditions:\n');
    w.write(1, 'Type\tStatus\tReason\tMessage\n');
    w.write(1, '----\t------\t------\t-------\n');
    for (const { type, status: met, reason = '', message = '' } of status.conditions) {
      w.write(1, `${type}\t${met}\t${reason}\t${message}\n`);
    }
  }
  describeEvents(await eventsOf(client, request, referenceTo(autoscaler)), w, client.now());
  return w.toString();
};

/** `resource cpu on pods  (as a percentage of request):  <unknown> / 80%`. */
function metricText({ type, external, pods, object, resource, containerResource }: MetricSpec, now: MetricStatus | undefined): string {
  if (external) return `${quote(external.metric.name)} ${valueText(external.target, now?.external?.current)}`;
  if (pods) {
    const current = now?.pods ? (now.pods.current.averageValue ?? '0') : '<unknown>';
    return `${quote(pods.metric.name)} on pods:\t${current} / ${pods.target.averageValue ?? '0'}`;
  }
  if (object) {
    const { metric, describedObject: about, target } = object;
    return `"${metric.name}" on ${about.kind}/${about.name} ${valueText(target, now?.object?.current)}`;
  }
  if (resource) return `resource ${resource.name} on pods${resourceText(resource.target, now?.resource?.current)}`;
  if (containerResource) {
    const { name, container, target } = containerResource;
    return `resource ${name} of container "${container}" on pods${resourceText(target, now?.containerResource?.current)}`;
  }
  return `<unknown metric type ${quote(type)}>`;
}

function valueText(target: MetricTarget, current: MetricValueStatus | undefined): string {
  if (target.averageValue !== undefined) return `(target average value):\t${current?.averageValue ?? '<unknown>'} / ${target.averageValue}`;
  return `(target value):\t${current ? (current.value ?? '0') : '<unknown>'} / ${target.value ?? '0'}`;
}

function resourceText(target: MetricTarget, current: MetricValueStatus | undefined): string {
  if (target.averageValue !== undefined) return `:\t${current?.averageValue ?? '<unknown>'} / ${target.averageValue}`;
  const use = current?.averageUtilization === undefined ? '<unknown>' : `${current.averageUtilization}% (${current.averageValue ?? '0'})`;
  const wanted = target.averageUtilization === undefined ? '<auto>' : `${target.averageUtilization}%`;
  return `  (as a percentage of request):\t${use} / ${wanted}`;
}

function describeScaling(title: string, rules: HPAScalingRules | undefined, w: PrefixWriter): void {
  if (!rules) return;
  w.write(1, `${title}:\n`);
  if (rules.stabilizationWindowSeconds !== undefined) {
    w.write(2, `Stabilization Window: ${rules.stabilizationWindowSeconds} seconds\n`);
  }
  if (!rules.policies?.length) return;
  w.write(2, `Select Policy: ${rules.selectPolicy ?? 'Max'}\n`);
  w.write(2, 'Policies:\n');
  for (const { type, value, periodSeconds } of rules.policies) {
    w.write(3, `- Type: ${type}\tValue: ${value}\tPeriod: ${periodSeconds} seconds\n`);
  }
}

export const podDisruptionBudgetDescriber: Describer = async (client, request) => {
  const budget = await client.get(podDisruptionBudgets, request.name, request.namespace);
  const { metadata, spec, status } = budget;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  if (spec?.minAvailable !== undefined) w.field(0, 'Min available', spec.minAvailable);
  else if (spec?.maxUnavailable !== undefined) w.field(0, 'Max unavailable', spec.maxUnavailable);
  w.field(0, 'Selector', spec?.selector ? formatLabelSelector(spec.selector) : '<unset>');
  w.write(0, 'Status:\n');
  w.field(2, 'Allowed disruptions', status?.disruptionsAllowed ?? 0);
  w.field(2, 'Current', status?.currentHealthy ?? 0);
  w.field(2, 'Desired', status?.desiredHealthy ?? 0);
  w.field(2, 'Total', status?.expectedPods ?? 0);
  describeEvents(await eventsOf(client, request, referenceTo(budget)), w, client.now());
  return w.toString();
};
