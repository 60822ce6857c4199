// client-go's cases (k8s.io/client-go/tools/record/events_cache_test.go), in short.
import { describe, expect, it } from 'vitest';
import { EventCorrelator } from '../../../sandbox/client-go/event-correlator.ts';

const identity = (message: string) => ({ object: '1', fieldPath: '', type: 'Normal', reason: 'SuccessfulCreate', message });
const observation = (name: string) => ({ name, firstTimestamp: '', count: 1 });

describe('the correlator of events', () => {
  it('counts what is the same', () => {
    const correlator = new EventCorrelator();
    correlator.correlate(identity('a'), 0, observation('first'));
    const second = correlator.correlate(identity('a'), 1000, observation('second'));
    expect(second).toMatchObject({ message: 'a', isRepeat: true, observation: { name: 'first', count: 2 } });
  });

  it('combines the tenth message of one reason and those after it', () => {
    const correlator = new EventCorrelator();
    const all = Array.from({ length: 12 }, (_, i) => correlator.correlate(identity(`pod ${i}`), i, observation(`event ${i}`)));
    expect(all.filter(({ isCombined }) => isCombined)).toHaveLength(3);
    expect(all[8]).toMatchObject({ message: 'pod 8' });
    expect(all[11]).toMatchObject({ message: '(combined from similar events): pod 11', observation: { name: 'event 9', count: 3 } });
  });

  it('begins anew after ten minutes', () => {
    const correlator = new EventCorrelator();
    for (let i = 0; i < 9; i += 1) correlator.correlate(identity(`pod ${i}`), 0, observation(`event ${i}`));
    expect(correlator.correlate(identity('pod 9'), 600_001, observation('event 9')).isCombined).toBe(false);
  });

  it('lets 25 events through, and then one in five minutes', () => {
    const correlator = new EventCorrelator();
    const spam = (count: number, now: number) =>
      Array.from({ length: count }, () => correlator.correlate(identity('a'), now, observation('event')).isSpam).filter(Boolean).length;
    expect(spam(30, 0)).toBe(5);
    expect(spam(2, 300_000)).toBe(1);
  });

  it('forgets what was about objects that many others have come after', () => {
    const correlator = new EventCorrelator();
    const about = (object: string) => correlator.correlate({ ...identity('a'), object }, 0, observation(object));
    about('first');
    for (let i = 0; i < 4096; i += 1) about(`other ${i}`);
    expect(about('first').isRepeat).toBe(true);
    for (let i = 0; i < 8192; i += 1) about(`another ${i}`);
    expect(about('first').isRepeat).toBe(false);
  });
});
