// How the bench takes its times: on the wall, and on the processor, which leaves out what other programs take of a busy machine
// (and what V8's helpers collect beside the main thread). On a machine that does nothing else the two are near each other.

/** In ms. */
export interface Time {
  readonly wall: number;
  /** Of the main thread. */
  readonly processor: number;
}

const onProcessor = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Begins to measure; the function that it gives tells the time since. */
export function stopwatch(): () => Time {
  const wall = performance.now();
  const processor = onProcessor();
  return () => ({ wall: performance.now() - wall, processor: onProcessor() - processor });
}

/** How long `work` takes. */
export function timed(work: () => unknown): Time {
  const time = stopwatch();
  work();
  return time();
}

/** The same for work that waits for promises. */
export async function timedAsync(work: () => Promise<unknown>): Promise<Time> {
  const time = stopwatch();
  await work();
  return time();
}

const compare = (a: number, b: number): number => a - b;

/** The part of `times` below the result is `share`, of each clock by itself. */
export function percentile(times: readonly Time[], share: number): Time {
  const at = (of: (time: Time) => number): number => {
    const sorted = times.map(of).sort(compare);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  };
  return { wall: at(({ wall }) => wall), processor: at(({ processor }) => processor) };
}

export const median = (times: readonly Time[]): Time => percentile(times, 0.5);
/** The best that the machine let through. */
export const best = (times: readonly Time[]): Time => percentile(times, 0);

export function mean(times: readonly Time[]): Time {
  const of = (sum: (time: Time) => number): number => times.reduce((total, time) => total + sum(time), 0) / times.length;
  return { wall: of(({ wall }) => wall), processor: of(({ processor }) => processor) };
}

export const repeat = (times: number, measure: () => Time): Time[] => Array.from({ length: times }, measure);

/** How many times as long one took as the other. */
export const multiple = (one: Time, other: Time): Time => ({ wall: one.wall / other.wall, processor: one.processor / other.processor });

/** One line of the table: what was measured, and its aim where it has one. */
export interface Figure {
  readonly name: string;
  /** Of two clocks, or a number that is no time. Aims are for the wall's. */
  readonly value: Time | number;
  readonly unit: 'ms' | 'MB' | 'KB' | '×';
  /** At most this much; at least this much where the unit is better larger. */
  readonly aim?: number;
  readonly atLeast?: boolean;
}

const shown = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`.padStart(12);

/** One figure as a line: on the wall, on the processor, and how it stands to its aim. */
export function line({ name, value, unit, aim, atLeast = false }: Figure): string {
  const [first, second] = typeof value === 'number' ? [value, undefined] : [value.wall, value.processor];
  const text = `${name.padEnd(58)}${shown(first, unit)}${second === undefined ? ' '.repeat(12) : shown(second, unit)}`;
  if (aim === undefined) return text.trimEnd();
  const met = atLeast ? first >= aim : first <= aim;
  return `${text}   ${atLeast ? '≥' : '≤'} ${aim} ${unit}  ${met ? 'met' : 'missed'}`;
}
