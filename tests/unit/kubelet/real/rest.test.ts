// A pod whose probe cannot change its mind costs nothing; once something happens to it, it is asked again.
import { expect, it } from 'vitest';
import { pods } from '../../../../sandbox/api/resources.ts';
import { openCluster } from '../../../../sandbox/cluster/cluster.ts';
import { isPodReady } from '../../../../sandbox/component-helpers/pods.ts';
import { drive, driveTo } from '../../../../sandbox/time/driver.ts';

const HOUR = 3_600_000;

it('rests while its answer is the same, and follows the file that it asks for', async () => {
  const { client, clock, handler } = await openCluster({ dns: true, nodes: 1 });
  const restfully = async () => {
    const before = clock.steps;
    await driveTo(clock, clock.now() + HOUR);
    return clock.steps - before;
  };
  const alone = await restfully();
  client.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'ferry', namespace: 'default' },
    spec: {
      containers: [
        {
          name: 'deck',
          image: 'busybox:1.36',
          command: ['sh', '-c', 'touch /tmp/ready; exec sleep infinity'],
          readinessProbe: { exec: { command: ['cat', '/tmp/ready'] }, periodSeconds: 1, failureThreshold: 1 },
        },
      ],
    },
  });
  await driveTo(clock, clock.now() + 5_000);
  const isReady = () => isPodReady(client.get(pods, 'ferry', 'default'));
  expect(isReady()).toBe(true);
  // An hour holds 3,600 beats of the probe.
  expect((await restfully()) - alone).toBeLessThan(100);
  const execute = (...command: readonly string[]) =>
    drive(
      clock,
      handler.connect(
        { method: 'POST', path: '/api/v1/namespaces/default/pods/ferry/exec', query: { command: JSON.stringify(command) } },
        { stdout: () => {}, stderr: () => {} },
        new AbortController().signal,
      ),
    );
  await execute('rm', '/tmp/ready');
  await driveTo(clock, clock.now() + 2_000);
  expect(isReady()).toBe(false);
  await execute('touch', '/tmp/ready');
  await driveTo(clock, clock.now() + 2_000);
  expect(isReady()).toBe(true);
});
