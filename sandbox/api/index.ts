// Every kind that the cluster can store.
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Random } from '../random.ts';
import { permissiveStrategies } from './permissive.ts';
import type { Resource } from './resources.ts';
import type { Strategy } from './strategy.ts';
import { workloadStrategies } from './workloads.ts';

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
export function createStrategies(_config: ApiConfig): ReadonlyMap<string, Strategy<KubeObject>> {
  const own: readonly Strategy<KubeObject>[] = [];
  return new Map([...permissiveStrategies, ...workloadStrategies, ...own].map((strategy) => [strategyKey(strategy.resource), strategy]));
}
