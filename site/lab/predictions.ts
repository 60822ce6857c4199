// With the lab open, what a prediction asks about is covered until it is answered, or the command is run. Commands stay in sight.
import { effect } from '@preact/signals';
import type { ReadingPlace } from './reading-place.ts';
import { commandIn } from './run-command.ts';
import type { Lab } from './state/lab.ts';

/** What the prose says after a question, up to the next one or to the task. */
function following(prediction: Element): Element[] {
  const parts: Element[] = [];
  for (let next = prediction.nextElementSibling; next && !next.matches('.predict, .step-task'); next = next.nextElementSibling)
    parts.push(next);
  return parts;
}

/** Of a command, only what it prints. */
const covered = (part: Element): Element | null => (part.matches('.run') ? part.querySelector('.run-output') : part);

const NOTE = 'Say what you expect, or run the command: then the text goes on.';

function noteOn(question: string, show: () => void): HTMLElement {
  const note = document.createElement('p');
  note.className = 'covered-note';
  note.dataset.covers = question;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Show it';
  button.addEventListener('click', show);
  note.append(NOTE, ' ', button);
  return note;
}

export function coverPredictions(stage: HTMLElement, lab: Lab, reading: ReadingPlace | undefined): void {
  for (const prediction of stage.querySelectorAll<HTMLElement>('.predict')) {
    const question = prediction.querySelector<HTMLElement>('[data-question]')?.dataset.question ?? '';
    const step = prediction.closest<HTMLElement>('[data-step]')?.dataset.step ?? '';
    const parts = following(prediction);
    const commands = parts.filter((part) => part.matches('.run')).map((part) => commandIn(part) ?? '');
    let shown = false;
    const note = noteOn(question, () => show());
    const apply = () => {
      const { answers, steps, history } = lab.record.value;
      const open =
        shown ||
        answers[question] !== undefined ||
        steps[step]?.done !== undefined ||
        commands.some((command) => history.includes(command));
      if (note.hidden === open && note.isConnected) return;
      reading?.keep();
      prediction.after(note);
      note.hidden = open;
      for (const part of parts) covered(part)?.toggleAttribute('data-covered', !open);
      reading?.restore();
    };
    const show = () => {
      shown = true;
      apply();
    };
    effect(apply);
  }
}
