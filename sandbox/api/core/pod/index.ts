import type { KubeObject } from '../../../apimachinery/meta.ts';
import type { Strategy } from '../../strategy.ts';
import { persistentVolumeClaimStrategy, persistentVolumeStrategy } from '../persistent-volume.ts';
import { podTemplateStrategy } from '../pod-template.ts';
import { replicationControllerStrategy } from '../replication-controller.ts';
import { podStrategy } from './strategy.ts';

/** The kinds of the core group that have to do with pods and their volumes. */
export const strategies: readonly Strategy<KubeObject>[] = [
  persistentVolumeClaimStrategy,
  persistentVolumeStrategy,
  podStrategy,
  podTemplateStrategy,
  replicationControllerStrategy,
];
