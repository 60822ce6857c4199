// What the server serves (k8s.io/apiserver/pkg/endpoints/discovery, and discovery/aggregated).
import discovery from '../api/generated/discovery.json' with { type: 'json' };
import type { JSONSchemaProps } from '../api/generated/types.ts';
import type { GroupResource } from '../apimachinery/status.ts';
import { splitPath } from './request-info.ts';

export interface AggregatedSubresource {
  readonly subresource: string;
  readonly responseKind: { readonly group: string; readonly version: string; readonly kind: string };
  readonly verbs: readonly string[];
}

export interface AggregatedResource {
  readonly resource: string;
  readonly responseKind: { readonly group: string; readonly version: string; readonly kind: string };
  readonly scope: string;
  readonly singularResource: string;
  readonly verbs: readonly string[];
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  readonly subresources?: readonly AggregatedSubresource[];
  readonly storageVersionHash?: string;
}

export interface AggregatedGroup {
  readonly metadata: { readonly name: string };
  readonly versions: readonly { readonly version: string; readonly freshness: string; readonly resources: readonly AggregatedResource[] }[];
}

const builtIn: readonly AggregatedGroup[] = discovery.items;

/** A resource, or a subresource, as a request names it. */
export interface DiscoveredResource extends GroupResource {
  readonly version: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly verbs: ReadonlySet<string>;
  /** Where its objects are kept: two groups may show the same ones. */
  readonly storage: GroupResource;
  /** `autoscaling/v1` `Scale`, for a subresource that speaks of another kind. */
  readonly submitted: { readonly apiVersion: string; readonly kind: string };
}

type Index = ReadonlyMap<string, DiscoveredResource>;

const apiVersionOf = (group: string, version: string): string => (group ? `${group}/${version}` : version);

/** Every resource and subresource of these groups, by `group/version/resource/subresource`. */
function indexOf(groups: readonly AggregatedGroup[]): Index {
  const index = new Map<string, DiscoveredResource>();
  for (const { metadata, versions } of groups) {
    const group = metadata.name;
    const stored = new Set<string>();
    for (const { version, resources } of versions) {
      for (const { resource, responseKind, scope, verbs, subresources = [] } of resources) {
        // A further version shows the objects of the first in another form.
        const storage = { group, resource: stored.has(resource) ? `${resource}.${version}` : resource };
        stored.add(resource);
        const main = { group, version, resource, kind: responseKind.kind, namespaced: scope === 'Namespaced', storage };
        const add = (subresource: string, kind: AggregatedSubresource['responseKind'], allowed: readonly string[]): void => {
          const apiVersion = apiVersionOf(kind.group || group, kind.version || version);
          index.set(`${group}/${version}/${resource}/${subresource}`, {
            ...main,
            verbs: new Set(allowed),
            submitted: { apiVersion, kind: kind.kind },
          });
        };
        add('', responseKind, verbs);
        for (const each of subresources) add(each.subresource, each.responseKind, each.verbs);
      }
    }
  }
  return index;
}

const builtInIndex = indexOf(builtIn);

/** Whether Kubernetes itself, and no definition, has this group. */
export const isBuiltInGroup = (group: string): boolean => builtIn.some(({ metadata }) => metadata.name === group);

const AGGREGATED = /^\s*application\/json;(?=.*as=APIGroupDiscoveryList).*v=(v2(?:beta1)?)/;

/** The aggregated form that a client prefers, if it knows one. */
export const prefersAggregated = (accept: string | undefined): 'v2' | 'v2beta1' | undefined => {
  for (const clause of (accept ?? '').split(',')) {
    const version = AGGREGATED.exec(clause)?.[1];
    if (version === 'v2' || version === 'v2beta1') return version;
  }
  return undefined;
};

const SERVER_ADDRESS = [{ clientCIDR: '0.0.0.0/0', serverAddress: '172.18.0.2:6443' }];

/** The schema of a kind that a definition adds. */
export interface AddedSchema {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: JSONSchemaProps;
}

/** What one API server serves: Kubernetes's own resources, and those that definitions add. */
export class Discovery {
  #groups = builtIn;
  #added: Index = new Map();
  #schemas: readonly AddedSchema[] = [];

  /** The groups that definitions add and the schemas of their kinds, in the place of those that they added before. */
  setAdded(groups: readonly AggregatedGroup[], schemas: readonly AddedSchema[]): void {
    this.#groups = groups.length > 0 ? [...builtIn, ...groups] : builtIn;
    this.#added = indexOf(groups);
    this.#schemas = schemas;
  }

  /** Whether only definitions make this group. */
  isAdded(group: string): boolean {
    return this.#schemas.some((each) => each.group === group) && !builtIn.some(({ metadata }) => metadata.name === group);
  }

  /** The schemas of the kinds that definitions add to a group and version. */
  schemasOf(group: string, version: string): readonly AddedSchema[] {
    return this.#schemas.filter((each) => each.group === group && each.version === version);
  }

  /** The resource that a path names; undefined where there is none. */
  find(group: string, version: string, resource: string, subresource = ''): DiscoveredResource | undefined {
    const key = `${group}/${version}/${resource}/${subresource}`;
    return builtInIndex.get(key) ?? this.#added.get(key);
  }

  /** Every resource that is served, without subresources. */
  *resources(): Iterable<DiscoveredResource> {
    for (const index of [builtInIndex, this.#added]) for (const [key, resource] of index) if (key.endsWith('/')) yield resource;
  }

  /** Every group with each of its versions, the preferred one first. */
  groupVersions(): { readonly group: string; readonly version: string }[] {
    return this.#groups.flatMap(({ metadata, versions }) => versions.map(({ version }) => ({ group: metadata.name, version })));
  }

  /** The document at a discovery path; undefined where the path is none. */
  document(path: string, accept: string | undefined): unknown {
    const groups = this.#groups;
    const parts = splitPath(path);
    const [prefix, ...rest] = parts;
    if (prefix === 'api' && rest.length === 0) {
      const version = prefersAggregated(accept);
      return version
        ? aggregatedList(groups, version, true)
        : { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: SERVER_ADDRESS };
    }
    if (prefix === 'api' && rest.length === 1) return resourceList(groups, '', rest[0] ?? '');
    if (prefix !== 'apis') return undefined;
    const [group, version] = rest;
    if (group === undefined) {
      const aggregated = prefersAggregated(accept);
      if (aggregated) return aggregatedList(groups, aggregated, false);
      return { kind: 'APIGroupList', apiVersion: 'v1', groups: groups.filter(({ metadata }) => metadata.name !== '').map(apiGroup) };
    }
    const found = groups.find(({ metadata }) => metadata.name === group);
    if (!found || rest.length > 2) return undefined;
    return version === undefined ? { kind: 'APIGroup', apiVersion: 'v1', ...apiGroup(found) } : resourceList(groups, group, version);
  }

  /** The paths at `/`. */
  paths(): string[] {
    const named = this.#groups.filter(({ metadata }) => metadata.name !== '');
    return ['/api', '/api/v1', '/apis'].concat(
      named.flatMap(({ metadata: { name }, versions }) => [`/apis/${name}`, ...versions.map(({ version }) => `/apis/${name}/${version}`)]),
    );
  }
}

type Groups = readonly AggregatedGroup[];

function aggregatedList(groups: Groups, version: string, core: boolean): unknown {
  const items = groups
    .filter(({ metadata }) => (metadata.name === '') === core)
    .map((group) => ({ ...group, metadata: { ...(group.metadata.name && { name: group.metadata.name }), creationTimestamp: null } }));
  return { kind: 'APIGroupDiscoveryList', apiVersion: `apidiscovery.k8s.io/${version}`, metadata: {}, items };
}

function apiGroup({ metadata: { name }, versions }: AggregatedGroup): Record<string, unknown> {
  const all = versions.map(({ version }) => ({ groupVersion: `${name}/${version}`, version }));
  return { name, versions: all, preferredVersion: all[0] };
}

function resourceList(groups: Groups, group: string, version: string): unknown {
  const found = groups.find(({ metadata }) => metadata.name === group)?.versions.find((each) => each.version === version);
  if (!found) return undefined;
  return {
    kind: 'APIResourceList',
    ...(group !== '' && { apiVersion: 'v1' }),
    groupVersion: apiVersionOf(group, version),
    resources: found.resources.flatMap(legacyResources),
  };
}

function legacyResources(each: AggregatedResource): unknown[] {
  const namespaced = each.scope === 'Namespaced';
  const main = {
    name: each.resource,
    singularName: each.singularResource,
    namespaced,
    kind: each.responseKind.kind,
    verbs: each.verbs,
    ...(each.shortNames && { shortNames: each.shortNames }),
    ...(each.categories && { categories: each.categories }),
    ...(each.storageVersionHash && { storageVersionHash: each.storageVersionHash }),
  };
  const subresources = (each.subresources ?? []).map(({ subresource, responseKind: { group, version, kind }, verbs }) => ({
    name: `${each.resource}/${subresource}`,
    singularName: '',
    namespaced,
    ...(group && { group }),
    ...(version && { version }),
    kind,
    verbs,
  }));
  return [main, ...subresources];
}
