// Bytes sent for one change, by the number of pods: one line for Endpoints, one for slices. Both scales are logarithmic.
import type { JSX } from 'preact';
import { type Assumptions, bytes, endpointsCost, type Size, slicesCost } from './cost.ts';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 84;
const RIGHT = 18;
const TOP = 16;
const BOTTOM = 52;

export const PODS: readonly number[] = [1, 10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000];

const log = (value: number, from: number, to: number): number =>
  (Math.log10(Math.max(value, from)) - Math.log10(from)) / (Math.log10(to) - Math.log10(from));

const pods = (count: number): string => count.toLocaleString('en');

interface Props {
  readonly size: Size;
  readonly assumptions: Assumptions;
}

export function CostChart({ size, assumptions }: Props): JSX.Element {
  const at = (count: number): Size => ({ ...size, pods: count });
  const rows = PODS.map((count) => ({
    count,
    endpoints: endpointsCost(at(count), assumptions).sent,
    slices: slicesCost(at(count), assumptions).sent,
  }));
  const all = rows.flatMap(({ endpoints, slices }) => [endpoints, slices]);
  const low = 10 ** Math.floor(Math.log10(Math.min(...all)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...all) * 1.001));
  const [first, last] = [PODS[0] ?? 1, PODS.at(-1) ?? 1];
  const x = (count: number): number => LEFT + (WIDTH - LEFT - RIGHT) * log(Math.min(count, last), first, last);
  const y = (value: number): number => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * log(value, low, high);
  const line = (of: 'endpoints' | 'slices'): string => rows.map((row) => `${x(row.count)},${y(row[of])}`).join(' ');
  const decades: number[] = [];
  for (let value = low; value <= high * 1.001; value *= 10) decades.push(value);
  const here = { endpoints: endpointsCost(size, assumptions).sent, slices: slicesCost(size, assumptions).sent };
  const words = `Bytes sent to ${pods(size.watchers)} watchers for one change, by number of pods. With ${pods(size.pods)} pods: ${bytes(here.endpoints)} for Endpoints, ${bytes(here.slices)} for slices.`;
  return (
    <figure class="cost-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {decades.map((value) => (
          <g key={value}>
            <line class="cost-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text class="cost-tick" x={LEFT - 8} y={y(value) + 4} text-anchor="end">
              {bytes(value)}
            </text>
          </g>
        ))}
        {[1, 10, 100, 1_000, 10_000].map((count) => (
          <text key={count} class="cost-tick" x={x(count)} y={HEIGHT - BOTTOM + 22} text-anchor="middle">
            {pods(count)}
          </text>
        ))}
        <text class="cost-tick" x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} text-anchor="middle">
          pods of the Service
        </text>
        <line class="cost-here" x1={x(size.pods)} x2={x(size.pods)} y1={TOP} y2={HEIGHT - BOTTOM} />
        <polyline class="cost-endpoints" points={line('endpoints')} />
        <polyline class="cost-slices" points={line('slices')} />
        <rect class="cost-endpoints-mark" x={x(size.pods) - 5} y={y(here.endpoints) - 5} width="10" height="10" />
        <circle class="cost-slices-mark" cx={x(size.pods)} cy={y(here.slices)} r="5.5" />
      </svg>
      <figcaption>
        <span class="cost-key cost-key-endpoints">Endpoints (dashed, square)</span>
        <span class="cost-key cost-key-slices">slices (solid, circle)</span>
        <span>Bytes sent to {pods(size.watchers)} watchers for one change. Both scales grow tenfold with each step.</span>
      </figcaption>
      <details>
        <summary>The figure's numbers as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Pods</th>
              <th scope="col">Endpoints</th>
              <th scope="col">Slices</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ count, endpoints, slices }) => (
              <tr key={count}>
                <th scope="row">{pods(count)}</th>
                <td>{bytes(endpoints)}</td>
                <td>{bytes(slices)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
