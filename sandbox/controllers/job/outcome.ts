// What becomes of a Job (pkg/controller/job/job_controller.go).
import type { Job } from '../../api/generated/types.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';

/** It has all it wants, or it will never have it. */
export interface Outcome {
  readonly type: 'Complete' | 'Failed';
  readonly reason: string;
  readonly message: string;
}

export const isFinished = (job: Job): boolean =>
  job.status?.conditions?.some(({ type, status }) => (type === 'Complete' || type === 'Failed') && status === 'True') ?? false;

/** A success that is already written down. */
export function successOf({ status }: Job): Outcome | undefined {
  const met = conditionOf(status?.conditions, 'SuccessCriteriaMet');
  return met?.status === 'True' ? { type: 'Complete', reason: met.reason ?? '', message: met.message ?? '' } : undefined;
}
