// What is seen while a session is played again, and where that was not to be done.
import type { JSX } from 'preact';
import { download } from './download.ts';
import type { Lab } from './state/lab.ts';
import { PROGRESS_FILE } from './state/progress.ts';

export function OpeningSession({ lab }: { readonly lab: Lab }): JSX.Element | null {
  const opening = lab.opener.shown.value;
  if (!opening) return null;
  if (opening.state === 'starting')
    return (
      <section class="opening-session" aria-label="The cluster starts">
        <label>
          The cluster starts. <progress />
        </label>
      </section>
    );
  const anew = (
    <button type="button" onClick={() => lab.opener.answer('anew')}>
      {lab.exercise.lesson ? 'Begin this lesson again, keep my progress' : 'Begin anew'}
    </button>
  );
  if (opening.state === 'playing') {
    const percent = Math.floor(opening.share * 100);
    return (
      <section class="opening-session" aria-label="Your session is opened">
        <label>
          Playing your session again: {percent} % <progress max={100} value={percent} />
        </label>
        <button type="button" class="quiet" onClick={() => lab.opener.cancel()}>
          Cancel
        </button>
        {anew}
      </section>
    );
  }
  return (
    <section class="opening-session" role="alert">
      <p>{opening.why}</p>
      <button type="button" onClick={() => lab.opener.answer('again')}>
        Try again, however long it takes
      </button>{' '}
      {anew}{' '}
      <button type="button" class="quiet" onClick={() => download(PROGRESS_FILE, lab.exported(), 'application/json')}>
        Save progress to a file
      </button>
    </section>
  );
}
