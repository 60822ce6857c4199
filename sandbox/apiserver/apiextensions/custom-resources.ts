// Takes definitions up: accepts their names, serves their objects, and clears them away when they are deleted
// (k8s.io/apiextensions-apiserver/pkg/controller/{status,establish,finalizer}, pkg/apiserver/customresource_{handler,discovery}.go).
import type {
  CustomResourceDefinition,
  CustomResourceDefinitionCondition,
  CustomResourceDefinitionNames,
  CustomResourceDefinitionVersion,
} from '../../api/generated/types.ts';
import { apiServices, customResourceDefinitions } from '../../api/rare-resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isAlreadyExists, isConflict, isNotFound } from '../../apimachinery/status.ts';
import { byVersion } from '../../apimachinery/version.ts';
import { WorkQueue } from '../../client-go/workqueue.ts';
import { conditionOf } from '../../component-helpers/conditions.ts';
import type { ApiServer } from '../api-server.ts';
import type { AddedSchema, AggregatedGroup, AggregatedResource } from '../discovery.ts';
import { customResourceStrategy, resourceOf } from './custom-resource-strategy.ts';

const FINALIZER = 'customresourcecleanup.apiextensions.k8s.io';
/** How often it is looked whether the last object has gone. */
const POLL = 5_000;

const VERBS = ['delete', 'deletecollection', 'get', 'list', 'patch', 'create', 'update', 'watch'];

type Status = 'True' | 'False';

const isTrue = ({ status }: CustomResourceDefinition, type: string): boolean =>
  conditionOf(status?.conditions ?? [], type)?.status === 'True';

export function addCustomResources(server: ApiServer): void {
  const { loopback: client, clock } = server;
  /** What is served, by the name of the definition. */
  const served = new Map<string, CustomResourceDefinition>();
  const queue = new WorkQueue(clock, sync);
  client.watch(customResourceDefinitions, {}, ({ type, object }) => {
    if (type !== 'BOOKMARK' && type !== 'ERROR') queue.add(object.metadata.name);
  });

  function sync(name: string): void {
    const definition = find(name);
    if (!definition) {
      withdraw(name);
      // Its names are free again.
      for (const other of client.list(customResourceDefinitions).items) if (!isTrue(other, 'NamesAccepted')) queue.add(other.metadata.name);
      return;
    }
    try {
      if (definition.metadata.deletionTimestamp !== undefined) {
        finish(definition);
        return;
      }
      const named = acceptNames(definition);
      if (isTrue(named, 'NamesAccepted') && !isTrue(named, 'Established')) establish(named);
      else if (isTrue(named, 'Established')) serve(named);
    } catch (error) {
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
  }

  function find(name: string): CustomResourceDefinition | undefined {
    try {
      return client.get(customResourceDefinitions, name);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  const condition = (type: string, status: Status, reason: string, message: string): CustomResourceDefinitionCondition => ({
    type,
    status,
    lastTransitionTime: clock.timestamp(),
    reason,
    message,
  });

  /** SetCRDCondition: in its place, or last. */
  function withCondition(definition: CustomResourceDefinition, given: CustomResourceDefinitionCondition): CustomResourceDefinition {
    const { conditions = [] } = definition.status ?? {};
    const old = conditionOf(conditions ?? [], given.type);
    const kept = old?.status === given.status ? { ...given, lastTransitionTime: old.lastTransitionTime ?? '' } : given;
    const list = old ? (conditions ?? []).map((each) => (each === old ? kept : each)) : [...(conditions ?? []), kept];
    return { ...definition, status: { ...definition.status, conditions: list } };
  }

  const store = (definition: CustomResourceDefinition): CustomResourceDefinition =>
    client.update(customResourceDefinitions, definition, { subresource: 'status' });

  /** calculateNamesAndConditions. */
  function acceptNames(definition: CustomResourceDefinition): CustomResourceDefinition {
    const { names, group } = definition.spec;
    const accepted: Partial<CustomResourceDefinitionNames> = definition.status?.acceptedNames ?? {};
    if (deepEqual(names, accepted)) return definition;
    const resources = new Set<string>();
    const kinds = new Set<string>();
    for (const other of client.list(customResourceDefinitions).items) {
      const taken =
        other.metadata.name === definition.metadata.name || other.spec.group !== group ? undefined : other.status?.acceptedNames;
      for (const name of [taken?.plural, taken?.singular, ...(taken?.shortNames ?? [])]) if (name) resources.add(name);
      for (const name of [taken?.kind, taken?.listKind]) if (name) kinds.add(name);
    }
    let problem: CustomResourceDefinitionCondition | undefined;
    const refused = (reason: string, ...conflicts: readonly string[]): void => {
      const texts = conflicts.map((name) => `${JSON.stringify(name)} is already in use`);
      problem = condition('NamesAccepted', 'False', reason, texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`);
    };
    const free = (name: string | undefined, own: string | undefined, taken: ReadonlySet<string>, reason: string): boolean => {
      if (name === undefined || name === own || !taken.has(name)) return true;
      refused(reason, name);
      return false;
    };
    const next: Record<string, unknown> = { ...accepted, plural: accepted.plural ?? '', kind: accepted.kind ?? '' };
    if (free(names.plural, accepted.plural, resources, 'PluralConflict')) next.plural = names.plural;
    if (free(names.singular, accepted.singular, resources, 'SingularConflict') && names.singular) next.singular = names.singular;
    const short = (names.shortNames ?? []).filter((name) => !accepted.shortNames?.includes(name) && resources.has(name));
    if (short.length > 0) refused('ShortNamesConflict', ...short);
    else if (names.shortNames) next.shortNames = names.shortNames;
    if (free(names.kind, accepted.kind, kinds, 'KindConflict')) next.kind = names.kind;
    if (free(names.listKind, accepted.listKind, kinds, 'ListKindConflict') && names.listKind) next.listKind = names.listKind;
    if (names.categories) next.categories = names.categories;
    const naming = problem ?? condition('NamesAccepted', 'True', 'NoConflicts', 'no conflicts found');
    const established = isTrue(definition, 'Established')
      ? undefined
      : naming.status === 'True'
        ? condition('Established', 'False', 'Installing', 'the initial names have been accepted')
        : condition('Established', 'False', 'NotAccepted', 'not all names are accepted');
    const acceptedNames = { ...accepted, ...next, plural: String(next.plural), kind: String(next.kind) };
    let result: CustomResourceDefinition = { ...definition, status: { ...definition.status, acceptedNames } };
    result = withCondition(result, naming);
    if (established) result = withCondition(result, established);
    return deepEqual(result.status, definition.status) ? definition : store(result);
  }

  function establish(definition: CustomResourceDefinition): void {
    serve(definition);
    store(withCondition(definition, condition('Established', 'True', 'InitialNamesAccepted', 'the initial names have been accepted')));
  }

  const servedVersions = ({ spec }: CustomResourceDefinition): readonly CustomResourceDefinitionVersion[] =>
    (spec.versions ?? []).filter((version) => version.served).sort((a, b) => byVersion(a.name, b.name));

  /** The version whose objects are kept: the one that was so when the definition was first served. */
  const baseOf = (definition: CustomResourceDefinition): CustomResourceDefinitionVersion | undefined => {
    const { spec, status } = definition;
    const [first] = status?.storedVersions ?? [];
    return spec.versions?.find(({ name }) => name === first) ?? spec.versions?.find(({ storage }) => storage);
  };

  function serve(definition: CustomResourceDefinition): void {
    const before = served.get(definition.metadata.name);
    if (before && before.metadata.generation === definition.metadata.generation) return;
    const kept = baseOf(definition);
    if (!kept) return;
    served.set(definition.metadata.name, definition);
    const base = { ...resourceOf(definition, kept.name), resource: storageName(definition, kept.name) };
    server.install(customResourceStrategy(definition, kept), storageName(definition, kept.name));
    for (const version of definition.spec.versions ?? [])
      if (version !== kept) server.install(customResourceStrategy(definition, version, base), storageName(definition, version.name));
    announce();
    for (const { name } of servedVersions(definition)) register(definition.spec.group, name);
  }

  /** As discovery names it: the objects of the preferred version stand under the plain name. */
  function storageName(definition: CustomResourceDefinition, version: string): string {
    const { plural } = definition.spec.names;
    return servedVersions(definition)[0]?.name === version ? plural : `${plural}.${version}`;
  }

  function withdraw(name: string): void {
    const definition = served.get(name);
    if (!definition) return;
    served.delete(name);
    const { group, names, versions = [] } = definition.spec;
    for (const version of versions) server.uninstall({ group, resource: storageName(definition, version.name) });
    server.uninstall({ group, resource: names.plural });
    announce();
    for (const version of versions) {
      if ([...served.values()].some(({ spec }) => spec.group === group && spec.versions?.some((each) => each.name === version.name)))
        continue;
      try {
        client.delete(apiServices, `${version.name}.${group}`);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
  }

  /** What discovery and OpenAPI tell of all that is served. */
  function announce(): void {
    const groups = new Map<string, Map<string, AggregatedResource[]>>();
    const schemas: AddedSchema[] = [];
    const inOrder = [...served.values()].sort((a, b) => (a.spec.names.plural < b.spec.names.plural ? -1 : 1));
    for (const definition of inOrder) {
      const { group, names } = definition.spec;
      const versions = groups.get(group) ?? new Map<string, AggregatedResource[]>();
      groups.set(group, versions);
      for (const version of servedVersions(definition)) {
        const resources = versions.get(version.name) ?? [];
        versions.set(version.name, [...resources, discovered(definition, version)]);
        const schema = version.schema?.openAPIV3Schema ?? {};
        schemas.push({ group, version: version.name, kind: names.kind, schema });
      }
    }
    const added = [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, versions]): AggregatedGroup => ({
          metadata: { name },
          versions: [...versions]
            .sort(([a], [b]) => byVersion(a, b))
            .map(([version, resources]) => ({ version, freshness: 'Current', resources })),
        }),
      );
    server.discovery.setAdded(added, schemas);
  }

  function discovered({ spec, status }: CustomResourceDefinition, version: CustomResourceDefinitionVersion): AggregatedResource {
    const { kind, plural, singular = '', shortNames, categories } = status?.acceptedNames ?? spec.names;
    const responseKind = { group: spec.group, version: version.name, kind };
    const subresources = [
      ...(version.subresources?.status ? [{ subresource: 'status', responseKind, verbs: ['get', 'patch', 'update'] }] : []),
      ...(version.subresources?.scale
        ? [
            {
              subresource: 'scale',
              responseKind: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
              verbs: ['get', 'patch', 'update'],
            },
          ]
        : []),
    ];
    return {
      resource: plural,
      responseKind,
      scope: spec.scope,
      singularResource: singular,
      verbs: VERBS,
      ...(shortNames && { shortNames }),
      ...(categories && { categories }),
      ...(subresources.length > 0 && { subresources }),
    };
  }

  /** The APIService of a group and version that definitions make (crdregistration). */
  function register(group: string, version: string): void {
    try {
      client.create(apiServices, {
        apiVersion: 'apiregistration.k8s.io/v1',
        kind: 'APIService',
        metadata: { name: `${version}.${group}`, labels: { 'kube-aggregator.kubernetes.io/automanaged': 'true' } },
        spec: { group, version, groupPriorityMinimum: 1000, versionPriority: 100 },
      });
    } catch (error) {
      if (!isAlreadyExists(error)) throw error;
    }
  }

  /** Deletes all objects first, and lets the definition go when none is left. */
  function finish(definition: CustomResourceDefinition): void {
    const { name, finalizers = [] } = definition.metadata;
    if (!finalizers.includes(FINALIZER)) return;
    const kept = baseOf(definition);
    const resource = kept && served.has(name) ? resourceOf(definition, kept.name) : undefined;
    if (resource) {
      const { items } = client.list(resource);
      for (const { metadata } of items) {
        if (metadata.deletionTimestamp !== undefined) continue;
        client.delete(resource, metadata.name, metadata.namespace);
      }
      if (client.list(resource).items.length > 0) {
        const progress = condition('Terminating', 'True', 'InstanceDeletionInProgress', 'CustomResource deletion is in progress');
        const told = withCondition(definition, progress);
        if (!deepEqual(told.status, definition.status)) store(told);
        queue.addAfter(name, POLL);
        return;
      }
    }
    const done = resource
      ? condition('Terminating', 'False', 'InstanceDeletionCompleted', 'removed all instances')
      : condition('Terminating', 'False', 'NeverEstablished', 'resource was never established');
    const latest = withCondition(client.get(customResourceDefinitions, name), done);
    const left = (latest.metadata.finalizers ?? []).filter((finalizer) => finalizer !== FINALIZER);
    const { finalizers: _replaced, ...metadata } = latest.metadata;
    client.update(customResourceDefinitions, { ...latest, metadata: left.length > 0 ? { ...metadata, finalizers: left } : metadata });
  }
}
