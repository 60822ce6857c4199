import { describe, expect, it } from 'vitest';
import { Clock, inTurn } from '../../../sandbox/time/clock.ts';

describe('an event with much to do', () => {
  it('takes several steps, and nothing else happens in between', () => {
    const clock = new Clock(0);
    const seen: string[] = [];
    const many = Array.from({ length: 600 }, (_, i) => () => seen.push(`a${i}`));
    clock.after(5, inTurn(clock, many));
    clock.after(5, () => seen.push('b'));
    expect(clock.step()).toBe(true);
    expect(seen.length).toBeLessThan(600);
    expect(clock.next()).toBe(5);
    expect(clock.busy).toBe(true);
    clock.advanceTo(5);
    expect(seen).toHaveLength(601);
    expect(seen.at(-1)).toBe('b');
    expect(clock.busy).toBe(false);
    expect(clock.steps).toBe(4);
  });
});
