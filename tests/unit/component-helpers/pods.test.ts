import { expect, test } from 'vitest';
import type { Pod } from '../../../sandbox/api/generated/types.ts';
import { firstToGo, isPodAvailable, isPodReady } from '../../../sandbox/component-helpers/pods.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const ago = (seconds: number): string => `${new Date(NOW - seconds * 1000).toISOString().slice(0, 19)}Z`;

interface Sketch {
  readonly node?: string;
  readonly phase?: string;
  /** Seconds since it became ready. */
  readonly ready?: number;
  readonly restarts?: number;
  readonly age?: number;
  readonly cost?: string;
}

const pod = (name: string, { node = 'node-1', phase = 'Running', ready, restarts = 0, age = 600, cost }: Sketch): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    uid: name,
    resourceVersion: '1',
    creationTimestamp: ago(age),
    ...(cost !== undefined && { annotations: { 'controller.kubernetes.io/pod-deletion-cost': cost } }),
  },
  spec: { containers: [], ...(node && { nodeName: node }) },
  status: {
    phase,
    ...(ready !== undefined && { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(ready) }] }),
    containerStatuses: [{ name: 'app', image: '', imageID: '', ready: ready !== undefined, restartCount: restarts }],
  },
});

// The rules of ActivePodsWithRanks (pkg/controller/controller_utils.go), each alone: the first of two goes first.
test.each<readonly [string, Sketch, Sketch]>([
  ['without a node', { node: '' }, {}],
  ['pending', { phase: 'Pending' }, { phase: 'Running' }],
  ['not ready', {}, { ready: 100 }],
  ['of a lower cost', { ready: 100, cost: '-5' }, { ready: 100 }],
  ['doubled up on its node', { ready: 100, node: 'node-2' }, { ready: 100 }],
  ['ready for a shorter time', { ready: 10 }, { ready: 300 }],
  ['restarted more often', { ready: 100, restarts: 3 }, { ready: 100 }],
  ['younger', { ready: 100, age: 120 }, { ready: 100, age: 1200 }],
])('a pod %s goes first', (_, first, second) => {
  // Names the other way round, since they decide where nothing else does.
  const pods = [pod('a', second), pod('b', first)];
  const order = (count: number) =>
    firstToGo(pods, count, NOW, ({ spec }) => (spec?.nodeName === 'node-2' ? 2 : 1)).map(({ metadata }) => metadata.name);
  expect([order(0), order(1), order(2)]).toEqual([[], ['b'], ['b', 'a']]);
});

test('a pod is available once it has been ready for minReadySeconds', () => {
  expect(isPodAvailable(pod('a', { ready: 9 }), 10, NOW)).toBe(false);
  expect(isPodAvailable(pod('a', { ready: 10 }), 10, NOW)).toBe(true);
  expect(isPodAvailable(pod('a', {}), 0, NOW)).toBe(false);
});

test.each([
  ['True', true],
  ['False', false],
  ['Unknown', false],
  [undefined, false],
])('a pod whose condition Ready is %s', (status, ready) => {
  const plain = pod('web', {});
  const conditions = status === undefined ? [] : [{ type: 'Ready', status }];
  expect(isPodReady({ ...plain, status: { ...plain.status, conditions } })).toBe(ready);
});
