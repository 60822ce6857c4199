// The free sandbox's page: which cluster to begin with. `?preset=three-pods&run=kubectl+get+pods` comes from a guide page, or from
// anywhere: a link puts a command at the prompt, and whoever sits there sends it off. A session that is kept is not for links.
import { offerCommand, openLab } from './opening.ts';
import { forgetRecord, isKept } from './state/progress.ts';

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
const exercise = `free-${choice?.value}`;
if (stage && choice) stage.dataset.lesson = exercise;
describe();

// What the link asks for is done once: it is gone when the page is loaded again, kept or sent on.
const command = address.searchParams.get('run');
address.searchParams.delete('run');
if (command !== null) history.replaceState(history.state, '', address);

choice?.addEventListener('change', describe);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const preset = choice?.value ?? 'empty';
  address.searchParams.set('preset', preset);
  // A fresh start is a fresh record; where storage is refused there is none to forget.
  void forgetRecord(`free-${preset}`)
    .catch(() => undefined)
    .finally(() => location.assign(address));
});

async function open(at: HTMLElement): Promise<void> {
  if (command === null) return openLab(at);
  if (await isKept(exercise)) at.dataset.fleeting = '';
  return offerCommand(at, command);
}

if (stage) void open(stage);
