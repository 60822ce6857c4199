// What the cluster has of its own, which a learner's Services stand beside: the API server's Service, and kube-system.
import type { ClusterView } from '../../../sandbox/session/view.ts';

/** By `namespace/name`. */
const isSystem = (key: string): boolean => key === 'default/kubernetes' || key.startsWith('kube-system/');

/** The view without it. */
export function withoutSystem(view: ClusterView): ClusterView {
  const mine = <T extends { readonly key: string }>(items: readonly T[]): readonly T[] => items.filter(({ key }) => !isSystem(key));
  return { ...view, services: mine(view.services), orphans: mine(view.orphans), pods: mine(view.pods) };
}
