// The sandbox's regular expressions against GNU's, pattern by pattern, and against patterns that hold a backtracking engine.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Regex, RegexError } from '../../../../sandbox/shell/regex/regex.ts';
import { TEXTS } from './patterns.ts';
import type { Recorded } from './record.ts';
import { said } from './said.ts';

const recorded: readonly Recorded[] = JSON.parse(readFileSync(new URL('data/gnu.json', import.meta.url), 'utf8'));

/** Of two ways that are equally long glibc's sed takes the other one here. */
const OTHERWISE = new Set(['[[:alpha:]]?\\b(a)?']);

describe('what grep 3.8 and sed 4.9 say', () => {
  it.each(['grep', 'sed'] as const)('of patterns, as %s reads them', (tool) => {
    for (const one of recorded.filter((each) => each.tool === tool && !OTHERWISE.has(each.pattern)))
      expect({ ...one, ...said(one, TEXTS) }).toEqual(one);
  });
});

describe('a pattern that leaves many ways', () => {
  const text = `${'a'.repeat(60)}!`;

  it.each(['^([ "a-zA-Z:]+)+$', '(a|aa)+$', '(a*)*b', '(.*)(.*)(.*)(.*)(.*)x', '(a?){30}a{30}b'])('%s is looked for once', (pattern) => {
    expect(new Regex(pattern, { tool: 'grep', extended: true }).test(text)).toBe(false);
  });

  it('gives up in words where it has back-references', () => {
    const pattern = new Regex('^((a+)+)+\\2!!', { tool: 'grep', extended: true });
    expect(() => pattern.test(`${'a'.repeat(60)}!!!`)).toThrow(RegexError);
  });

  it('gives up in words where a line is too long for it', () => {
    const pattern = new Regex('(a?){100}b', { tool: 'grep', extended: true });
    expect(() => pattern.test('a'.repeat(100_000))).toThrow('line too long for this pattern');
    expect(new Regex('b', { tool: 'grep', extended: true }).test('a'.repeat(10_000_000))).toBe(false);
  });
});

it('knows words and letters of other alphabets', () => {
  const words = new Regex('\\<\\w+\\>', { tool: 'sed', extended: true });
  expect([...words.matches('é aé, ñandú!')].map(({ groups }) => groups[0])).toEqual(['é', 'aé', 'ñandú']);
});

it('takes awk’s escapes, and no back-references', () => {
  const pattern = new Regex('^[^\\]\\t]+\\t\\y\\/\\1', { tool: 'awk', extended: true });
  expect(pattern.test('a\t/1')).toBe(false);
  expect(new Regex('^[^\\]\\t]+\\t\\/\\061$', { tool: 'awk', extended: true }).test('a\t/1')).toBe(true);
});
