// What is to be done about a pod's containers, by what runs and what has ended.
import { describe, expect, it } from 'vitest';
import type { Container, Pod } from '../../../../sandbox/api/generated/types.ts';
import { podActions, type Verdicts } from '../../../../sandbox/kubelet/real/pod-actions.ts';
import { Backoff, type ContainerRun, type SeenRun } from '../../../../sandbox/kubelet/real/runtime.ts';

const spec = (name: string, more: Partial<Container> = {}): Container => ({ name, image: 'busybox:1.36', ...more });

const pod = (containers: readonly Container[], initContainers: readonly Container[] = [], restartPolicy = 'Always'): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', namespace: 'default', uid: '1', resourceVersion: '1', creationTimestamp: '2026-11-23T08:00:00Z' },
  spec: { containers, initContainers, restartPolicy },
});

const seen = (of: Container, state: 'running' | 'exited', exitCode = 0): SeenRun => {
  const run: ContainerRun = {
    id: of.name,
    name: of.name,
    spec: of,
    image: 'i',
    imageID: 'i',
    restartCount: 0,
    startedAt: 0,
    container: undefined,
    state,
    finishedAt: 0,
    exitCode,
    reason: '',
    message: '',
  };
  return { run, state };
};

const well: Verdicts = { failed: () => undefined, isStarted: () => true };
const started = (of: Pod, runs: readonly SeenRun[], verdicts = well) => podActions(of, runs, verdicts).start.map((each) => each.spec.name);

const init = spec('init');
const sidecar = spec('sidecar', { restartPolicy: 'Always' });
const app = spec('app');

describe('init containers', () => {
  it('run one after the other, and the others after the last', () => {
    const second = spec('second');
    const of = pod([app], [init, second]);
    expect(started(of, [])).toEqual(['init']);
    expect(started(of, [seen(init, 'running')])).toEqual([]);
    expect(started(of, [seen(init, 'exited')])).toEqual(['second']);
    expect(started(of, [seen(init, 'exited'), seen(second, 'exited')])).toEqual(['app']);
  });

  it('are tried again unless the pod is never to be', () => {
    expect(started(pod([app], [init]), [seen(init, 'exited', 1)])).toEqual(['init']);
    expect(started(pod([app], [init], 'Never'), [seen(init, 'exited', 1)])).toEqual([]);
  });
});

describe('a sidecar', () => {
  it('holds the others back until it has started, and is started again whatever the policy', () => {
    const of = pod([app], [sidecar], 'Never');
    expect(started(of, [seen(sidecar, 'running')], { ...well, isStarted: () => false })).toEqual([]);
    expect(started(of, [seen(sidecar, 'running')])).toEqual(['app']);
    expect(started(of, [seen(sidecar, 'exited'), seen(app, 'running')])).toEqual(['sidecar']);
  });
});

it.each([
  ['Always', 0, ['app']],
  ['OnFailure', 0, []],
  ['OnFailure', 1, ['app']],
  ['Never', 1, []],
])('%s after exit status %i starts %j', (policy, exitCode, again) => {
  expect(started(pod([app], [], policy), [seen(app, 'exited', exitCode)])).toEqual(again);
});

it('ends a container whose liveness has failed, and starts it again', () => {
  const { kill, start } = podActions(pod([app]), [seen(app, 'running')], { ...well, failed: () => 'liveness' });
  expect(kill.map(({ message }) => message)).toEqual(['Container app failed liveness probe, will be restarted']);
  expect(start).toHaveLength(1);
});

it('backs off for ten seconds, then for twice as long each time, up to five minutes', () => {
  const backoff = new Backoff();
  expect(backoff.until('a', 0, 0)).toBeUndefined();
  const waits = Array.from({ length: 7 }, (_, i) => {
    backoff.next('a', i, i);
    return backoff.get('a') / 1000;
  });
  expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300]);
  expect(backoff.until('a', 6, 7)).toBe(300_006);
});
