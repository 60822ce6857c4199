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
  /** By namespace and name: two strings that are there already, where a key would have to be put together for each event. */
  readonly #objects = new Map<string, Map<string, T>>();
  readonly #indices = new Map<string, Index<T>>();
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

  /** The object of this key, `namespace/name`. */
  get(key: string): T | undefined {
    const slash = key.indexOf('/');
    return slash < 0 ? this.find('', key) : this.find(key.slice(0, slash), key.slice(slash + 1));
  }

  find(namespace: string, name: string): T | undefined {
    return this.#objects.get(namespace)?.get(name);
  }

  /** All objects, of one namespace where it is given. */
  list(namespace?: string): Iterable<T> {
    return namespace === undefined ? this.#all() : (this.#objects.get(namespace)?.values() ?? []);
  }

  *#all(): Iterable<T> {
    for (const objects of this.#objects.values()) yield* objects.values();
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
      const kept = new Set(this.#client.list(this.#resource).items.map(keyOf));
      for (const object of [...this.#all()]) if (!kept.has(keyOf(object))) this.#remove(object);
      this.start();
      return;
    }
    const object = event.object;
    if (event.type === 'DELETED') {
      this.#remove(object);
      return;
    }
    const { namespace = '', name, uid, resourceVersion } = object.metadata;
    let ofNamespace = this.#objects.get(namespace);
    if (!ofNamespace) {
      ofNamespace = new Map();
      this.#objects.set(namespace, ofNamespace);
    }
    const old = ofNamespace.get(name);
    if (old === object || (old && old.metadata.uid === uid && old.metadata.resourceVersion === resourceVersion)) return;
    ofNamespace.set(name, object);
    for (const index of this.#indices.values()) {
      const values = index.of(object);
      if (old && (old.metadata.uid !== uid || !sameValues(index.of(old), values))) unindex(index, old);
      for (const value of values) {
        let entry = index.entries.get(value);
        if (!entry) {
          entry = new Map();
          index.entries.set(value, entry);
        }
        entry.set(uid, object);
      }
    }
    for (const handler of this.#handlers) {
      if (old) handler.onUpdate?.(old, object);
      else handler.onAdd?.(object);
    }
  }

  #remove(object: T): void {
    const { namespace = '', name } = object.metadata;
    const ofNamespace = this.#objects.get(namespace);
    const old = ofNamespace?.get(name);
    ofNamespace?.delete(name);
    if (old) for (const index of this.#indices.values()) unindex(index, old);
    for (const handler of this.#handlers) handler.onDelete?.(object);
  }
}

/** Objects by a value, and by their UIDs among those. */
interface Index<T extends KubeObject> {
  readonly of: IndexFunction<T>;
  readonly entries: Map<string, Map<string, T>>;
}

/** Most changes leave an object where it is in every index. */
const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

function unindex<T extends KubeObject>(index: Index<T>, object: T): void {
  for (const value of index.of(object)) {
    const entry = index.entries.get(value);
    entry?.delete(object.metadata.uid);
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
