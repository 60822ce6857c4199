// Which lines are gone and which are new between two texts, as diff groups them.
import { diffArrays } from 'diff';

/** Lines `from … to` of the old text become lines `start … end` of the new one; both counted from 0, ends not included. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, the last one marked where it has no newline. */
export function linesOf(text: string): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  if (text === '') return { lines: [], isWhole: true };
  const isWhole = text.endsWith('\n');
  return { lines: (isWhole ? text.slice(0, -1) : text).split('\n'), isWhole };
}

/** @param seen what counts of a line */
export async function changesBetween(a: string, b: string, seen: (line: string) => string): Promise<readonly Change[]> {
  const [left, right] = [linesOf(a), linesOf(b)];
  // A line without newline is another line, unless blanks do not count.
  const keys = ({ lines, isWhole }: typeof left) =>
    lines.map((line, i) => seen(line) + (!isWhole && i === lines.length - 1 && seen('x ') !== 'x' ? '\0' : ''));
  const [old, fresh] = [keys(left), keys(right)];
  const removed = new Array<boolean>(old.length).fill(false);
  const added = new Array<boolean>(fresh.length).fill(false);
  let [at, to] = [0, 0];
  for (const part of diffArrays(old, fresh)) {
    if (part.removed) removed.fill(true, at, at + part.count);
    if (part.added) added.fill(true, to, to + part.count);
    if (!part.added) at += part.count;
    if (!part.removed) to += part.count;
  }
  slide(removed, old, added);
  slide(added, fresh, removed);
  return changesOf(removed, added);
}

function changesOf(removed: readonly boolean[], added: readonly boolean[]): Change[] {
  const changes: Change[] = [];
  for (let [i, j] = [0, 0]; i < removed.length || j < added.length; ) {
    const [from, start] = [i, j];
    while (removed[i]) i += 1;
    while (added[j]) j += 1;
    if (i > from || j > start) changes.push({ from, to: i, start, end: j });
    else {
      i += 1;
      j += 1;
    }
  }
  return changes;
}

/**
 * Moves each run of changed lines as far down as equal lines let it go, and to where the other text changes too if it can,
 * so that what belongs together is told together. Answers to shift_boundaries in GNU diffutils' analyze.c.
 */
function slide(changed: boolean[], lines: readonly string[], other: readonly boolean[]): void {
  let i = 0;
  let j = 0;
  for (;;) {
    // Beyond what has not changed.
    while (i < lines.length && !changed[i]) {
      while (other[j]) j += 1;
      j += 1;
      i += 1;
    }
    if (i === lines.length) return;
    let start = i;
    while (changed[i]) i += 1;
    while (other[j]) j += 1;
    let corresponding: number;
    let length: number;
    do {
      length = i - start;
      // Up, as far as it goes: runs that meet become one.
      while (start > 0 && lines[start - 1] === lines[i - 1]) {
        start -= 1;
        i -= 1;
        changed[start] = true;
        changed[i] = false;
        while (start > 0 && changed[start - 1]) start -= 1;
        j -= 1;
        while (j > 0 && other[j - 1] === true) j -= 1;
        while (other[j]) {
          // Stands at the end of the other's run again.
          if (!other[j + 1]) break;
          j += 1;
        }
      }
      corresponding = other[j - 1] === true ? i : lines.length;
      // Down again.
      while (i < lines.length && lines[start] === lines[i]) {
        changed[start] = false;
        changed[i] = true;
        start += 1;
        i += 1;
        while (changed[i]) i += 1;
        j += 1;
        while (other[j]) {
          corresponding = i;
          j += 1;
        }
      }
    } while (length !== i - start);
    // Back to where the other text changes too.
    while (corresponding < i) {
      start -= 1;
      i -= 1;
      changed[start] = true;
      changed[i] = false;
      j -= 1;
      while (other[j]) j -= 1;
    }
  }
}
