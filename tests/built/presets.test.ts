// Every cluster that the built page of the free sandbox offers opens: from the data that the page fetches.
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { nodes } from '../../sandbox/api/resources.ts';
import { newSandbox } from '../../sandbox/session/sandbox.ts';
import { drive } from '../../sandbox/time/driver.ts';
import { type Exercise, sessionOptions } from '../../site/lab/state/exercise.ts';
import { presets } from '../../site/presets.ts';

const offered = parse(readFileSync('dist/sandbox/index.html', 'utf8'))
  .querySelectorAll('[data-presets] option')
  .map((option) => option.getAttribute('value') ?? '');

test('all presets are offered', async () => {
  expect(offered).toEqual((await presets()).map(({ id }) => id));
});

test.each(offered)('%s opens', async (name) => {
  const exercise: Exercise = JSON.parse(readFileSync(`dist/lab/free-${name}.json`, 'utf8'));
  expect(exercise).toMatchObject({ id: `free-${name}`, free: true });
  const sandbox = await newSandbox(sessionOptions(exercise, exercise.journal));
  const { clock, client } = sandbox.cluster;
  for (const words of exercise.orders ?? []) await drive(clock, sandbox.lab(words));
  // Whatever else is in it, its nodes are there.
  expect(client.list(nodes).items).not.toEqual([]);
});
