// What a learner sees of requests: on the map, in words, in a chart; and a shell in a container, at whose prompt they type.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openSite, PHONE, type Site, sideways } from './browser.ts';
import { byMouse, lastLine, screen, type } from './learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const shown = async (page: Page) => (await screen(page)).trimEnd();

const told = (page: Page) => page.locator('.requests-line').textContent();

async function begin(options?: Parameters<Site['visit']>[1]): Promise<{ page: Page; troubles: string[] }> {
  const visit = await site.visit('sandbox/?preset=requests', options);
  await visit.page.waitForSelector('.xterm-rows');
  await expect.poll(() => lastLine(visit.page), { timeout: 60_000 }).toBe('$');
  return visit;
}

test('a request is told where it went, and where it failed why', async () => {
  const { page, troubles } = await begin();
  await byMouse(page).toTerminal();
  await type(page, 'kubectl exec client -- curl -s web/hostname');
  await expect.poll(() => told(page)).toMatch(/^client asks web GET \/hostname: 200 OK from web-\S+, in \d\.\d ms\.$/);
  await type(page, 'kubectl exec client -- curl -s nowhere');
  await expect.poll(() => told(page)).toContain('client asks nowhere: None: the name leads nowhere.');
  await type(page, 'kubectl scale deployment web --replicas=0; sleep 1; kubectl exec client -- curl -s web');
  await expect.poll(() => told(page)).toContain("client asks web: Refused at once, by the node's rule");
  await page.getByRole('button', { name: 'As a table' }).first().click();
  const row = page.locator('.tables table', { hasText: 'Requests' }).locator('tbody tr').first();
  expect(await row.textContent()).toContain("Refused at once, by the node's rule");
  expect(await axe(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a load has a chart, whose figures are a table too', async () => {
  const { page, troubles } = await begin({ viewport: { width: 1366, height: 700 }, colorScheme: 'dark', reducedMotion: 'reduce' });
  await byMouse(page).toTerminal();
  await type(page, 'lab load http://web --rps 20 --for 5s --from client');
  await expect.poll(() => page.locator('.load h3').textContent()).toBe('http://web, 20 a second');
  await expect
    .poll(() => page.locator('.load-bars').getAttribute('aria-label'))
    .toMatch(/^100 requests to http:\/\/web: \d+ answered by web-/);
  expect(await axe(page)).toEqual([]);
  await page.locator('.load').getByRole('button', { name: 'As a table' }).click();
  expect(await page.locator('.load-table tbody tr').count()).toBeGreaterThanOrEqual(5);
  expect(await axe(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a shell in a container is typed into, edited and left', async () => {
  const { page, troubles } = await begin();
  await byMouse(page).toTerminal();
  await page.keyboard.type('kubectl exec -it client -- sh\n');
  await expect.poll(() => lastLine(page)).toBe('/ #');
  await page.keyboard.type('echo ne');
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Home', 'End']) await page.keyboard.press(key);
  await page.keyboard.type('w > /tmp/n; cat /tmp/n\n');
  await expect.poll(() => shown(page)).toMatch(/\/ # echo new > \/tmp\/n; cat \/tmp\/n\nnew\n\/ #$/);
  await page.keyboard.type('sleep 1000\n');
  await page.keyboard.press('Control+c');
  await expect.poll(() => shown(page)).toMatch(/\^C\n\/ #$/);
  // The line before it, once more.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page)).toMatch(/\^C\n\/ # echo new > \/tmp\/n; cat \/tmp\/n\nnew\n\/ #$/);
  await page.keyboard.type('exit 3\n');
  await expect.poll(() => shown(page)).toMatch(/command terminated with exit code 3\n\$$/);
  await page.keyboard.type('kubectl exec -it client -- sh\n');
  await expect.poll(() => shown(page)).toMatch(/\n\/ #$/);
  await page.keyboard.press('Control+d');
  await expect.poll(() => lastLine(page)).toBe('$');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('on a phone nothing is wider than itself', async () => {
  const { page, troubles } = await begin(PHONE);
  expect(await sideways(page)).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});
