// What is pasted into the terminal is text: nothing in it runs a line, ends the paste or reaches the terminal itself.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site, type Visit } from './browser.ts';
import { atPrompt, byMouse, screen, type } from './learner.ts';

let site: Site;
let terminal: Visit;
beforeAll(async () => {
  site = await openSite();
  terminal = await site.visit('sandbox/?preset=three-pods');
  await byMouse(terminal.page).toTerminal();
});
afterAll(() => site.close());

test.each([
  ['a carriage return', 'echo one\recho two\r'],
  ['an escape that ends the bracketed paste', 'echo one\x1b[201~\recho two\r'],
  ['an end and a new beginning', 'echo one\x1b[201~\r\x1b[200~echo two\x1b[201~\r'],
  ['the end as one character', 'echo one\x9b201~\recho two\r'],
  ['Ctrl-C, Ctrl-D and Ctrl-U', 'echo one\x03\x04\x15\recho two\r'],
])('%s does not run what is pasted', async (_, text) => {
  const { page, troubles } = terminal;
  await type(page, 'clear');
  await byMouse(page).write(page, text);
  await expect.poll(() => screen(page)).toMatch(/echo two/);
  // It is still being written, and nothing has run.
  await byMouse(page).write(page, ' # and no more');
  await expect.poll(() => screen(page)).toMatch(/echo two.*# and no more/);
  expect(await screen(page)).not.toMatch(/^(one|two)$/m);
  await page.keyboard.press('Enter');
  await expect.poll(() => screen(page)).toMatch(/^two$/m);
  await atPrompt(page);
  expect(troubles).toEqual([]);
});
