// A lesson is data, and its judge is the cluster's state. What lesson.yaml holds is declared in schema.ts.
export type { Check, Lesson, Mistake, ObjectPattern, Outcome, Pattern, QuizQuestion, Request, Requests, Step } from './schema.ts';

/** How a check stands. */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
  /** `Not yet. Service/example-service, \`.spec.ports[0].targetPort\`: found 80, expected 9376. …`, or `Done. …`. */
  readonly message: string;
  /** The object and path that the message is about. */
  readonly object?: string;
  readonly path?: string;
  readonly found?: string;
  readonly expected?: string;
  /** The mistake that was recognised. */
  readonly mistake?: string;
}
