// The checklist page: shows what the records say, and takes them out of the browser and in again.
import { allRecords, exportRecords, forgetAll, importRecords, saveRecord } from './state/progress.ts';
import type { LessonRecord, StepRecord } from './state/record.ts';

const said = document.querySelector('[data-progress-status]');
const say = (text: string): void => {
  if (said) said.textContent = text;
};

const minutes = (seconds: number): string => (seconds < 90 ? 'a minute' : `${Math.round(seconds / 60)} minutes`);

function stepFacts({ done, hints }: StepRecord): string {
  const help = hints === 0 ? '' : hints === 3 ? 'the answer shown' : hints === 1 ? 'one hint' : `${hints} hints`;
  return [...(done === undefined ? [] : [`done ${new Date(done).toLocaleDateString()}`]), ...(help ? [help] : [])].join(', ');
}

function showLesson(section: HTMLElement, record: LessonRecord | undefined): void {
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  let done = 0;
  for (const element of steps) {
    const step = record?.steps[element.dataset.step ?? ''];
    const isDone = step?.done !== undefined;
    if (isDone) done += 1;
    element.querySelector('.state')?.classList.toggle('ready', isDone);
    const facts = element.querySelector('[data-step-facts]');
    if (facts) facts.textContent = step ? stepFacts(step) : '';
  }
  const facts = section.querySelector('[data-facts]');
  if (facts) facts.textContent = record ? `${done} of ${steps.length} steps done, ${minutes(record.seconds)} with the lab open` : '';
}

async function show(): Promise<void> {
  const records = new Map((await allRecords()).map((record) => [record.lesson, record]));
  for (const section of document.querySelectorAll<HTMLElement>('[data-checklist]'))
    showLesson(section, records.get(section.dataset.checklist ?? ''));
}

async function save(): Promise<void> {
  const records = await allRecords();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportRecords(records)], { type: 'application/json' }));
  link.download = 'endpointslice-lab-progress.json';
  link.click();
  URL.revokeObjectURL(link.href);
  say(`${records.length} lessons saved.`);
}

async function read(file: File): Promise<void> {
  const records = importRecords(await file.text());
  for (const record of records) if (!(await saveRecord(record))) throw new Error('This browser keeps nothing for this site.');
  await show();
  say(`${records.length} lessons read.`);
}

const orSay = (work: Promise<void>): void => {
  work.catch((error: unknown) => say(error instanceof Error ? error.message : 'That did not work.'));
};

document.querySelector('[data-export]')?.addEventListener('click', () => orSay(save()));
document.querySelector('[data-import]')?.addEventListener('change', (event) => {
  const input = event.currentTarget;
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file) orSay(read(file));
});
document.querySelector('[data-forget]')?.addEventListener('click', () => {
  if (!confirm('Forget all progress in this browser?')) return;
  orSay(
    forgetAll()
      .then(show)
      .then(() => say('Forgotten.')),
  );
});

show().catch(() => say('This browser keeps nothing for this site, so there is no progress to show.'));
