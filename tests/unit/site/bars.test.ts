import { expect, test } from 'vitest';
import { barsFrom } from '../../../site/guide/bars.ts';
import type { ProvenPage } from '../../../site/guide/page.ts';

const page: ProvenPage = {
  route: 'guide/x',
  preset: 'guide-x',
  steps: [],
  walkthrough: [
    {
      step: 'count',
      exchanges: [
        { command: 'kubectl get slices | wc -l', output: 'Warning: v1 is old\n11', status: 0 },
        { command: 'kubectl get slices -o sizes', output: '100 endpoints, generation 1\n 50 endpoints, generation 2', status: 0 },
      ],
    },
  ],
};

test.each([
  [{ label: 'Slices', step: 'count', like: 'wc -l' }, [{ label: 'Slices', value: 11 }]],
  [
    { label: 'Slice', step: 'count', like: '-o sizes' },
    [
      { label: 'Slice 1', value: 100 },
      { label: 'Slice 2', value: 50 },
    ],
  ],
])('%o', (source, bars) => expect(barsFrom(page, source)).toEqual(bars));

test.each([
  { label: 'Slices', step: 'count', like: 'nothing of this' },
  { label: 'Slices', step: 'elsewhere', like: 'wc -l' },
])('nothing is drawn of what nobody has printed: %o', (source) => expect(() => barsFrom(page, source)).toThrow('has printed numbers'));
