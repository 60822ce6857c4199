// Every kind that the cluster can store.
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Random } from '../random.ts';
import { createAllocators } from './core/service/allocators.ts';
import { serviceStrategy } from './core/service/strategy.ts';
import { permissiveStrategies } from './permissive.ts';
import type { Resource } from './resources.ts';
import type { Strategy } from './strategy.ts';

/** What the kinds must know of the cluster they serve. */
export interface ApiConfig {
  /** Seeds the choice of cluster IPs and node ports. */
  readonly random: Random;
  readonly dualStack: boolean;
}

/** Where a resource is found in the map of strategies: `services.v1.`, `endpointslices.v1.discovery.k8s.io`. */
export const strategyKey = ({ group, version, resource }: Pick<Resource, 'group' | 'version' | 'resource'>): string =>
  `${resource}.${version}.${group}`;

/** The strategies of one cluster, by `strategyKey`. Some hold state (the allocators of Services), so each cluster has its own. */
export function createStrategies({ random, dualStack }: ApiConfig): ReadonlyMap<string, Strategy<KubeObject>> {
  const allocators = createAllocators(random, dualStack ? ['IPv4', 'IPv6'] : ['IPv4']);
  const own: readonly Strategy<KubeObject>[] = [serviceStrategy(allocators)];
  return new Map([...permissiveStrategies, ...own].map((strategy) => [strategyKey(strategy.resource), strategy]));
}
