// A session is its journal: everything that came from outside, with the moment at which it came. Played again it makes the same
// cluster. The types here are kept in browsers and in files: what changes in them makes a new edition of the record.
import type { AuditEvent } from '../apiserver/audit.ts';

/** When something came: the virtual time, and between which two of the clock's steps. */
export interface Moment {
  readonly at: number;
  readonly step: number;
}

/** What is known of a line that only read, once it has ended. It need not run again: nothing but this came of it. */
export interface Reading {
  /** How much virtual time it took, in ms. */
  readonly took: number;
  /** How many steps the clock made meanwhile. */
  readonly steps: number;
  /** How many of these were the line's own, if not all: sleeping, and waiting for a limit. */
  readonly own?: number;
  /** `$?`, if it is not 0. */
  readonly status?: number;
  /** `$_`, if it is not the last word that was typed. */
  readonly lastWord?: string;
  /** PIPESTATUS, if it is not `$?` alone. */
  readonly pipe?: readonly number[];
  /** Absent where it is the same as that of the last such line of the same words. */
  readonly asked?: readonly Asked[];
}

/**
 * A request as `AuditEvent` has it, `after` so many ms of the line. What is absent is as with an administrator's kubectl; with `like`
 * it is as in the request that the last such line of the same words had in its place (asking.ts).
 */
export type Asked = Partial<Omit<AuditEvent, 'time'>> & { readonly after?: number; readonly like?: true };

/** What came from outside. */
export type Input =
  | { readonly type: 'run'; readonly line: string; readonly read?: Reading }
  /** A line that is at work, or whose end nobody saw. It is never run again. */
  | { readonly type: 'begun'; readonly line: string }
  /** Ctrl-C, after so many commands of the line had begun, since a loop may do much while no time passes. */
  | { readonly type: 'interrupt'; readonly commands: number }
  /** A file. With `keep`, so many characters at its beginning and at its end stay, and the text takes the place of the rest. */
  | { readonly type: 'write'; readonly path: string; readonly text: string; readonly keep?: readonly [number, number] }
  | { readonly type: 'remove'; readonly path: string }
  /** Keys that a program took which the line had started, as a shell in a container. */
  | { readonly type: 'keys'; readonly text: string }
  /** What `kubectl edit` opened was saved. */
  | { readonly type: 'edited'; readonly text: string }
  /** The panel of failures said one of the instructor's words. */
  | { readonly type: 'lab'; readonly words: readonly string[] }
  /** Time was made to stand still, or let go on. */
  | { readonly type: 'still'; readonly still: boolean };

export type JournalEntry = Moment & Input;

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** The virtual time up to which the session went, and the clock's steps. */
  readonly until: number;
  readonly steps: number;
}

/** A place in a journal, to go back to. */
export interface Mark extends Moment {
  /** How many entries lie before it. */
  readonly entries: number;
  /** How many commands of the line that was at work had begun, where there was one. */
  readonly commands?: number;
}

/** A journal from its entry number `from` on; what lies before is as it was. */
export interface JournalPart extends Journal {
  readonly from: number;
}

/** The whole journal, with what is new of it. */
export const joined = (known: Journal | undefined, { from, entries, until, steps }: JournalPart): Journal => ({
  entries: [...(known?.entries ?? []).slice(0, from), ...entries],
  until,
  steps,
});

/** Whether the mark is a place in this journal. */
export const reaches = ({ entries, until }: Journal, mark: Mark): boolean =>
  mark.entries <= entries.length && mark.at <= until && (entries[mark.entries - 1]?.at ?? 0) <= mark.at;

/** The session as it was at the mark. A line that was at work there is interrupted where it was. */
export function upTo(journal: Journal, { entries: count, at, step, commands }: Mark): Journal {
  const entries = journal.entries.slice(0, count);
  if (commands !== undefined) {
    const running = entries.findLastIndex(({ type }) => type === 'run');
    const line = entries[running];
    if (line?.type === 'run') entries[running] = { type: 'run', at: line.at, step: line.step, line: line.line };
    entries.push({ at, step, type: 'interrupt', commands });
  }
  return { entries, until: at, steps: step };
}

/** After how many commands the line that begins with entry `index` is interrupted; undefined where it is not. */
export function interruptedAfter(entries: readonly JournalEntry[], index: number): number | undefined {
  for (let i = index + 1; i < entries.length; i += 1) {
    const next = entries[i];
    if (next?.type === 'interrupt') return next.commands;
    if (next?.type === 'run' || next?.type === 'begun') return undefined;
  }
  return undefined;
}

/** The file's text after a write. */
export function written(before: string, text: string, keep: readonly [number, number] | undefined): string {
  if (!keep) return text;
  const [first, last] = keep;
  return before.slice(0, first) + text + before.slice(Math.max(first, before.length - last));
}

/** A write that makes `after` of `before`, in as few characters as it takes where only one place has changed. */
export function change(path: string, before: string | undefined, after: string): Extract<Input, { type: 'write' }> {
  const known = before ?? '';
  const most = Math.min(known.length, after.length);
  let first = 0;
  while (first < most && known.charCodeAt(first) === after.charCodeAt(first)) first += 1;
  let last = 0;
  while (last < most - first && known.charCodeAt(known.length - 1 - last) === after.charCodeAt(after.length - 1 - last)) last += 1;
  if (first + last === 0) return { type: 'write', path, text: after };
  return { type: 'write', path, text: after.slice(first, after.length - last), keep: [first, last] };
}

/** Nobody plays for more than so long, in ms of virtual time. */
const LONGEST_SESSION = 30 * 24 * 3_600_000;

/**
 * Throws where a journal goes back in time, or on for ever: it would never be at its end. It may begin before the cluster was
 * quiet, which is at `from`: what an older edition's learner did then is done at once.
 */
export function checkMoments(from: Moment, { entries, until }: Journal): void {
  let last = 0;
  for (const at of [...entries.map((entry) => entry.at), until]) {
    if (!(at >= last && at <= from.at + LONGEST_SESSION)) throw new Error('the journal is not in order');
    last = at;
  }
}
