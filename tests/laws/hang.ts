// How long the sandbox holds its thread: the longest stretch between two turns of the event loop, in ms of the processor.
// Time on the wall would measure the machine's other work, too.
import type { Clock } from '../../sandbox/time/clock.ts';
import { hostIsBusy, nextTurn } from '../../sandbox/time/host.ts';

/** What was driven, and for how long the thread was held at most. */
export interface Driven<T> {
  /** Absent where the work was given up. */
  readonly value?: T;
  readonly longest: number;
  /** All the processor time that it took. */
  readonly total: number;
}

/** The processor time that this thread has used, in ms. */
const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Moves the clock until `work` is done; after `patience` ms of virtual time or `turns` turns it is told to `giveUp`. */
export async function driveMeasured<T>(
  clock: Clock,
  work: Promise<T>,
  patience: number,
  turns: number,
  giveUp: () => void,
): Promise<Driven<T>> {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  work.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  const end = clock.now() + patience;
  let longest = 0;
  const begun = used();
  for (let turn = 0; ; turn += 1) {
    const before = used();
    await nextTurn();
    const between = used();
    longest = Math.max(longest, between - before);
    if (outcome) break;
    if (turn === turns || (clock.now() > end && turn < turns)) {
      giveUp();
      turn = turns;
    }
    if (turn > 2 * turns) return { longest, total: used() - begun };
    if (hostIsBusy()) continue;
    clock.step();
    longest = Math.max(longest, used() - between);
  }
  if ('error' in outcome) throw outcome.error;
  return { value: outcome.value, longest, total: used() - begun };
}
