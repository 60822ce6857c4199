// Prose and lab are one: what the lab knows is shown where it is read, and what is read decides the step.
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { CheckResult } from '../../sandbox/lessons/lesson.ts';
import { Inline } from './inline.tsx';
import { coverPredictions } from './predictions.ts';
import type { ReadingPlace } from './reading-place.ts';
import type { Lab } from './state/lab.ts';

/** The words of a check, below it; nothing once it is done. */
function say(item: Element, result: CheckResult | undefined): void {
  const words = result && !result.done ? result.message : undefined;
  let place = item.querySelector('.check-says');
  if (!place) {
    if (words === undefined) return;
    place = document.createElement('p');
    place.className = 'check-says';
    item.append(place);
  }
  render(words === undefined ? null : Inline({ text: words }), place);
}

function showChecks(stage: HTMLElement, lab: Lab): void {
  effect(() => {
    const done = lab.record.value.steps;
    for (const step of stage.querySelectorAll<HTMLElement>('[data-step]')) {
      const all = done[step.dataset.step ?? '']?.done !== undefined;
      const current = step.dataset.step === lab.steps.current.value;
      step.toggleAttribute('data-current', current);
      for (const mark of step.querySelectorAll<HTMLElement>('.step-checks [data-check]')) {
        const result = current ? lab.steps.results.value.find((candidate) => candidate.id === mark.dataset.check) : undefined;
        mark.classList.toggle('ready', all || result?.done === true);
        if (mark.parentElement) say(mark.parentElement, all ? undefined : result);
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

/** A step is read once its heading stands above this part of the window's height. */
const READ = 0.45;

function tieSteps(stage: HTMLElement, lab: Lab, reading: ReadingPlace): void {
  const steps = [...stage.querySelectorAll<HTMLElement>('[data-step]')];
  const stepOf = (id: string | undefined) => steps.find((step) => step.dataset.step === id);
  reading.onRest(() => {
    const read = steps.findLast((step) => step.getBoundingClientRect().top < innerHeight * READ)?.dataset.step;
    if (read !== undefined) lab.steps.read(read);
  });
  lab.steps.bring = (id) => {
    lab.steps.read(id);
    const step = stepOf(id);
    if (!step) return;
    reading.goTo(step);
    const heading = step.querySelector('h2');
    if (!heading) return;
    // Who goes on by keyboard goes on from here.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  // What is pressed in the prose is what is read.
  stage.addEventListener('click', (event) => {
    const run = event.target instanceof Element ? event.target.closest('[data-run]') : null;
    const step = run?.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step !== undefined) lab.steps.read(step);
  });
}

export function tieProse(stage: HTMLElement, lab: Lab, reading: ReadingPlace | undefined): void {
  showChecks(stage, lab);
  keepAnswers(stage, lab);
  coverPredictions(stage, lab, reading);
  if (reading) tieSteps(stage, lab, reading);
}
