// A session always opens: what hangs, takes long or ends the tab when it is played again does not lock its lesson.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLesson } from '../../site/lessons/folder.ts';
import { lessonIds } from '../../site/navigation.ts';
import { openSite, type Site } from './browser.ts';
import { atPrompt, byMouse, lastLine, play, screen, stepDone, type } from './learner.ts';

const [id = ''] = lessonIds();
const { steps } = readLesson(id).lesson;
const FOUND = './tests/browser/progress-that-locks-a-lesson.json';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function lesson(name = id): Promise<{ page: Page; troubles: string[] }> {
  const visit = await site.visit(`lessons/${name}/`);
  await byMouse(visit.page).openLab();
  await visit.page.waitForSelector('.xterm-rows');
  await byMouse(visit.page).toTerminal();
  return visit;
}

/** From now on a worker of this context (none is kept for offline use) that is to go on with a session never comes to its end. */
async function hang(page: Page): Promise<void> {
  await page.clock.install();
  await page.context().route(/worker.*\.js$/, async (route) => {
    const answer = await route.fetch();
    const stuck = `
      addEventListener('message', ({ data }) => {
        if (JSON.stringify(data).includes('"entries"')) setTimeout(() => { for (;;); });
      });
    `;
    const headers = { ...answer.headers(), 'cache-control': 'no-store' };
    await route.fulfill({ response: answer, headers, body: stuck + (await answer.text()) });
  });
}

/** Time of the page passes until it has waited long enough for a worker that hangs. */
async function silent(page: Page, told: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(1_000);
      return page.locator(told).count();
    })
    .toBeGreaterThan(0);
}

const asked = (page: Page, words: string) => page.waitForSelector(`.opening-session:has-text("${words}")`);
const press = (page: Page, label: string) => page.click(`.opening-session button:text-is("${label}")`);

/** What came last in the session that is kept of the lesson. */
const lastKept = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('endpointslice-lab');
        opening.onsuccess = () => {
          const store = opening.result.transaction('progress').objectStore('progress');
          store.get(name).onsuccess = ({ target }) => {
            opening.result.close();
            if (target instanceof IDBRequest) done(target.result?.journal?.entries.at(-1)?.type ?? '');
          };
        };
      }),
    `lesson:${id}`,
  );

describe('a session that hangs when it is played again', () => {
  test('is asked about, stopped, and begun again with all progress', async () => {
    const { page } = await lesson();
    await play(byMouse(page), id, 0, 1);
    await hang(page);
    await page.reload();
    await silent(page, '.opening-session:has-text("the sandbox did not answer")');
    await page.reload();
    await asked(page, 'did not come as far as the prompt');
    await press(page, 'Begin this lesson again, keep my progress');
    await byMouse(page).toTerminal();
    await stepDone(page, 1);
    await type(page, 'echo here');
    await page.context().unrouteAll();
    await page.reload();
    await byMouse(page).toTerminal();
    expect(await screen(page)).toContain('Welcome back');
    await stepDone(page, 1);
    await page.context().close();
  });

  test('is tried again when the learner says so', async () => {
    const { page } = await lesson();
    await type(page, 'echo kept > notes.txt');
    await hang(page);
    await page.reload();
    await silent(page, '.opening-session:has-text("the sandbox did not answer")');
    await page.context().unrouteAll();
    await page.reload();
    await asked(page, 'did not come as far as the prompt');
    await press(page, 'Try again, however long it takes');
    await byMouse(page).toTerminal();
    await type(page, 'cat notes.txt');
    expect(await screen(page)).toMatch(/Welcome back[\s\S]*kept/);
    await page.reload();
    await byMouse(page).toTerminal();
    await atPrompt(page);
    await page.context().close();
  });
});

test('a long session shows how far it has been played, and can be cancelled', async () => {
  const { page, troubles } = await lesson();
  await type(page, 'echo kept > notes.txt');
  // Days of a cluster are no matter of a second. No lab is open that would keep its own.
  await page.goto(new URL('checklist/', site.url).href);
  await page.evaluate(
    (name) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('endpointslice-lab');
        opening.onsuccess = () => {
          const store = opening.result.transaction('progress', 'readwrite').objectStore('progress');
          store.get(name).onsuccess = ({ target }) => {
            if (!(target instanceof IDBRequest)) return;
            const record = target.result;
            record.journal.until += 4 * 24 * 3_600_000;
            store.put(record, name).onsuccess = () => {
              opening.result.close();
              done();
            };
          };
        };
      }),
    `lesson:${id}`,
  );
  const other = await page.context().newPage();
  await page.close();
  await other.goto(new URL(`lessons/${id}/`, site.url).href);
  await asked(other, 'Playing your session again');
  await expect.poll(() => other.locator('.opening-session label').textContent(), { timeout: 60_000 }).toMatch(/[1-9]\d* %/);
  await press(other, 'Cancel');
  await asked(other, 'because you stopped it');
  await other.reload();
  await asked(other, 'did not come as far as the prompt');
  await press(other, 'Begin this lesson again, keep my progress');
  await byMouse(other).toTerminal();
  await atPrompt(other);
  expect(troubles).toEqual([]);
  await other.context().close();
});

describe('a line that is still at work when the page is closed', () => {
  test('is not run again, and told', async () => {
    const { page, troubles } = await lesson();
    await type(page, 'echo kept > notes.txt');
    await byMouse(page).write(page, 'while true; do kubectl get pods > /dev/null; sleep 1; done');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button:has-text("Stop (Ctrl-C)")');
    await expect.poll(() => lastKept(page)).toBe('begun');
    await page.reload();
    await byMouse(page).toTerminal();
    await type(page, 'cat notes.txt');
    expect(await screen(page)).toMatch(/Welcome back[\s\S]*was not run again: while true[\s\S]*kept/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('a record from a file', () => {
  const found = readFileSync(FOUND);

  test('that locked its lesson does not', async () => {
    const { page } = await site.visit('checklist/');
    await page.setInputFiles('[data-import]', { name: 'progress.json', mimeType: 'application/json', buffer: found });
    await page.waitForSelector('[data-progress-status]:has-text("Read: 1 record.")', { timeout: 60_000 });
    await page.goto(new URL('lessons/02-create-the-service/', site.url).href);
    await byMouse(page).openLab();
    await byMouse(page).toTerminal();
    await type(page, 'echo here');
    await page.context().close();
  });

  test('whose session cannot be played comes without it', async () => {
    const { page } = await site.visit('checklist/');
    await hang(page);
    const { lessons } = JSON.parse(found.toString());
    const done = { [steps[0]?.id ?? '']: { done: 1_790_000_600_000, hints: 0, seconds: 3 } };
    const file = JSON.stringify({ lessons: [{ ...lessons[0], lesson: id, steps: done }] });
    await page.setInputFiles('[data-import]', { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await silent(page, `[data-progress-status]:has-text("The session of ${id} could not be played")`);
    await page.context().unrouteAll();
    await page.goto(new URL(`lessons/${id}/`, site.url).href);
    await byMouse(page).openLab();
    await byMouse(page).toTerminal();
    await stepDone(page, 1);
    await page.context().close();
  });
});

describe('while time stands still', () => {
  const still = (page: Page) => page.selectOption('.clock select', '0');

  test('commands answer, and no time passes', async () => {
    const { page, troubles } = await site.visit('sandbox/?preset=three-pods');
    await byMouse(page).toTerminal();
    await atPrompt(page);
    await still(page);
    await byMouse(page).toTerminal();
    await type(page, 'date +%s > before; kubectl get pods; kubectl describe service example > /dev/null; date +%s > after');
    await type(page, 'cmp before after; cat before after | uniq | wc -l');
    expect(await screen(page)).toMatch(/Running[\s\S]*\n1\n\$/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('a command that waits says so, goes on by a step, and ends with Ctrl-C', async () => {
    const { page } = await site.visit('sandbox/?preset=three-pods');
    await byMouse(page).toTerminal();
    await atPrompt(page);
    await still(page);
    await byMouse(page).toTerminal();
    await byMouse(page).write(page, 'sleep 2; echo awake');
    await page.keyboard.press('Enter');
    await expect.poll(() => screen(page)).toContain('Time stands still, and this command waits for it.');
    await page.click('button:has-text("Step (1 s)")');
    await page.click('button:has-text("Step (1 s)")');
    await expect.poll(() => screen(page)).toMatch(/\nawake\n/);
    await byMouse(page).toTerminal();
    await atPrompt(page);
    await byMouse(page).write(page, 'sleep 3600');
    await page.keyboard.press('Enter');
    await expect.poll(() => screen(page)).toMatch(/sleep 3600\nTime stands still/);
    await page.keyboard.press('Control+c');
    await atPrompt(page);
    await page.context().close();
  });
});

describe('a link with a command', () => {
  const link = 'sandbox/?preset=three-pods&run=kubectl+delete+service+example';

  test('puts it at the prompt, and leaves the address', async () => {
    const { page, troubles } = await site.visit(link);
    await expect.poll(() => screen(page).catch(() => '')).toMatch(/^\$ kubectl delete service example$/m);
    expect(new URL(page.url()).search).toBe('?preset=three-pods');
    // It is still being written.
    await byMouse(page).write(page, ' # and no more');
    await expect.poll(() => lastLine(page)).toBe('$ kubectl delete service example # and no more');
    expect(await screen(page)).not.toContain('deleted');
    await page.keyboard.press('Enter');
    await expect.poll(() => screen(page)).toContain('service "example" deleted');
    await page.reload();
    await byMouse(page).toTerminal();
    await atPrompt(page);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('does not touch a session that is kept', async () => {
    const { page } = await site.visit('sandbox/?preset=three-pods');
    await byMouse(page).toTerminal();
    await type(page, 'echo mine > notes.txt');
    await page.goto(new URL(link, site.url).href);
    await page.waitForSelector('.notice:has-text("A link has opened this")');
    await page.keyboard.press('Enter');
    await expect.poll(() => screen(page)).toContain('service "example" deleted');
    await page.reload();
    await byMouse(page).toTerminal();
    await type(page, 'cat notes.txt; kubectl get services');
    expect(await screen(page)).toMatch(/Welcome back[\s\S]*mine[\s\S]*example/);
    await page.context().close();
  });

  test('cannot send itself off', async () => {
    const { page } = await site.visit(`sandbox/?preset=three-pods&run=${encodeURIComponent('echo one\r\necho two\x1b[201~\n')}`);
    await expect.poll(() => screen(page).catch(() => '')).toMatch(/^\$ echo one\n> echo two/m);
    await byMouse(page).write(page, ' # and no more');
    await expect.poll(() => screen(page)).toMatch(/echo two[\s\S]*# and no more/);
    expect(await screen(page)).not.toMatch(/^one$/m);
    await page.context().close();
  });
});

test('a file that the folder cannot take is told, and taken once it can', async () => {
  const { page } = await site.visit('sandbox/?preset=empty');
  await byMouse(page).toTerminal();
  await type(page, 'mkdir web.yaml');
  await page.setInputFiles('.new-file input[type=file]', { name: 'web.yaml', mimeType: 'text/plain', buffer: Buffer.from('kind: Odd\n') });
  await page.waitForSelector('.notice:has-text("web.yaml could not be saved in your folder: Is a directory")');
  await page.context().close();
});
