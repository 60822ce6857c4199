// Opens a lab in its pane and ties it to the page around it: tabs on a phone, commands in the prose, the divider.
import xtermStyles from '@xterm/xterm/css/xterm.css?inline';
import { render } from 'preact';
import { LabApp } from './app.tsx';
import styles from './lab.css?inline';
import { OpeningSession } from './opening-session.tsx';
import { tieParts } from './parts.ts';
import { tieProse } from './prose.ts';
import type { ReadingPlace } from './reading-place.ts';
import { heedSoftKeyboard } from './soft-keyboard.ts';
import { keep, nudged, recall, share } from './split.tsx';
import { type Exercise, fetchExercise } from './state/exercise.ts';
import { Lab } from './state/lab.ts';
import type { LabTerminal } from './terminal/terminal.ts';

interface Opened {
  readonly lab: Lab;
  readonly terminal: LabTerminal;
}

const opened = new WeakMap<HTMLElement, Promise<Opened>>();

function addStyles(): void {
  if (document.querySelector('style[data-lab-styles]')) return;
  const style = document.createElement('style');
  style.dataset.labStyles = '';
  style.textContent = xtermStyles + styles;
  document.head.append(style);
}

function tieDivider(stage: HTMLElement, reading: ReadingPlace | undefined): void {
  const divider = stage.querySelector<HTMLElement>('.lesson-divider');
  if (!divider) return;
  const set = (percent: number) => {
    stage.style.setProperty('--prose', `${percent}%`);
    divider.setAttribute('aria-valuenow', String(percent));
  };
  const change = (percent: number) => {
    reading?.keep();
    set(percent);
    reading?.restore();
    keep('prose', percent);
  };
  set(recall('prose', 42));
  divider.hidden = false;
  divider.addEventListener('pointerdown', (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) change(share(stage, 'vertical', event));
  });
  divider.addEventListener('keydown', (event) => {
    const next = nudged(Number(divider.getAttribute('aria-valuenow')), event.key);
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  });
}

async function exerciseOf(stage: HTMLElement): Promise<Exercise> {
  const exercise = await fetchExercise(stage.dataset.lesson ?? '');
  if (!exercise) throw new Error("The lesson's data could not be fetched (404).");
  return stage.dataset.fleeting === undefined ? exercise : { ...exercise, fleeting: true };
}

const BESIDE =
  'A link has opened this, beside the session of this preset that you have kept. Nothing of it is kept; load the page again to go back to yours.';

/** Says how far a session has come that is played again. */
async function opening(lab: Lab, pane: HTMLElement): Promise<void> {
  const place = document.createElement('div');
  pane.append(place);
  render(<OpeningSession lab={lab} />, place);
  await lab.open().finally(() => {
    render(null, place);
    place.remove();
  });
}

function rememberOpen(stage: HTMLElement): void {
  if (!stage.querySelector('.lesson-prose')) return;
  try {
    localStorage.setItem('lab-open', stage.dataset.lesson ?? '');
  } catch {
    // Then it is opened by hand next time.
  }
}

async function start(stage: HTMLElement): Promise<Opened> {
  const pane = stage.querySelector<HTMLElement>('[data-lab]');
  if (!pane) throw new Error('This page has no place for a lab.');
  addStyles();
  const lab = new Lab(await exerciseOf(stage));
  await opening(lab, pane);
  if (stage.dataset.fleeting !== undefined) lab.notice.value = BESIDE;
  pane.replaceChildren();
  // First, so that what is read is known as it was.
  const reading = tieParts(stage);
  stage.dataset.open = '';
  tieDivider(stage, reading);
  reading?.restore();
  heedSoftKeyboard(stage);
  const terminal = await new Promise<LabTerminal>((resolve) => render(<LabApp lab={lab} onReady={resolve} />, pane));
  lab.type = (command) => {
    stage.dispatchEvent(new CustomEvent('show-part', { detail: 'terminal' }));
    void terminal.type(command);
  };
  if (lab.resumed.value) await terminal.say('Welcome back. The cluster and your files are as you left them.');
  if (lab.unfinished.value !== undefined)
    await terminal.say(`A line was still at work when the page was closed, and was not run again: ${lab.unfinished.value}`);
  tieProse(stage, lab, reading);
  rememberOpen(stage);
  return { lab, terminal };
}

/** What to do once the lab is open: type a command, or put the cursor into the terminal. */
export interface Wish {
  readonly command?: string;
  readonly focus?: boolean;
}

/** Opens the lab that belongs to `stage`, once. */
export async function openLab(stage: HTMLElement, { command, focus = false }: Wish = {}): Promise<Opened> {
  const opening = opened.get(stage) ?? start(stage);
  opened.set(stage, opening);
  const { lab, terminal } = await opening;
  if (focus || command !== undefined) stage.dispatchEvent(new CustomEvent('show-part', { detail: 'terminal' }));
  if (focus) terminal.focus();
  if (command !== undefined) await terminal.type(command);
  return { lab, terminal };
}

/** Opens the lab with a command at its prompt, which waits for Enter. */
export async function offerCommand(stage: HTMLElement, command: string): Promise<void> {
  const { terminal } = await openLab(stage);
  terminal.offer(command);
}

const DEMO = ['kubectl get endpointslices', 'kubectl scale deployment example --replicas=5', 'kubectl get endpointslices'];

/** The home page's lab: it types a few commands of its own until someone else wants to. */
export async function showDemo(stage: HTMLElement): Promise<void> {
  const { terminal } = await openLab(stage);
  let watching = true;
  stage.addEventListener('pointerdown', () => {
    watching = false;
  });
  stage.addEventListener('focusin', () => {
    watching = false;
  });
  for (const command of DEMO) {
    await new Promise((resolve) => setTimeout(resolve, 1800));
    if (!watching) return;
    await terminal.type(command);
  }
}
