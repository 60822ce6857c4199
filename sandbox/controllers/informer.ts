// client-go's shared informers (k8s.io/client-go/tools/cache): a local copy of a resource, kept by a watch.

import type { Resource } from '../api/resources.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import type { Client, Watch, WatchEvent } from '../apiserver/client.ts';

export interface EventHandler<T extends KubeObject> {
  onAdd?(object: T): void;
  onUpdate?(old: T, object: T): void;
  onDelete?(object: T): void;
}

/** Names the entries of an index under which an object is found, such as the UID of its controller. */
export type IndexFunction<T extends KubeObject> = (object: T) => readonly string[];

/** A resource as one controller has seen it so far: always somewhat behind the API server, never ahead of it. */
export class Informer<T extends KubeObject> {
  readonly #objects = new Map<string, T>();
  readonly #byNamespace = new Map<string, Map<string, T>>();
  readonly #indices = new Map<string, { readonly of: IndexFunction<T>; readonly entries: Map<string, Map<string, T>> }>();
  readonly #handlers: EventHandler<T>[] = [];
  readonly #client: Client;
  readonly #resource: Resource<T>;
  #watch: Watch | undefined;

  constructor(client: Client, resource: Resource<T>) {
    this.#client = client;
    this.#resource = resource;
  }

  /** Call before `start`. Controllers that share an informer share its indices by their names. */
  addIndex(name: string, of: IndexFunction<T>): void {
    if (!this.#indices.has(name)) this.#indices.set(name, { of, entries: new Map() });
  }

  /** Call before `start`. */
  addHandler(handler: EventHandler<T>): void {
    this.#handlers.push(handler);
  }

  /** Lists and then watches. What exists arrives as adds from the clock's queue. */
  start(): void {
    if (this.#watch) return;
    this.#watch = this.#client.watch(this.#resource, {}, (event) => this.#receive(event));
  }

  stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
  }

  get(key: string): T | undefined {
    return this.#objects.get(key);
  }

  /** All objects, of one namespace where it is given. */
  list(namespace?: string): Iterable<T> {
    return namespace === undefined ? this.#objects.values() : (this.#byNamespace.get(namespace)?.values() ?? []);
  }

  byIndex(name: string, value: string): Iterable<T> {
    return this.#indices.get(name)?.entries.get(value)?.values() ?? [];
  }

  /** How many `byIndex` would give. */
  countByIndex(name: string, value: string): number {
    return this.#indices.get(name)?.entries.get(value)?.size ?? 0;
  }

  #receive(event: WatchEvent<T>): void {
    if (event.type === 'BOOKMARK') return;
    if (event.type === 'ERROR') {
      // The history is gone: begin anew with a list, and let go of what it no longer names.
      this.stop();
      const gone = new Map(this.#objects);
      for (const object of this.#client.list(this.#resource).items) gone.delete(keyOf(object));
      for (const [key, object] of gone) this.#remove(key, object);
      this.start();
      return;
    }
    const object = event.object;
    const key = keyOf(object);
    const old = this.#objects.get(key);
    if (event.type === 'DELETED') {
      this.#remove(key, object);
      return;
    }
    if (
      old === object ||
      (old && old.metadata.uid === object.metadata.uid && old.metadata.resourceVersion === object.metadata.resourceVersion)
    )
      return;
    this.#objects.set(key, object);
    const namespace = object.metadata.namespace ?? '';
    let ofNamespace = this.#byNamespace.get(namespace);
    if (!ofNamespace) {
      ofNamespace = new Map();
      this.#byNamespace.set(namespace, ofNamespace);
    }
    ofNamespace.set(key, object);
    for (const index of this.#indices.values()) {
      const values = index.of(object);
      if (old && !sameValues(index.of(old), values)) unindex(index, key, old);
      for (const value of values) {
        let entry = index.entries.get(value);
        if (!entry) {
          entry = new Map();
          index.entries.set(value, entry);
        }
        entry.set(key, object);
      }
    }
    for (const handler of this.#handlers) {
      if (old) handler.onUpdate?.(old, object);
      else handler.onAdd?.(object);
    }
  }

  #remove(key: string, object: T): void {
    const old = this.#objects.get(key);
    this.#objects.delete(key);
    this.#byNamespace.get(object.metadata.namespace ?? '')?.delete(key);
    for (const index of this.#indices.values()) if (old) unindex(index, key, old);
    for (const handler of this.#handlers) handler.onDelete?.(object);
  }
}

/** Most changes leave an object where it is in every index. */
const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

function unindex<T extends KubeObject>(
  index: { readonly of: IndexFunction<T>; readonly entries: Map<string, Map<string, T>> },
  key: string,
  object: T,
): void {
  for (const value of index.of(object)) {
    const entry = index.entries.get(value);
    entry?.delete(key);
    if (entry?.size === 0) index.entries.delete(value);
  }
}

/** One informer a resource, shared by the controllers of one process. */
export class InformerFactory {
  readonly #client: Client;
  readonly #informers = new Map<string, { start(): void; stop(): void }>();

  constructor(client: Client) {
    this.#client = client;
  }

  of<T extends KubeObject>(resource: Resource<T>): Informer<T> {
    const key = `${resource.group}/${resource.resource}`;
    const known = this.#informers.get(key);
    if (known instanceof Informer) return known;
    const informer = new Informer(this.#client, resource);
    this.#informers.set(key, informer);
    return informer;
  }

  start(): void {
    for (const informer of this.#informers.values()) informer.start();
  }

  stop(): void {
    for (const informer of this.#informers.values()) informer.stop();
  }
}
