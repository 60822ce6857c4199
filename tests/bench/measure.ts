// How the bench takes its times: as the middle of several, and as time on the processor, which on a machine that has nothing
// else to do is the time on the wall. What other programs take of a busy machine is left out so.

const onProcessor = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** How long `work` keeps its thread busy, in ms. */
export function timed(work: () => unknown): number {
  const start = onProcessor();
  work();
  return onProcessor() - start;
}

/** The same for work that waits for promises. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = onProcessor();
  await work();
  return onProcessor() - start;
}

/** The part of `samples` below the result is `share`. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export const repeat = (times: number, measure: () => number): number[] => Array.from({ length: times }, measure);

/** One line of the table: what was measured, and its aim where it has one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB' | '×';
  /** At most this much; at least this much where the unit is better larger. */
  readonly aim?: number;
  readonly atLeast?: boolean;
}

/** One figure as a line. */
export function line({ name, value, unit, aim, atLeast = false }: Figure): string {
  const text = `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
  if (aim === undefined) return `${name.padEnd(58)}${text.padStart(12)}`;
  const met = atLeast ? value >= aim : value <= aim;
  return `${name.padEnd(58)}${text.padStart(12)}   ${atLeast ? '≥' : '≤'} ${aim} ${unit}  ${met ? 'met' : 'missed'}`;
}
