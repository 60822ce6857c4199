// Where a command of the prose stands in its transcript, and what stops the build.
import { describe, expect, test } from 'vitest';
import { type Asked, placed } from '../../../site/lessons/placement.ts';
import { parseWalkthrough } from '../../../site/lessons/walkthrough.ts';

const walkthrough = parseWalkthrough(
  "  $ ls\n  start\n\nStep: one\n\n  $ cat > a <<'E'\n  > x:\n  >   y: 1\n  > E\n  $ ls\n  a\n  $ touch b\n  $ ls\n  a  b\n\nStep: two\n\n  $ ls\n  a  b\n  [1]\n",
);
const outputs = (...page: Asked[]) => placed(page, walkthrough).map(({ output }) => output);
const ls = (changes: Partial<Asked> = {}): Asked => ({ command: 'ls', ...changes });

describe('a command of the prose', () => {
  test('is found in its step', () => {
    expect(placed([ls({ step: 'two' })], walkthrough)).toEqual([{ command: 'ls', output: 'a  b', status: 1 }]);
  });
  test('is found whatever its indentation', () => {
    expect(placed([{ command: "cat > a <<'E'\nx:\ny: 1\nE", step: 'one' }], walkthrough)[0]?.command).toBe("cat > a <<'E'\nx:\n  y: 1\nE");
  });
  test('has its place by order where each time is shown', () => {
    expect(outputs(ls({ step: '' }), ls({ step: 'one' }), ls({ step: 'one' }), ls({ step: 'two' }))).toEqual([
      'start',
      'a',
      'a  b',
      'a  b',
    ]);
    expect(outputs(ls(), ls(), ls(), ls())).toEqual(['start', 'a', 'a  b', 'a  b']);
  });
  test('says which is meant where not each time is shown', () => {
    expect(outputs(ls({ step: 'one', nth: 2 }))).toEqual(['a  b']);
  });
});

test.each<[string, Asked[]]>([
  ['rm a (step one) is not in the transcript', [{ command: 'rm a', step: 'one' }]],
  ['ls (step one) is run 2 times there and shown 1 times: say which with nth', [ls({ step: 'one' })]],
  ['ls is run 4 times there and shown 1 times: say which with nth', [ls()]],
  ['ls (step one) nth={3} is run only 2 times there', [ls({ step: 'one', nth: 3 })]],
  ['ls (step one) nth={1} is shown after what the transcript runs later', [ls({ step: 'two' }), ls({ step: 'one', nth: 1 })]],
  ['ls (step two) nth={1} is shown after what the transcript runs later', [ls({ step: 'two', nth: 1 }), ls({ step: 'two', nth: 1 })]],
])('the build stops: %s', (words, page) => {
  expect(() => placed(page, walkthrough)).toThrow(words);
});
