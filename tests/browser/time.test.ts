// Time under the map: it stands still, goes on, and back to before any command; what was left can be returned to.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openSite, type Site } from './browser.ts';
import { byMouse, lastLine, screen, type } from './learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('one goes back to before a command, with the keyboard, and forward again', async () => {
  const { page, troubles } = await site.visit('sandbox/?preset=three-pods');
  await page.waitForSelector('.xterm-rows');
  await byMouse(page).toTerminal();
  await type(page, 'kubectl scale deployment example --replicas=5');
  const pods = page.locator('.map .pod');
  await expect.poll(() => pods.count()).toBe(5);

  const bar = page.getByRole('region', { name: 'Time' });
  const moment = bar.getByRole('slider', { name: 'Moment of the session' });
  await moment.focus();
  await page.keyboard.press('Home');
  expect(await moment.getAttribute('aria-valuetext')).toMatch(/^\d\d:\d\d:\d\d, before: kubectl scale/);
  await bar.getByRole('button', { name: 'Go back there' }).click();
  await expect.poll(() => pods.count()).toBe(3);
  await expect.poll(() => bar.textContent()).toMatch(/Otherwise than where you came from: .*Pod example-\S+ is not there/);
  expect(await axe(page)).toEqual([]);

  // Another way from here: what was left is still there.
  await expect.poll(() => lastLine(page), { timeout: 60_000 }).toBe('$');
  await byMouse(page).toTerminal();
  await type(page, 'kubectl delete service example');
  expect(await screen(page)).toContain('service "example" deleted');
  await bar.getByRole('button', { name: 'Forward again' }).click();
  await expect.poll(() => pods.count()).toBe(5);
  await expect.poll(() => page.locator('.map .service').count()).toBe(1);
  expect(await bar.getByRole('button', { name: 'Forward again' }).count()).toBe(0);

  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Step (1 s)' }).click();
  await bar.getByRole('button', { name: 'Go on' }).click();
  expect(troubles).toEqual([]);
  await page.context().close();
});
