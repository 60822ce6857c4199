// Spans of time, as sleep and timeout take them.

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };

/** `5`, `0.5`, `2m`, `infinity` in ms; undefined where it is none. */
export function interval(word: string): number | undefined {
  if (/^inf(?:inity)?$/i.test(word)) return Number.POSITIVE_INFINITY;
  const match = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(word);
  return match ? Number(match[1]) * (UNITS[match[2] || 's'] ?? 1) * 1000 : undefined;
}
