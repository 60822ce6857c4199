// Where one can go back to, what is otherwise there, and what becomes of the session that is left.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { type Journal, upTo } from '../../../sandbox/session/journal.ts';
import type { ClusterView, PodView } from '../../../sandbox/session/view.ts';
import { Rewind } from '../../../site/lab/state/rewind.ts';
import { differences, placesIn } from '../../../site/lab/time/moments.ts';

const journal: Journal = {
  entries: [
    { at: 1_000, step: 10, type: 'run', line: 'kubectl get pods' },
    { at: 2_000, step: 20, type: 'write', path: '/home/learner/a.yaml', text: 'a' },
    { at: 3_000, step: 30, type: 'run', line: 'kubectl apply -f a.yaml' },
    { at: 3_500, step: 33, type: 'interrupt', commands: 1 },
    { at: 4_000, step: 40, type: 'run', line: ' ' },
  ],
  until: 5_000,
  steps: 50,
};

const pod = (name: string, state: PodView['state']): PodView => ({ key: `default/${name}`, name, ip: '', state, status: 'Running' });

const view = (pods: readonly PodView[], ready = true): ClusterView => ({
  version: 1,
  seconds: 0,
  counted: false,
  network: false,
  services: [],
  orphans: [],
  pods,
  nodes: [{ name: 'node-1', zone: '', ready, counts: { ready: 0, 'not-ready': 0, terminating: 0, 'left-out': 0 } }],
});

test('one can go back to before each command', () => {
  expect(placesIn(journal)).toEqual([
    { mark: { at: 1_000, step: 10, entries: 0 }, line: 'kubectl get pods' },
    { mark: { at: 3_000, step: 30, entries: 2 }, line: 'kubectl apply -f a.yaml' },
  ]);
});

test('what is otherwise is told', () => {
  const before = view([pod('a', 'ready'), pod('b', 'ready'), pod('c', 'ready')]);
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, view([pod('a', 'ready'), pod('b', 'terminating'), pod('d', 'ready')], false))).toEqual([
    'Pod c is not there',
    'Pod b is terminating, not ready',
    'Pod d is there',
    'Node node-1 is not ready',
  ]);
  const many = view(Array.from({ length: 20 }, (_, i) => pod(`p${i}`, 'ready')));
  expect(differences(view([]), many).slice(7)).toEqual(['Pod p7 is there', 'and 12 more']);
});

test('the session that was left is there to return to, however often one goes back', async () => {
  let now = journal;
  const seen = signal<ClusterView | undefined>(view([pod('a', 'ready')]));
  const restart = async (next: Journal): Promise<void> => {
    now = next;
    seen.value = view(next === journal ? [pod('a', 'ready')] : []);
  };
  const rewind = new Rewind({ journal: () => now, restart, view: seen, said: signal('') });
  const [first, second] = placesIn(journal);
  if (!first || !second) throw new Error('no places');
  await rewind.goBack(second);
  expect(now).toEqual(upTo(journal, second.mark));
  expect(rewind.differences.value).toEqual(['Pod a is not there']);
  await rewind.goBack(first);
  expect(now).toEqual({ entries: [], until: 1_000, steps: 10 });
  expect(rewind.future.value).toBe(journal);
  await rewind.goForward();
  expect(now).toBe(journal);
  expect(rewind.future.value).toBeUndefined();
  expect(rewind.differences.value).toEqual(['Pod a is there']);
});
