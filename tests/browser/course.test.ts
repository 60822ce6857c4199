// The course under the hands of somebody who reads, presses, types and turns the phone: one visit serves many looks.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, openSite, PHONE, type Site, sideways } from './browser.ts';
import { atPrompt, byMouse, lastLine, screen, tabTo, type } from './learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** How far below the top of the window an element lies, in pixels. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().top));

const opened = (page: Page): Promise<unknown> => page.waitForSelector('.xterm-helper-textarea', { state: 'attached' });

const LAST_RUN = '#step-second-port .run >> nth=0';

test('the prose stays where it is read, and its commands are typed whole, one after the other', async () => {
  const { page, troubles } = await site.visit('lessons/02-create-the-service/', DESKTOP);
  await page.locator(LAST_RUN).scrollIntoViewIfNeeded();
  const before = await topOf(page, LAST_RUN);
  await page.click('#step-second-port .run [data-run] >> nth=0');
  await opened(page);
  await atPrompt(page);
  expect(Math.abs((await topOf(page, LAST_RUN)) - before), 'the lab opens beside it').toBeLessThan(3);

  await byMouse(page).toTerminal();
  await page.keyboard.type('echo what I was wri');
  await page.locator('#step-apply-the-service .run [data-run]').first().scrollIntoViewIfNeeded();
  const commands = await page.$$eval('#step-apply-the-service .run code', (codes) => codes.length);
  expect(commands).toBeGreaterThan(1);
  // Faster than any hand: before the first is even typed.
  await page.$$eval('#step-apply-the-service .run [data-run]', (buttons) => {
    for (const button of buttons.slice(0, 2)) if (button instanceof HTMLElement) button.click();
  });
  await expect.poll(() => lastLine(page), { timeout: 60_000 }).toBe('$ echo what I was wri');
  const asked = (await page.$$eval('#step-apply-the-service .run-command code', (codes) => codes.map((code) => code.textContent ?? '')))
    .slice(0, 2)
    .map((text) => text.split('\n')[0]?.replace(/^\$ /, '') ?? '');
  await page.keyboard.press('Control+c');
  await type(page, 'clear; history 3');
  const said = await screen(page);
  for (const [at, command] of asked.entries()) expect(said.split('\n')[at]?.trim(), said).toBe(`${at + 2}  ${command}`);

  // The last row is inside.
  const [rows, host] = await Promise.all([page.locator('.xterm-screen').boundingBox(), page.locator('.xterm-host').boundingBox()]);
  expect((rows?.y ?? 0) + (rows?.height ?? 0)).toBeLessThanOrEqual((host?.y ?? 0) + (host?.height ?? 0));

  // Menus: none is cut off, and Escape and a click elsewhere close them.
  for (const menu of ['.resets', '.new-file']) {
    await page.click(`${menu} > .menu-button`);
    const panel = page.locator(`${menu} > .menu-panel`);
    const box = await panel.boundingBox();
    expect(box?.x, menu).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), menu).toBeLessThanOrEqual(1440);
    expect(
      await panel.evaluate((element) =>
        element.contains(document.elementFromPoint(element.getBoundingClientRect().x + 4, element.getBoundingClientRect().y + 4)),
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible(), `${menu} after Escape`).toBe(false);
    await page.click(`${menu} > .menu-button`);
    await page.mouse.click(300, 400);
    expect(await panel.isVisible(), `${menu} after a click elsewhere`).toBe(false);
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the keyboard alone comes to the terminal in a few presses', async () => {
  const { page } = await site.visit('lessons/02-create-the-service/', DESKTOP);
  await tabTo(page, '[data-to-terminal]', 'Tab', 3);
  await page.keyboard.press('Enter');
  await opened(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('xterm-helper-textarea');
  await page.context().close();
});

test('a phone has all that the desk has', async () => {
  const { page, troubles } = await site.visit('lessons/02-create-the-service/', PHONE);
  expect(await topOf(page, '[data-open-lab]:visible'), 'the way into the lab is near the top').toBeLessThan(844);
  await page.locator(LAST_RUN).scrollIntoViewIfNeeded();
  const before = await topOf(page, LAST_RUN);
  await page.tap('#step-second-port .run [data-run] >> nth=0');
  await opened(page);
  await atPrompt(page);
  for (const part of ['editor', 'map', 'read']) await page.tap(`.lab-tabs [data-part="${part}"]`);
  await expect
    .poll(async () => Math.abs((await topOf(page, LAST_RUN)) - before), { message: 'read on where it was left' })
    .toBeLessThan(40);
  await page.tap('.lab-tabs [data-part="terminal"]');
  expect(await page.locator('.clock select').isVisible()).toBe(true);

  await page.goto(new URL('sandbox/?preset=three-pods', site.url).href);
  await opened(page);
  await atPrompt(page);
  for (const part of ['[data-presets] select', '.failures > .menu-button', '.clock select', '.key-row'])
    expect(await page.locator(part).isVisible(), part).toBe(true);
  await page.tap('.failures > .menu-button');
  expect(await sideways(page)).toBe(0);
  await page.keyboard.press('Escape');
  await page.tap('.xterm-host');
  await type(page, 'clear; kubectl get pods -o wide');
  expect((await screen(page)).split('\n')[0], 'a row of a table is a row').toMatch(/^NAME .*READINESS GATES$/);
  const reach = await page.locator('.xterm-host').evaluate((host) => host.scrollWidth - host.clientWidth);
  expect(reach, 'which is scrolled to').toBeGreaterThan(300);
  expect(await sideways(page)).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a keyboard on the screen covers nothing that is typed with', async () => {
  const { page } = await site.visit('sandbox/?preset=three-pods', PHONE);
  expect(await page.locator('meta[name="viewport"]').getAttribute('content')).toContain('interactive-widget=resizes-content');
  await opened(page);
  await page.tap('.xterm-host');
  // A browser that lays it over the page says so in the visual viewport alone.
  await page.evaluate(() => {
    const view = window.visualViewport;
    if (!view) throw new Error('no visual viewport');
    Object.defineProperty(view, 'height', { value: 460, configurable: true });
    view.dispatchEvent(new Event('resize'));
  });
  const box = await page.locator('.key-row').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(460);
  expect((await page.locator('.xterm-host').boundingBox())?.height).toBeGreaterThan(250);
  await page.context().close();
});

test('the terminal is as fingers know it', async () => {
  const { page, troubles } = await site.visit('sandbox/?preset=three-pods', DESKTOP);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  await opened(page);
  await byMouse(page).toTerminal();
  await atPrompt(page);
  for (const keys of ['Control+v', 'Control+Shift+V']) {
    await page.evaluate(() => navigator.clipboard.writeText('echo pasted'));
    await page.keyboard.press(keys);
    await expect.poll(() => lastLine(page), { message: keys }).toBe('$ echo pasted');
    await page.keyboard.press('Control+c');
    await atPrompt(page);
  }
  await type(page, 'clear; echo copied-word');
  await page.locator('.xterm-screen').dblclick({ position: { x: 20, y: 8 } });
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('copied-word');
  await type(page, '!!');
  expect((await screen(page)).trim(), 'an older line').toBe('copied-word\n$');

  await atPrompt(page);
  await page.keyboard.type('k get endpoi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => screen(page)).toMatch(/^endpoints +endpointslices(\.discovery\.k8s\.io)?$/m);
  await page.keyboard.press('Control+c');
  await atPrompt(page);
  await page.keyboard.type('watch -n 1 kubectl get pods');
  await page.keyboard.press('Enter');
  await expect.poll(() => screen(page)).toMatch(/^Every 1\.0s: kubectl get pods/);
  await page.keyboard.press('Control+c');
  await expect.poll(() => screen(page), { message: 'what was there before is there again' }).toMatch(/copied-word/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the editor says how a file stands, and what is wrong in it', async () => {
  const { page, troubles } = await site.visit('sandbox/?preset=three-pods', DESKTOP);
  await opened(page);
  await byMouse(page).toTerminal();
  await type(page, 'kubectl create service clusterip fresh --tcp=80 --dry-run=client -o yaml > fresh.yaml');
  await page.click('.files button:text-is("fresh.yaml")');
  const standing = page.locator('.standing .facts');
  await expect.poll(() => standing.textContent()).toContain('Not in the cluster yet.');
  await page.click('.standing button:text-is("Apply")');
  await expect.poll(() => standing.textContent()).toContain('The cluster has what is written here.');
  await byMouse(page).toTerminal();
  await type(page, "sed -i 's/type: ClusterIP/type: Nodeport/' fresh.yaml");
  await expect.poll(() => page.locator('.problem').textContent()).toContain('not Nodeport; did you mean NodePort?');
  await type(page, "sed -i 's/Nodeport/NodePort/' fresh.yaml");
  await expect.poll(() => standing.textContent()).toContain('something else: service/fresh .spec.type.');
  await page.click('.standing button:text-is("Diff")');
  await expect.poll(() => screen(page)).toMatch(/^\+ {2}type: NodePort$/m);
  await atPrompt(page);

  await byMouse(page).toTerminal();
  await page.keyboard.type('vi fresh.yaml');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.editing:has-text("Not saved yet")');
  await page.click('.editing >> text=Give up');
  await atPrompt(page);
  expect(await page.locator('.files button:text-is("fresh.yaml")').count()).toBe(1);
  expect(troubles).toEqual([]);
  await page.context().close();
});
