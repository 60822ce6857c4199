import { expect, it } from 'vitest';
import { exponentialBuckets, goNumber, Histogram, Numbers, Registry } from '../../../sandbox/component-base/metrics.ts';

it.each([
  [0, '0'],
  [1, '1'],
  [150, '150'],
  [32768, '32768'],
  [999999, '999999'],
  [1000000, '1e+06'],
  [1234567, '1.234567e+06'],
  [0.25, '0.25'],
  [0.00001, '1e-05'],
  [Number.POSITIVE_INFINITY, '+Inf'],
])('%d is printed as Go prints it', (value, text) => {
  expect(goNumber(value)).toBe(text);
});

it('tells by name what was counted, and nothing of what was not', () => {
  const registry = new Registry();
  const seen = registry.register(new Histogram({ name: 'b_seen', help: 'Seen', stability: 'BETA' }, exponentialBuckets(2, 2, 3)));
  const done = registry.register(new Numbers('counter', { name: 'a_done', help: 'Done', stability: 'ALPHA' }));
  registry.register(new Numbers('gauge', { name: 'c_never', help: 'Never', stability: 'ALPHA' }));
  done.add({ result: 'success' });
  done.add({ result: 'error' });
  done.add({ result: 'success' });
  seen.observe(1, { zone: 'a' });
  seen.observe(4, { zone: 'a' });
  seen.observe(9, { zone: 'a' });
  expect(registry.text()).toBe(`# HELP a_done [ALPHA] Done
# TYPE a_done counter
a_done{result="error"} 1
a_done{result="success"} 2
# HELP b_seen [BETA] Seen
# TYPE b_seen histogram
b_seen_bucket{zone="a",le="2"} 1
b_seen_bucket{zone="a",le="4"} 2
b_seen_bucket{zone="a",le="8"} 2
b_seen_bucket{zone="a",le="+Inf"} 3
b_seen_sum{zone="a"} 14
b_seen_count{zone="a"} 3
`);
});
