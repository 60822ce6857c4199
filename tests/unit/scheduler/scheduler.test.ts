import { expect, test } from 'vitest';
import type { Taint, Toleration } from '../../../sandbox/api/generated/types.ts';
import { tolerates } from '../../../sandbox/component-helpers/scheduling/node-affinity.ts';
import { evictionDelay } from '../../../sandbox/controllers/tainteviction/taint-eviction-controller.ts';
import { fitError } from '../../../sandbox/scheduler/fit-error.ts';

const taint: Taint = { key: 'disk', value: 'slow', effect: 'NoSchedule' };

// TestTolerationToleratesTaint of k8s.io/api/core/v1.
test.each<readonly [Toleration, boolean]>([
  [{ key: 'disk', operator: 'Exists', effect: 'NoSchedule' }, true],
  [{ key: 'disk', operator: 'Equal', value: 'slow', effect: 'NoSchedule' }, true],
  [{ key: 'disk', value: 'slow' }, true],
  [{ operator: 'Exists' }, true],
  [{ key: 'disk', operator: 'Equal', value: 'fast' }, false],
  [{ key: 'disk', operator: 'Exists', effect: 'NoExecute' }, false],
  [{ key: 'memory', operator: 'Exists' }, false],
])('%j: %s', (toleration, expected) => {
  expect(tolerates(toleration, taint)).toBe(expected);
});

const unreachable: Taint = { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' };
const patient = (tolerationSeconds?: number): Toleration => ({
  key: unreachable.key,
  operator: 'Exists',
  effect: 'NoExecute',
  tolerationSeconds,
});

test.each<readonly [string, readonly Toleration[], number | undefined]>([
  ['goes at once without a toleration', [], 0],
  ['may stay for as long as it tolerates', [patient(300)], 300_000],
  ['may stay for the shortest of several times', [patient(300), patient(60)], 60_000],
  ['may stay for ever', [patient()], undefined],
])('a pod on a node that cannot be reached %s', (_, tolerations, expected) => {
  expect(evictionDelay([unreachable], tolerations)).toBe(expected);
});

test('says why no node is fit, most common reasons in the order of their text', () => {
  const affinity = { reasons: ["node(s) didn't match Pod's node affinity/selector"], resolvable: false };
  const full = { reasons: ['Insufficient cpu', 'Insufficient memory'], resolvable: true };
  expect(fitError(3, [affinity, affinity, full])).toBe(
    "0/3 nodes are available: 1 Insufficient cpu, 1 Insufficient memory, 2 node(s) didn't match Pod's node affinity/selector. " +
      'no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.',
  );
});
