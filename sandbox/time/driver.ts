// Who moves the clock. Commands run between two events of virtual time, never beside them: before each step of the clock
// all that can go on without it has gone on. So a session comes out the same at any pace, on any machine.
import type { Clock } from './clock.ts';
import { hostIsBusy, nextTurn } from './host.ts';

/** Moves the clock from event to event, as fast as it goes, until `work` is done. */
export async function drive<T>(clock: Clock, work: Promise<T>): Promise<T> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  work.then(done, done);
  while (!settled) {
    await nextTurn();
    if (settled || hostIsBusy()) continue;
    clock.step();
  }
  return work;
}

/**
 * Moves the clock to `time`, and there to where it had made so many steps: between the same two events again. `each` is called
 * before each step, and may throw to end it.
 */
export async function driveToStep(clock: Clock, steps: number, time: number, each: () => void = () => {}): Promise<void> {
  for (;;) {
    await nextTurn();
    if (hostIsBusy()) continue;
    each();
    const next = clock.next();
    if (next === undefined || next > time || (next === time && clock.steps >= steps)) break;
    clock.step();
  }
  clock.passTo(time);
}

/** Moves the clock to `time`, letting commands go on at each event; less far where `stopped` says so. */
export async function driveTo(clock: Clock, time: number, stopped: () => boolean = () => false): Promise<void> {
  for (;;) {
    await nextTurn();
    if (stopped()) return;
    if (hostIsBusy()) continue;
    const next = clock.next();
    if (next === undefined || next > time) break;
    clock.step();
  }
  clock.advanceTo(time);
}
