import { describe, expect, test } from 'vitest';
import type { Deployment, ReplicaSet } from '../../../../sandbox/api/generated/types.ts';
import {
  activeOrLatest,
  activeReplicaSets,
  desiredReplicas,
  MAX_REPLICAS,
  maxSurge,
  maxUnavailable,
  newReplicas,
  proportionalSizes,
} from '../../../../sandbox/controllers/deployment/replica-sets.ts';

type Rolling = { readonly maxSurge?: number | string; readonly maxUnavailable?: number | string };

const metadata = (name: string, second: number) => ({
  name,
  uid: name,
  resourceVersion: '1',
  creationTimestamp: `2026-11-23T08:00:${String(second).padStart(2, '0')}Z`,
});

const deployment = (replicas: number, rollingUpdate: Rolling = {}, type = 'RollingUpdate'): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata('foo', 0),
  spec: { replicas, selector: {}, template: {}, strategy: { type, ...(type === 'RollingUpdate' && { rollingUpdate }) } },
});

const replicaSet = (name: string, replicas: number, second: number, max?: number): ReplicaSet => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { ...metadata(name, second), annotations: max === undefined ? {} : { [MAX_REPLICAS]: String(max) } },
  spec: { replicas, selector: {} },
});

// TestScale of pkg/controller/deployment/sync_test.go: sizes from the newest ReplicaSet to the oldest.
const scalings: readonly [name: string, from: Deployment, to: Deployment, before: readonly number[], after: readonly number[]][] = [
  ['10 -> 12', deployment(10), deployment(12), [10], [12]],
  ['10 -> 5', deployment(10), deployment(5), [10], [5]],
  ['5 -> 10, in proportion', deployment(5), deployment(10), [2, 3], [4, 6]],
  ['5 -> 3, in proportion', deployment(5), deployment(3), [2, 3], [1, 2]],
  ['9 -> 4, in proportion', deployment(9), deployment(4), [8, 1], [4, 0]],
  ['7 -> 10, in proportion', deployment(7), deployment(10), [2, 3, 2], [3, 4, 3]],
  ['13 -> 8, in proportion', deployment(13), deployment(8), [2, 8, 3], [1, 5, 2]],
  ['3 -> 4, what is left over goes to the newest', deployment(3), deployment(4), [1, 1, 1], [2, 1, 1]],
  ['3 -> 2, what is too much is taken from the oldest', deployment(3), deployment(2), [1, 1, 1], [1, 1, 0]],
  ['6 -> 0', deployment(6), deployment(0), [3, 2, 1], [0, 0, 0]],
  ['0 -> 6', deployment(6), deployment(6), [0, 0, 0], [6, 0, 0]],
  ['with surge', deployment(10, { maxSurge: 2 }), deployment(20, { maxSurge: 2 }), [6, 6], [11, 11]],
  ['surge and size changed', deployment(10, { maxSurge: 3 }), deployment(50, { maxSurge: 6 }), [5, 8], [22, 34]],
];

describe('scaling a Deployment', () => {
  test.each(scalings)('%s', (_, from, to, before, after) => {
    const max = desiredReplicas(from) + maxSurge(from);
    const sets = before.map((replicas, i) => replicaSet(`foo-v${before.length - i}`, replicas, 30 - i, max));
    const only = activeOrLatest(sets[0], sets.slice(1));
    const sizes = only
      ? new Map([[only, desiredReplicas(to)]])
      : proportionalSizes(to, activeReplicaSets([...sets.slice(1), ...sets.slice(0, 1)]));
    expect(sets.map((set) => sizes.get(set) ?? desiredReplicas(set))).toEqual(after);
  });
});

// TestMaxUnavailable of pkg/controller/deployment/util/deployment_util_test.go.
test.each([
  [10, 5, 5],
  [10, 10, 10],
  [5, 10, 5],
  [0, 10, 0],
  [10, '50%', 5],
  [10, '100%', 10],
  [5, '100%', 5],
] as const)('of %d replicas with maxUnavailable %s, %d may be unavailable', (replicas, unavailable, expected) => {
  expect(maxUnavailable(deployment(replicas, { maxSurge: 1, maxUnavailable: unavailable }))).toBe(expected);
});

test('neither surge nor unavailability: one may be unavailable, or nothing would move', () => {
  expect(maxUnavailable(deployment(3, { maxSurge: 0, maxUnavailable: '10%' }))).toBe(1);
});

// TestNewRSNewReplicas: another ReplicaSet has five.
test.each([
  ['RollingUpdate', 1, 5, 1, 5],
  ['RollingUpdate', 6, 2, 10, 6],
  ['Recreate', 3, 1, 1, 3],
] as const)('%s to %d replicas from %d with surge %d: %d', (type, replicas, current, surge, expected) => {
  expect(newReplicas(deployment(replicas, { maxSurge: surge, maxUnavailable: 1 }, type), [replicaSet('old', 5, 1)], current)).toBe(
    expected,
  );
});
