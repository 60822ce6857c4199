// What is kept of a lesson between visits, and how it is read again: a record may be damaged, or of an older edition.
import type { Journal, JournalEntry, Mark, Reading } from '../../../sandbox/session/journal.ts';

export interface StepRecord {
  /** When it was done, in ms since 1970. */
  readonly done?: number;
  /** How many hints were shown; the third is the answer. */
  readonly hints: number;
  /** Seconds spent on it with the lab in sight, until it was done. */
  readonly seconds: number;
  /** Where in the lesson's session the step began, to go back to. */
  readonly start?: Mark;
}

/** What this edition of the site writes. */
export const EDITION = 5;

export interface LessonRecord {
  readonly version: typeof EDITION;
  readonly lesson: string;
  readonly began: number;
  /** Seconds spent with the lab in sight. */
  readonly seconds: number;
  readonly step?: string;
  readonly steps: Readonly<Record<string, StepRecord>>;
  /** Question to the option chosen first. */
  readonly answers: Readonly<Record<string, number>>;
  readonly journal?: Journal;
  readonly history: readonly string[];
}

/** The hint that is the answer. */
export const ANSWER = 3;

export const newRecord = (lesson: string, now: number): LessonRecord => ({
  version: EDITION,
  lesson,
  began: now,
  seconds: 0,
  steps: {},
  answers: {},
  history: [],
});

/** What is known of a step; of one that was not begun, nothing yet. */
export const stepOf = (record: LessonRecord, step: string): StepRecord => record.steps[step] ?? { hints: 0, seconds: 0 };

/** The record with `seconds` more, for the lesson and for the step that is worked at. */
export function withTime(record: LessonRecord, step: string, seconds: number): LessonRecord {
  const known = stepOf(record, step);
  const steps =
    step === '' || known.done !== undefined ? record.steps : { ...record.steps, [step]: { ...known, seconds: known.seconds + seconds } };
  return { ...record, seconds: record.seconds + seconds, steps };
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const optional = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value);

const FIELDS: Readonly<Record<JournalEntry['type'], (entry: Fields) => boolean>> = {
  run: ({ line, read }) => isText(line) && optional(read, isReading),
  begun: ({ line }) => isText(line),
  interrupt: ({ commands }) => isCount(commands),
  write: ({ path, text, keep }) => isText(path) && isText(text) && optional(keep, isPair),
  remove: ({ path }) => isText(path),
  keys: ({ text }) => isText(text),
  edited: ({ text }) => isText(text),
  lab: ({ words }) => isList(words, isText),
  still: ({ still }) => typeof still === 'boolean',
};

const isPair = (value: unknown): value is readonly [number, number] => isList(value, isCount) && value.length === 2;

/** The fields of a request are whatever the audit log has: names to plain values. */
const isRequest = (value: unknown): value is Fields =>
  isObject(value) &&
  Object.values(value).every((field) => isText(field) || typeof field === 'boolean' || isCount(field) || isList(field, isText));

const isReading = (value: unknown): value is Reading =>
  isObject(value) &&
  isCount(value.took) &&
  isCount(value.steps) &&
  optional(value.own, isCount) &&
  optional(value.status, isCount) &&
  optional(value.lastWord, isText) &&
  optional(value.pipe, (pipe) => isList(pipe, isCount)) &&
  optional(value.asked, (asked) => isList(asked, isRequest));

const isMark = (value: unknown): value is Mark =>
  isObject(value) && isCount(value.at) && isCount(value.step) && isCount(value.entries) && optional(value.commands, isCount);

const isEntry = (value: unknown): value is JournalEntry =>
  isObject(value) &&
  isCount(value.at) &&
  isCount(value.step) &&
  Object.entries(FIELDS).some(([type, fits]) => type === value.type && fits(value));

const isList = <T>(value: unknown, test: (item: unknown) => item is T): value is readonly T[] => Array.isArray(value) && value.every(test);

/** Whether a session can be played: its inputs in order, and its end after them. */
const isJournal = (value: unknown): value is Journal => {
  if (!isObject(value) || !isCount(value.until) || !isCount(value.steps) || !isList(value.entries, isEntry)) return false;
  const times = [...value.entries.map(({ at }) => at), value.until];
  return times.every((at, index) => at <= (times[index + 1] ?? at));
};

const isStep = (value: unknown): value is StepRecord =>
  isObject(value) && optional(value.done, isCount) && isCount(value.hints) && isCount(value.seconds) && optional(value.start, isMark);

const isRecord = (value: unknown): value is LessonRecord =>
  isObject(value) &&
  value.version === EDITION &&
  isText(value.lesson) &&
  isCount(value.began) &&
  isCount(value.seconds) &&
  optional(value.step, isText) &&
  isObject(value.steps) &&
  Object.values(value.steps).every(isStep) &&
  isObject(value.answers) &&
  Object.values(value.answers).every(isCount) &&
  optional(value.journal, isJournal) &&
  isList(value.history, isText);

/** Of the first edition's inputs only the time is known: each comes after all else of its instant. */
const LAST = Number.MAX_SAFE_INTEGER;

const withMoments = (journal: unknown): unknown =>
  isObject(journal) && Array.isArray(journal.entries)
    ? { ...journal, entries: journal.entries.map((entry) => ({ step: LAST, commands: LAST, ...entry })), steps: LAST }
    : journal;

const withTimeAndMoments = (step: unknown): unknown =>
  isObject(step) ? { ...step, seconds: 0, ...(step.start !== undefined && { start: withMoments(step.start) }) } : step;

/** The first edition counted neither the time of a step nor what happened within an instant. */
function fromFirstEdition(value: unknown): unknown {
  if (!isObject(value) || value.version !== 1 || !isObject(value.steps)) return value;
  const steps = Object.fromEntries(Object.entries(value.steps).map(([id, step]) => [id, withTimeAndMoments(step)]));
  return { ...value, version: 2, steps, ...(value.journal !== undefined && { journal: withMoments(value.journal) }) };
}

/** The second edition copied the session for each step, and ended a line that was still at work with an interrupt. */
function fromSecondEdition(value: unknown): unknown {
  if (!isObject(value) || value.version !== 2 || !isObject(value.steps)) return value;
  const { journal } = value;
  if (!optional(journal, isJournal)) return value;
  const whole = isJournal(journal) ? journal : undefined;
  const steps = Object.entries(value.steps).map(([id, step]): [string, unknown] => {
    if (!isObject(step) || step.start === undefined) return [id, step];
    const { start, ...rest } = step;
    if (!isJournal(start)) return [id, step];
    const mark = whole && markIn(whole, start);
    return [id, mark ? { ...rest, start: mark } : rest];
  });
  return { ...value, version: 3, steps: Object.fromEntries(steps), ...(whole && { journal: withoutUnfinished(whole) }) };
}

/** The third edition said of each line all that is known of it; the fourth leaves out what can be told from the line and the one before. */
const fromThirdEdition = (value: unknown): unknown => (isObject(value) && value.version === 3 ? { ...value, version: 4 } : value);

/** The fourth edition knew no keys that a program took. */
const fromFourthEdition = (value: unknown): unknown => (isObject(value) && value.version === 4 ? { ...value, version: 5 } : value);

/** Where in the whole session a copy of its beginning ends; undefined where it is no beginning of it. */
function markIn(whole: Journal, start: Journal): Mark | undefined {
  const last = start.entries.at(-1);
  const added = last?.type === 'interrupt' && whole.entries[start.entries.length - 1]?.type !== 'interrupt' ? last : undefined;
  const entries = start.entries.length - (added ? 1 : 0);
  const same = start.entries.slice(0, entries).every(({ at, type }, i) => whole.entries[i]?.at === at && whole.entries[i]?.type === type);
  if (!same) return undefined;
  return { at: start.until, step: start.steps, entries, ...(added && { commands: added.commands }) };
}

function withoutUnfinished({ entries, until, steps }: Journal): Journal {
  const last = entries.at(-1);
  if (last?.type !== 'interrupt' || last.at !== until || last.step !== steps) return { entries, until, steps };
  const running = entries.findLastIndex(({ type }) => type === 'run');
  const kept = entries.slice(0, -1).map((entry, i): JournalEntry => {
    if (i !== running || entry.type !== 'run') return entry;
    return { at: entry.at, step: entry.step, type: 'begun', line: entry.line };
  });
  return { entries: kept, until, steps };
}

/** Whether it was kept by an edition of the site that comes after this one. */
export const isNewer = (kept: unknown): boolean => isObject(kept) && isCount(kept.version) && kept.version > EDITION;

/** The lesson that something is the record of, if it says so. */
export const lessonOf = (kept: unknown): string | undefined => (isObject(kept) && isText(kept.lesson) ? kept.lesson : undefined);

/** A record as it was kept by this edition or an older one; undefined where it is damaged, or of an edition that is not known. */
export function readRecord(kept: unknown): LessonRecord | undefined {
  const record = fromFourthEdition(fromThirdEdition(fromSecondEdition(fromFirstEdition(kept))));
  return isRecord(record) ? record : undefined;
}
