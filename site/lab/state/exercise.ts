// What a lab is opened with: a lesson, a preset of the free sandbox, or the home page's small cluster.
import type { Lesson } from '../../../sandbox/lessons/lesson.ts';
import type { Journal } from '../../../sandbox/session/sandbox.ts';

export interface Exercise {
  /** Names the record that progress is kept in, and seeds the cluster. */
  readonly id: string;
  readonly lesson?: Lesson;
  readonly nodes?: number;
  readonly dualStack?: boolean;
  /** kube-controller-manager's `--controllers`. */
  readonly controllers?: string;
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
