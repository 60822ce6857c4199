// Time, under the map: it stands still or goes on, a second at a time; and back to before any command of the session.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Lab } from '../state/lab.ts';
import { placesIn, timeOfDay } from './moments.ts';

export function TimeBar({ lab }: { readonly lab: Lab }): JSX.Element | null {
  /** Undefined: the present. */
  const chosen = useSignal<number | undefined>(undefined);
  const view = lab.view.value;
  const journal = lab.record.value.journal;
  if (!view) return null;
  const places = journal ? placesIn(journal) : [];
  const at = Math.min(chosen.value ?? places.length, places.length);
  const place = places[at];
  const words = place ? `${timeOfDay(place.mark.at)}, before: ${place.line.split('\n')[0]}` : 'now';
  const { rewind } = lab;
  const still = lab.pace.value === 0;
  const busy = rewind.busy.value || lab.running.value;
  return (
    <section class="time-bar" aria-label="Time">
      <div class="time-row">
        <button type="button" class="quiet" aria-pressed={still} onClick={() => lab.setPace(still ? 1 : 0)}>
          {still ? 'Go on' : 'Pause'}
        </button>
        {still && (
          <button type="button" class="quiet" onClick={() => lab.step()}>
            Step (1 s)
          </button>
        )}
        <span class="facts">{timeOfDay(view.seconds * 1000)}</span>
        {places.length > 0 && (
          <input
            type="range"
            min={0}
            max={places.length}
            step={1}
            value={at}
            aria-label="Moment of the session"
            aria-valuetext={words}
            title={words}
            onInput={(event) => {
              chosen.value = Number(event.currentTarget.value);
            }}
          />
        )}
        {place && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => {
              chosen.value = undefined;
              void rewind.goBack(place);
            }}
          >
            Go back there
          </button>
        )}
        {rewind.future.value && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => {
              chosen.value = undefined;
              void rewind.goForward();
            }}
          >
            Forward again
          </button>
        )}
      </div>
      {place && <p class="facts">{words}</p>}
      {rewind.differences.value.length > 0 && (
        <div class="time-news">
          <p class="facts">Otherwise than where you came from: {rewind.differences.value.join('; ')}.</p>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              rewind.differences.value = [];
            }}
          >
            Close
          </button>
        </div>
      )}
    </section>
  );
}
