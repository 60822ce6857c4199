import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import { deploymentStrategy } from './deployment.ts';
import { replicaSetStrategy } from './replica-set.ts';

/** The kinds of the group `apps`. */
export const strategies: readonly Strategy<KubeObject>[] = [deploymentStrategy, replicaSetStrategy];
