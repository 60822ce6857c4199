// Where there is room for one part at a time: tabs for the parts, and the prose as it was left.
import { ReadingPlace } from './reading-place.ts';

/** As lab.css has it. */
const NARROW = '(max-width: 56rem)';

const PARTS = ['read', 'terminal', 'editor', 'map'] as const;

const labelOf = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

/** Gives back where the prose is read, for whatever else moves it. */
export function tieParts(stage: HTMLElement): ReadingPlace | undefined {
  const bar = stage.querySelector<HTMLElement>('[data-lab-tabs]');
  if (!bar) return undefined;
  const prose = stage.querySelector<HTMLElement>('.lesson-prose');
  const reading = prose && new ReadingPlace(prose);
  const narrow = matchMedia(NARROW);

  const mark = (part: string) => {
    stage.dataset.part = part;
    for (const tab of bar.querySelectorAll('button')) tab.setAttribute('aria-pressed', String(tab.dataset.part === part));
  };
  const show = (part: string) => {
    if (stage.dataset.part === part) return;
    if (stage.dataset.part === 'read') reading?.keep();
    mark(part);
    if (part === 'read') reading?.restore();
  };

  const parts = prose ? PARTS : PARTS.slice(1);
  bar.replaceChildren(
    ...parts.map((part) => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.dataset.part = part;
      tab.textContent = labelOf(part);
      tab.addEventListener('click', () => show(part));
      return tab;
    }),
  );
  bar.hidden = false;
  stage.addEventListener('show-part', (event) => {
    if (event instanceof CustomEvent) show(String(event.detail));
  });
  // What the lab points to in the prose has to be in sight before the browser can go there.
  stage.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.lab-pane a[href^="#"]') : null;
    if (link) mark('read');
  });
  // A wide window shows prose and lab together; who turns a narrow one is reading, unless they are at work in the lab.
  narrow.addEventListener('change', () => {
    if (narrow.matches && prose && !stage.querySelector('.lab-pane :focus')) mark('read');
    reading?.restore();
  });
  show('terminal');
  return reading ?? undefined;
}
