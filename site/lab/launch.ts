// The few lines of script that a reading page carries: they fetch the lab when it is wanted.
const stage = document.querySelector<HTMLElement>('[data-lesson]');

const remembered = (lesson: string): boolean => {
  try {
    return localStorage.getItem('lab-open') === lesson;
  } catch {
    return false;
  }
};

let lab: Promise<typeof import('./open.tsx')> | undefined;

async function open(command?: string): Promise<void> {
  if (!stage) return;
  lab ??= import('./open.tsx');
  await (await lab).openLab(stage, command);
}

/** The command that stands beside its button: the text of its lines, without the prompts. */
const commandOf = (button: Element): string | undefined => {
  const lines = button.parentElement?.querySelector('code')?.childNodes;
  return lines && [...lines].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')).join('');
};

stage?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-open-lab], [data-run]') : null;
  if (button) void open(button.matches('[data-run]') ? commandOf(button) : undefined);
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

async function showAlive(): Promise<void> {
  if (!stage) return;
  await whenWanted();
  lab ??= import('./open.tsx');
  await (await lab).showDemo(stage);
}

if (stage?.dataset.eager !== undefined) void showAlive();
else if (stage?.dataset.lesson && remembered(stage.dataset.lesson)) void open();

export {};
