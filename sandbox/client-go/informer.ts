// client-go's shared informers (k8s.io/client-go/tools/cache): a local copy of a resource, kept by a watch.

import type { Resource } from '../api/resources.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import { NamespacedNameMap } from '../apimachinery/namespaced-name-map.ts';
import type { Client, Watch, WatchEvent } from './client.ts';

export interface EventHandler<T extends KubeObject> {
  onAdd?(object: T): void;
  onUpdate?(old: T, object: T): void;
  onDelete?(object: T): void;
}

type Values = string | readonly string[];

/** Names the entries of an index under which an object is found, such as the UID of its controller; one or several. */
export type IndexFunction<T extends KubeObject> = (object: T) => Values;

/** An object with its places in the indices. The indices hold the item, so that most changes of an object are none of theirs. */
interface Item<T extends KubeObject> {
  object: T;
  /** For each index the values under which it stands there. */
  readonly values: Values[];
}

/** What an index holds under a value that somebody has asked for: of others nothing is kept. */
interface Entry<T extends KubeObject> {
  readonly items: Set<Item<T>>;
  /** The same as a list, which is quicker to go through; absent when some have left since it was made. */
  list: Item<T>[] | undefined;
}

interface Index<T extends KubeObject> {
  readonly of: IndexFunction<T>;
  readonly entries: Map<string, Entry<T>>;
}

/** A resource as one controller has seen it so far: always somewhat behind the API server, never ahead of it. */
export class Informer<T extends KubeObject> {
  readonly #items = new NamespacedNameMap<Item<T>>();
  readonly #names: string[] = [];
  readonly #indices: Index<T>[] = [];
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
    if (this.#names.includes(name)) return;
    this.#names.push(name);
    this.#indices.push({ of, entries: new Map() });
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
    return this.#items.get(namespace, name)?.object;
  }

  /** All objects, of one namespace where it is given. */
  list(namespace?: string): readonly T[] {
    return objectsOf(namespace === undefined ? this.#items.values() : this.#items.in(namespace)?.values());
  }

  byIndex(name: string, value: string): readonly T[] {
    const entry = this.#entry(name, value);
    entry.list ??= [...entry.items];
    return entry.list.map(objectOf);
  }

  /** How many `byIndex` would give. */
  countByIndex(name: string, value: string): number {
    return this.#entry(name, value).items.size;
  }

  #entry(name: string, value: string): Entry<T> {
    const i = this.#names.indexOf(name);
    const index = this.#indices[i];
    if (!index) throw new TypeError(`there is no index ${name} of ${this.#resource.resource}`);
    let entry = index.entries.get(value);
    if (!entry) {
      entry = { items: new Set(), list: undefined };
      for (const item of this.#items.values()) if (includes(item.values[i] ?? none, value)) entry.items.add(item);
      index.entries.set(value, entry);
    }
    return entry;
  }

  #receive(event: WatchEvent<T>): void {
    if (event.type === 'BOOKMARK') return;
    if (event.type === 'ERROR') {
      // The history is gone: begin again with a list, and let go of what it no longer names.
      this.stop();
      const kept = new Set(this.#client.list(this.#resource).items.map(keyOf));
      for (const object of this.list()) if (!kept.has(keyOf(object))) this.#remove(object);
      this.start();
      return;
    }
    if (event.type === 'DELETED') this.#remove(event.object);
    else this.#put(event.object);
  }

  #put(object: T): void {
    const { namespace = '', name, uid, resourceVersion } = object.metadata;
    const item = this.#items.get(namespace, name);
    if (!item) {
      this.#add(namespace, name, object);
      for (const handler of this.#handlers) handler.onAdd?.(object);
      return;
    }
    const old = item.object;
    if (old === object || (old.metadata.uid === uid && old.metadata.resourceVersion === resourceVersion)) return;
    if (old.metadata.uid === uid) {
      item.object = object;
      this.#reindex(item);
    } else {
      this.#unindex(item);
      this.#add(namespace, name, object);
    }
    for (const handler of this.#handlers) handler.onUpdate?.(old, object);
  }

  #add(namespace: string, name: string, object: T): void {
    const item: Item<T> = { object, values: this.#indices.map((index) => index.of(object)) };
    this.#items.set(namespace, name, item);
    this.#indices.forEach((index, i) => {
      enter(index, item, item.values[i] ?? none);
    });
  }

  #reindex(item: Item<T>): void {
    this.#indices.forEach((index, i) => {
      const before = item.values[i] ?? none;
      const values = index.of(item.object);
      if (sameValues(before, values)) return;
      item.values[i] = values;
      leave(index, item, before);
      enter(index, item, values);
    });
  }

  #unindex(item: Item<T>): void {
    this.#indices.forEach((index, i) => {
      leave(index, item, item.values[i] ?? none);
    });
  }

  #remove(object: T): void {
    const { namespace = '', name } = object.metadata;
    const item = this.#items.get(namespace, name);
    if (item) {
      this.#items.delete(namespace, name);
      this.#unindex(item);
    }
    for (const handler of this.#handlers) handler.onDelete?.(object);
  }
}

const none: readonly string[] = [];

const objectOf = <T extends KubeObject>({ object }: Item<T>): T => object;

function objectsOf<T extends KubeObject>(items: Iterable<Item<T>> = []): readonly T[] {
  const objects: T[] = [];
  for (const { object } of items) objects.push(object);
  return objects;
}

const includes = (values: Values, value: string): boolean => (typeof values === 'string' ? values === value : values.includes(value));

function sameValues(a: Values, b: Values): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string' || a.length !== b.length) return false;
  return a.every((value, i) => value === b[i]);
}

function enter<T extends KubeObject>({ entries }: Index<T>, item: Item<T>, values: Values): void {
  const enterOne = (value: string): void => {
    const entry = entries.get(value);
    entry?.items.add(item);
    entry?.list?.push(item);
  };
  if (typeof values === 'string') enterOne(values);
  else values.forEach(enterOne);
}

function leave<T extends KubeObject>({ entries }: Index<T>, item: Item<T>, values: Values): void {
  const leaveOne = (value: string): void => {
    const entry = entries.get(value);
    if (!entry) return;
    entry.items.delete(item);
    entry.list = undefined;
  };
  if (typeof values === 'string') leaveOne(values);
  else values.forEach(leaveOne);
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
