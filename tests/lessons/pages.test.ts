// Every command and every output that a reading page shows comes from the transcript beside it; here each is played again.
import { expect, it } from 'vitest';
import { newSandbox } from '../../sandbox/session/sandbox.ts';
import { clusterOptions, playOn } from '../../sandbox/transcript/play.ts';
import { type ProvenPage, provenPages, readPage, sandboxOf, setupOf } from '../../site/guide/page.ts';

function page(route: string): ProvenPage {
  const found = readPage(route);
  if (!found) throw new Error(`${route} has no transcript`);
  return found;
}

it.each(provenPages())('%s prints what its transcript says', async (route) => {
  const { steps } = page(route);
  expect(await playOn(await sandboxOf(page(route)), steps)).toEqual(steps);
});

it.each(provenPages())('%s opens in the free sandbox at the state it describes', async (route) => {
  const { walkthrough, steps, preset } = page(route);
  const opened = await newSandbox({ seed: `free-${preset}`, ...clusterOptions(steps), journal: await setupOf(page(route)) });
  const shown = steps.slice(walkthrough[0]?.exchanges.length ?? 0);
  expect(shown.length).toBeGreaterThan(0);
  expect(await playOn(opened, shown)).toEqual(shown);
});
