// The checklist page: shows what the records say, and takes them out of the browser and in again.
import { download } from './download.ts';
import { canBePlayed, withoutSession } from './state/check-session.ts';
import { openLessons } from './state/one-tab.ts';
import { allProgress, carryAlong, exportProgress, forgetAll, importProgress, PROGRESS_FILE, saveRecord } from './state/progress.ts';
import { ANSWER, type LessonRecord, type StepRecord } from './state/record.ts';

const said = document.querySelector('[data-progress-status]');
const say = (text: string): void => {
  if (said) said.textContent = text;
};

const count = (number: number, one: string, many = `${one}s`): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

const duration = (seconds: number): string => (seconds < 45 ? 'less than a minute' : count(Math.round(seconds / 60), 'minute'));

/** Hints that were only hints, and whether the answer was shown. */
const hintsOf = ({ hints }: StepRecord): number => Math.min(hints, ANSWER - 1);
const answered = ({ hints }: StepRecord): boolean => hints >= ANSWER;

const stepFacts = (step: StepRecord): string =>
  [
    ...(step.done === undefined ? [] : [`done ${new Date(step.done).toLocaleDateString()}`]),
    ...(step.seconds > 0 ? [duration(step.seconds)] : []),
    ...(hintsOf(step) > 0 ? [count(hintsOf(step), 'hint')] : []),
    ...(answered(step) ? ['the answer shown'] : []),
  ].join(', ');

function lessonFacts(record: LessonRecord, done: number, steps: number): string {
  const taken = Object.values(record.steps);
  const hints = taken.reduce((sum, step) => sum + hintsOf(step), 0);
  return [
    `${done} of ${count(steps, 'step')} done`,
    `${duration(record.seconds)} with the lab open`,
    count(hints, 'hint'),
    `${count(taken.filter(answered).length, 'answer')} shown`,
  ].join(', ');
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
  if (facts) facts.textContent = record ? lessonFacts(record, done, steps.length) : '';
}

async function show(): Promise<void> {
  const { records, unreadable } = await allProgress();
  const known = new Map(records.map((record) => [record.lesson, record]));
  for (const section of document.querySelectorAll<HTMLElement>('[data-checklist]'))
    showLesson(section, known.get(section.dataset.checklist ?? ''));
  if (unreadable.length > 0) say(ofUnreadable(unreadable.length));
}

const ofUnreadable = (number: number): string =>
  number === 0
    ? ''
    : `${count(number, 'record')} cannot be read by this edition of the site. The file that you save holds ${number === 1 ? 'it as it is' : 'them as they are'}.`;

async function save(): Promise<void> {
  const progress = await allProgress();
  download(PROGRESS_FILE, exportProgress(progress), 'application/json');
  say(`Saved: ${count(progress.records.length + progress.unreadable.length, 'record')}.`);
}

/** A tab keeps what it knows when it is left, over whatever was put there meanwhile. */
async function refuseWhereOpen(lessons: readonly string[]): Promise<void> {
  const open = await openLessons();
  const inTheWay = lessons.filter((lesson) => open.has(lesson));
  if (inTheWay.length > 0) throw new Error(`Nothing was changed. Close first what is open in another tab: ${inTheWay.join(', ')}.`);
}

const cancel = document.querySelector<HTMLButtonElement>('[data-import-cancel]');

/** The records as they can be gone on with, and the lessons of those whose sessions cannot. The learner may stop it. */
async function checked(records: readonly LessonRecord[]): Promise<{ fit: LessonRecord[]; unfit: string[] }> {
  const fit: LessonRecord[] = [];
  const unfit: string[] = [];
  const stop = new AbortController();
  if (cancel) {
    cancel.hidden = false;
    cancel.onclick = () => stop.abort();
  }
  try {
    for (const [at, record] of records.entries()) {
      const told = (share: number): void =>
        say(`Playing session ${at + 1} of ${records.length} to see that it can be: ${record.lesson}, ${Math.floor(share * 100)} %`);
      const plays = await canBePlayed(record, stop.signal, told);
      fit.push(plays ? record : withoutSession(record));
      if (!plays) unfit.push(record.lesson);
    }
  } catch (error) {
    if (stop.signal.aborted) throw new Error('You stopped it. Nothing was changed.');
    throw error;
  } finally {
    if (cancel) cancel.hidden = true;
  }
  return { fit, unfit };
}

async function read(file: File): Promise<void> {
  const { records, unreadable } = importProgress(await file.text());
  await refuseWhereOpen(records.map(({ lesson }) => lesson));
  const here = new Set((await allProgress()).records.map(({ lesson }) => lesson));
  const replaced = records.filter(({ lesson }) => here.has(lesson));
  if (replaced.length > 0 && !confirm(`The file replaces what is kept here of: ${replaced.map(({ lesson }) => lesson).join(', ')}.`)) {
    say('Nothing was changed.');
    return;
  }
  const { fit, unfit } = await checked(records);
  await carryAlong(unreadable);
  for (const [at, record] of fit.entries()) {
    const outcome = await saveRecord(record);
    if (outcome === 'kept') continue;
    await show();
    throw new Error(
      `${at} of ${count(records.length, 'record')} read: this browser ${outcome === 'full' ? 'has no room left' : 'keeps nothing'} for this site. Read the file again once it has.`,
    );
  }
  await show();
  const left =
    unfit.length === 0
      ? ''
      : ` The session of ${unfit.join(', ')} could not be played and was left out: the progress is read, the cluster begins anew.`;
  say([`Read: ${count(records.length, 'record')}.${left}`, ofUnreadable(unreadable.length)].join(' ').trim());
}

async function forget(): Promise<void> {
  if (!confirm('Forget all progress in this browser?')) return;
  await refuseWhereOpen([...(await openLessons())]);
  const { unreadable } = await allProgress();
  const too =
    unreadable.length > 0 &&
    confirm(`${count(unreadable.length, 'record')} cannot be read by this edition of the site, but may be by another. Forget that, too?`);
  await forgetAll(too);
  await show();
  say(too || unreadable.length === 0 ? 'Forgotten.' : `Forgotten. ${ofUnreadable(unreadable.length)}`);
}

const orSay = (work: Promise<void>): void => {
  work.catch((error: unknown) => say(error instanceof Error ? error.message : 'That did not work.'));
};

document.querySelector('[data-export]')?.addEventListener('click', () => orSay(save()));
document.querySelector('[data-import]')?.addEventListener('change', (event) => {
  const input = event.currentTarget;
  if (!(input instanceof HTMLInputElement)) return;
  const [file] = input.files ?? [];
  // The same file may be chosen again.
  if (file) orSay(read(file).finally(() => (input.value = '')));
});
document.querySelector('[data-forget]')?.addEventListener('click', () => orSay(forget()));

show().catch(() => say('This browser keeps nothing for this site, so there is no progress to show.'));
