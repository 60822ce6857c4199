// The home page knows who was here before: what is done is marked, and the first button leads on from there.
import { allProgress } from './state/progress.ts';

async function show(): Promise<void> {
  const { records } = await allProgress();
  const known = new Map(records.map((record) => [record.lesson, record]));
  const lessons = [...document.querySelectorAll<HTMLAnchorElement>('[data-course-lesson]')].map((link) => {
    const record = known.get(link.dataset.courseLesson ?? '');
    const steps = (link.dataset.steps ?? '').split(' ');
    const done = steps.filter((step) => record?.steps[step]?.done !== undefined).length;
    return { link, begun: record !== undefined, finished: done === steps.length };
  });
  for (const { link, finished } of lessons) {
    if (!finished) continue;
    link.querySelector('.state')?.classList.add('ready');
    link.querySelector('[data-done]')?.append(', done');
  }
  const button = document.querySelector<HTMLAnchorElement>('[data-begin]');
  if (!button || !lessons.some(({ begun }) => begun)) return;
  const next = lessons.find(({ begun, finished }) => begun && !finished) ?? lessons.find(({ finished }) => !finished);
  if (next) {
    button.textContent = `${next.begun ? 'Go on with' : 'Start'} lesson ${next.link.dataset.number}`;
    button.href = next.link.href;
  } else {
    button.textContent = 'See what you have done';
    button.href = button.dataset.checklist ?? '';
  }
}

// Where storage is refused nothing is known, and the page stays as it is.
show().catch(() => undefined);
