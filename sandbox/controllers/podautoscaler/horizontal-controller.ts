// Keeps workloads between their bounds (pkg/controller/podautoscaler/horizontal.go). Metrics are not served, as in a bare cluster, so
// that nothing else can move them.
import type {
  HorizontalPodAutoscaler,
  HorizontalPodAutoscalerCondition,
  HorizontalPodAutoscalerStatus,
  MetricStatus,
} from '../../api/generated/types.ts';
import { horizontalPodAutoscalers, pods, type Resource } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { type KubeObject, keyOf, type LabelSelector } from '../../apimachinery/meta.ts';
import { formatLabelSelector, type Selector, selectorFromLabelSelector, selectorFromSet } from '../../apimachinery/selector.ts';
import { isConflict, isNotFound, StatusError } from '../../apimachinery/status.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';
import type { ControllerContext } from '../controller.ts';
import { unavailableMetric } from './unavailable-metrics.ts';

/** How often each autoscaler is looked at (HorizontalPodAutoscalerSyncPeriod). */
const SYNC_PERIOD = 15_000;

/** A workload as its scale shows it. */
interface Target {
  readonly resource: Resource;
  readonly object: KubeObject;
  readonly replicas: number;
  readonly selector: Selector | undefined;
  readonly selectorText: string;
}

const isStringMap = (value: unknown): value is Readonly<Record<string, string>> =>
  isMap(value) && Object.values(value).every((each) => typeof each === 'string');
const isSelector = (value: unknown): value is LabelSelector =>
  isMap(value) && (value.matchLabels === undefined || isStringMap(value.matchLabels));

const specOf = (object: KubeObject): Readonly<Record<string, unknown>> => ('spec' in object && isMap(object.spec) ? object.spec : {});

/** What one look at an autoscaler makes of its status. */
class Outcome {
  status: HorizontalPodAutoscalerStatus;
  readonly #timestamp: string;

  constructor(status: HorizontalPodAutoscalerStatus, timestamp: string) {
    this.status = status;
    this.#timestamp = timestamp;
  }

  /** setConditionInList: in its place, or last. */
  condition(type: string, status: 'True' | 'False', reason: string, message: string): void {
    const { conditions = [] } = this.status;
    const old = conditionOf(conditions, type);
    const lastTransitionTime = old?.status === status ? old.lastTransitionTime : this.#timestamp;
    const condition: HorizontalPodAutoscalerCondition = {
      type,
      status,
      ...(lastTransitionTime !== undefined && { lastTransitionTime }),
      reason,
      message,
    };
    this.status = {
      ...this.status,
      conditions: old ? conditions.map((each) => (each === old ? condition : each)) : [...conditions, condition],
    };
  }

  replicas(current: number, metrics: readonly MetricStatus[] | null): void {
    this.status = { ...this.status, currentReplicas: current, currentMetrics: metrics };
  }
}

export function newHorizontalController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const informer = informers.of(horizontalPodAutoscalers);
  const podInformer = informers.of(pods);
  /** What each autoscaler selected when it was last looked at. */
  const selectors = new Map<string, Selector>();
  const queue = context.queue('horizontalpodautoscaler', (key) => {
    const autoscaler = informer.get(key);
    if (!autoscaler) {
      selectors.delete(key);
      return;
    }
    queue.addAfter(key, SYNC_PERIOD);
    reconcile(autoscaler, key);
  });

  // A change, too, waits for its turn.
  const enqueue = (autoscaler: HorizontalPodAutoscaler): void => queue.addAfter(keyOf(autoscaler), SYNC_PERIOD);
  informer.addHandler({
    onAdd: enqueue,
    onUpdate: (_, autoscaler) => enqueue(autoscaler),
    onDelete: (autoscaler) => queue.add(keyOf(autoscaler)),
  });

  function reconcile(autoscaler: HorizontalPodAutoscaler, key: string): void {
    const outcome = new Outcome(autoscaler.status ?? { desiredReplicas: 0 }, clock.timestamp());
    try {
      judge(autoscaler, key, outcome);
    } finally {
      if (!deepEqual(outcome.status, autoscaler.status)) update({ ...autoscaler, status: outcome.status });
    }
  }

  function update(autoscaler: HorizontalPodAutoscaler): void {
    try {
      client.update(horizontalPodAutoscalers, autoscaler, { subresource: 'status' });
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
  }

  function judge(autoscaler: HorizontalPodAutoscaler, key: string, outcome: Outcome): void {
    const { minReplicas = 1, maxReplicas = 0 } = autoscaler.spec ?? {};
    const target = targetOf(autoscaler);
    if (typeof target === 'string') {
      recorder.event(autoscaler, 'Warning', 'FailedGetScale', target);
      const why = `the HPA controller was unable to get the target's current scale: ${target}`;
      outcome.condition('AbleToScale', 'False', 'FailedGetScale', why);
      return;
    }
    outcome.condition('AbleToScale', 'True', 'SucceededGetScale', "the HPA controller was able to get the target's current scale");
    const { replicas } = target;
    if (replicas === 0 && minReplicas !== 0) {
      const why = 'scaling is disabled since the replica count of the target is zero';
      outcome.condition('ScalingActive', 'False', 'ScalingDisabled', why);
      settle(outcome, 0, 0);
    } else if (replicas > maxReplicas) {
      rescale(autoscaler, target, maxReplicas, 'Current number of replicas above Spec.MaxReplicas', outcome);
    } else if (replicas < minReplicas) {
      rescale(autoscaler, target, minReplicas, 'Current number of replicas below Spec.MinReplicas', outcome);
    } else {
      judgeMetrics(autoscaler, key, target, outcome);
    }
  }

  /** No metric can be had: which one is missing first, and that nothing follows from them. */
  function judgeMetrics(autoscaler: HorizontalPodAutoscaler, key: string, target: Target, outcome: Outcome): void {
    const { metrics = [] } = autoscaler.spec ?? {};
    const fail = (error: string, statuses: readonly MetricStatus[] | null): void => {
      outcome.replicas(target.replicas, statuses);
      recorder.event(autoscaler, 'Warning', 'FailedComputeMetricsReplicas', error);
    };
    const wrong = selectorProblem(autoscaler, key, target, outcome);
    if (wrong !== undefined) {
      fail(wrong, null);
      return;
    }
    const unavailable = metrics.map((metric) => unavailableMetric(metric, autoscaler.metadata.namespace ?? ''));
    for (const { reason, message } of unavailable) recorder.event(autoscaler, 'Warning', reason, message);
    const [first] = unavailable;
    if (!first) return;
    const why = `the HPA was unable to compute the replica count: ${first.message}`;
    outcome.condition('ScalingActive', 'False', first.reason, why);
    const error = `invalid metrics (${metrics.length} invalid out of ${metrics.length}), first error is: ${first.error}`;
    fail(
      error,
      metrics.map(() => ({ type: '' })),
    );
  }

  /** validateAndParseSelector: what is wrong with whom the target selects. */
  function selectorProblem(autoscaler: HorizontalPodAutoscaler, key: string, target: Target, outcome: Outcome): string | undefined {
    const { selector, selectorText } = target;
    if (!selector || selectorText === '') {
      recorder.event(autoscaler, 'Warning', 'SelectorRequired', 'selector is required');
      outcome.condition('ScalingActive', 'False', 'InvalidSelector', "the HPA target's scale is missing a selector");
      return 'selector is required';
    }
    selectors.set(key, selector);
    const { namespace = '' } = autoscaler.metadata;
    const selected = podInformer.list(namespace).filter(({ metadata }) => selector.matches(metadata.labels ?? {}));
    const others = [...selectors]
      .filter(([other, each]) => other.startsWith(`${namespace}/`) && selected.some(({ metadata }) => each.matches(metadata.labels ?? {})))
      .map(([other]) => other);
    if (others.length < 2) return undefined;
    const message = `pods by selector ${selectorText} are controlled by multiple HPAs: [${others.join(' ')}]`;
    recorder.event(autoscaler, 'Warning', 'AmbiguousSelector', message);
    outcome.condition('ScalingActive', 'False', 'AmbiguousSelector', message);
    return message;
  }

  function rescale(autoscaler: HorizontalPodAutoscaler, target: Target, wanted: number, reason: string, outcome: Outcome): void {
    const { object, resource, replicas } = target;
    try {
      const scaled = { ...object, spec: { ...specOf(object), replicas: wanted } };
      client.update(resource, scaled, { subresource: 'scale' });
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      recorder.event(autoscaler, 'Warning', 'FailedRescale', `New size: ${wanted}; reason: ${reason}; error: ${error.message}`);
      const why = `the HPA controller was unable to update the target scale: ${error.message}`;
      outcome.condition('AbleToScale', 'False', 'FailedUpdateScale', why);
      outcome.replicas(replicas, null);
      return;
    }
    const done = `the HPA controller was able to update the target scale to ${wanted}`;
    outcome.condition('AbleToScale', 'True', 'SucceededRescale', done);
    recorder.event(autoscaler, 'Normal', 'SuccessfulRescale', `New size: ${wanted}; reason: ${reason}`);
    settle(outcome, replicas, wanted);
    outcome.status = { ...outcome.status, lastScaleTime: clock.timestamp() };
  }

  function settle(outcome: Outcome, current: number, desired: number): void {
    outcome.replicas(current, null);
    outcome.status = { ...outcome.status, desiredReplicas: desired };
  }

  /** The workload that the reference names, or why there is none. */
  function targetOf({ spec, metadata }: HorizontalPodAutoscaler): Target | string {
    const { kind = '', name = '', apiVersion = '' } = spec?.scaleTargetRef ?? {};
    const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
    const resource = client.resources().find((each) => each.kind === kind && each.group === group);
    if (!resource) return `no matches for kind ${JSON.stringify(kind)} in group ${JSON.stringify(group)}`;
    let object: KubeObject;
    try {
      object = client.get<KubeObject>(resource, name, metadata.namespace);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      return error.message;
    }
    const { replicas, selector } = specOf(object);
    if (replicas === undefined && !('selector' in specOf(object))) return 'the server could not find the requested resource';
    const asked = kind === 'ReplicationController' ? undefined : isSelector(selector) ? selector : undefined;
    const labels = kind === 'ReplicationController' && isStringMap(selector) ? selector : undefined;
    return {
      resource,
      object,
      replicas: typeof replicas === 'number' ? replicas : 0,
      selector: labels ? selectorFromSet(labels) : asked && selectorFromLabelSelector(asked),
      selectorText: formatLabelSelector(labels ? { matchLabels: labels } : asked),
    };
  }
}
