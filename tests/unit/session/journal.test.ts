// A session is its journal: what came between two events of one instant comes between them again.
import { describe, expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { nextTurn } from '../../../sandbox/time/host.ts';
import { driveMeasured } from '../../laws/hang.ts';
import { bytes } from '../../laws/play.ts';

const streams = () => {
  const output = new Capture();
  return { stdin: textInput(''), stdout: output, stderr: output, interactive: true };
};

const type = (sandbox: Sandbox, line: string, turns = Number.POSITIVE_INFINITY) =>
  driveMeasured(sandbox.cluster.clock, sandbox.run(line, streams()), Number.POSITIVE_INFINITY, turns, () => sandbox.interrupt());

async function again(sandbox: Sandbox): Promise<void> {
  const { journal } = sandbox;
  const replayed = await newSandbox({ seed: 'journal', journal });
  expect(bytes(replayed.cluster)).toBe(bytes(sandbox.cluster));
  expect(replayed.journal).toEqual(journal);
}

describe('a journal, played again, ends where the session stood', { timeout: 240_000 }, () => {
  it('after Ctrl-C in a loop that took no time', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, 'for i in {1..300}; do kubectl create configmap cm-$i; done', 3);
    await type(sandbox, 'kubectl create configmap last');
    await again(sandbox);
  });

  it('while an endless loop runs', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    void sandbox.run('i=0; while true; do i=$((i+1)); kubectl create configmap cm-$i; done', streams());
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const { journal } = sandbox;
    const state = bytes(sandbox.cluster);
    sandbox.interrupt();
    const replayed = await newSandbox({ seed: 'journal', journal });
    expect(bytes(replayed.cluster)).toBe(state);
  });

  it('where a line was typed between two events of one instant', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, 'kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=20');
    for (let step = 0; step < 4; step += 1) sandbox.cluster.clock.step();
    await type(sandbox, 'kubectl scale deployment web --replicas=3');
    await type(sandbox, 'sleep 5');
    await again(sandbox);
  });
});

describe('a journal that no sandbox has written', { timeout: 240_000 }, () => {
  const start = Date.parse('2026-11-23T08:00:00Z');

  it.each([
    ['goes back in time', { entries: [{ at: start + 90_000, step: 0, type: 'run', line: 'true' }], until: start, steps: 0 } as const],
    ['goes on for ever', { entries: [], until: 1e18, steps: 0 } as const],
  ])('is refused where it %s', async (_, journal) => {
    await expect(newSandbox({ journal })).rejects.toThrow('the journal is not in order');
  });
});
