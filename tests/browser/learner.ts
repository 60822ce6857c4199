// What a learner does in a lab, by mouse, by keyboard alone, or by touch.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { type LessonFolder, readLesson } from '../../site/lessons/folder.ts';

export interface Learner {
  readonly page: Page;
  /** Opens the lab of the lesson that is shown. */
  openLab(): Promise<void>;
  readonly write: Write;
  /** Puts the cursor in the terminal. */
  toTerminal(): Promise<void>;
}

/** The last line of the terminal that holds anything. */
export const lastLine = (page: Page): Promise<string> =>
  page
    .locator('.xterm-rows')
    .evaluate(
      (rows) => [...rows.children].map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd()).findLast(Boolean) ?? '',
    );

export const screen = (page: Page): Promise<string> =>
  page
    .locator('.xterm-rows')
    .evaluate((rows) => [...rows.children].map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd()).join('\n'));

export const atPrompt = (page: Page): Promise<void> => expect.poll(() => lastLine(page), { timeout: 60_000, interval: 30 }).toBe('$');

type Write = (page: Page, text: string) => Promise<void>;

const keyByKey: Write = (page, text) => page.keyboard.type(text);

const paste: Write = (page, text) =>
  page.locator('.xterm-helper-textarea').evaluate((terminal, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    terminal.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

/** Types a command and waits until the prompt is back. */
export async function type(page: Page, command: string, write: Write = paste): Promise<void> {
  await atPrompt(page);
  await write(page, command);
  // Once the command is on the screen, the next bare prompt is the one after it.
  await expect.poll(() => lastLine(page), { timeout: 60_000, interval: 30 }).not.toBe('$');
  await page.keyboard.press('Enter');
  await atPrompt(page);
}

export const stepDone = (page: Page, number: number): Promise<void> =>
  expect
    .poll(
      () =>
        page
          .locator('.dots li')
          .nth(number - 1)
          .locator('.dot.done')
          .count(),
      { timeout: 60_000 },
    )
    .toBe(1);

/** Tab until the element has the focus, as somebody without a mouse has to. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 300): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${selector}`);
}

export const byMouse = (page: Page): Learner => ({
  page,
  write: paste,
  openLab: () => page.click('[data-open-lab]:visible'),
  toTerminal: () => page.click('.xterm-host'),
});

export const byKeyboard = (page: Page): Learner => ({
  page,
  write: keyByKey,
  async openLab() {
    await tabTo(page, '[data-to-terminal]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.xterm-helper-textarea');
  },
  // The link past the header leads there; after that it is Tab that goes on.
  toTerminal: () => tabTo(page, '.xterm-helper-textarea'),
});

export const byTouch = (page: Page): Learner => ({
  page,
  write: paste,
  openLab: () => page.tap('[data-open-lab]:visible'),
  async toTerminal() {
    await page.tap('.lab-tabs [data-part="terminal"]');
    await page.tap('.xterm-host');
  },
});

/** Time that only passes is not worth waiting for. */
export async function hurry(page: Page): Promise<void> {
  await page.locator('.clock select').evaluate((select) => {
    if (select instanceof HTMLSelectElement) select.value = '100';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The commands of a step of the walkthrough; `lab check` is the tests' own word. */
export const commandsOf = ({ walkthrough }: LessonFolder, step: string): string[] =>
  walkthrough
    .filter((part) => part.step === step)
    .flatMap((part) => part.exchanges.map((exchange) => exchange.command).filter((command) => !/^lab check\b/.test(command)));

/** Plays steps of a lesson, from the first that is given, as its walkthrough does. */
export async function play({ page, write }: Learner, id: string, from = 0, to = Number.POSITIVE_INFINITY): Promise<void> {
  const folder = readLesson(id);
  for (const [at, step] of folder.lesson.steps.entries()) {
    if (at < from || at >= to) continue;
    for (const command of commandsOf(folder, step.id)) await type(page, command, write);
    await stepDone(page, at + 1);
  }
}
