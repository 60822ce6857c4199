// Keys that objects inherit, or that would change what they inherit, are keys like any other.
import { describe, expect, it } from 'vitest';
import { lookup, store } from '../../../sandbox/apimachinery/dictionary.ts';

const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

describe('lookup', () => {
  it.each(inherited)('finds no %s that nobody has put there', (key) => {
    expect(lookup({ a: '1' }, key)).toBeUndefined();
  });

  it.each([...inherited, 'app', ''])('finds a %j that somebody has put there', (key) => {
    const dictionary: Record<string, string> = {};
    store(dictionary, key, 'value');
    expect(lookup(dictionary, key)).toBe('value');
  });

  it('finds nothing where there is no dictionary', () => {
    expect(lookup(undefined, 'a')).toBeUndefined();
  });

  it('tells what is empty from what is not there', () => {
    expect(lookup({ a: '' }, 'a')).toBe('');
    expect(lookup({ a: null }, 'a')).toBeNull();
  });
});

describe('store', () => {
  it.each(inherited)('puts %s where it is listed, written out and stored over', (key) => {
    const dictionary: Record<string, unknown> = {};
    store(dictionary, key, { polluted: true });
    store(dictionary, key, 'last');
    expect(Object.keys(dictionary)).toEqual([key]);
    expect(JSON.stringify(dictionary)).toBe(`{${JSON.stringify(key)}:"last"}`);
    expect(Object.getPrototypeOf(dictionary)).toBe(Object.prototype);
  });

  it('leaves all other objects as they are', () => {
    store({}, '__proto__', { polluted: true });
    expect('polluted' in {}).toBe(false);
  });
});
