// The calculator gives the figures that were published, under the assumptions of those who published them.
import { expect, it } from 'vitest';
import { ASSUMPTIONS, bytes, endpointsCost, type Size, slicesCost } from '../../../site/components/cost/cost.ts';

const by = (id: string) => {
  const found = ASSUMPTIONS.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const sizeOf = (id: string, perSlice = 100): Size => {
  const { pods, nodes } = by(id);
  return { pods, watchers: nodes, changes: pods, perSlice };
};
const said = ({ written, sent, all }: ReturnType<typeof slicesCost>) => [written, sent, all].map(bytes);

it.each([
  ['blog', 100, ['1.5 MB', '4.5 GB', '22.5 TB'], ['30 KB', '90 MB', '450 GB']],
  ['kep', 100, ['2 MB', '10 GB', '200 TB'], ['10 KB', '50 MB', '1 TB']],
  ['kep', 1, ['2 MB', '10 GB', '200 TB'], ['1 KB', '5 MB', '100 GB']],
  ['json', 100, ['166 KB', '498 MB', '2.49 TB'], ['26.6 KB', '79.8 MB', '399 GB']],
])('%s, %d a slice', (id, perSlice, endpoints, slices) => {
  const size = sizeOf(id, perSlice);
  expect(said(endpointsCost(size, by(id)))).toEqual(endpoints);
  expect(said(slicesCost(size, by(id)))).toEqual(slices);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 KB'],
  [12_340, '12.3 KB'],
  [999_600, '1 MB'],
  [4.5e9, '4.5 GB'],
  [2e17, '200 PB'],
])('%d bytes are %s', (count, text) => {
  expect(bytes(count)).toBe(text);
});
