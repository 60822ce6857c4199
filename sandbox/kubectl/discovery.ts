// What the server serves, and which resource a word on the command line means (client-go's discovery and restmapper).
import { isMap } from '../apimachinery/fmt.ts';
import { KubectlError } from './errors.ts';

/** A resource as discovery tells of it: enough to build its URLs (meta.RESTMapping, metav1.APIResource). */
export interface Mapping {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly verbs: readonly string[];
  readonly subresources: readonly string[];
}

/** `endpointslices.discovery.k8s.io`. */
export const qualifiedResource = ({ resource, group }: Pick<Mapping, 'resource' | 'group'>): string =>
  group ? `${resource}.${group}` : resource;

/** `endpointslice.discovery.k8s.io`: how a result is named. */
export const qualifiedKind = ({ kind, group }: Pick<Mapping, 'kind' | 'group'>): string =>
  group ? `${kind.toLowerCase()}.${group}` : kind.toLowerCase();

/** `apps/v1`, or `v1` for the core group. */
export const groupVersion = ({ group, version }: Pick<Mapping, 'group' | 'version'>): string => (group ? `${group}/${version}` : version);

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const maps = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isMap) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads an APIGroupDiscoveryList. */
export function readDiscovery(list: unknown): Mapping[] {
  const groups = isMap(list) ? maps(list.items) : [];
  return groups.flatMap((item) => {
    const group = isMap(item.metadata) ? text(item.metadata.name) : '';
    return maps(item.versions).flatMap((version) =>
      maps(version.resources).map((resource) => mappingOf(group, text(version.version), resource)),
    );
  });
}

function mappingOf(group: string, version: string, resource: Readonly<Record<string, unknown>>): Mapping {
  const kind = isMap(resource.responseKind) ? text(resource.responseKind.kind) : '';
  return {
    group,
    version,
    resource: text(resource.resource),
    kind,
    namespaced: resource.scope === 'Namespaced',
    singular: text(resource.singularResource) || kind.toLowerCase(),
    shortNames: strings(resource.shortNames),
    categories: strings(resource.categories),
    verbs: strings(resource.verbs),
    subresources: maps(resource.subresources).map((subresource) => text(subresource.subresource)),
  };
}

/** Finds resources by the words that people use for them. */
export class RestMapper {
  readonly mappings: readonly Mapping[];
  readonly #warn: (text: string) => void;

  constructor(mappings: readonly Mapping[], warn: (text: string) => void = () => undefined) {
    this.mappings = mappings;
    this.#warn = warn;
  }

  /** The same, with its warnings told. */
  warning(warn: (text: string) => void): RestMapper {
    return new RestMapper(this.mappings, warn);
  }

  /** Builder.mappingFor: a plural, singular or short name or a kind, with a group and version behind dots where wanted. */
  resourceFor(word: string): Mapping {
    const [name = '', ...rest] = word.split('.');
    const found = (rest.length > 1 ? this.#find(name, rest.slice(1).join('.'), rest[0]) : undefined) ?? this.#find(name, rest.join('.'));
    if (found) return found;
    throw new KubectlError(`the server doesn't have a resource type "${name}"`);
  }

  /** RESTMapping for what a manifest says of itself, its kind also in lower case; undefined where the server has no such kind. */
  kindFor(apiVersion: string, kind: string): Mapping | undefined {
    const found = this.mappings.filter((mapping) => groupVersion(mapping) === apiVersion);
    return found.find((mapping) => mapping.kind === kind) ?? found.find((mapping) => mapping.kind.toLowerCase() === kind);
  }

  /** The resources of a category such as `all`; undefined where there is no such category. */
  expandCategory(word: string): readonly Mapping[] | undefined {
    const found = this.mappings.filter((mapping) => mapping.categories.includes(word));
    return found.length > 0 ? found : undefined;
  }

  #find(name: string, group: string, version = ''): Mapping | undefined {
    const lower = name.toLowerCase();
    const named = (mapping: Mapping) => mapping.resource === lower || mapping.singular === lower || mapping.kind.toLowerCase() === lower;
    const inVersion = (mapping: Mapping) => !version || mapping.version === version;
    const inGroup = (mapping: Mapping) => !group || mapping.group === group;
    const groupBegins = (mapping: Mapping) => mapping.group.startsWith(group);
    const pool = this.mappings.filter(inVersion);
    return (
      pool.find((mapping) => inGroup(mapping) && named(mapping)) ??
      this.#shortNamed(
        // What a short name stands for is looked up without the version.
        this.mappings.filter((mapping) => inGroup(mapping) && mapping.shortNames.includes(name)),
        name,
      ) ??
      pool.find((mapping) => groupBegins(mapping) && named(mapping)) ??
      pool.find((mapping) => groupBegins(mapping) && mapping.shortNames.includes(name))
    );
  }

  /** A short name may stand for several resources: the first counts, the others are told (client-go's shortcut expander). */
  #shortNamed([first, ...others]: readonly Mapping[], name: string): Mapping | undefined {
    for (const other of others) {
      if (other.resource !== first?.resource || other.group !== first.group)
        this.#warn(`short name ${JSON.stringify(name)} could also match lower priority resource ${qualifiedResource(other)}`);
    }
    return first;
  }
}
