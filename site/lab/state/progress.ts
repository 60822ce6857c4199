// Progress lives in this browser, in IndexedDB. Where it is refused or full, the lab says so and goes on.
import { createStore, del, entries, get, set } from 'idb-keyval';
import { type LessonRecord, readRecord } from './record.ts';

export const PROGRESS_FILE = 'endpointslice-lab-progress.json';

const PREFIX = 'lesson:';
const ASIDE = 'unreadable:';
let opened: ReturnType<typeof createStore> | undefined;

// Where a browser forbids storage, asking for it throws at once.
const store = () => {
  opened ??= createStore('endpointslice-lab', 'progress');
  return opened;
};

export type Loaded = { readonly record?: LessonRecord; readonly trouble?: 'refused' | 'damaged' };

export async function loadRecord(lesson: string): Promise<Loaded> {
  try {
    const found: unknown = await get(PREFIX + lesson, store());
    if (found === undefined) return {};
    const record = readRecord(found);
    if (record) return { record };
    // It is set aside, not thrown away: a newer edition of the site may know how to read it.
    await set(ASIDE + lesson, found, store());
    await del(PREFIX + lesson, store());
    return { trouble: 'damaged' };
  } catch {
    return { trouble: 'refused' };
  }
}

/** Whether it could be kept; if not, whether there was no room for it, or no storage at all. */
export async function saveRecord(record: LessonRecord): Promise<'kept' | 'full' | 'refused'> {
  try {
    await set(PREFIX + record.lesson, record, store());
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

export interface Progress {
  readonly records: readonly LessonRecord[];
  /** What was kept and cannot be read. */
  readonly unreadable: readonly unknown[];
}

export async function allProgress(): Promise<Progress> {
  const kept = (await entries<string, unknown>(store())).map(([key, value]) => ({
    value,
    record: String(key).startsWith(PREFIX) ? readRecord(value) : undefined,
  }));
  return {
    records: kept.flatMap(({ record }) => (record ? [record] : [])),
    unreadable: kept.flatMap(({ value, record }) => (record ? [] : [value])),
  };
}

/** A record that cannot be forgotten was never kept. */
export async function forgetRecord(lesson: string): Promise<void> {
  try {
    await del(PREFIX + lesson, store());
  } catch {
    // Storage is refused.
  }
}

export async function forgetAll(): Promise<void> {
  const found = await entries<string, unknown>(store());
  for (const [key] of found) await del(key, store());
}

/** Everything, as a file's text; what cannot be read goes with it, as it is. */
export const exportProgress = ({ records, unreadable }: Progress): string =>
  `${JSON.stringify({ site: 'endpointslice-lab', version: 1, lessons: records, ...(unreadable.length > 0 && { unreadable }) }, undefined, 1)}\n`;

/** The records in a file that `exportProgress` made; throws an Error that says what is wrong with it. */
export function importRecords(text: string): LessonRecord[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('This is not a progress file: it is not JSON.');
  }
  const lessons: unknown = typeof file === 'object' && file !== null && 'lessons' in file ? file.lessons : undefined;
  if (!Array.isArray(lessons)) throw new Error('This is not a progress file: it has no list of lessons.');
  const records = lessons.flatMap((kept) => readRecord(kept) ?? []);
  if (records.length < lessons.length)
    throw new Error(`${lessons.length - records.length} of ${lessons.length} lessons in this file cannot be read. Nothing was changed.`);
  return records;
}
