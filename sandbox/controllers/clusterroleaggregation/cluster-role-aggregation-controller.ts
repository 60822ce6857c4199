// Keeps roles that are made of others up to date (pkg/controller/clusterroleaggregation).
import type { ClusterRole } from '../../api/generated/types.ts';
import { clusterRoles } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import type { ControllerContext } from '../controller.ts';
import { aggregatedRules } from './aggregated-rules.ts';

const byName = (a: ClusterRole, b: ClusterRole): number => (a.metadata.name < b.metadata.name ? -1 : 1);

export function newClusterRoleAggregationController(context: ControllerContext): void {
  const { client, informers } = context;
  const informer = informers.of(clusterRoles);
  const queue = context.queue('ClusterRoleAggregator', sync);

  /** Any role may be a part of any that aggregates. */
  const enqueueAll = (): void => {
    for (const role of informer.list()) if (role.aggregationRule) queue.add(role.metadata.name);
  };
  informer.addHandler({ onAdd: enqueueAll, onUpdate: enqueueAll, onDelete: enqueueAll });

  function sync(name: string): void {
    const role = informer.get(name);
    if (!role?.aggregationRule) return;
    const rules = aggregatedRules(role, [...informer.list()].sort(byName));
    if (!deepEqual(rules, role.rules ?? [])) client.update(clusterRoles, { ...role, rules });
  }
}
