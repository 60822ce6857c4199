// Times as flags take them (Go's time.Parse of time.RFC3339).
import { quote } from '../apimachinery/fmt.ts';

const LAYOUT = '2006-01-02T15:04:05Z07:00';

/** The parts of the layout, and what each looks like in a time. */
const PARTS: readonly (readonly [string, RegExp])[] = [
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
  ['Z07:00', /^(?:Z|[-+]\d{2}:\d{2})/],
];

/** What time.Parse says of a text that is no time; undefined where it is one. */
export function timeProblem(text: string): string | undefined {
  let rest = text;
  const begin = `parsing time ${quote(text)}`;
  for (const [part, pattern] of PARTS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) return `${begin} as ${quote(LAYOUT)}: cannot parse ${quote(rest)} as ${quote(part)}`;
    rest = rest.slice(found.length);
  }
  return rest === '' ? undefined : `${begin}: extra text: ${quote(rest)}`;
}
