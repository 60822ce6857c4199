import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, builtPages, DESKTOP, openSite, PHONE, type Site, sideways } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(builtPages())('page /%s', (path) => {
  test.each(['light', 'dark'] as const)('has no fault and no axe finding, %s', async (colorScheme) => {
    const { page, troubles } = await site.visit(path, { ...DESKTOP, colorScheme });
    await page.evaluate(() => document.fonts.ready);
    expect(await axe(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('fits a phone', async () => {
    const { page, troubles } = await site.visit(path, PHONE);
    expect(await sideways(page)).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('reads without JavaScript', async () => {
    const { page } = await site.visit(path, { ...DESKTOP, javaScriptEnabled: false });
    expect(await page.locator('h1').first().textContent()).not.toBe('');
    expect(await page.locator('main').textContent()).toMatch(/\w{4,}/);
    expect(await page.locator('.step-hints details').count(), 'three hints a step').toBe(3 * (await page.locator('section.step').count()));
    expect(await page.locator('.question details').count(), 'an answer to every question').toBeGreaterThanOrEqual(
      2 * (await page.locator('.question').count()),
    );
    await page.context().close();
  });
});

test('links lead somewhere', async () => {
  const { page } = await site.visit('');
  const pages = builtPages();
  const dead = new Set<string>();
  for (const path of pages) {
    await page.goto(new URL(path, site.url).href);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
    for (const link of links) {
      const { origin, pathname } = new URL(link);
      if (origin === new URL(site.url).origin && !pages.includes(pathname.slice(1))) dead.add(`${path} -> ${pathname}`);
    }
  }
  expect([...dead]).toEqual([]);
  await page.context().close();
});
