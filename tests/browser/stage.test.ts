// Prose and lab as one: what is read decides the step, what is done waits, and nothing jumps.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLesson } from '../../site/lessons/folder.ts';
import { openSite, PHONE, type Site, sideways } from './browser.ts';
import { atPrompt, byMouse, byTouch, commandsOf, play, stepDone, type } from './learner.ts';

const LAPTOP = { viewport: { width: 1366, height: 700 } };
const TABLET = { viewport: { width: 1024, height: 768 } };
const id = '06-no-endpoints';
const folder = readLesson(id);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function opened(options = LAPTOP): Promise<{ page: Page; troubles: string[] }> {
  const visit = await site.visit(`lessons/${id}/`, options);
  await byMouse(visit.page).openLab();
  await byMouse(visit.page).toTerminal();
  await atPrompt(visit.page);
  return visit;
}

const currentStep = (page: Page) => page.locator('.dot[aria-current="step"]').getAttribute('aria-label');
const box = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('a laptop shows a terminal of twelve lines and a whole Service, and no empty pane', async () => {
  const { page, troubles } = await opened();
  expect(await page.locator('.xterm-rows > div').count()).toBeGreaterThanOrEqual(12);
  expect(await page.locator('.part-editor').isVisible()).toBe(false);
  const map = await box(page, '.map .panel-body');
  for (const node of await page.locator('.map .node').all()) {
    const { y = 0, height = 0 } = (await node.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(map.y + map.height);
  }
  await type(page, 'echo "kind: List" > list.yaml');
  await expect.poll(() => page.locator('.part-editor').isVisible(), { message: 'a file brings the editor' }).toBe(true);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a small screen is not scrolled sideways', async () => {
  const { page } = await opened(TABLET);
  expect(await sideways(page)).toBe(0);
  for (const part of ['.checks .hint', '.checks .unfold', '.checks .resets', '.clock select', '.xterm-screen']) {
    const { x, width } = await box(page, part);
    expect(x + width, part).toBeLessThanOrEqual(TABLET.viewport.width);
  }
  await page.context().close();
});

test('what is read decides the step, and a step brings what is to be read', async () => {
  const { page, troubles } = await opened();
  const [, second, third] = folder.lesson.steps;
  await page.locator(`#step-${third?.id} h2`).scrollIntoViewIfNeeded();
  await page.evaluate((step) => document.querySelector(`#step-${step}`)?.scrollIntoView(), third?.id);
  await expect.poll(() => currentStep(page)).toContain('Step 3:');
  expect(await page.locator('.checks [role="status"]').textContent()).toBe(`Step 3: ${third?.title}.`);

  await page.locator('.dot').nth(1).click();
  expect(await currentStep(page)).toContain('Step 2:');
  await expect
    .poll(async () => {
      const { y } = await box(page, `#step-${second?.id} h2`);
      return y > 40 && y < 200;
    })
    .toBe(true);
  expect(await currentStep(page), 'what the lab has moved was not read').toContain('Step 2:');
  await page.locator('.step[data-current] .check-says').first().waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a step that is done waits for the reader', async () => {
  const { page, troubles } = await opened();
  const before = await page.evaluate(() => scrollY);
  await play(byMouse(page), id, 0, 1);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.locator('.said-line').textContent()).toMatch(/^Step 1 is done\. Next: /);
  await page.click('.continue');
  await expect.poll(async () => (await box(page, `#step-${folder.lesson.steps[1]?.id} h2`)).y).toBeLessThan(200);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(folder.lesson.steps[1]?.title);
  // Who reads the first step once more and works on the second has it counted.
  await page.evaluate((step) => document.querySelector(`#step-${step}`)?.scrollIntoView(), folder.lesson.steps[0]?.id);
  await expect.poll(() => currentStep(page)).toContain('Step 1:');
  await byMouse(page).toTerminal();
  for (const command of commandsOf(folder, folder.lesson.steps[1]?.id ?? '')) await type(page, command);
  await stepDone(page, 2);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the task unfolds over the panes, and a key gives any of them the whole lab', async () => {
  const { page, troubles } = await opened();
  const before = await box(page, '.xterm-host');
  await page.click('.unfold');
  expect(await page.locator('.checks-body .task').isVisible()).toBe(true);
  expect(await box(page, '.xterm-host')).toEqual(before);
  await page.keyboard.press('Escape');
  expect(await page.locator('.checks-body').isVisible()).toBe(false);
  await page.click('.hint');
  expect(await page.locator('.hints p').isVisible(), 'a hint unfolds').toBe(true);
  await page.click('.unfold');

  await byMouse(page).toTerminal();
  await page.keyboard.press('Alt+Digit3');
  await expect.poll(() => page.locator('.part-map').isVisible()).toBe(false);
  expect((await box(page, '.xterm-host')).height).toBeGreaterThan(before.height * 1.5);
  await page.keyboard.press('Alt+Digit0');
  await expect.poll(() => page.locator('.part-map').isVisible()).toBe(true);
  await type(page, 'echo still here');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('on a phone, what is done leads back to the prose', async () => {
  const { page, troubles } = await site.visit(`lessons/${id}/`, PHONE);
  const learner = byTouch(page);
  await learner.openLab();
  await learner.toTerminal();
  await play(learner, id, 0, 1);
  await page.tap('.continue');
  await page.tap('.lab-tabs [data-part="read"]');
  await expect.poll(async () => Math.abs((await box(page, `#step-${folder.lesson.steps[1]?.id} h2`)).y)).toBeLessThan(200);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('what a prediction asks about is covered until it is answered or run', async () => {
  const { page, troubles } = await site.visit('lessons/05-the-control-loop/');
  const place = await page.locator('.predict >> nth=0').evaluate((predict) => predict.nextElementSibling?.textContent ?? '');
  expect(place, 'who reads without the lab is told all').not.toContain('Say what you expect');
  await byMouse(page).openLab();
  await atPrompt(page);
  const [asked, other] = [page.locator('.covered-note').nth(0), page.locator('.covered-note').nth(1)];
  await asked.locator('xpath=following-sibling::*[@data-covered or .//*[@data-covered]]').first().waitFor({ state: 'attached' });
  await page.locator('.predict >> nth=0').locator('summary').first().click();
  await expect.poll(() => asked.isVisible()).toBe(false);
  expect(await other.isVisible()).toBe(true);
  await other.locator('button').click();
  await expect.poll(() => other.isVisible()).toBe(false);
  expect(troubles).toEqual([]);
  await page.context().close();
});
