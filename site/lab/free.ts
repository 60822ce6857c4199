// The free sandbox's page: which cluster to begin with. `?preset=three-pods&run=kubectl+get+pods` comes from a guide page.
import { openLab } from './opening.ts';
import { forgetRecord } from './state/progress.ts';

const form = document.querySelector<HTMLFormElement>('[data-presets]');
const stage = document.querySelector<HTMLElement>('[data-lesson]');
const choice = form?.querySelector('select');
const about = form?.querySelector('[data-preset-about]');
const address = new URL(location.href);

const describe = () => {
  if (about) about.textContent = choice?.selectedOptions[0]?.dataset.about ?? '';
};

const asked = address.searchParams.get('preset');
if (choice && asked && [...choice.options].some((option) => option.value === asked)) choice.value = asked;
if (stage && choice) stage.dataset.lesson = `free-${choice.value}`;
describe();

choice?.addEventListener('change', describe);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const preset = choice?.value ?? 'empty';
  address.searchParams.set('preset', preset);
  address.searchParams.delete('run');
  // A fresh start is a fresh record; where storage is refused there is none to forget.
  void forgetRecord(`free-${preset}`).finally(() => location.assign(address));
});

const command = address.searchParams.get('run');
if (stage) void openLab(stage, command === null ? {} : { command });
