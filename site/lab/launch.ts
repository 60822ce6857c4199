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
  stage.dataset.opening = '';
  lab ??= import('./open.tsx');
  await (await lab).openLab(stage, command);
}

stage?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-open-lab], [data-run]') : null;
  if (button) void open(button.dataset.run);
});

if (stage?.dataset.lesson && remembered(stage.dataset.lesson)) void open();
