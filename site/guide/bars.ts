// Numbers for a figure, out of what a page's transcript has proven.
import type { ProvenPage } from './page.ts';

export interface Bar {
  readonly label: string;
  /** In the figure's unit. */
  readonly value: number;
}

/** A command of the page, by its step and a part of its text, and what its numbers are called. */
export interface BarSource {
  readonly label: string;
  readonly step: string;
  readonly like: string;
}

/** The number that begins each line of the command's output; several are told apart by their place. @throws Error where there is none */
export function barsFrom({ route, walkthrough }: ProvenPage, { label, step, like }: BarSource): Bar[] {
  const part = walkthrough.find((other) => other.step === step);
  const exchange = part?.exchanges.find(({ command }) => command.includes(like));
  const values = [...(exchange?.output.matchAll(/^ *(\d+)\b/gm) ?? [])].map(([, digits]) => Number(digits));
  if (values.length === 0) throw new Error(`${route}: no command of step ${step} with "${like}" has printed numbers`);
  return values.map((value, i) => ({ label: values.length > 1 ? `${label} ${i + 1}` : label, value }));
}
