// RBAC rules as kubectl shows them: taken apart, joined again by resource, sorted (kubectl/pkg/util/rbac).
import type { PolicyRule } from '../api/generated/types.ts';

interface FlatRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  readonly verbs: readonly string[];
}

/** One verb, one resource, one name each. */
function breakdown(rule: PolicyRule): readonly FlatRule[] {
  const { apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [], verbs } = rule;
  const names = resourceNames.length ? resourceNames.map((name) => [name]) : [[]];
  return [
    ...apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs.flatMap((verb) =>
          names.map((resourceName) => ({
            apiGroups: [group],
            resources: [resource],
            resourceNames: resourceName,
            nonResourceURLs: [],
            verbs: [verb],
          })),
        ),
      ),
    ),
    ...nonResourceURLs.flatMap((url) =>
      verbs.map((verb) => ({ apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: [url], verbs: [verb] })),
    ),
  ];
}

/** Rules that differ only by their verbs become one; non-resource rules stay apart. */
function compact(rules: readonly FlatRule[]): readonly FlatRule[] {
  const simple = new Map<string, FlatRule>();
  const rest: FlatRule[] = [];
  for (const rule of rules) {
    if (rule.nonResourceURLs.length) {
      rest.push(rule);
      continue;
    }
    const key = JSON.stringify([rule.apiGroups, rule.resources, rule.resourceNames]);
    const known = simple.get(key);
    simple.set(key, known ? { ...known, verbs: [...new Set([...known.verbs, ...rule.verbs])] } : rule);
  }
  return [...rest, ...simple.values()];
}

const bracketed = (list: readonly string[]): string => `[${list.join(' ')}]`;

const order = ({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: FlatRule): string =>
  `Verbs:${bracketed(verbs)},APIGroups:${bracketed(apiGroups)},Resources:${bracketed(resources)},` +
  `ResourceNames:${bracketed(resourceNames)},NonResourceURLs:${bracketed(nonResourceURLs)},`;

/** CombineResourceGroup: `endpointslices.discovery.k8s.io/status`. */
function combined([resource = '']: readonly string[], [group = '']: readonly string[]): string {
  const slash = resource.indexOf('/');
  const [name, subresource] = slash < 0 ? [resource, ''] : [resource.slice(0, slash), resource.slice(slash)];
  return `${name}${group && name ? `.${group}` : ''}${subresource}`;
}

/** The rules as rows: resources, non-resource URLs, resource names, verbs. */
export function ruleRows(rules: readonly PolicyRule[]): readonly (readonly string[])[] {
  return compact(rules.flatMap(breakdown))
    .map((rule) => ({ rule, key: order(rule) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ rule }) => [
      combined(rule.resources, rule.apiGroups),
      bracketed(rule.nonResourceURLs),
      bracketed(rule.resourceNames),
      bracketed(rule.verbs),
    ]);
}
