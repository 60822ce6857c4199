// A lesson is worked at in one tab at a time: two that keep the same record would take turns in losing each other's work.
const PREFIX = 'endpointslice-lab:';

/** Whether no other tab has this lesson open; it is then held until this one closes. A browser without locks is trusted. */
export function holdLesson(lesson: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks
      .request(`${PREFIX}${lesson}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });
}

/** The lessons that are open, in whatever tab. */
export async function openLessons(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}
