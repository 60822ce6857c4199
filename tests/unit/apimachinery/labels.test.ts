import { expect, test } from 'vitest';
import { formatLabels } from '../../../sandbox/apimachinery/labels.ts';

test.each([
  [undefined, '<none>'],
  [{}, '<none>'],
  [{ tier: 'front', app: 'web' }, 'app=web,tier=front'],
  // Pairs are sorted, not keys: a dash comes before the sign of equality.
  [{ a: '1', 'a-b': '1' }, 'a-b=1,a=1'],
])('%j is %s', (labels, text) => {
  expect(formatLabels(labels)).toBe(text);
});
