import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import { cronJobStrategy } from './cron-job.ts';
import { jobStrategy } from './job.ts';

/** The kinds of the group `batch`. */
export const strategies: readonly Strategy<KubeObject>[] = [cronJobStrategy, jobStrategy];
