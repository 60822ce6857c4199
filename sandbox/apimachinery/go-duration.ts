// Go's time.ParseDuration.
import { lookup } from './dictionary.ts';
import { quote } from './fmt.ts';

const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** In milliseconds; undefined where the text is no duration. */
export function parseGoDuration(text: string): number | undefined {
  if (/^[-+]?0$/.test(text)) return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = text.replace(/^[-+]/, '');
  if (!/^((\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(unsigned)) return undefined;
  let total = 0;
  for (const [, number, unit = ''] of unsigned.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(number) * (lookup(units, unit) ?? 0);
  return sign * total;
}

/** What time.ParseDuration says of a text; undefined where it is a duration. */
export function durationProblem(text: string): string | undefined {
  if (parseGoDuration(text) !== undefined) return undefined;
  const quoted = quote(text);
  let rest = text.replace(/^[-+]/, '');
  while (rest !== '') {
    const number = /^(?:\d+(?:\.\d*)?|\.\d+)/.exec(rest)?.[0];
    if (number === undefined) break;
    rest = rest.slice(number.length);
    const unit = /^[^.\d]*/.exec(rest)?.[0] ?? '';
    if (unit === '') return `time: missing unit in duration ${quoted}`;
    if (lookup(units, unit) === undefined) return `time: unknown unit ${quote(unit)} in duration ${quoted}`;
    rest = rest.slice(unit.length);
  }
  return `time: invalid duration ${quoted}`;
}

/** time.Duration's String, of milliseconds: `12s`, `1m0s`, `1.5s`, `500ms`. */
export function goDuration(ms: number): string {
  if (ms === 0) return '0s';
  if (Math.abs(ms) < 1000) return `${ms}ms`;
  const sign = ms < 0 ? '-' : '';
  const size = Math.abs(ms);
  const hours = Math.trunc(size / 3_600_000);
  const minutes = Math.trunc(size / 60_000) % 60;
  const seconds = `${(size % 60_000) / 1000}s`;
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${sign}${minutes}m${seconds}` : `${sign}${seconds}`;
}
