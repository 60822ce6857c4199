// The same run wherever the site may lie: every lesson is played to its end.
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNginx } from '../../scripts/nginx.ts';
import type { Served } from '../../scripts/serve.ts';
import { lessonIds } from '../../site/navigation.ts';
import { axe, DESKTOP, openSite, PHONE, type Site, sideways } from './browser.ts';
import { atRoot, behindNginx, fromArchive } from './hosting.ts';
import { byKeyboard, byMouse, byTouch, hurry, type Learner, play } from './learner.ts';

interface Way {
  readonly way: string;
  readonly options: BrowserContextOptions;
  readonly as: (page: Page) => Learner;
}
const mouse: Way = { way: 'by mouse', options: DESKTOP, as: byMouse };
const keyboard: Way = { way: 'with the keyboard alone', options: DESKTOP, as: byKeyboard };
const touch: Way = { way: 'on a phone', options: PHONE, as: byTouch };

const lessons = lessonIds();
const [lesson = ''] = lessons;

/** In how many ways, and from how many hosts, lessons are played. */
const WAYS = 4;

/**
 * The first lesson is played in every way from every host, each other one in one of them, in turn: what a way or a host could
 * break lies in the lab, which all lessons share; what a lesson could break, its own play shows.
 */
const playedIn = (turn: number): readonly string[] => lessons.filter((_, at) => at === 0 || at % WAYS === turn);

/** Each player comes with an empty profile. */
async function playToItsEnd(site: Site, id: string, { options, as }: Way): Promise<void> {
  const { page, troubles } = await site.visit(`lessons/${id}/`, options);
  const learner = as(page);
  await learner.openLab();
  await hurry(page);
  await learner.toTerminal();
  await play(learner, id);
  expect(await page.locator('.finished').count()).toBe(1);
  expect(await sideways(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
}

/** A host, and the ways in which lessons are played on it, each by its turn. */
function plays(host: () => Promise<Served>, ways: Readonly<Record<number, Way>>, more: (site: () => Site) => void): void {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(await host());
    // The archive is packed first.
  }, 600_000);
  afterAll(() => site?.close());

  for (const [turn, way] of Object.entries(ways))
    describe(way.way, () => {
      // A whole lesson, key by key, on a machine that has other things to do.
      test.each(playedIn(Number(turn)))('lesson %s is played to its end', (id) => playToItsEnd(site, id, way), 300_000);
    });
  more(() => site);
}

describe('at the root of a host', () => {
  plays(atRoot, { 0: keyboard, 1: touch }, () => undefined);
});

describe('from the archive, under a path', () => {
  plays(fromArchive, { 2: mouse }, (site) => {
    test('leads from home to the first lesson', async () => {
      const { page, troubles } = await site().visit('');
      await page.click('.actions .primary');
      await page.waitForURL(`**/a/b/c/lessons/${lesson}/`);
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    test('finds what is searched for', async () => {
      const { page, troubles } = await site().visit(`lessons/${lesson}/`);
      await page.keyboard.press('/');
      await page.keyboard.type('endpoints');
      await page.click('[data-search-results] a >> nth=0');
      await page.waitForURL('**/a/b/c/**');
      expect(await page.locator('h1').first().textContent()).not.toMatch(/nothing at this address/);
      expect(troubles).toEqual([]);
      await page.context().close();
    });
  });
});

describe.runIf(findNginx() !== undefined)('behind nginx, as shipped', () => {
  plays(behindNginx, { 3: mouse }, (site) => {
    test('comes with strict headers, packed, and for ever where the name says what is in it', async () => {
      const page = await fetch(new URL(`lessons/${lesson}/`, site().url), { headers: { 'accept-encoding': 'gzip' } });
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const [style = ''] = /\/_astro\/[^"]+\.css/.exec(await page.text()) ?? [];
      expect((await fetch(new URL(style, site().url))).headers.get('cache-control')).toContain('immutable');
    });

    test('answers what is missing with the page that says so', async () => {
      const answer = await fetch(new URL('nothing/here/', site().url));
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('There is nothing at this address');
    });
  });
});
