// The API for the control plane's own parts: the same registries as the HTTP handler's, without text in between.
import type { Resource } from '../api/resources.ts';
import { type FieldSelector, parseFieldSelector } from '../apimachinery/field-selector.ts';
import { onceInARow } from '../apimachinery/memory.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import { parseSelector } from '../apimachinery/selector.ts';
import { newBadRequest, type Status } from '../apimachinery/status.ts';
import { Awaited } from '../client-go/awaited.ts';
import type { Client, ListOptions, ObjectList, WatchEvent, WatchOptions, WriteOptions } from '../client-go/client.ts';
import { Calls } from './admission/calls.ts';
import type { ApiServer } from './api-server.ts';
import { applyPatch } from './patch.ts';
import { type Registry, replacement } from './registry.ts';
import type { RequestContext, UserInfo } from './request-context.ts';
import { updateSubresource } from './subresources.ts';
import type { Predicate } from './watcher.ts';

/** A client that never waits: `fieldManager` names it in managedFields. */
export function newClient(server: ApiServer, user: UserInfo, fieldManager: string): Client {
  /** Creations that wait for an answer, by what they say. */
  const waiting = new Map<string, Calls>();
  /** Requests of one instant are mostly alike. */
  const contextAt = onceInARow((_now: number, manager: string, dryRun: boolean, subresource: WriteOptions['subresource']) =>
    server.context(user, { fieldManager: manager, userAgent: fieldManager, dryRun, subresource }),
  );
  const context = (options: WriteOptions = {}): RequestContext =>
    contextAt(server.clock.now(), options.fieldManager ?? fieldManager, options.dryRun ?? false, options.subresource);

  return {
    get: (resource, name, namespace) => typed(resource, server.registry(resource).get(placeOf(resource, namespace), name)),

    list(resource, options = {}) {
      const registry = server.registry(resource);
      return typedList(resource, server.list(registry, predicateOf(registry, options), options));
    },

    resources() {
      const all = [...server.discovery.resources()];
      return all.filter(({ group, resource, storage }) => storage.resource === resource && server.serves({ group, resource }));
    },

    create(resource, object, options) {
      const registry = server.registry(resource);
      const namespace = placeOf(resource, object.metadata.namespace);
      if (!options?.mayWait || server.dynamic.length === 0) return typed(resource, registry.create(namespace, object, context(options)));
      const key = `${resource.group}/${resource.resource} ${JSON.stringify(object)}`;
      const calls = waiting.get(key) ?? new Calls();
      waiting.delete(key);
      try {
        return typed(resource, registry.create(namespace, object, { ...context(options), calls }));
      } catch (error) {
        if (error instanceof Awaited) waiting.set(key, calls);
        throw error;
      }
    },

    update(resource, object, options) {
      const registry = server.registry(resource);
      const namespace = placeOf(resource, object.metadata.namespace);
      const name = object.metadata.name ?? '';
      const admitted = context(options);
      if (registry.strategy.allowCreateOnUpdate && !registry.store.get(namespace, name)) {
        return typed(resource, registry.create(namespace, object, admitted));
      }
      return typed(resource, updateSubresource(server, registry, namespace, name, replacement(registry, object), admitted));
    },

    patch(resource, name, namespace, type, patch, options) {
      const registry = server.registry(resource);
      const place = placeOf(resource, namespace);
      const admitted = context(options);
      const transform = (old: KubeObject): Draft<KubeObject> => applyPatch(type, old, patch, registry.resource);
      return typed(resource, updateSubresource(server, registry, place, name, transform, admitted));
    },

    delete<T extends KubeObject>(resource: Resource<T>, name: string, namespace?: string, options = {}): T | Status {
      const registry = server.registry(resource);
      const place = placeOf(resource, namespace);
      const result = registry.delete(place, name, options, context(options));
      return isObjectOf(resource, result) ? result : statusOf(result);
    },

    watch<T extends KubeObject>(resource: Resource<T>, options: WatchOptions, listener: (event: WatchEvent<T>) => void) {
      const registry = server.registry(resource);
      const after = options.resourceVersion === undefined ? undefined : Number(options.resourceVersion);
      return registry.store.watch(predicateOf(registry, options), after, (event) => {
        if (!isEventOf(resource, event)) throw new TypeError(`${resource.resource} holds a ${event.object.kind}`);
        listener(event);
      });
    },
  };
}

const placeOf = (resource: Resource, namespace: string | undefined): string => (resource.namespaced ? (namespace ?? 'default') : '');

function isObjectOf<T extends KubeObject>(resource: Resource<T>, object: KubeObject | Status): object is T {
  return object.kind === resource.kind;
}

function typed<T extends KubeObject>(resource: Resource<T>, object: KubeObject): T {
  if (!isObjectOf(resource, object)) throw new TypeError(`${resource.resource} holds a ${object.kind}`);
  return object;
}

function isEventOf<T extends KubeObject>(resource: Resource<T>, event: WatchEvent<KubeObject>): event is WatchEvent<T> {
  return event.type === 'BOOKMARK' || event.type === 'ERROR' || isObjectOf(resource, event.object);
}

function statusOf(object: KubeObject | Status): Status {
  if ('status' in object && 'metadata' in object && object.kind === 'Status' && !('uid' in object.metadata)) return object;
  throw new TypeError(`a ${object.kind} where a Status was due`);
}

/** All of a registry's objects are of its kind, so that one of them answers for the rest. */
function areObjectsOf<T extends KubeObject>(resource: Resource<T>, items: readonly KubeObject[]): items is readonly T[] {
  const [first] = items;
  return first === undefined || isObjectOf(resource, first);
}

function typedList<T extends KubeObject>(resource: Resource<T>, list: ObjectList<KubeObject>): ObjectList<T> {
  const { items } = list;
  if (!areObjectsOf(resource, items)) throw new TypeError(`${resource.resource} holds another kind`);
  return { ...list, items };
}

/** The part of a resource that a list or a watch asks for. Throws a BadRequest where a selector cannot be read. */
export function predicateOf(registry: Registry, options: ListOptions | WatchOptions): Predicate {
  const { namespace, labelSelector, fieldSelector } = options;
  const byLabel = labelSelector ? readable(() => parseSelector(labelSelector)) : undefined;
  const byField = fieldSelector ? readable(() => parseFieldSelector(fieldSelector)) : undefined;
  if (byField) checkFields(registry, byField);
  const labels = byLabel && !byLabel.empty ? byLabel : undefined;
  const fields = byField && !byField.empty ? byField : undefined;
  if (!labels && !fields) return namespace === undefined ? {} : { namespace };
  const matches = (object: KubeObject): boolean =>
    (labels?.matches(object.metadata.labels) ?? true) && (fields?.matches(fieldsOf(registry, object)) ?? true);
  return { ...(namespace !== undefined && { namespace }), matches };
}

function readable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw newBadRequest(error instanceof Error ? error.message : String(error));
  }
}

function fieldsOf(registry: Registry, object: KubeObject): Readonly<Record<string, string>> {
  const { name, namespace = '' } = object.metadata;
  return { ...registry.strategy.selectableFields?.(object), 'metadata.name': name, 'metadata.namespace': namespace };
}

const EMPTY: KubeObject & { readonly spec: object } = {
  spec: {},
  apiVersion: '',
  kind: '',
  metadata: { name: '', uid: '', resourceVersion: '', creationTimestamp: '' },
};

function checkFields(registry: Registry, selector: FieldSelector): void {
  const known = selectableNames(registry);
  for (const { field } of selector.requirements) {
    if (known.has(field)) continue;
    throw newBadRequest(unknownField(registry, field));
  }
}

/** Kinds without fields of their own have the scheme's conversion of labels, which words it differently, and so has batch/v1. */
function unknownField({ strategy, resource }: Registry, field: string): string {
  if (!strategy.selectableFields)
    return `${JSON.stringify(field)} is not a known field selector: only "metadata.name", "metadata.namespace"`;
  return resource.kind === 'Job' ? `field label ${JSON.stringify(field)} not supported for Job` : `field label not supported: ${field}`;
}

function selectableNames(registry: Registry): ReadonlySet<string> {
  const names = new Set(['metadata.name']);
  if (registry.resource.namespaced || !registry.strategy.selectableFields) names.add('metadata.namespace');
  const [sample] = registry.store.list();
  try {
    for (const name of Object.keys(registry.strategy.selectableFields?.(sample ?? EMPTY) ?? {})) names.add(name);
  } catch {
    // A strategy that cannot read an empty object has nothing to say before the first one exists.
  }
  return names;
}
