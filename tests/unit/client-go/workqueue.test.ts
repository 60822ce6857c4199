// Work queues in virtual time: when keys come, how often, and how failures are held back.
import { expect, test } from 'vitest';
import { WorkQueue } from '../../../sandbox/client-go/workqueue.ts';
import { Clock } from '../../../sandbox/time/clock.ts';

/** A queue whose syncs are written down with their times; those that `fails` names throw. */
function recorded(fails: (run: number) => boolean, backOff?: { base: number; max: number }) {
  const clock = new Clock(0);
  const runs: [key: string, at: number][] = [];
  const queue = new WorkQueue(
    clock,
    (key) => {
      runs.push([key, clock.now()]);
      if (fails(runs.length)) throw new Error('not yet');
    },
    backOff,
  );
  return { clock, queue, runs, times: () => runs.map(([, at]) => at) };
}

const never = () => false;

test('a key is done once however often it is added, and again when it is added while it is worked on', () => {
  const clock = new Clock(0);
  const runs: string[] = [];
  const queue: WorkQueue = new WorkQueue(clock, (key) => {
    runs.push(key);
    if (key === 'a' && runs.length === 1) queue.add('a');
  });
  for (const key of ['a', 'b', 'a']) queue.add(key);
  clock.advanceTo(1000);
  expect(runs).toEqual(['a', 'b', 'a']);
});

test('a key that fails comes back after 5 ms, 10 ms, 20 ms', () => {
  const { clock, queue, times } = recorded((run) => run <= 4);
  queue.add('a');
  clock.advanceTo(1000);
  expect(times()).toEqual([0, 5, 15, 35, 75]);
});

test('a key that has succeeded begins anew with its back-off', () => {
  const { clock, queue, times } = recorded((run) => run <= 3 || run === 5);
  queue.add('a');
  clock.advanceTo(1000);
  expect(times()).toEqual([0, 5, 15, 35]);
  queue.add('a');
  clock.advanceTo(2000);
  expect(times().slice(4)).toEqual([1000, 1005]);
});

test("each key has a back-off of its own, and no key waits longer than the queue's longest", () => {
  const { clock, queue, runs } = recorded((run) => run <= 6, { base: 1000, max: 2000 });
  queue.add('a');
  clock.advanceTo(3500);
  queue.add('b');
  clock.advanceTo(20_000);
  expect(runs.filter(([key]) => key === 'a').map(([, at]) => at)).toEqual([0, 1000, 3000, 5000, 7000]);
  expect(runs.filter(([key]) => key === 'b').map(([, at]) => at)).toEqual([3500, 4500, 6500]);
});

test('of two delays of a key the earlier one stands', () => {
  const { clock, queue, times } = recorded(never);
  queue.addAfter('a', 200);
  queue.addAfter('a', 100);
  queue.addAfter('a', 300);
  clock.advanceTo(1000);
  expect(times()).toEqual([100]);
});

test('what is due later than in three seconds keeps no cluster from being quiet', () => {
  const { clock, queue } = recorded(never);
  queue.addAfter('a', 3001);
  expect(clock.next()).toBe(3001);
  expect(clock.busy).toBe(false);
  queue.addAfter('b', 3000);
  expect(clock.busy).toBe(true);
});

test('a queue that lags does everything so much later, one that is stopped nothing', () => {
  const { clock, queue, runs } = recorded(never);
  queue.lag = 500;
  queue.add('a');
  queue.addAfter('b', 600);
  clock.advanceTo(1050);
  expect(runs).toEqual([['a', 500]]);
  clock.advanceTo(1100);
  expect(runs.at(-1)).toEqual(['b', 1100]);
  queue.stop();
  queue.add('c');
  clock.advanceTo(3000);
  expect(runs).toHaveLength(2);
});
