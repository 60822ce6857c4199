import { describe, expect, it } from 'vitest';
import { formatLabelSelector, parseSelector, selectorFromLabelSelector } from '../../../sandbox/apimachinery/selector.ts';
import { bad, good, matches, parsed } from './selector.data.ts';

describe('parseSelector', () => {
  it.each(good)('%j comes out as it went in', (text) => {
    expect(String(parseSelector(text))).toBe(text.replaceAll(' ', ''));
  });

  it.each(bad)('refuses %j', (text) => {
    expect(() => parseSelector(text)).toThrow();
  });

  it.each(parsed)('%j', (text, requirements) => {
    if (requirements === null) expect(() => parseSelector(text)).toThrow();
    else expect(parseSelector(text).requirements.map(({ key, operator, values }) => [key, operator, values])).toEqual(requirements);
  });

  it.each([
    ['app in (web', "unable to parse requirement: found '', expected: ',' or ')'"],
    ['app in web', "unable to parse requirement: found 'web' expected: '('"],
    ['app=web=front', "found '=', expected: ',' or 'end of string'"],
    ['app=web,', "found '', expected: identifier after ','"],
  ])('says of %j what the API server says', (text, words) => {
    expect(() => parseSelector(text)).toThrow(words);
  });
});

it.each(matches)('%j of %o: %s', (text, labels, expected) => {
  expect(parseSelector(text).matches(labels)).toBe(expected);
});

describe('selectorFromLabelSelector', () => {
  it('selects nothing where there is none, everything where it is empty', () => {
    expect(selectorFromLabelSelector(undefined).matches({ app: 'web' })).toBe(false);
    expect(selectorFromLabelSelector({}).matches({ app: 'web' })).toBe(true);
  });

  it('is written in the order of its keys', () => {
    const selector = { matchLabels: { tier: 'front' }, matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }] };
    expect(formatLabelSelector(selector)).toBe('app in (api,web),tier=front');
  });
});
