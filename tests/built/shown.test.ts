// What the built pages show is what was proven: every command and every output, in order, against the transcript that CI plays.
// It reads the HTML that is shipped and knows nothing of how that came about.
import { readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { provenPages, transcriptPath } from '../../site/guide/page.ts';
import { type Exchange, parseWalkthrough, type Walkthrough } from '../../site/lessons/walkthrough.ts';
import { lessonIds } from '../../site/navigation.ts';

interface Shown {
  readonly command: string;
  /** Absent where the command is shown alone. */
  readonly output?: string;
  /** The step that it stands in. */
  readonly step?: string;
}

const page = (route: string): HTMLElement =>
  parse(readFileSync(`dist/${route}/index.html`, 'utf8'), { blockTextElements: { script: true, style: true } });

/** The text of a command without the prompts before its lines. */
function commandIn(element: HTMLElement): string {
  for (const prompt of element.querySelectorAll('.prompt')) prompt.remove();
  return element.text;
}

const shownOn = (route: string): Shown[] =>
  page(route)
    .querySelectorAll('.run, .shown')
    .map((element) => {
      const [command, output] = element.querySelectorAll('code');
      const step = element.closest('[data-step]')?.getAttribute('data-step');
      return {
        command: command ? commandIn(command) : '',
        ...(output && { output: output.text }),
        ...(step !== undefined && { step }),
      };
    });

const fits = (shown: Shown, step: string, exchange: Exchange): boolean =>
  (shown.step === undefined || shown.step === step) &&
  exchange.command === shown.command &&
  (shown.output === undefined || exchange.output === shown.output);

/** What a page shows that its transcript does not have there: each must come after the one shown before it. */
function unproven(shown: readonly Shown[], walkthrough: Walkthrough): Shown[] {
  const proven = walkthrough.flatMap(({ step, exchanges }) => exchanges.map((exchange) => ({ step, exchange })));
  let from = 0;
  return shown.filter((one) => {
    const at = proven.findIndex(({ step, exchange }, place) => place >= from && fits(one, step, exchange));
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const pages = [
  ...lessonIds().map((id) => ({ route: `lessons/${id}`, transcript: `lessons/${id}/walkthrough.t` })),
  ...provenPages().map((route) => ({ route, transcript: transcriptPath(route) })),
];

describe.each(pages)('$route', ({ route, transcript }) => {
  test('shows what was proven, in its order', () => {
    const shown = shownOn(route);
    expect(shown.length).toBeGreaterThan(0);
    expect(unproven(shown, parseWalkthrough(readFileSync(transcript, 'utf8')))).toEqual([]);
  });
});
