// Progress lives in this browser, in IndexedDB. Where it is refused or full, the lab says so and goes on.
import { createStore, del, entries, get, set } from 'idb-keyval';
import { isRecord, type LessonRecord } from './record.ts';

const PREFIX = 'lesson:';
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
    if (isRecord(found)) return { record: found };
    // It is set aside, not thrown away: a newer edition of the site may know how to read it.
    await set(`unreadable:${lesson}`, found, store());
    await del(PREFIX + lesson, store());
    return { trouble: 'damaged' };
  } catch {
    return { trouble: 'refused' };
  }
}

/** False where it could not be kept. */
export async function saveRecord(record: LessonRecord): Promise<boolean> {
  try {
    await set(PREFIX + record.lesson, record, store());
    return true;
  } catch {
    return false;
  }
}

export async function allRecords(): Promise<LessonRecord[]> {
  const found = await entries<string, unknown>(store());
  return found.flatMap(([key, value]) => (String(key).startsWith(PREFIX) && isRecord(value) ? [value] : []));
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

/** Everything, as a file's text. */
export const exportRecords = (records: readonly LessonRecord[]): string =>
  `${JSON.stringify({ site: 'endpointslice-lab', version: 1, lessons: records }, undefined, 1)}\n`;

/** The records in a file that `exportRecords` made; throws an Error that says what is wrong with it. */
export function importRecords(text: string): LessonRecord[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('This is not a progress file: it is not JSON.');
  }
  const lessons = typeof file === 'object' && file !== null && 'lessons' in file ? file.lessons : undefined;
  if (!Array.isArray(lessons)) throw new Error('This is not a progress file: it has no list of lessons.');
  const records = lessons.filter(isRecord);
  if (records.length < lessons.length)
    throw new Error(`${lessons.length - records.length} of ${lessons.length} lessons in this file cannot be read. Nothing was changed.`);
  return records;
}
