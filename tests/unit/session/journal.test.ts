// A session is its journal: what came between two events of one instant comes between them again.
import { describe, expect, it } from 'vitest';
import { type Journal, type JournalEntry, reaches, upTo } from '../../../sandbox/session/journal.ts';
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

async function again(sandbox: Sandbox): Promise<Sandbox> {
  const { journal } = sandbox;
  const replayed = await newSandbox({ seed: 'journal', journal });
  expect(bytes(replayed.cluster)).toBe(bytes(sandbox.cluster));
  expect(replayed.cluster.clock.steps).toBe(sandbox.cluster.clock.steps);
  expect(replayed.cluster.audit.events).toEqual(sandbox.cluster.audit.events);
  expect(replayed.shell.history).toEqual(sandbox.shell.history);
  expect(replayed.shell.status).toBe(sandbox.shell.status);
  expect(replayed.journal).toEqual(journal);
  return replayed;
}

const DEPLOY = 'kubectl create deployment web --image=registry.k8s.io/pause:3.10 --replicas=20';
const runs = ({ entries }: Journal) => entries.flatMap((entry) => (entry.type === 'run' ? [entry] : []));

describe('a journal, played again, ends where the session stood', { timeout: 240_000 }, () => {
  it('after Ctrl-C in a loop that took no time', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, 'for i in {1..300}; do kubectl create configmap cm-$i; done', 3);
    await type(sandbox, 'kubectl create configmap last');
    await again(sandbox);
  });

  it('where a line was typed between two events of one instant', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, DEPLOY);
    for (let step = 0; step < 4; step += 1) sandbox.cluster.clock.step();
    await type(sandbox, 'kubectl get pods');
    await type(sandbox, 'kubectl scale deployment web --replicas=3');
    await type(sandbox, 'sleep 5');
    await again(sandbox);
  });

  it('while time stood still', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, DEPLOY);
    sandbox.stand(true);
    await type(sandbox, 'kubectl get pods; kubectl delete pods --all --wait=false');
    sandbox.stand(false);
    await type(sandbox, 'kubectl get pods');
    await again(sandbox);
  });

  it('at a mark in the middle of an endless loop', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    const running = sandbox.run('i=0; while true; do i=$((i+1)); kubectl create configmap cm-$i; done', streams());
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const mark = sandbox.mark();
    const state = bytes(sandbox.cluster);
    sandbox.interrupt();
    await running;
    await type(sandbox, 'kubectl delete configmaps --all');
    expect(reaches(sandbox.journal, mark)).toBe(true);
    const replayed = await newSandbox({ seed: 'journal', journal: upTo(sandbox.journal, mark) });
    expect(bytes(replayed.cluster)).toBe(state);
  });
});

describe('a line that was still at work', { timeout: 240_000 }, () => {
  it('is not run again', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, 'kubectl create configmap before');
    void sandbox.run('i=0; while true; do i=$((i+1)); kubectl create configmap cm-$i; done', streams());
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    sandbox.write('/home/learner/meanwhile.txt', 'written meanwhile');
    const { journal } = sandbox;
    sandbox.interrupt();
    const replayed = await newSandbox({ seed: 'journal', journal });
    const output = new Capture();
    await driveMeasured(
      replayed.cluster.clock,
      replayed.run('kubectl get configmaps -o name; cat meanwhile.txt', { ...streams(), stdout: output }),
      1e6,
      1e6,
      () => {},
    );
    expect(output.text).toBe('configmap/before\nconfigmap/kube-root-ca.crt\nwritten meanwhile');
    expect(replayed.running).toBe(false);
    expect(replayed.journal.entries.map((entry) => entry.type)).toEqual(['run', 'begun', 'write', 'run']);
  });
});

describe('a line that only read', { timeout: 240_000 }, () => {
  const READING = [
    'kubectl get pods -o wide | grep -c Running',
    'kubectl describe pods > /dev/null; kubectl get nosuch',
    'kubectl get endpoints; sleep 2; kubectl get endpoints',
    'timeout 3 sleep 60',
    'kubectl wait --for=condition=Ready pods --all --timeout=5s',
  ];

  it('is known by what it asked, and not run again', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, DEPLOY);
    for (const line of READING) await type(sandbox, line);
    await type(sandbox, 'kubectl scale deployment web --replicas=3');
    expect(runs(sandbox.journal).map(({ read }) => read !== undefined)).toEqual([false, ...READING.map(() => true), false]);
    await again(sandbox);
  });

  it('is told in few words where it asks what it asked before, and all that it asked is known all the same', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, DEPLOY);
    const line = 'kubectl get pods -o wide; kubectl get events -A | head -n 3; kubectl describe nodes | grep nosuch';
    const size = async (): Promise<number> => {
      await type(sandbox, line);
      return JSON.stringify(runs(sandbox.journal).at(-1)?.read).length;
    };
    expect(await size()).toBeGreaterThan(1_500);
    // It read the same things in the same state.
    expect(await size()).toBeLessThan(70);
    await type(sandbox, 'kubectl create configmap changes-something');
    const changed = await size();
    expect(changed).toBeGreaterThan(100);
    expect(changed).toBeLessThan(800);
    expect(runs(sandbox.journal).map(({ read }) => read !== undefined)).toEqual([false, true, true, false, true]);
    await again(sandbox);
  });

  it('is known from what the third edition of the record said of it', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, 'kubectl get nodes | grep nosuch');
    const { journal } = sandbox;
    const old = { took: 0, steps: 0, own: 0, lastWord: 'nosuch', status: 1, pipe: [0, 1] };
    const entries = runs(journal).map((entry): JournalEntry => ({ ...entry, read: { ...old, ...entry.read } }));
    const replayed = await newSandbox({ seed: 'journal', journal: { ...journal, entries } });
    expect(replayed.cluster.audit.events).toEqual(sandbox.cluster.audit.events);
    expect(replayed.shell.outcome).toEqual(sandbox.shell.outcome);
  });

  it.each([
    'kubectl get pods > pods.txt',
    'x=$(kubectl get pods)',
    'cd /tmp',
    'kubectl create configmap x --dry-run=server',
    'kubectl auth can-i list pods',
    'lab why web',
    'for i in 1 2 3; do kubectl get endpoints; sleep 2; done',
    'timeout 1 kubectl get pods -w',
    'kubectl config set-context --current --namespace=kube-system',
  ])('is not: %s', async (line) => {
    const sandbox = await newSandbox({ seed: 'journal' });
    await type(sandbox, line);
    expect(runs(sandbox.journal)[0]?.read).toBeUndefined();
    await again(sandbox);
  });

  it('takes no time when it is played again, whatever it took', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    const { clock } = sandbox.cluster;
    const moment = { at: clock.now(), step: clock.steps };
    const read = { took: 0, steps: 0, own: 0, status: 0, lastWord: '', pipe: [0], asked: [] };
    // Were it run, it would never end.
    const entry: JournalEntry = { ...moment, type: 'run', line: 'while true; do echo; done', read };
    const replayed = await newSandbox({ seed: 'journal', journal: { entries: [entry], until: moment.at, steps: moment.step } });
    expect(replayed.running).toBe(false);
    expect(replayed.shell.history).toEqual(['while true; do echo; done']);
  });
});

describe('what the editor writes', () => {
  const path = '/home/learner/web.yaml';
  const size = (journal: Journal) => JSON.stringify(journal).length;

  it('is one entry, however many keys it takes', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    sandbox.write(path, 'a line of a manifest\n'.repeat(150));
    const before = size(sandbox.journal);
    await type(sandbox, 'true');
    const text = sandbox.files.read(path) ?? '';
    for (let key = 1; key <= 2_500; key += 1) sandbox.write(path, `${text.slice(0, 1_000)}${'x'.repeat(key)}${text.slice(1_000)}`);
    expect(size(sandbox.journal) - before).toBeLessThan(3_000);
    const replayed = await again(sandbox);
    expect(replayed.files.read(path)).toBe(sandbox.files.read(path));
  });

  it('is told apart where somebody may have looked at the file, but does not repeat it', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    sandbox.write(path, 'a line of a manifest\n'.repeat(150));
    const running = sandbox.run('while true; do cat web.yaml; sleep 1; done', streams());
    for (let key = 1; key <= 10; key += 1) {
      await nextTurn();
      sandbox.write(path, `${sandbox.files.read(path)}x`);
    }
    sandbox.interrupt();
    await running;
    expect(size(sandbox.journal)).toBeLessThan(5_000);
    expect(sandbox.journal.entries.filter((entry) => entry.type === 'write')).toHaveLength(11);
    const replayed = await again(sandbox);
    expect(replayed.files.read(path)).toBe(sandbox.files.read(path));
  });

  it('stays apart from what is written after a mark', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    sandbox.write(path, 'one');
    const mark = sandbox.mark();
    sandbox.write(path, 'one and two');
    const replayed = await newSandbox({ seed: 'journal', journal: upTo(sandbox.journal, mark) });
    expect(replayed.files.read(path)).toBe('one');
  });

  it('is removed again when the session is played again', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    sandbox.write(path, 'one');
    sandbox.remove(path);
    expect((await again(sandbox)).files.read(path)).toBeUndefined();
  });

  it('and cannot be written does not stand in the way of the next visit', async () => {
    const sandbox = await newSandbox({ seed: 'journal' });
    expect(() => sandbox.write('/home/learner/no/such/folder.yaml', 'x')).toThrow('No such file or directory');
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

describe('a cluster whose containers run', { timeout: 240_000 }, () => {
  it('with exec, a crash loop, an endless loop and Ctrl-C, ends where it stood', async () => {
    const options = { seed: 'journal', dns: true };
    const sandbox = await newSandbox(options);
    await type(sandbox, 'kubectl run web --image=nginx; kubectl run crash --image=busybox -- sh -c "sleep 3; exit 1"');
    await type(sandbox, `kubectl run busy --image=busybox -- sh -c 'i=0; while true; do i=$((i+1)); echo $i; done'`);
    await type(sandbox, 'sleep 40; kubectl exec web -- sh -c "echo written > /tmp/note"');
    await type(sandbox, 'kubectl logs -f busy', 400);
    await type(sandbox, `kubectl exec web -- sh -c 'while true; do echo x >> /tmp/note; sleep 1; done'`, 400);
    await type(sandbox, 'kubectl delete pod busy --grace-period=1; kubectl get pods');
    const { journal } = sandbox;
    const replayed = await newSandbox({ ...options, journal });
    expect(bytes(replayed.cluster)).toBe(bytes(sandbox.cluster));
    expect(replayed.cluster.clock.steps).toBe(sandbox.cluster.clock.steps);
  });
});
