// Every kind that the cluster can store.
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Random } from '../time/random.ts';
import { strategies as apps } from './apps/index.ts';
import { horizontalPodAutoscalerStrategy } from './autoscaling/horizontal-pod-autoscaler.ts';
import { strategies as batch } from './batch/index.ts';
import { strategies as coordination } from './coordination/index.ts';
import { strategies as core } from './core/index.ts';
import { type AddressRecords, createAllocators } from './core/service/allocators.ts';
import { serviceStrategy } from './core/service/strategy.ts';
import { strategies as discovery } from './discovery/index.ts';
import { strategies as events } from './events/index.ts';
import { strategies as networking } from './networking/index.ts';
import { strategies as policy } from './policy/index.ts';
import { strategies as rbac } from './rbac/index.ts';
import type { Resource } from './resources.ts';
import type { Strategy } from './strategy.ts';

/** What the kinds must know of the cluster they serve. */
export interface ApiConfig {
  /** Seeds the choice of cluster IPs and node ports. */
  readonly random: Random;
  readonly dualStack: boolean;
  /** Is told of every cluster IP given and taken back. */
  readonly addresses?: AddressRecords;
}

/** Where a resource is found in the map of strategies: `services.v1.`, `endpointslices.v1.discovery.k8s.io`. */
export const strategyKey = ({ group, version, resource }: Pick<Resource, 'group' | 'version' | 'resource'>): string =>
  `${resource}.${version}.${group}`;

/** The strategies of one cluster, by `strategyKey`. That of Services holds state (the allocators), so each cluster has its own. */
export function createStrategies({ random, dualStack, addresses }: ApiConfig): ReadonlyMap<string, Strategy<KubeObject>> {
  const allocators = createAllocators(random, dualStack ? ['IPv4', 'IPv6'] : ['IPv4'], addresses);
  const strategies: readonly Strategy<KubeObject>[] = [
    serviceStrategy(allocators),
    ...core,
    ...apps,
    horizontalPodAutoscalerStrategy,
    ...batch,
    ...coordination,
    ...discovery,
    ...events,
    ...networking,
    ...policy,
    ...rbac,
  ];
  return new Map(strategies.map((strategy) => [strategyKey(strategy.resource), strategy]));
}
