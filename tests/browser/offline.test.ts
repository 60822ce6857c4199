// Without a network after the first visit; and with a newer edition, which waits until the reader takes it.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { keepForOffline } from '../../scripts/offline.ts';
import { serve } from '../../scripts/serve.ts';
import { lessonIds } from '../../site/navigation.ts';
import { DESKTOP, DIST, KEEPING, openSite } from './browser.ts';
import { workFolder } from './hosting.ts';
import { byMouse, hurry, play, screen, stepDone, type } from './learner.ts';

const [lesson = ''] = lessonIds();

/** The first visit is over once the whole site is kept. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 60_000 });
}

/**
 * Ends the service worker that is in charge now, as often as it is called. A browser ends an idle one by itself, and only then the next
 * one takes over; while a tool is attached, as here, Chromium leaves it running (ServiceWorkerVersion::OnRequestTermination).
 */
async function endingOfTheActive(page: Page): Promise<() => Promise<void>> {
  const tool = await page.context().newCDPSession(page);
  const known = new Promise<string>((resolve) => {
    tool.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) resolve(active.versionId);
    });
  });
  await tool.send('ServiceWorker.enable');
  const versionId = await known;
  return async () => {
    await tool.send('ServiceWorker.stopWorker', { versionId });
  };
}

test('without a network, after the first visit, a lesson is opened and finished', async () => {
  const site = await openSite();
  const { page } = await site.visit('', { ...DESKTOP, ...KEEPING });
  await untilKept(page);
  await site.goOffline();
  await page.goto(new URL(`lessons/${lesson}/`, site.url).href);
  const learner = byMouse(page);
  await learner.openLab();
  await hurry(page);
  await learner.toTerminal();
  await play(learner, lesson);
  expect(await page.locator('.finished').count()).toBe(1);
  await site.close();
});

test('a newer edition is offered and never forced, and the session goes on in it', async () => {
  const folder = workFolder('editions');
  cpSync(DIST, folder, { recursive: true });
  const site = await openSite(await serve(folder));
  const { page, troubles } = await site.visit(`lessons/${lesson}/`, { ...DESKTOP, ...KEEPING });
  await untilKept(page);
  const learner = byMouse(page);
  await learner.openLab();
  await learner.toTerminal();
  await play(learner, lesson, 0, 1);
  await type(page, 'echo kept > notes.txt');

  const file = join(folder, 'lessons', lesson, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ', newer</h1>'));
  await keepForOffline(folder);
  const title = () => page.locator('h1').first().textContent();
  const notice = (tab: Page, words: string) => tab.waitForSelector(`.update-notice:has-text("${words}")`);

  // It is offered in every tab; the one with the lab is in the middle of something.
  const other = await page.context().newPage();
  await other.goto(site.url);
  await notice(other, 'A newer edition');
  await notice(page, 'A newer edition');
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toContain('kept');

  // Whoever leaves it be stays with the edition that they have, also in a page that is loaded again.
  await page.click('.update-notice >> text=Later');
  await page.reload();
  await notice(page, 'A newer edition');
  expect(await title()).not.toContain('newer');
  await stepDone(page, 1);

  // What another tab takes does not tear this one away.
  const endTheOlder = await endingOfTheActive(page);
  await other.click('.update-notice >> text=Take it now');
  await expect
    .poll(async () => {
      await endTheOlder();
      return page.locator('.update-notice').textContent();
    })
    .toContain('taken in another tab');
  await learner.toTerminal();
  await type(page, 'echo still here');
  expect(await title()).not.toContain('newer');

  await page.click('.update-notice >> text=Load it here');
  await page.waitForSelector('h1:has-text("newer")');
  await stepDone(page, 1);
  await learner.toTerminal();
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toMatch(/Welcome back[\s\S]*kept/);
  expect(troubles).toEqual([]);
  await site.close();
  rmSync(folder, { recursive: true });
});
