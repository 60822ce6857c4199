// Fetches the lab and opens it; says what it is at, and why where that fails.
import type { Wish } from './open.tsx';

type Lab = typeof import('./open.tsx');

let fetched: Promise<Lab> | undefined;

/** Says it where the lab will be; what is there already stays. */
function say(stage: HTMLElement, text: string): void {
  const place = stage.querySelector('.lab-poster, .poster');
  if (!place) return;
  const line = place.querySelector('[role="status"]') ?? document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  place.append(line);
}

async function withLab(stage: HTMLElement, work: (lab: Lab) => Promise<unknown>): Promise<void> {
  say(stage, 'The lab is on its way.');
  try {
    fetched ??= import('./open.tsx');
    await work(await fetched);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    say(stage, `The lab could not be opened: ${reason}. Load the page again to try once more.`);
  }
}

/** Opens the lab that belongs to `stage`, once, and does what is wished there. */
export const openLab = (stage: HTMLElement, wish: Wish = {}): Promise<void> => withLab(stage, (lab) => lab.openLab(stage, wish));

/** Opens it with a command at its prompt, which waits for Enter. */
export const offerCommand = (stage: HTMLElement, command: string): Promise<void> =>
  withLab(stage, (lab) => lab.offerCommand(stage, command));

/** The home page's lab, which plays by itself. */
export const showDemo = (stage: HTMLElement): Promise<void> => withLab(stage, (lab) => lab.showDemo(stage));
