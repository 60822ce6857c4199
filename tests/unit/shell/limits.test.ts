// The page "How true is this?" names every tool: a new one gets its line.
import { expect, it } from 'vitest';
import { toolLimits } from '../../../sandbox/shell/limits.ts';
import { tools } from '../../../sandbox/shell/tools/index.ts';

it('every tool says what it leaves out', () => {
  const named = toolLimits.map(({ name }) => name);
  expect([...named].sort()).toEqual(named);
  expect([...tools.keys()].filter((name) => /^\w/.test(name)).sort()).toEqual(named);
});
