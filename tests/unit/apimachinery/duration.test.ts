import { expect, test } from 'vitest';
import { humanDuration } from '../../../sandbox/apimachinery/duration.ts';

const [s, m, h, d] = [1000, 60_000, 3_600_000, 86_400_000];

test.each([
  [0, '0s'],
  [-1.5 * s, '0s'],
  [-3 * s, '<invalid>'],
  [119 * s, '119s'],
  [120 * s, '2m'],
  [3 * m + 20 * s, '3m20s'],
  [10 * m + 59 * s, '10m'],
  [179 * m, '179m'],
  [3 * h + 5 * m, '3h5m'],
  [47 * h, '47h'],
  [48 * h + 30 * m, '2d'],
  [7 * d + 23 * h, '7d23h'],
  [8 * d + 23 * h, '8d'],
  [2 * 365 * d + 3 * d, '2y3d'],
  [9 * 365 * d, '9y'],
])('%d ms is %s', (ms, text) => {
  expect(humanDuration(ms)).toBe(text);
});
