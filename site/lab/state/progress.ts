// Progress lives in this browser, in IndexedDB. Where it is refused or full, the lab says so and tries again. What this edition
// cannot read is set aside and goes wherever the rest goes, until an edition comes that can.
import { createStore, del, entries, get, set } from 'idb-keyval';
import { isNewer, type LessonRecord, lessonOf, readRecord } from './record.ts';

export const PROGRESS_FILE = 'endpointslice-lab-progress.json';

const PREFIX = 'lesson:';
const ASIDE = 'unreadable:';
/** That a session is being played, to be gone on with; it is away once that has succeeded. */
const OPENING = 'opening:';
let opened: ReturnType<typeof createStore> | undefined;

// Where a browser forbids storage, asking for it throws at once.
const store = () => {
  opened ??= createStore('endpointslice-lab', 'progress');
  return opened;
};

/** What failed once may not the next time: then it is asked for anew. */
async function stored<T>(work: (where: ReturnType<typeof store>) => Promise<T>): Promise<T> {
  try {
    return await work(store());
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

export type Loaded = { readonly record?: LessonRecord; readonly trouble?: 'refused' | 'damaged' | 'newer' };

export async function loadRecord(lesson: string): Promise<Loaded> {
  try {
    const found: unknown = await stored((where) => get(PREFIX + lesson, where));
    if (found === undefined) return takeBack(lesson);
    const record = readRecord(found);
    if (record) return { record };
    await setAside(lesson, found);
    await stored((where) => del(PREFIX + lesson, where));
    return { trouble: isNewer(found) ? 'newer' : 'damaged' };
  } catch {
    return { trouble: 'refused' };
  }
}

/** An edition that can read what another has set aside goes on with it. */
async function takeBack(lesson: string): Promise<Loaded> {
  for (const [key, value] of await stored((where) => entries<string, unknown>(where))) {
    if (!String(key).startsWith(ASIDE)) continue;
    const record = readRecord(value);
    if (record?.lesson !== lesson) continue;
    await stored((where) => set(PREFIX + lesson, record, where));
    await stored((where) => del(key, where));
    return { record };
  }
  return {};
}

/** Keeps something as it is, beside what is there already. */
export async function setAside(lesson: string, value: unknown): Promise<void> {
  const aside = new Map((await stored((where) => entries<string, unknown>(where))).filter(([key]) => String(key).startsWith(ASIDE)));
  const text = JSON.stringify(value);
  if ([...aside.values()].some((other) => JSON.stringify(other) === text)) return;
  let key = ASIDE + lesson;
  for (let count = 2; aside.has(key); count += 1) key = `${ASIDE}${lesson}:${count}`;
  await stored((where) => set(key, value, where));
}

export type Outcome = 'kept' | 'full' | 'refused';

/**
 * Whether it could be kept; if not, whether there was no room for it, or something else was in the way. Where it is not known
 * what is there already, that is set aside first.
 */
export async function saveRecord(record: LessonRecord, unseen = false): Promise<Outcome> {
  try {
    const there: unknown = unseen ? await stored((where) => get(PREFIX + record.lesson, where)) : undefined;
    if (there !== undefined) await setAside(record.lesson, there);
    await stored((where) => set(PREFIX + record.lesson, record, where));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

/** Who leaves the page so soon, in ms, did not leave it because the session would not open. */
const SOON = 2_000;

/**
 * Notes that a lesson's session is about to be played; gives back how to say that it was, or need not be. Where it cannot be noted,
 * nothing was kept to be played.
 */
export async function noteOpening(lesson: string): Promise<() => Promise<void>> {
  const began = performance.now();
  const wipe = (): Promise<void> => stored((where) => del(OPENING + lesson, where)).catch(() => undefined);
  const leave = (): void => {
    if (performance.now() - began < SOON) void wipe();
  };
  addEventListener('pagehide', leave);
  await stored((where) => set(OPENING + lesson, true, where)).catch(() => undefined);
  return () => {
    removeEventListener('pagehide', leave);
    return wipe();
  };
}

/** Whether the lesson's session was to be played, and that did not come to its end. */
export const didNotOpen = (lesson: string): Promise<boolean> =>
  stored((where) => get<unknown>(OPENING + lesson, where)).then(
    (noted) => noted !== undefined,
    () => false,
  );

export interface Progress {
  readonly records: readonly LessonRecord[];
  /** What this edition cannot read. */
  readonly unreadable: readonly unknown[];
}

export async function allProgress(): Promise<Progress> {
  const kept = (await stored((where) => entries<string, unknown>(where)))
    .filter(([key]) => !String(key).startsWith(OPENING))
    .map(([key, value]) => ({ value, record: String(key).startsWith(PREFIX) ? readRecord(value) : undefined }));
  return {
    records: kept.flatMap(({ record }) => (record ? [record] : [])),
    unreadable: kept.flatMap(({ value, record }) => (record ? [] : [value])),
  };
}

/** Whether anything is kept of a lesson. */
export const isKept = (lesson: string): Promise<boolean> =>
  stored((where) => get<unknown>(PREFIX + lesson, where)).then(
    (found) => found !== undefined,
    () => false,
  );

/** Forgets a lesson's record; what cannot be read is set aside. Fails where the browser does not let it. */
export async function forgetRecord(lesson: string): Promise<void> {
  const found: unknown = await stored((where) => get(PREFIX + lesson, where));
  if (found !== undefined && !readRecord(found)) await setAside(lesson, found);
  await stored((where) => del(PREFIX + lesson, where));
  await stored((where) => del(OPENING + lesson, where));
}

/** Forgets everything; what cannot be read only where that is said. */
export async function forgetAll(unreadableToo: boolean): Promise<void> {
  for (const [key, value] of await stored((where) => entries<string, unknown>(where))) {
    const forgotten = unreadableToo || String(key).startsWith(OPENING) || (String(key).startsWith(PREFIX) && readRecord(value));
    if (forgotten) await stored((where) => del(key, where));
  }
}

/** Everything, as a file's text; what cannot be read goes with it, as it is. */
export const exportProgress = ({ records, unreadable }: Progress): string =>
  `${JSON.stringify({ site: 'endpointslice-lab', version: FILE_EDITION, lessons: records, ...(unreadable.length > 0 && { unreadable }) }, undefined, 1)}\n`;

const FILE_EDITION = 1;

/**
 * What is in a file that `exportProgress` made: records, and what goes along unread, of newer editions. Throws an Error that says
 * what is wrong with it.
 */
export function importProgress(text: string): Progress {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('This is not a progress file: it is not JSON.');
  }
  const fields = typeof file === 'object' && file !== null ? file : {};
  const lessons: unknown = 'lessons' in fields ? fields.lessons : undefined;
  const newer = 'version' in fields && typeof fields.version === 'number' && fields.version > FILE_EDITION;
  if (!Array.isArray(lessons))
    throw new Error(
      newer
        ? 'This file is of a newer edition of this site, and this one cannot read it. Nothing was changed.'
        : 'This is not a progress file: it has no list of lessons.',
    );
  const records = lessons.flatMap((kept: unknown) => readRecord(kept) ?? []);
  const carried = lessons.filter((kept: unknown) => !readRecord(kept) && isNewer(kept));
  const damaged = lessons.length - records.length - carried.length;
  if (damaged > 0) throw new Error(`${damaged} of ${lessons.length} lessons in this file cannot be read. Nothing was changed.`);
  const aside: readonly unknown[] = 'unreadable' in fields && Array.isArray(fields.unreadable) ? fields.unreadable : [];
  return { records, unreadable: [...carried, ...aside] };
}

/** Sets aside what came with a file and cannot be read. */
export async function carryAlong(unreadable: readonly unknown[]): Promise<void> {
  for (const value of unreadable) await setAside(lessonOf(value) ?? '', value);
}
