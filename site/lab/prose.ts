// What the lab knows is shown in the prose too: checks that are done, questions that were answered.
import { effect } from '@preact/signals';
import type { Lab } from './state/lab.ts';

function showChecks(stage: HTMLElement, lab: Lab): void {
  effect(() => {
    const done = lab.record.value.steps;
    for (const step of stage.querySelectorAll<HTMLElement>('[data-step]')) {
      const all = done[step.dataset.step ?? '']?.done !== undefined;
      const current = step.dataset.step === lab.current.value;
      for (const mark of step.querySelectorAll<HTMLElement>('[data-check]')) {
        const result = current ? lab.results.value.find((candidate) => candidate.id === mark.dataset.check) : undefined;
        mark.classList.toggle('ready', all || result?.done === true);
      }
    }
  });
}

function keepAnswers(stage: HTMLElement, lab: Lab): void {
  for (const question of stage.querySelectorAll<HTMLElement>('[data-question]')) {
    const id = question.dataset.question ?? '';
    const options = [...question.querySelectorAll('details')];
    const chosen = lab.record.value.answers[id];
    const before = chosen === undefined ? undefined : options[chosen];
    if (before) before.open = true;
    options.forEach((option, at) => {
      option.addEventListener('toggle', () => {
        if (option.open) lab.answer(id, at);
      });
    });
  }
}

export function tieProse(stage: HTMLElement, lab: Lab): void {
  showChecks(stage, lab);
  keepAnswers(stage, lab);
}
