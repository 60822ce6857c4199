// What a ClusterRole with an aggregationRule is made of (pkg/controller/clusterroleaggregation).
import type { ClusterRole, PolicyRule } from '../../api/generated/types.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';

/** The rules of all roles that it selects, each once, in the order of the roles' names. */
export function aggregatedRules(role: ClusterRole, all: readonly ClusterRole[]): readonly PolicyRule[] {
  const seen = new Set<string>();
  const rules: PolicyRule[] = [];
  for (const source of role.aggregationRule?.clusterRoleSelectors ?? []) {
    const selector = selectorFromLabelSelector(source);
    for (const other of all) {
      if (other.metadata.name === role.metadata.name || !selector.matches(other.metadata.labels)) continue;
      for (const rule of other.rules ?? []) {
        const key = JSON.stringify(rule);
        if (seen.has(key)) continue;
        seen.add(key);
        rules.push(rule);
      }
    }
  }
  return rules;
}
