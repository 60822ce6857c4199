// What happens twice in the same way ends the same.
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../sandbox/session/journal.ts';
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { drive } from '../../sandbox/time/driver.ts';
import { clusterOf } from './history.ts';
import { LENGTH } from './hold.ts';
import { bytes, playHistory } from './play.ts';

const SEEDS = ['again-1', 'again-2', 'again-3', 'again-4', 'again-5'];

async function ended(seed: string): Promise<string> {
  const cluster = clusterOf(seed);
  await playHistory(seed, LENGTH, cluster);
  return bytes(cluster);
}

describe('the same seed', () => {
  it.each(SEEDS)('%s makes the same bytes', async (seed) => {
    expect(await ended(seed)).toBe(await ended(seed));
  });

  it('and another seed makes others', async () => {
    expect(await ended('again-1')).not.toBe(await ended('again-2'));
  });
});

const LINES = [
  'kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=5',
  'kubectl expose deployment web --port=80',
  'lab settle',
  'kubectl scale deployment web --replicas=12 && sleep 1; kubectl delete pod --all --wait=false',
  'for i in 1 2 3; do kubectl create configmap cm-$i; sleep 2; done',
  'kubectl get endpointslices -o yaml > slices.yaml; kubectl delete -f slices.yaml',
  'lab node stop node-2',
  'kubectl apply -f service.yaml',
  'lab node start node-2',
];

const typeIn = (sandbox: Sandbox, line: string): Promise<number> => {
  const output = new Capture();
  return drive(sandbox.cluster.clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
};

async function session(): Promise<{ readonly checkpoints: readonly Journal[]; readonly states: readonly string[] }> {
  const sandbox = await newSandbox({ seed: 'session' });
  const checkpoints: Journal[] = [];
  const states: string[] = [];
  for (const line of LINES) {
    if (line.includes('service.yaml'))
      sandbox.write(
        '/home/learner/service.yaml',
        'apiVersion: v1\nkind: Service\nmetadata: {name: late}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n',
      );
    await typeIn(sandbox, line);
    checkpoints.push(sandbox.journal);
    states.push(bytes(sandbox.cluster));
  }
  return { checkpoints, states };
}

describe("a session's journal, replayed", () => {
  it('stands where the original stood, at each checkpoint', async () => {
    const { checkpoints, states } = await session();
    for (const [i, journal] of checkpoints.entries()) {
      const again = await newSandbox({ seed: 'session', journal });
      expect(bytes(again.cluster), `after ${LINES[i]}`).toBe(states[i]);
      expect(again.journal).toEqual(journal);
    }
  });
});
