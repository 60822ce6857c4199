// A load's figures as bars: one for each second, made of a piece for each row, what failed on top.
import type { LoadView } from '../../../sandbox/session/view.ts';

/** A pod, a zone, or what failed: its requests of each second. */
export interface Row {
  readonly name: string;
  readonly counts: readonly number[];
  readonly failed?: boolean;
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which row. */
  readonly row: number;
}

/** `seconds` is how many there is room for; `most`, what the highest bar stands for. */
export function loadInBars(
  rows: readonly Row[],
  seconds: number,
  width: number,
  height: number,
): { readonly bars: readonly Bar[]; readonly most: number } {
  const length = Math.max(0, ...rows.map(({ counts }) => counts.length));
  const totals = Array.from({ length }, (_, i) => rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
  const most = Math.max(1, ...totals);
  const step = width / Math.max(seconds, length);
  const bars: Bar[] = [];
  for (let second = 0; second < length; second++) {
    let y = height;
    for (const [row, { counts }] of rows.entries()) {
      const high = (height * (counts[second] ?? 0)) / most;
      if (high === 0) continue;
      y -= high;
      bars.push({ x: second * step, y, width: Math.max(1, step - 1), height: high, row });
    }
  }
  return { bars, most };
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** The chart in a sentence. */
export function loadInWords(load: LoadView): string {
  const { url, sent, pods, failed, failures } = load;
  const parts = pods.map(({ name, answered }) => `${sum(answered)} answered by ${name}`);
  const lost = failures.map(([why, count]) => `${count} failed: ${why}`);
  const latency = latencyInWords(load);
  return `${sent} requests to ${url}: ${[...parts, ...(sum(failed) > 0 ? lost : [])].join(', ') || 'no answer yet'}.${latency && ` ${latency}`}`;
}

/** How long answers took in the last second; empty before there was one. */
export function latencyInWords({ half, most }: Pick<LoadView, 'half' | 'most'>): string {
  if (half.length === 0) return '';
  const [one, other] = [half.at(-1), most.at(-1)];
  if (one === undefined || other === undefined) return 'In the last second nobody answered.';
  return `In the last second half were within ${one.toFixed(1)} ms, 95 % within ${other.toFixed(1)} ms.`;
}
