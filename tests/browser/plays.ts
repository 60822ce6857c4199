// The same run wherever the site may lie, and however it is used: lessons are played to their ends. Each way and host has a test file
// of its own, so that they run beside each other.
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';
import { lessonIds } from '../../site/navigation.ts';
import { axe, DESKTOP, KEEPING, openSite, PHONE, type Site, sideways } from './browser.ts';
import { byKeyboard, byMouse, byTouch, hurry, type Learner, play } from './learner.ts';

export interface Way {
  readonly way: string;
  readonly options: BrowserContextOptions;
  readonly as: (page: Page) => Learner;
}
export const mouse: Way = { way: 'by mouse', options: DESKTOP, as: byMouse };
export const keyboard: Way = { way: 'with the keyboard alone', options: DESKTOP, as: byKeyboard };
export const touch: Way = { way: 'on a phone', options: PHONE, as: byTouch };

const lessons = lessonIds();
export const [firstLesson = ''] = lessons;

/** In how many ways, and from how many hosts, lessons are played. */
const WAYS = 4;

/** Each player comes with an empty profile. The first lesson is played in a browser that keeps the site, as readers' do. */
async function playToItsEnd(site: Site, id: string, { options, as }: Way): Promise<void> {
  const { page, troubles } = await site.visit(`lessons/${id}/`, id === firstLesson ? { ...options, ...KEEPING } : options);
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

/**
 * Plays the lessons of one way on one host, the `turn`th of them all, and gives back the site for more.
 *
 * The first lesson is played in every way from every host, each other one in one of them, in turn: what a way or a host could
 * break lies in the lab, which all lessons share; what a lesson could break, its own play shows.
 */
export function playLessons(host: () => Promise<Served>, way: Way, turn: 0 | 1 | 2 | 3): () => Site {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(await host());
    // The archive is packed first.
  }, 600_000);
  afterAll(() => site?.close());

  describe(way.way, () => {
    test.each(lessons.filter((_, at) => at === 0 || at % WAYS === turn))('lesson %s is played to its end', (id) =>
      playToItsEnd(site, id, way),
    );
  });
  return () => site;
}
