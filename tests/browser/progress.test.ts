// Progress that can be trusted: what is kept, how it is shown and moved, and what is said where it cannot be kept.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLesson } from '../../site/lessons/folder.ts';
import { lessonIds } from '../../site/navigation.ts';
import { openSite, type Site } from './browser.ts';
import { byMouse, play, screen, stepDone, type } from './learner.ts';

const [id = '', other = ''] = lessonIds();
const { steps } = readLesson(id).lesson;
const first = steps[0]?.id ?? '';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const openLab = async (page: Page) => {
  await page.click('[data-open-lab]:visible');
  await page.waitForSelector('.xterm-rows');
  await byMouse(page).toTerminal();
};

/** What the notice above the lab says, once it says it. */
const noticed = (page: Page, words: string) => page.waitForSelector(`.notice:has-text("${words}")`);

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFileSync(await download.path(), 'utf8');
}

/** Puts a record into the browser's storage, as an edition before or after this one might have left it. */
const put = (page: Page, key: string, value: unknown) =>
  page.evaluate(
    ([name, record]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('endpointslice-lab');
        opening.onupgradeneeded = () => opening.result.createObjectStore('progress');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction('progress', 'readwrite');
          work.objectStore('progress').put(record, String(name));
          work.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [key, value],
  );

const record = (changes: object) => ({
  version: 2,
  lesson: id,
  began: 1_790_000_000_000,
  seconds: 600,
  steps: { [first]: { done: 1_790_000_600_000, hints: 1, seconds: 300 } },
  answers: {},
  history: [],
  ...changes,
});

const onChecklist = (page: Page, lesson: string) => page.locator(`[data-checklist="${lesson}"]`);
const said = (page: Page, words: string) => page.waitForSelector(`[data-progress-status]:has-text("${words}")`);
const checklist = (page: Page) => page.goto(new URL('checklist/', site.url).href);

test('is kept with its time, hints and answers, shown by step and lesson, and moved to another browser as a file', async () => {
  const { page, troubles } = await site.visit(`lessons/${id}/`);
  await openLab(page);
  for (const hint of ['Hint', 'Another hint', 'Show the answer']) await page.click(`.checks header button:text-is("${hint}")`);
  await byMouse(page).toTerminal();
  await play(byMouse(page), id, 0, 1);
  await type(page, 'echo kept > notes.txt');
  await checklist(page);
  const shown = onChecklist(page, id);
  await expect.poll(() => shown.locator('[data-facts]').textContent()).toMatch(`1 of ${steps.length} steps done`);
  expect(await shown.locator('[data-facts]').textContent()).toMatch(/less than a minute with the lab open, 2 hints, 1 answer shown/);
  expect(await shown.locator(`[data-step="${first}"]`).textContent()).toMatch(/done .*less than a minute, 2 hints, the answer shown/);

  const file = await saved(page, '[data-export]');
  const [kept] = JSON.parse(file).lessons;
  expect(kept.steps[first]).toMatchObject({ hints: 3, done: expect.any(Number) });
  expect(kept.steps[first].seconds).toBeGreaterThan(0);
  expect(kept.seconds).toBeGreaterThanOrEqual(kept.steps[first].seconds);
  expect(troubles).toEqual([]);
  await page.context().close();

  const elsewhere = await site.visit('checklist/');
  await elsewhere.page.setInputFiles('[data-import]', { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await said(elsewhere.page, 'Read: 1 record.');
  expect(await onChecklist(elsewhere.page, id).locator('[data-facts]').textContent()).toContain('2 hints, 1 answer shown');
  await elsewhere.page.goto(new URL(`lessons/${id}/`, site.url).href);
  await openLab(elsewhere.page);
  await type(elsewhere.page, 'cat notes.txt');
  expect(await screen(elsewhere.page)).toMatch(/Welcome back[\s\S]*kept/);
  expect(elsewhere.troubles).toEqual([]);
  await elsewhere.page.context().close();
});

describe('a file', () => {
  const choose = (page: Page, text: string) =>
    page.setInputFiles('[data-import]', { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const file = (...lessons: readonly object[]) => JSON.stringify({ site: 'endpointslice-lab', version: 1, lessons });

  test('replaces what is here only when the learner says so', async () => {
    const { page } = await site.visit('checklist/');
    await choose(page, file(record({})));
    await said(page, 'Read: 1 record.');
    page.once('dialog', (dialog) => dialog.dismiss());
    await choose(page, file(record({ steps: {} })));
    await said(page, 'Nothing was changed.');
    expect(await onChecklist(page, id).locator('[data-facts]').textContent()).toContain(`1 of ${steps.length}`);
    page.once('dialog', (dialog) => dialog.accept());
    await choose(page, file(record({ steps: {} })));
    await said(page, 'Read: 1 record.');
    expect(await onChecklist(page, id).locator('[data-facts]').textContent()).toContain(`0 of ${steps.length}`);
    await page.context().close();
  });

  test('does not get in the way of a lesson that is open', async () => {
    const { page } = await site.visit(`lessons/${id}/`);
    await openLab(page);
    const list = await page.context().newPage();
    await checklist(list);
    await choose(list, file(record({})));
    await said(list, `Close first what is open in another tab: ${id}`);
    await page.context().close();
  });

  test('that is damaged changes nothing and says what is wrong', async () => {
    const { page } = await site.visit('checklist/');
    await choose(page, file(record({}), record({ lesson: other, steps: 'all' })));
    await said(page, '1 of 2 lessons in this file cannot be read. Nothing was changed.');
    expect(await onChecklist(page, id).locator('[data-facts]').textContent()).toBe('');
    await page.context().close();
  });
});

test('is forgotten when the learner says so', async () => {
  const { page } = await site.visit('checklist/');
  await put(page, `lesson:${id}`, record({}));
  await page.reload();
  await expect.poll(() => onChecklist(page, id).locator('[data-facts]').textContent()).toContain('10 minutes with the lab open');
  page.once('dialog', (dialog) => dialog.accept());
  await page.click('[data-forget]');
  await said(page, 'Forgotten.');
  expect(await onChecklist(page, id).locator('[data-facts]').textContent()).toBe('');
  await page.context().close();
});

const newer = (changes: object) => ({ version: 99, lesson: id, dreams: ['of later'], ...changes });

describe('of a newer edition', () => {
  test('is told, and carried along through a file, forgetting, and reading the file elsewhere', async () => {
    const { page, troubles } = await site.visit('checklist/');
    await put(page, `lesson:${id}`, newer({}));
    await page.goto(new URL(`lessons/${id}/`, site.url).href);
    await openLab(page);
    await noticed(page, 'of a newer edition of this site');
    await type(page, 'echo from here');
    await checklist(page);
    const file = await saved(page, '[data-export]');
    expect(JSON.parse(file)).toMatchObject({ lessons: [{ lesson: id, version: 5 }], unreadable: [newer({})] });

    const elsewhere = await site.visit('checklist/');
    await elsewhere.page.setInputFiles('[data-import]', { name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await said(elsewhere.page, 'Read: 1 record. 1 record cannot be read by this edition of the site.');
    // What is there already is not lost to what comes later.
    const more = JSON.stringify({ lessons: [newer({ dreams: [] })] });
    await elsewhere.page.setInputFiles('[data-import]', { name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(more) });
    await said(elsewhere.page, 'Read: 0 records. 1 record cannot be read by this edition of the site.');
    const answers = [true, false];
    elsewhere.page.on('dialog', (dialog) => (answers.shift() ? dialog.accept() : dialog.dismiss()));
    await elsewhere.page.click('[data-forget]');
    await said(elsewhere.page, 'Forgotten. 2 records cannot be read');
    expect(JSON.parse(await saved(elsewhere.page, '[data-export]'))).toMatchObject({
      lessons: [],
      unreadable: [newer({}), newer({ dreams: [] })],
    });
    answers.push(true, true);
    await elsewhere.page.click('[data-forget]');
    await said(elsewhere.page, 'Forgotten.');
    expect(JSON.parse(await saved(elsewhere.page, '[data-export]'))).not.toHaveProperty('unreadable');
    expect([...troubles, ...elsewhere.troubles]).toEqual([]);
    await page.context().close();
    await elsewhere.page.context().close();
  });

  test('is gone on with by an edition that can read it', async () => {
    const { page } = await site.visit('checklist/');
    await put(page, `unreadable:${id}`, record({}));
    await page.goto(new URL(`lessons/${id}/`, site.url).href);
    await openLab(page);
    await stepDone(page, 1);
    await page.context().close();
  });
});

test('of an older edition is gone on with', async () => {
  const { page, troubles } = await site.visit('checklist/');
  const journal = { entries: [{ at: 2_000, type: 'run', line: 'echo kept > notes.txt' }], until: 5_000 };
  await put(page, `lesson:${id}`, record({ version: 1, steps: { [first]: { done: 1_790_000_600_000, hints: 1 } }, journal }));
  await page.reload();
  await expect.poll(() => onChecklist(page, id).locator('[data-facts]').textContent()).toContain('1 hint, 0 answers shown');
  await page.goto(new URL(`lessons/${id}/`, site.url).href);
  await openLab(page);
  await stepDone(page, 1);
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toMatch(/Welcome back[\s\S]*kept/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('that is damaged is set aside, and the learner is told', async () => {
  const { page, troubles } = await site.visit('checklist/');
  await put(page, `lesson:${id}`, record({ journal: 'gone', seconds: 4711 }));
  await page.goto(new URL(`lessons/${id}/`, site.url).href);
  await openLab(page);
  await noticed(page, 'could not be read, so it begins anew');
  await type(page, 'echo from here');
  await checklist(page);
  await said(page, '1 record cannot be read');
  expect(JSON.parse(await saved(page, '[data-export]'))).toMatchObject({ lessons: [{ lesson: id }], unreadable: [{ seconds: 4711 }] });
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('in a second tab is not kept, and the first tab goes on', async () => {
  const { page } = await site.visit(`lessons/${id}/`);
  await openLab(page);
  await type(page, 'echo first > notes.txt');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await noticed(second, 'open in another tab');
  await byMouse(second).toTerminal();
  await type(second, 'echo second > notes.txt');
  await second.close();
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toContain('first');
  await page.reload();
  await byMouse(page).toTerminal();
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toMatch(/Welcome back[\s\S]*first/);
  await page.context().close();
});

test('that the browser refuses to keep can be saved to a file', async () => {
  const { page } = await site.visit(`lessons/${id}/`);
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openLab(page);
  await noticed(page, 'does not keep your progress');
  await play(byMouse(page), id, 0, 1);
  expect(JSON.parse(await saved(page, '.notice button:has-text("Save progress")')).lessons[0].steps[first].done).toEqual(
    expect.any(Number),
  );
  await page.context().close();
});

test('that could not be kept once is kept later', async () => {
  const { page } = await site.visit(`lessons/${id}/`);
  await openLab(page);
  await type(page, 'echo kept > notes.txt');
  await page.evaluate(() => {
    const { put: keep } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('odd', 'UnknownError');
    };
    addEventListener('mend', () => {
      IDBObjectStore.prototype.put = keep;
    });
  });
  await type(page, 'echo more >> notes.txt');
  await noticed(page, 'does not keep your progress');
  await page.evaluate(() => dispatchEvent(new Event('mend')));
  // Nothing is done: it is tried again all the same.
  await page.waitForSelector('.notice', { state: 'detached' });
  await page.reload();
  await byMouse(page).toTerminal();
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toMatch(/Welcome back[\s\S]*kept\nmore/);
  await page.context().close();
});

test('that there is no room for can be saved to a file, and is kept again once there is room', async () => {
  const { page } = await site.visit(`lessons/${id}/`);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openLab(page);
  await type(page, 'echo kept > notes.txt');
  await noticed(page, 'no room left');
  expect(await saved(page, '.notice button:has-text("Save progress")')).toContain('echo kept > notes.txt');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await byMouse(page).toTerminal();
  await type(page, 'echo more >> notes.txt');
  await page.waitForSelector('.notice', { state: 'detached' });
  await page.reload();
  await byMouse(page).toTerminal();
  await type(page, 'cat notes.txt');
  expect(await screen(page)).toMatch(/Welcome back[\s\S]*kept\nmore/);
  await page.context().close();
});
