// What is kept of a lesson between visits, and how it is read again: a record may be damaged, or of an older edition.
import type { Journal } from '../../../sandbox/sandbox.ts';

export interface StepRecord {
  /** When it was done, in ms since 1970. */
  readonly done?: number;
  /** How many hints were shown; the third is the answer. */
  readonly hints: number;
  /** The session as it was when the step began, to go back to. */
  readonly start?: Journal;
}

export interface LessonRecord {
  readonly version: 1;
  readonly lesson: string;
  readonly began: number;
  /** Seconds spent with the lab open. */
  readonly seconds: number;
  readonly step?: string;
  readonly steps: Readonly<Record<string, StepRecord>>;
  /** Question to the option chosen first. */
  readonly answers: Readonly<Record<string, number>>;
  readonly journal?: Journal;
  readonly history: readonly string[];
}

export const newRecord = (lesson: string, now: number): LessonRecord => ({
  version: 1,
  lesson,
  began: now,
  seconds: 0,
  steps: {},
  answers: {},
  history: [],
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const optional = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value);

// Entries are believed once the frame is right: the sandbox takes none that it does not know.
const isJournal = (value: unknown): value is Journal =>
  isObject(value) && isCount(value.until) && Array.isArray(value.entries) && value.entries.every(isObject);

const isStep = (value: unknown): value is StepRecord =>
  isObject(value) && optional(value.done, isCount) && isCount(value.hints) && optional(value.start, isJournal);

export const isRecord = (value: unknown): value is LessonRecord =>
  isObject(value) &&
  value.version === 1 &&
  isText(value.lesson) &&
  isCount(value.began) &&
  isCount(value.seconds) &&
  optional(value.step, isText) &&
  isObject(value.steps) &&
  Object.values(value.steps).every(isStep) &&
  isObject(value.answers) &&
  Object.values(value.answers).every(isCount) &&
  optional(value.journal, isJournal) &&
  Array.isArray(value.history) &&
  value.history.every(isText);

/** How far a lesson is, for lists of lessons. */
export const stepsDone = (record: LessonRecord): number => Object.values(record.steps).filter((step) => step.done !== undefined).length;
