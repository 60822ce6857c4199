// What a change costs, for a cluster of one's own size. Without JavaScript it shows the blog's figures, and no form.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CostChart } from './chart.tsx';
import { ASSUMPTIONS, type Assumptions, bytes, type Cost, endpointsCost, type Size, slicesCost } from './cost.ts';

const sizeOf = ({ pods, nodes }: Assumptions): Size => ({ pods, watchers: nodes, changes: pods, perSlice: 100 });

interface Field {
  readonly name: keyof Size;
  readonly label: string;
  readonly max: number;
}

const FIELDS: readonly Field[] = [
  { name: 'pods', label: 'Pods of the Service', max: 20_000 },
  { name: 'watchers', label: 'Watchers (nodes)', max: 100_000 },
  { name: 'changes', label: 'Changes (a rollout: as many as pods)', max: 1_000_000 },
  { name: 'perSlice', label: 'Endpoints a slice, at most', max: 1_000 },
];

const ROWS: readonly { readonly title: string; readonly of: (cost: Cost) => number }[] = [
  { title: 'Written for one change', of: ({ written }) => written },
  { title: 'Sent for one change', of: ({ sent }) => sent },
  { title: 'Sent for all changes', of: ({ all }) => all },
];

/** `live`: whether the form can be used. */
export function Calculator({ live }: { readonly live: boolean }): JSX.Element {
  const [assumptions, assume] = useState<Assumptions>(ASSUMPTIONS[0]);
  const [size, resize] = useState<Size>(sizeOf(ASSUMPTIONS[0]));
  const ours = { endpoints: endpointsCost(size, assumptions), slices: slicesCost(size, assumptions) };
  const choose = (id: string): void => {
    const chosen = ASSUMPTIONS.find((each) => each.id === id);
    if (!chosen) return;
    assume(chosen);
    resize(sizeOf(chosen));
  };
  return (
    <div class="cost">
      {live && (
        <form class="cost-form" onSubmit={(event) => event.preventDefault()}>
          <label>
            Assumptions of
            <select value={assumptions.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              {ASSUMPTIONS.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {FIELDS.map(({ name, label, max }) => (
            <label key={name}>
              {label}
              <input
                type="number"
                inputMode="numeric"
                min={1}
                max={max}
                value={size[name]}
                onInput={({ currentTarget }) => {
                  const value = currentTarget.valueAsNumber;
                  if (Number.isInteger(value) && value >= 1 && value <= max) resize({ ...size, [name]: value });
                }}
              />
            </label>
          ))}
        </form>
      )}
      <p class="cost-source">
        {assumptions.href === undefined ? assumptions.title : <a href={assumptions.href}>{assumptions.title}</a>}: {assumptions.source}{' '}
        Here: {size.pods.toLocaleString('en')} pods, {size.watchers.toLocaleString('en')} watchers, {size.changes.toLocaleString('en')}{' '}
        changes.
      </p>
      <table aria-live="polite">
        <thead>
          <tr>
            <th scope="col">Bytes</th>
            <th scope="col">Endpoints</th>
            <th scope="col">Slices of {size.perSlice}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ title, of }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{bytes(of(ours.endpoints))}</td>
              <td>{bytes(of(ours.slices))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CostChart size={size} assumptions={assumptions} />
    </div>
  );
}
