// client-go's cases (k8s.io/client-go/tools/record/events_cache_test.go), in short.
import { describe, expect, it } from 'vitest';
import { EventCorrelator } from '../../../sandbox/controllers/event-correlator.ts';

const identity = (message: string) => ({ object: 'ReplicaSet/1', fieldPath: '', type: 'Normal', reason: 'SuccessfulCreate', message });
const observation = (name: string) => ({ name, firstTimestamp: '', count: 1 });

describe('the correlator of events', () => {
  it('counts what is the same', () => {
    const correlator = new EventCorrelator();
    correlator.correlate(identity('a'), 0).observed(observation('first'));
    expect(correlator.correlate(identity('a'), 1000)).toMatchObject({ message: 'a', earlier: { name: 'first', count: 2 } });
  });

  it('combines the tenth message of one reason and those after it', () => {
    const correlator = new EventCorrelator();
    const all = Array.from({ length: 12 }, (_, i) => {
      const correlated = correlator.correlate(identity(`pod ${i}`), i);
      correlated.observed(correlated.earlier ?? observation(`event ${i}`));
      return correlated;
    });
    expect(all.filter(({ isCombined }) => isCombined)).toHaveLength(3);
    expect(all[8]).toMatchObject({ message: 'pod 8' });
    expect(all[11]).toMatchObject({ message: '(combined from similar events): pod 11', earlier: { name: 'event 9', count: 3 } });
  });

  it('begins anew after ten minutes', () => {
    const correlator = new EventCorrelator();
    for (let i = 0; i < 9; i += 1) correlator.correlate(identity(`pod ${i}`), 0);
    expect(correlator.correlate(identity('pod 9'), 600_001).isCombined).toBe(false);
  });

  it('lets 25 events through, and then one in five minutes', () => {
    const correlator = new EventCorrelator();
    const spam = (count: number, now: number) =>
      Array.from({ length: count }, () => correlator.correlate(identity('a'), now).isSpam).filter(Boolean).length;
    expect(spam(30, 0)).toBe(5);
    expect(spam(2, 300_000)).toBe(1);
  });
});
