// Times as Go reads and writes them (metav1.Time, metav1.MicroTime, time.Parse with RFC 3339).

type Parsed = { readonly text: string; readonly error?: undefined } | { readonly text?: undefined; readonly error: string };

const layouts: readonly [element: string, pattern: RegExp][] = [
  ['2006', /^\d{4}/],
  ['-', /^-/],
  ['01', /^\d{2}/],
  ['-', /^-/],
  ['02', /^\d{2}/],
  ['T', /^T/],
  ['15', /^\d{2}/],
  [':', /^:/],
  ['04', /^\d{2}/],
  [':', /^:/],
  ['05', /^\d{2}(?:[.,]\d+)?/],
];

/** A time as it is stored: UTC, in whole seconds or in microseconds; or why it is none, in the words of time.ParseError. */
export function parseGoTime(value: string, micro: boolean): Parsed {
  const layout = micro ? '2006-01-02T15:04:05.000000Z07:00' : '2006-01-02T15:04:05Z07:00';
  const failure = (why: string): Parsed => ({ error: `parsing time ${JSON.stringify(value)} as ${JSON.stringify(layout)}: ${why}` });
  let rest = value;
  for (const [element, pattern] of layouts) {
    const match = pattern.exec(rest);
    if (!match) return failure(`cannot parse ${JSON.stringify(rest)} as ${JSON.stringify(element)}`);
    rest = rest.slice(match[0].length);
  }
  if (micro && !/[.]\d{6}/.test(value)) return failure(`cannot parse ${JSON.stringify(rest)} as ".000000"`);
  if (!/^(?:Z|[+-]\d{2}:\d{2})/.test(rest)) return failure(`cannot parse ${JSON.stringify(rest)} as "Z07:00"`);
  const extra = rest.replace(/^(?:Z|[+-]\d{2}:\d{2})/, '');
  if (extra) return { error: `parsing time ${JSON.stringify(value)}: extra text: ${JSON.stringify(extra)}` };
  const range = outOfRange(value);
  if (range) return { error: `parsing time ${JSON.stringify(value)}: ${range} out of range` };
  const instant = new Date(value.replace(',', '.')).toISOString();
  if (!micro) return { text: `${instant.slice(0, 19)}Z` };
  return { text: `${instant.slice(0, 19)}.${/[.](\d{6})/.exec(value)?.[1] ?? '000000'}Z` };
}

function outOfRange(value: string): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = value.split(/[-T:.,Z+]/).map(Number);
  if (month < 1 || month > 12) return 'month';
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return 'day';
  if (hour > 23) return 'hour';
  if (minute > 59) return 'minute';
  return second > 59 ? 'second' : undefined;
}
