import type { KubeObject } from '../../../apimachinery/meta.ts';
import type { Strategy } from '../../strategy.ts';
import { podStrategy } from './strategy.ts';

/** The kinds of the core group that have to do with pods. */
export const strategies: readonly Strategy<KubeObject>[] = [podStrategy];
