// Which rules others cover (k8s.io/component-helpers/auth/rbac/validation/policy_comparator.go).
import type { PolicyRule } from '../../api/generated/types.ts';
import { quote } from '../../apimachinery/fmt.ts';

/** At most one verb, one resource and one name. */
interface Atom {
  readonly group?: string;
  readonly resource?: string;
  readonly name?: string;
  readonly url?: string;
  readonly verb: string;
}

/** Lists of a rule that nobody has judged yet may be null. */
const all = (values: readonly string[] | null | undefined): readonly string[] => values ?? [];

function atomsOf({ apiGroups, resources, resourceNames, nonResourceURLs, verbs }: PolicyRule): readonly Atom[] {
  const named = all(resourceNames);
  const names: readonly (string | undefined)[] = named.length > 0 ? named : [undefined];
  return [
    ...all(apiGroups).flatMap((group) =>
      all(resources).flatMap((resource) =>
        all(verbs).flatMap((verb) => names.map((name) => ({ group, resource, verb, ...(name !== undefined && { name }) }))),
      ),
    ),
    ...all(nonResourceURLs).flatMap((url) => all(verbs).map((verb) => ({ url, verb }))),
  ];
}

const includes = (list: readonly string[] | undefined, value: string): boolean =>
  list?.some((each) => each === '*' || each === value) ?? false;

function covers(rule: PolicyRule, { group, resource, name, url, verb }: Atom): boolean {
  if (!includes(rule.verbs, verb)) return false;
  if (url !== undefined)
    return rule.nonResourceURLs?.some((own) => own === url || (own.endsWith('*') && url.startsWith(own.replace(/\*+$/, '')))) ?? false;
  const [, subresource] = resource?.split('/', 2) ?? [];
  const named = !rule.resourceNames?.length || (name !== undefined && rule.resourceNames.includes(name));
  const resources = rule.resources ?? [];
  const held = includes(resources, resource ?? '') || (subresource !== undefined && resources.includes(`*/${subresource}`));
  return named && includes(rule.apiGroups, group ?? '') && held;
}

const list = (name: string, values: readonly (string | undefined)[]): string[] => {
  const given = values.filter((value) => value !== undefined);
  return given.length > 0 ? [`${name}:[${given.map(quote).join(' ')}]`] : [];
};

/** What `wanted` has and `held` does not, as messages tell it: one line for each resource, sorted. */
export function ruleGaps(held: readonly PolicyRule[], wanted: readonly PolicyRule[]): readonly string[] {
  const missing = wanted.flatMap(atomsOf).filter((atom) => !held.some((rule) => covers(rule, atom)));
  const together = new Map<string, Atom[]>();
  for (const atom of missing) {
    const key = JSON.stringify([atom.group, atom.resource, atom.name, atom.url, atom.url && atom.verb]);
    together.set(key, [...(together.get(key) ?? []), atom]);
  }
  const lines = [...together.values()].map((atoms) => {
    const [{ group, resource, name, url } = { group: undefined, resource: undefined, name: undefined, url: undefined }] = atoms;
    const verbs = atoms.map(({ verb }) => verb);
    const parts = [
      ...list('APIGroups', [group]),
      ...list('Resources', [resource]),
      ...list('NonResourceURLs', [url]),
      ...list('ResourceNames', [name]),
      ...list('Verbs', verbs),
    ];
    return `{${parts.join(', ')}}`;
  });
  return [...new Set(lines)].sort();
}
