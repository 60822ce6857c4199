// Works out how many pods of a budget may be evicted (pkg/controller/disruption).

import type { Pod, PodDisruptionBudget, PodDisruptionBudgetStatus } from '../../api/generated/types.ts';
import { isConditionUpToDate, withDisruptionAllowed, withFailure } from '../../api/policy/disruption-allowed.ts';
import { podDisruptionBudgets, pods } from '../../api/resources.ts';
import { lookup, store } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { scaledValue } from '../../apimachinery/intstr.ts';
import { keyOf, type LabelSelector } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { isConflict } from '../../apimachinery/status.ts';
import { isPodReady } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { newExpectedScale } from './expected-scale.ts';

/** A pod that was to be evicted counts as there again after so long, in ms (DeletionTimeout). */
const DELETION_TIMEOUT = 2 * 60_000;

/** A selector as Go's `%v` writes it. */
function selectorText({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): string {
  const labels = Object.entries(matchLabels).sort(([a], [b]) => (a < b ? -1 : 1));
  const expressions = matchExpressions.map(
    ({ key, operator, values = [] }) => `LabelSelectorRequirement{Key:${key},Operator:${operator},Values:[${values.join(' ')}],},`,
  );
  const texts = labels.map(([key, value]) => `${key}: ${value},`);
  return `&LabelSelector{MatchLabels:map[string]string{${texts.join('')}},MatchExpressions:[]LabelSelectorRequirement{${expressions.join('')}},}`;
}

interface Counts {
  readonly expected: number;
  readonly desired: number;
}

export function newDisruptionController(context: ControllerContext): void {
  const { client, informers, clock, recorder } = context;
  const budgets = informers.of(podDisruptionBudgets);
  const podInformer = informers.of(pods);
  const expectedScale = newExpectedScale(informers);
  const queue = context.queue('disruption', sync);

  function podChanged(pod: Pod): void {
    const { name, namespace = '', labels } = pod.metadata;
    const inNamespace = budgets.list(namespace);
    if (inNamespace.length === 0) return;
    const [first, ...more] = inNamespace.filter(({ spec }) => selectorFromLabelSelector(spec?.selector).matches(labels));
    if (!first) return;
    if (more.length > 0) {
      const message = `Pod "${namespace}"/"${name}" matches multiple PodDisruptionBudgets.  Chose "${first.metadata.name}" arbitrarily.`;
      recorder.event(pod, 'Warning', 'MultiplePodDisruptionBudgets', message);
    }
    queue.add(keyOf(first));
  }

  podInformer.addHandler({ onAdd: podChanged, onUpdate: (_old, pod) => podChanged(pod), onDelete: podChanged });
  budgets.addHandler({
    onAdd: (budget) => queue.add(keyOf(budget)),
    onUpdate: (_old, budget) => queue.add(keyOf(budget)),
  });

  function sync(key: string): void {
    const budget = budgets.get(key);
    if (!budget) return;
    try {
      trySync(budget);
    } catch (error) {
      if (isConflict(error) || !(error instanceof Error)) throw error;
      write(budget, withFailure(budget.status ?? {}, error.message, clock.timestamp()));
    }
  }

  function trySync(budget: PodDisruptionBudget): void {
    const { spec, status, metadata } = budget;
    const selector = selectorFromLabelSelector(spec?.selector);
    const selected = [...podInformer.list(metadata.namespace)].filter((pod) => selector.matches(pod.metadata.labels));
    if (selected.length === 0) recorder.event(budget, 'Normal', 'NoPods', 'No matching pods found');
    const { expected, desired } = count(budget, selected);
    const disruptedPods = stillDisrupted(budget, selected);
    const healthy = selected.filter(
      (pod) => pod.metadata.deletionTimestamp === undefined && lookup(disruptedPods, pod.metadata.name) === undefined && isPodReady(pod),
    ).length;
    const counted: PodDisruptionBudgetStatus = {
      currentHealthy: healthy,
      desiredHealthy: desired,
      expectedPods: expected,
      disruptionsAllowed: expected > 0 ? Math.max(0, healthy - desired) : 0,
      ...(metadata.generation !== undefined && { observedGeneration: metadata.generation }),
      ...(Object.keys(disruptedPods).length > 0 && { disruptedPods }),
    };
    const { conditions, ...known } = status ?? {};
    if (deepEqual(counted, known) && isConditionUpToDate(budget)) return;
    write(budget, withDisruptionAllowed({ ...counted, ...(conditions && { conditions }) }, clock.timestamp()));
  }

  /** getExpectedPodCount. */
  function count(budget: PodDisruptionBudget, selected: readonly Pod[]): Counts {
    const { minAvailable, maxUnavailable, selector } = budget.spec ?? {};
    if (maxUnavailable === undefined && typeof minAvailable !== 'string') {
      return { desired: minAvailable ?? 0, expected: minAvailable === undefined ? 0 : selected.length };
    }
    try {
      const { count: expected, unmanaged } = expectedScale(selected);
      const desired =
        maxUnavailable === undefined
          ? scaledValue(minAvailable ?? 0, expected, 'up')
          : Math.max(0, expected - scaledValue(maxUnavailable, expected, 'up'));
      if (unmanaged.length > 0) {
        const what = `Pods selected by this PodDisruptionBudget (selector: ${selectorText(selector)}) were found to be unmanaged.`;
        const so = 'As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior.';
        const remedy = 'To account for these pods please set ".spec.minAvailable" field of the PDB to an integer value.';
        recorder.event(budget, 'Warning', 'UnmanagedPods', `${what} ${so} ${remedy}`);
      }
      return { expected, desired };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = `Failed to calculate the number of expected pods: ${error.message}`;
      recorder.event(budget, 'Warning', 'CalculateExpectedPodCountFailed', message);
      throw error;
    }
  }

  /** Pods that are about to be evicted; looked at again when the first of them should have gone. */
  function stillDisrupted(budget: PodDisruptionBudget, selected: readonly Pod[]): Readonly<Record<string, string>> {
    const kept: Record<string, string> = {};
    for (const pod of selected) {
      const since = lookup(budget.status?.disruptedPods, pod.metadata.name);
      if (since === undefined || pod.metadata.deletionTimestamp !== undefined) continue;
      const left = Date.parse(since) + DELETION_TIMEOUT - clock.now();
      if (left < 0) {
        const { namespace } = budget.metadata;
        recorder.event(pod, 'Warning', 'NotDeleted', `Pod was expected by PDB ${namespace}/${namespace} to be deleted but it wasn't`);
        continue;
      }
      store(kept, pod.metadata.name, since);
      queue.addAfter(keyOf(budget), left);
    }
    return kept;
  }

  function write(budget: PodDisruptionBudget, status: PodDisruptionBudgetStatus): void {
    client.update(podDisruptionBudgets, { ...budget, status }, { subresource: 'status' });
  }
}
