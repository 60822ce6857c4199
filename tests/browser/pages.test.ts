// Every page of the built site, as each kind of reader meets it. A page is visited once by each.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, builtPages, contrast, DESKTOP, DIST, openSite, PHONE, type Site, sideways, type Visit } from './browser.ts';

const pages = builtPages();

let site: Site;
let desk: Visit;
let phone: Visit;
let withoutScripts: Visit;
beforeAll(async () => {
  site = await openSite();
  desk = await site.visit('', DESKTOP);
  phone = await site.visit('', PHONE);
  withoutScripts = await site.visit('', { ...DESKTOP, javaScriptEnabled: false });
});
afterAll(() => site.close());

const at = (path: string): string => new URL(path, site.url).href;

const isFile = (path: string): boolean => statSync(join(DIST, path), { throwIfNoEntry: false })?.isFile() ?? false;

/** Links to this site that lead to no page of it, and to no file. */
async function deadLinks(page: Page): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  return links.filter((link) => {
    const { origin, pathname } = new URL(link);
    return origin === new URL(site.url).origin && !pages.includes(pathname.slice(1)) && !isFile(pathname);
  });
}

describe.each(pages)('page /%s', (path) => {
  test('has no fault and no axe finding, and its links lead somewhere', async () => {
    const { page, troubles } = desk;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(at(path));
    await page.evaluate(() => document.fonts.ready);
    expect(await axe(page)).toEqual([]);
    expect(await deadLinks(page)).toEqual([]);
    // Only colours change with the scheme.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    expect(await contrast(page), 'in the dark').toEqual([]);
    expect(troubles.splice(0)).toEqual([]);
  });

  test('fits a phone', async () => {
    const { page, troubles } = phone;
    await page.goto(at(path));
    expect(await sideways(page)).toBe(0);
    expect(troubles.splice(0)).toEqual([]);
  });

  test('reads without JavaScript', async () => {
    const { page } = withoutScripts;
    await page.goto(at(path));
    expect(await page.locator('h1').first().textContent()).not.toBe('');
    expect(await page.locator('main').textContent()).toMatch(/\w{4,}/);
    expect(await page.locator('.step-hints details').count(), 'three hints a step').toBe(3 * (await page.locator('section.step').count()));
    expect(await page.locator('.question details').count(), 'an answer to every question').toBeGreaterThanOrEqual(
      2 * (await page.locator('.question').count()),
    );
  });
});
