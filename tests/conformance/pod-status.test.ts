import type { V1Container, V1Pod } from '@kubernetes/client-node';
import { describe, expect, test } from 'vitest';
import { type Orders, podStatus } from './pod-status.ts';

const orders: Orders = { ready: true, crash: false, drain: false, exited: false };
const started = { addresses: ['10.244.2.7', 'fd00:10:244:2::7'], at: new Date('2026-11-25T12:00:00Z') };

const pod = (container: Partial<V1Container> = {}, restartPolicy = 'Always'): V1Pod => ({
  metadata: { name: 'web', namespace: 'default', uid: 'u', generation: 1 },
  spec: { nodeName: 'node-2', restartPolicy, containers: [{ name: 'app', image: 'registry.k8s.io/pause:3.10', ...container }] },
});

/** Phase, readiness with its reason, and the container's state. */
function told(subject: V1Pod, given: Partial<Orders> = {}): readonly unknown[] {
  const { phase, conditions, containerStatuses } = podStatus(subject, { ...orders, ...given }, started);
  const ready = conditions?.find(({ type }) => type === 'Ready');
  const { running, waiting, terminated } = containerStatuses?.[0]?.state ?? {};
  return [phase, ready?.status, ready?.reason, running ? 'running' : (waiting?.reason ?? terminated?.reason)];
}

describe('what is reported of a pod', () => {
  test.each([
    ['runs', pod(), {}, ['Running', 'True', undefined, 'running']],
    ['is told to be unready', pod(), { ready: false }, ['Running', 'False', 'ContainersNotReady', 'running']],
    ['is told to crash', pod(), { crash: true }, ['Running', 'False', 'ContainersNotReady', 'CrashLoopBackOff']],
    ['has no image', pod({ image: 'does-not-exist:1' }), {}, ['Pending', 'False', 'ContainersNotReady', 'ImagePullBackOff']],
    ['has done its work', pod({ command: ['true'] }, 'Never'), {}, ['Succeeded', 'False', 'PodCompleted', 'Completed']],
    ['has failed', pod({ command: ['false'] }, 'OnFailure'), {}, ['Failed', 'False', 'PodCompleted', 'Error']],
    ['fails, and is started anew', pod({ command: ['false'] }), {}, ['Running', 'False', 'ContainersNotReady', 'CrashLoopBackOff']],
  ])('that %s', (_, subject, given, expected) => {
    expect(told(subject, given)).toEqual(expected);
  });

  test('where it is', () => {
    expect(podStatus(pod(), orders, started)).toMatchObject({
      hostIP: '172.18.0.12',
      podIP: '10.244.2.7',
      podIPs: [{ ip: '10.244.2.7' }, { ip: 'fd00:10:244:2::7' }],
    });
  });

  test('that waits for a readiness gate, and keeps what others say of it', () => {
    const gated = pod();
    const lamp = { type: 'example.com/lamp', status: 'False' };
    const subject = { ...gated, spec: { ...gated.spec, containers: [{ name: 'app' }], readinessGates: [{ conditionType: lamp.type }] } };
    const { conditions } = podStatus({ ...subject, status: { conditions: [lamp] } }, orders, started);
    expect(conditions?.find(({ type }) => type === 'Ready')).toMatchObject({
      status: 'False',
      reason: 'ReadinessGatesNotReady',
      message: 'the status of pod readiness gate "example.com/lamp" is not "True", but False',
    });
    expect(conditions?.find(({ type }) => type === 'ContainersReady')).toMatchObject({ status: 'True' });
    expect(conditions?.at(-1)).toEqual(lamp);
  });

  test('a condition that holds on keeps its time', () => {
    const lastTransitionTime = new Date('2026-11-25T11:00:00Z');
    const before = { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime }] };
    const { conditions } = podStatus({ ...pod(), status: before }, orders, started);
    expect(conditions?.find(({ type }) => type === 'Ready')?.lastTransitionTime).toBe(lastTransitionTime);
  });
});
