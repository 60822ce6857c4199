// The controller in Go and the one that lesson 15 writes are asked the same, under the same names.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLesson } from '../../../site/lessons/folder.ts';

it('has the checks of the Go program as checks of the lesson, but for what only the library does', () => {
  const script = readFileSync('scripts/slice-controller.ts', 'utf8');
  const asked = [...script.matchAll(/await expect\(\s*(['"])(.+?)\1,/g)].map(([, , name = '']) => name.toLowerCase());
  const { steps } = readLesson('15-your-own-controller').lesson;
  const titles = steps.flatMap(({ checks }) => checks.map(({ title }) => title.toLowerCase().replace(/^it /, '')));
  expect(asked.filter((name) => !titles.includes(name))).toEqual(['writes hints']);
});
