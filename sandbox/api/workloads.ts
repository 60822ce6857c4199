// The kinds that run, guard and reach pods, gathered from their groups.
import type { KubeObject } from '../apimachinery/meta.ts';
import { strategies as apps } from './apps/index.ts';
import { strategies as pods } from './core/pod/index.ts';
import type { Strategy } from './strategy.ts';

export const workloadStrategies: readonly Strategy<KubeObject>[] = [...pods, ...apps];
