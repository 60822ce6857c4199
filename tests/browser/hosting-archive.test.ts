// From the archive, unpacked under a path.
import { expect, test } from 'vitest';
import { DESKTOP, KEEPING } from './browser.ts';
import { fromArchive } from './hosting.ts';
import { firstLesson, mouse, playLessons } from './plays.ts';

const site = playLessons(fromArchive, mouse, 2);

test('leads from home to the first lesson', async () => {
  const { page, troubles } = await site().visit('', { ...DESKTOP, ...KEEPING });
  await page.click('.actions .primary');
  await page.waitForURL(`**/a/b/c/lessons/${firstLesson}/`);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('finds what is searched for', async () => {
  const { page, troubles } = await site().visit(`lessons/${firstLesson}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('endpoints');
  await page.click('[data-search-results] a >> nth=0');
  await page.waitForURL('**/a/b/c/**');
  expect(await page.locator('h1').first().textContent()).not.toMatch(/nothing at this address/);
  expect(troubles).toEqual([]);
  await page.context().close();
});
