// How diff writes changes: `1,2c1`, or unified.
import { type Change, linesOf } from './diff-changes.ts';

const NO_NEWLINE = '\\ No newline at end of file\n';

/** A line under a sign; the last one of a text may have no newline. */
function writer(text: string): { readonly lines: readonly string[]; readonly write: (sign: string, at: number) => string } {
  const { lines, isWhole } = linesOf(text);
  return {
    lines,
    write: (sign, at) => `${sign}${lines[at]}\n${!isWhole && at === lines.length - 1 ? NO_NEWLINE : ''}`,
  };
}

const all = (from: number, to: number, write: (at: number) => string): string =>
  Array.from({ length: to - from }, (_, i) => write(from + i)).join('');

export function normal(changes: readonly Change[], a: string, b: string): string {
  const [old, fresh] = [writer(a), writer(b)];
  // Where there are no lines, the one before is named.
  const range = (from: number, to: number) => (to - from > 1 ? `${from + 1},${to}` : String(to > from ? to : from));
  return changes
    .map(({ from, to, start, end }) => {
      const letter = from === to ? 'a' : start === end ? 'd' : 'c';
      const gone = all(from, to, (at) => old.write('< ', at));
      const come = all(start, end, (at) => fresh.write('> ', at));
      return `${range(from, to)}${letter}${range(start, end)}\n${gone}${letter === 'c' ? '---\n' : ''}${come}`;
    })
    .join('');
}

export function unified(changes: readonly Change[], a: string, b: string, context: number, from: string, to: string): string {
  const [old, fresh] = [writer(a), writer(b)];
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const before = last?.at(-1);
    if (last && before && change.from - before.to <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  const range = (first: number, last: number) => {
    const count = last - first;
    return count === 1 ? String(first + 1) : `${count === 0 ? first : first + 1},${count}`;
  };
  const text = hunks.map((hunk) => {
    const [first, last] = [hunk[0], hunk.at(-1)];
    if (!first || !last) return '';
    const lead = Math.min(context, first.from);
    const trail = Math.min(context, old.lines.length - last.to);
    let body = '';
    let at = first.from - lead;
    for (const change of hunk) {
      body += all(at, change.from, (i) => old.write(' ', i));
      body += all(change.from, change.to, (i) => old.write('-', i)) + all(change.start, change.end, (i) => fresh.write('+', i));
      at = change.to;
    }
    body += all(at, last.to + trail, (i) => old.write(' ', i));
    return `@@ -${range(first.from - lead, last.to + trail)} +${range(first.start - lead, last.end + trail)} @@\n${body}`;
  });
  return `--- ${from}\n+++ ${to}\n${text.join('')}`;
}
