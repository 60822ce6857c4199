// `lab load` as a chart: who answered, second by second, what failed, and how long answers took. What it shows stands below it as a
// table, and the command's own text in the terminal.
import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LoadView } from '../../../sandbox/session/view.ts';
import { latencyInWords, loadInBars, loadInWords, type Row } from './load-bars.ts';

const WIDTH = 600;
const HEIGHT = 96;
const LATENCY = 36;

function Bars({ rows, load }: { readonly rows: readonly Row[]; readonly load: LoadView }): JSX.Element {
  const { bars, most } = loadInBars(rows, Math.max(load.duration, 10), WIDTH, HEIGHT);
  return (
    <svg class="load-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={loadInWords(load)}>
      {bars.map(({ x, y, width, height, row }) => (
        <rect key={`${row} ${x}`} class={rows[row]?.failed ? 'failed' : `series-${row % 7}`} x={x} y={y} width={width} height={height} />
      ))}
      <title>{`At most ${most} a second`}</title>
    </svg>
  );
}

function Latency({ load }: { readonly load: LoadView }): JSX.Element {
  const most = Math.max(...load.most.map((ms) => ms ?? 0), 1);
  const step = WIDTH / Math.max(load.duration, 10);
  // A second without answers has no point: the line begins anew after it.
  const path = (values: readonly (number | undefined)[]) =>
    values
      .map((ms, i) => {
        if (ms === undefined) return '';
        const [x, y] = [(i + 0.5) * step, LATENCY - 2 - ((LATENCY - 4) * ms) / most];
        return `${values[i - 1] === undefined ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  return (
    <svg class="load-latency" viewBox={`0 0 ${WIDTH} ${LATENCY}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="most" d={path(load.most)} />
      <path class="half" d={path(load.half)} />
    </svg>
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

export function LoadChart({ load }: { readonly load: Signal<LoadView | undefined> }): JSX.Element | null {
  const byZone = useSignal(false);
  const asTable = useSignal(false);
  const view = load.value;
  if (!view) return null;
  const pods: readonly Row[] = view.pods.map(({ name, zone, answered }) => ({
    name: zone === '' ? name : `${name} (${zone})`,
    counts: answered,
  }));
  const zones = new Map<string, readonly number[]>();
  for (const { zone, answered } of view.pods) {
    const known = zones.get(zone || 'no zone');
    zones.set(zone || 'no zone', known ? known.map((count, i) => count + (answered[i] ?? 0)) : answered);
  }
  const answered = byZone.value ? [...zones].map(([name, counts]): Row => ({ name, counts })) : pods;
  const rows: readonly Row[] = sum(view.failed) > 0 ? [...answered, { name: 'failed', counts: view.failed, failed: true }] : answered;
  return (
    <aside class="load" aria-label="Load">
      <header>
        <h3>
          {view.url}, {view.rps} a second{view.done ? '' : ', running'}
        </h3>
        <button
          type="button"
          class="quiet"
          aria-pressed={byZone.value}
          onClick={() => {
            byZone.value = !byZone.value;
          }}
        >
          By zone
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable.value}
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          As a table
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            load.value = undefined;
          }}
        >
          Close
        </button>
      </header>
      {asTable.value ? <Table rows={rows} load={view} /> : <Chart rows={rows} load={view} />}
    </aside>
  );
}

function Chart({ rows, load }: { readonly rows: readonly Row[]; readonly load: LoadView }): JSX.Element {
  return (
    <>
      <Bars rows={rows} load={load} />
      <ul class="load-legend">
        {rows.map(({ name, counts, failed }, row) => (
          <li key={name}>
            <span class={`swatch ${failed ? 'failed' : `series-${row % 7}`}`} aria-hidden="true" /> {name} {sum(counts)}
          </li>
        ))}
      </ul>
      <Latency load={load} />
      <p class="facts">
        {latencyInWords(load)}
        {load.failures.length > 0 && ` Failed: ${load.failures.map(([why, count]) => `${count} ${why}`).join('; ')}.`}
      </p>
    </>
  );
}

function Table({ rows, load }: { readonly rows: readonly Row[]; readonly load: LoadView }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="load-table" tabIndex={0} aria-label="The load, second by second">
      <table>
        <thead>
          <tr>
            <th scope="col">Second</th>
            {rows.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">half within, ms</th>
            <th scope="col">95 % within, ms</th>
          </tr>
        </thead>
        <tbody>
          {load.failed.map((_, second) => (
            <tr key={second}>
              <th scope="row">{second + 1}</th>
              {rows.map(({ name, counts }) => (
                <td key={name}>{counts[second] ?? 0}</td>
              ))}
              <td>{load.half[second]?.toFixed(1) ?? 'no answer'}</td>
              <td>{load.most[second]?.toFixed(1) ?? 'no answer'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
