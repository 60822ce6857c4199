// The few lines of script that a reading page carries: they fetch the lab when it is wanted.
import { openLab, showDemo } from './opening.ts';
import { commandIn } from './run-command.ts';

const stage = document.querySelector<HTMLElement>('[data-lesson]');

const remembered = (lesson: string): boolean => {
  try {
    return localStorage.getItem('lab-open') === lesson;
  } catch {
    return false;
  }
};

/** A keyboard on the screen comes up when it is asked for, not before. */
const hasKeyboard = (): boolean => matchMedia('(pointer: fine)').matches;

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-open-lab], [data-to-terminal], [data-run]') : null;
  if (!button || !stage) return;
  event.preventDefault();
  const command = button.matches('[data-run]') ? commandIn(button.parentElement) : undefined;
  void openLab(stage, command === undefined ? { focus: hasKeyboard() || button.matches('[data-to-terminal]') } : { command });
});

/** A sign of life from whoever reads, or six quiet seconds: until then the page itself comes first. */
function whenWanted(): Promise<void> {
  return new Promise((resolve) => {
    const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'];
    const wanted = () => {
      for (const sign of signs) removeEventListener(sign, wanted);
      clearTimeout(later);
      resolve();
    };
    const later = setTimeout(wanted, 6000);
    for (const sign of signs) addEventListener(sign, wanted, { passive: true });
  });
}

if (stage?.dataset.eager !== undefined) void whenWanted().then(() => showDemo(stage));
else if (stage?.dataset.lesson && remembered(stage.dataset.lesson)) void openLab(stage);
