// Crash loops go on: each time a container is held back twice as long, five minutes at most (pkg/kubelet/kuberuntime, doBackOff).
import { expect, it } from 'vitest';
import type { ContainerStatus } from '../../../sandbox/api/generated/types.ts';
import { events, pods } from '../../../sandbox/api/resources.ts';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';

const SECOND = 1_000;

function withPod(command?: readonly string[]): Cluster {
  const cluster = newCluster({ nodes: 1 });
  cluster.settle();
  cluster.client.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default', labels: { app: 'web' } },
    spec: { containers: [{ name: 'app', image: 'web', ...(command && { command }) }] },
  });
  cluster.settle();
  return cluster;
}

const statusOf = ({ client }: Cluster): ContainerStatus | undefined => client.get(pods, 'web', 'default').status?.containerStatuses?.[0];

const stateOf = (cluster: Cluster): string => {
  const { running, terminated, waiting } = statusOf(cluster)?.state ?? {};
  return running ? 'Running' : (terminated?.reason ?? waiting?.reason ?? '');
};

function until(cluster: Cluster, state: string): void {
  for (let waited = 0; stateOf(cluster) !== state && waited < 60; waited += 1) cluster.clock.advanceTo(cluster.clock.now() + SECOND / 2);
}

/** Every change of the container, with the second since the first of them. */
function history(cluster: Cluster, seconds: number): string[] {
  const began = cluster.clock.now();
  const seen: string[] = [];
  for (let second = 0; second <= seconds; second += 1) {
    cluster.clock.advanceTo(began + second * SECOND);
    const now = `${stateOf(cluster)} ${statusOf(cluster)?.restartCount}`;
    if (!seen.at(-1)?.endsWith(` ${now}`)) seen.push(`${second} ${now}`);
  }
  return seen;
}

it('holds a container back for 10 s, then twice as long each time, and for five minutes at most', () => {
  const cluster = withPod();
  cluster.instructor.order(['pod', 'crash', 'web']);
  expect(history(cluster, 1_400)).toEqual([
    '0 CrashLoopBackOff 1',
    ...['10 Running 2', '11 Error 2', '31 CrashLoopBackOff 2'],
    ...['32 Running 3', '33 Error 3', '73 CrashLoopBackOff 3'],
    ...['74 Running 4', '75 Error 4', '135 CrashLoopBackOff 4'],
    ...['155 Running 5', '156 Error 5', '216 CrashLoopBackOff 5'],
    ...['316 Running 6', '317 Error 6', '377 CrashLoopBackOff 6'],
    ...['617 Running 7', '618 Error 7', '678 CrashLoopBackOff 7'],
    ...['918 Running 8', '919 Error 8', '979 CrashLoopBackOff 8'],
    ...['1219 Running 9', '1220 Error 9', '1280 CrashLoopBackOff 9'],
  ]);
  const { message } = statusOf(cluster)?.state?.waiting ?? {};
  expect(message).toMatch(/^back-off 5m0s restarting failed container=app pod=web_default\(/);
  const said = cluster.client.list(events).items.filter(({ involvedObject }) => involvedObject.name === 'web');
  expect(said.map(({ reason, count }) => `${reason} ${count}`)).toEqual([
    'Scheduled undefined',
    'Pulled 9',
    'Created 9',
    'Started 9',
    'BackOff 8',
  ]);
});

it('says how the run before ended, and that a pod without a readiness probe is ready for a moment', () => {
  const cluster = withPod(['false']);
  expect(stateOf(cluster)).toBe('CrashLoopBackOff');
  until(cluster, 'Running');
  expect(statusOf(cluster)).toMatchObject({ ready: true, started: true, restartCount: 2, lastState: { terminated: { reason: 'Error' } } });
  until(cluster, 'Error');
  expect(statusOf(cluster)).toMatchObject({ ready: false, started: false, state: { terminated: { exitCode: 1 } } });
});

it('ends with the order, and begins anew with the next', () => {
  const cluster = withPod();
  cluster.instructor.order(['pod', 'crash', 'web']);
  cluster.clock.advanceTo(cluster.clock.now() + 100 * SECOND);
  cluster.instructor.order(['pod', 'recover', 'web']);
  expect(history(cluster, 900)).toEqual(['0 Running 4']);
  expect(statusOf(cluster)).toMatchObject({ ready: true, lastState: { terminated: { reason: 'Error' } } });
  cluster.instructor.order(['pod', 'crash', 'web']);
  expect(history(cluster, 12)).toEqual(['0 CrashLoopBackOff 5', '10 Running 6', '11 Error 6']);
});

it('is quiet meanwhile', () => {
  const cluster = withPod();
  cluster.instructor.order(['pod', 'crash', 'web']);
  cluster.settle();
  expect(cluster.clock.busy).toBe(false);
});
