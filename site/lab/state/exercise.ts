// What a lab is opened with: a lesson, a preset of the free sandbox, or the home page's small cluster.
import type { Lesson } from '../../../sandbox/lessons/lesson.ts';
import type { Journal } from '../../../sandbox/session/journal.ts';
import type { SessionOptions } from '../../../sandbox/session/session.ts';

export interface Exercise {
  /** Names the record that progress is kept in, and seeds the cluster. */
  readonly id: string;
  readonly lesson?: Lesson;
  readonly nodes?: number;
  readonly dualStack?: boolean;
  /** kube-controller-manager's `--controllers`. */
  readonly controllers?: string;
  /** Whether its nodes run containers on a network, with DNS. */
  readonly dns?: boolean;
  /** With `dns`: whether something enforces NetworkPolicies. */
  readonly networkPolicies?: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly manifests: readonly string[];
  /** Whether it begins anew with each visit, and nothing of it is kept. */
  readonly fleeting?: boolean;
  /** Whether the learner may break it from outside, too. */
  readonly free?: boolean;
  /** The instructor's words, said when it begins. */
  readonly orders?: readonly (readonly string[])[];
  /** The session that leads to where it begins. */
  readonly journal?: Journal;
}

/** Fetches an exercise of this site; undefined where there is none of that name. Fails with an Error in words. */
export async function fetchExercise(id: string): Promise<Exercise | undefined> {
  const site = document.querySelector<HTMLLinkElement>('link[data-site]')?.href ?? '/';
  const answer = await fetch(new URL(`lab/${encodeURIComponent(id)}.json`, site));
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`The lesson's data could not be fetched (${answer.status}).`);
  const exercise: Exercise = await answer.json();
  return exercise;
}

/** What the sandbox needs to know of it, to go on with a session or to begin one. */
export function sessionOptions(exercise: Exercise, journal: Journal | undefined): SessionOptions {
  const { id: seed, nodes, dualStack, controllers, dns, networkPolicies, files, manifests, lesson } = exercise;
  return {
    seed,
    files,
    manifests,
    ...(nodes === undefined ? {} : { nodes }),
    ...(dualStack === undefined ? {} : { dualStack }),
    ...(controllers === undefined ? {} : { controllers }),
    ...(dns === undefined ? {} : { dns }),
    ...(networkPolicies === undefined ? {} : { networkPolicies }),
    ...(lesson === undefined ? {} : { lesson }),
    ...(journal === undefined ? {} : { journal }),
  };
}
