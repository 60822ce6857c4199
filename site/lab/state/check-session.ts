// Whether a session from a file can be gone on with: it is played in a worker of its own, which nobody waits for in vain.
import { connect } from './connect.ts';
import { fetchExercise, sessionOptions } from './exercise.ts';
import { NotOpened, openSession, PATIENCE } from './playing.ts';
import type { LessonRecord } from './record.ts';

const nobody = { output: () => Promise.resolve(), changed: () => undefined, edit: () => undefined };
const deaf = { ...nobody, waiting: () => undefined, keys: () => undefined, stumbled: () => undefined };

/** Plays a record's session, if it has one. A lesson that this site does not have is left to a site that does. */
export async function canBePlayed({ lesson, journal }: LessonRecord, signal: AbortSignal, told: (share: number) => void): Promise<boolean> {
  const exercise = journal && (await fetchExercise(lesson));
  if (!exercise) return true;
  const connection = connect();
  try {
    await openSession(connection, sessionOptions(exercise, journal), deaf, { patience: PATIENCE, signal, told });
    return true;
  } catch (error) {
    if (error instanceof NotOpened && error.reason !== 'cancelled') return false;
    throw error;
  } finally {
    connection.close();
  }
}

/** The record without its session: the lesson's cluster begins anew, the progress stays. */
export function withoutSession({ journal: _journal, ...record }: LessonRecord): LessonRecord {
  const steps = Object.entries(record.steps).map(([id, { start: _start, ...step }]) => [id, step] as const);
  return { ...record, steps: Object.fromEntries(steps) };
}
