import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import { configMapStrategy } from './config-map.ts';
import { endpointsStrategy } from './endpoints/strategy.ts';
import { eventStrategy } from './event.ts';
import { limitRangeStrategy } from './limit-range.ts';
import { namespaceStrategy } from './namespace.ts';
import { nodeStrategy } from './node.ts';
import { strategies as podStrategies } from './pod/index.ts';
import { resourceQuotaStrategy } from './resource-quota.ts';
import { secretStrategy } from './secret.ts';
import { serviceAccountStrategy } from './service-account.ts';

/** The kinds of the core group, but for Services, whose strategy holds a cluster's allocators. */
export const strategies: readonly Strategy<KubeObject>[] = [
  ...podStrategies,
  configMapStrategy,
  endpointsStrategy,
  eventStrategy,
  limitRangeStrategy,
  namespaceStrategy,
  nodeStrategy,
  resourceQuotaStrategy,
  secretStrategy,
  serviceAccountStrategy,
];
