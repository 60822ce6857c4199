// `lab load`, in words and bars.
import type { LoadFigures, LoadOptions } from './load.ts';

const BAR = 30;
const SPARKS = '▁▂▃▄▅▆▇█';
/** Of more pods than this the rest is counted together. */
const SHOWN = 20;

export function loadInWords(from: string, { url, rps, duration }: LoadOptions, figures: LoadFigures): string {
  const { sent, answered, byHost, byZone, failures, latencies, seconds } = figures;
  const failed = [...failures.values()].reduce((sum, each) => sum + each, 0);
  const lines = [
    `${from} has sent ${sent} requests to ${url} in ${duration / 1000} s, ${rps} a second.`,
    '',
    `Answered  ${share(answered, sent)}`,
    `Failed    ${share(failed, sent)}`,
    ...rows(failures, sent),
    ...(byHost.size > 0 ? ['', 'By pod', ...rows(byHost, answered)] : []),
    ...(byZone.size > 0 ? ['', 'By zone', ...rows(byZone, answered)] : []),
  ];
  if (latencies.length > 0) {
    const sorted = [...latencies].sort((a, b) => a - b);
    const at = (part: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1)} ms`;
    lines.push('', `Latency   half within ${at(0.5)}, 95 % within ${at(0.95)}, the longest ${at(1)}`);
  }
  if (failed > 0 && seconds.length > 1) lines.push('', `Failures, second by second: ${sparks(seconds.map((each) => each.failed))}`);
  return `${lines.join('\n')}\n`;
}

const share = (part: number, of: number): string => `${part}${of > 0 ? ` (${((100 * part) / of).toFixed(1)} %)` : ''}`;

function rows(counts: ReadonlyMap<string, number>, of: number): readonly string[] {
  const sorted = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const shown = sorted.slice(0, SHOWN);
  const rest = sorted.slice(SHOWN).reduce((sum, [, each]) => sum + each, 0);
  if (rest > 0) shown.push([`${sorted.length - SHOWN} others`, rest]);
  const width = Math.max(...shown.map(([name]) => name.length), 0);
  return shown.map(([name, each]) =>
    `  ${name.padEnd(width)}  ${share(each, of).padEnd(16)}${'█'.repeat(Math.round((BAR * each) / Math.max(1, of)))}`.trimEnd(),
  );
}

function sparks(values: readonly number[]): string {
  const most = Math.max(...values, 1);
  return values.map((value) => (value === 0 ? '·' : (SPARKS[Math.min(7, Math.floor((8 * value) / most))] ?? '█'))).join('');
}
