import { expect, it } from 'vitest';
import { podColumns } from '../../../../sandbox/api/core/pod/columns.ts';
import type { ContainerStatus, Pod, PodSpec, PodStatus } from '../../../../sandbox/api/generated/types.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const container = { name: 'a', image: 'a' };

const status = (name: string, state: ContainerStatus['state'], more: Partial<ContainerStatus> = {}): ContainerStatus => ({
  name,
  image: 'a',
  imageID: '',
  ready: false,
  restartCount: 0,
  state,
  ...more,
});
const running = { running: { startedAt: '2026-11-23T11:59:00Z' } };
const ended = (exitCode: number, reason?: string) => ({ terminated: { exitCode, ...(reason !== undefined && { reason }) } });

function cells(spec: Partial<PodSpec>, podStatus: PodStatus, deletionTimestamp?: string): readonly unknown[] {
  const pod: Pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web',
      namespace: 'default',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: '2026-11-23T11:59:00Z',
      ...(deletionTimestamp !== undefined && { deletionTimestamp }),
    },
    spec: { containers: [container], ...spec },
    status: podStatus,
  };
  return podColumns.filter(({ name }) => ['Ready', 'Status', 'Restarts'].includes(name)).map(({ cell }) => cell(pod, now));
}

const sidecar = { name: 's', image: 's', restartPolicy: 'Always' };

// What printPod makes of pods, in the words of `kubectl get pods`.
it.each<readonly [string, Partial<PodSpec>, PodStatus, string | undefined, readonly string[]]>([
  ['waits for a node', {}, { phase: 'Pending' }, undefined, ['0/1', 'Pending', '0']],
  [
    'is gated',
    {},
    { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }] },
    undefined,
    ['0/1', 'SchedulingGated', '0'],
  ],
  [
    'is being made',
    {},
    { phase: 'Pending', containerStatuses: [status('a', { waiting: { reason: 'ContainerCreating' } })] },
    undefined,
    ['0/1', 'ContainerCreating', '0'],
  ],
  ['runs', {}, { phase: 'Running', containerStatuses: [status('a', running, { ready: true })] }, undefined, ['1/1', 'Running', '0']],
  [
    'crashes again and again',
    {},
    {
      phase: 'Running',
      containerStatuses: [
        status(
          'a',
          { waiting: { reason: 'CrashLoopBackOff' } },
          {
            restartCount: 3,
            lastState: { terminated: { exitCode: 1, finishedAt: '2026-11-23T11:59:55Z' } },
          },
        ),
      ],
    },
    undefined,
    ['0/1', 'CrashLoopBackOff', '3 (5s ago)'],
  ],
  [
    'has ended',
    {},
    { phase: 'Succeeded', containerStatuses: [status('a', ended(0, 'Completed'))] },
    '2026-11-23T12:00:30Z',
    ['0/1', 'Completed', '0'],
  ],
  ['ended with a code', {}, { phase: 'Failed', containerStatuses: [status('a', ended(3))] }, undefined, ['0/1', 'ExitCode:3', '0']],
  [
    'has one container done and one ready',
    { containers: [container, { name: 'b', image: 'b' }] },
    {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [status('a', ended(0, 'Completed')), status('b', running, { ready: true })],
    },
    undefined,
    ['1/2', 'Running', '0'],
  ],
  [
    'goes away',
    {},
    { phase: 'Running', containerStatuses: [status('a', running, { ready: true })] },
    '2026-11-23T12:00:30Z',
    ['1/1', 'Terminating', '0'],
  ],
  ['is on a lost node', {}, { phase: 'Running', reason: 'NodeLost' }, '2026-11-23T12:00:30Z', ['0/1', 'Unknown', '0']],
  [
    'prepares itself',
    {
      initContainers: [
        { name: 'i', image: 'i' },
        { name: 'j', image: 'j' },
      ],
    },
    { phase: 'Pending', initContainerStatuses: [status('i', ended(0)), status('j', running)] },
    undefined,
    ['0/1', 'Init:1/2', '0'],
  ],
  [
    'fails to prepare itself',
    { initContainers: [{ name: 'i', image: 'i' }] },
    { phase: 'Pending', initContainerStatuses: [status('i', { waiting: { reason: 'ImagePullBackOff' } })] },
    undefined,
    ['0/1', 'Init:ImagePullBackOff', '0'],
  ],
  [
    'has a sidecar',
    { initContainers: [sidecar] },
    {
      phase: 'Running',
      initContainerStatuses: [status('s', running, { started: true, ready: true, restartCount: 2 })],
      containerStatuses: [status('a', running, { ready: true, restartCount: 1 })],
    },
    undefined,
    ['2/2', 'Running', '3'],
  ],
])('a pod that %s', (_what, spec, podStatus, deletionTimestamp, expected) => {
  expect(cells(spec, podStatus, deletionTimestamp)).toEqual(expected);
});
