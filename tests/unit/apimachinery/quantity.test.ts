import { describe, expect, it } from 'vitest';
import { compareQuantities, formatQuantity, parseQuantity } from '../../../sandbox/apimachinery/quantity.ts';
import { canonical, compared, invalid, parsed } from './quantity.data.ts';

describe('parseQuantity', () => {
  it.each(parsed)('%s', (text, nano, format) => {
    expect(parseQuantity(text)).toEqual({ nano, format });
  });

  it.each(invalid)('refuses %j', (text) => {
    expect(() => parseQuantity(text)).toThrow(/quantities must match|unable to parse/);
  });
});

describe('formatQuantity', () => {
  it.each(canonical)('%s %s is %s', (nano, format, text, alternate) => {
    expect(formatQuantity({ nano, format })).toBe(text);
    if (alternate) expect(formatQuantity(parseQuantity(alternate))).toBe(text);
  });
});

it.each(compared)('compares %s with %s: %s', (a, b, order) => {
  expect(compareQuantities(a, b)).toBe(order);
});
