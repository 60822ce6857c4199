// What a learner waits for: kubectl's answers, and a lesson that is rewound.

import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { drive, driveTo } from '../../sandbox/time/driver.ts';
import { type Time, timedAsync } from './measure.ts';

async function run(sandbox: Sandbox, command: string): Promise<void> {
  const output = new Capture();
  const status = await drive(
    sandbox.cluster.clock,
    sandbox.run(command, { stdin: textInput(''), stdout: output, stderr: output, interactive: false }),
  );
  if (status !== 0) throw new Error(`${command}: ${output.text}`);
}

/** Times of `kubectl get pods` with this many pods. */
export async function getPods(replicas: number, times: number): Promise<Time[]> {
  const sandbox = await newSandbox({ nodes: 10 });
  await run(sandbox, `kubectl create deployment web --image=nginx --replicas=${replicas}`);
  sandbox.cluster.settle();
  const samples: Time[] = [];
  for (let i = 0; i < times; i++) {
    samples.push(await timedAsync(() => run(sandbox, 'kubectl get pods')));
  }
  return samples;
}

const LESSON = [
  'kubectl create deployment web --image=nginx --replicas=3',
  'kubectl expose deployment web --port=80',
  'kubectl get endpointslices',
  'kubectl scale deployment web --replicas=6',
  'kubectl get pods -o wide',
  'kubectl label pods --all tier=front',
  'kubectl delete pods --all --wait=false',
  'kubectl describe service web',
  'kubectl set image deployment/web nginx=nginx:1.30',
  'kubectl get endpointslices -o yaml',
];

/** Times of going anew through a ten-minute lesson's journal, to its end and to other moments of it. */
export async function rewinds(): Promise<Time[]> {
  const sandbox = await newSandbox();
  const { clock } = sandbox.cluster;
  const start = clock.now();
  for (const [i, command] of LESSON.entries()) {
    await driveTo(clock, start + i * 60_000);
    await run(sandbox, command);
  }
  await driveTo(clock, start + 600_000);
  const { entries, until } = sandbox.journal;
  const samples: Time[] = [];
  for (const share of [1, 0.25, 0.5, 0.75, 1]) {
    const end = start + share * (until - start);
    const journal = { entries: entries.filter(({ at }) => at <= end), until: end, steps: Number.MAX_SAFE_INTEGER };
    samples.push(await timedAsync(() => newSandbox({ journal })));
  }
  return samples;
}
