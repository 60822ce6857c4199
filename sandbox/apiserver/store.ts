// Where objects live: etcd and the watch cache in one (k8s.io/apiserver/pkg/storage).
import type { KubeObject } from '../apimachinery/meta.ts';
import type { Watch, WatchEvent } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';
import { Bucket } from './bucket.ts';
import { atRevision, type Change } from './change.ts';
import { Space } from './space.ts';
import { type Predicate, Watcher } from './watcher.ts';

/** Gives an object the version that it is stored under. */
export type Version = (object: KubeObject, resourceVersion: string) => KubeObject;

/** The one number that grows with every write anywhere. */
export class Revisions {
  #current: number;

  constructor(start = 1) {
    this.#current = start;
  }

  get current(): number {
    return this.#current;
  }

  next(): number {
    this.#current += 1;
    return this.#current;
  }
}

/** How many changes a resource remembers for watches that resume. */
const HISTORY = 2048;

const byNamespace = (a: string, b: string): number => (`${a}/` < `${b}/` ? -1 : 1);

/** The objects of one resource. A write costs the same however many there are. */
export class ResourceStore {
  readonly #clock: Clock;
  readonly #revisions: Revisions;
  readonly #space: Space;
  readonly #buckets = new Map<string, Bucket>();
  #watchers: readonly Watcher[] = [];
  #namespaces: readonly string[] | undefined;
  #all: { readonly revision: number; readonly items: readonly KubeObject[] } | undefined;
  #history: Change[] = [];
  /** Changes up to this revision are forgotten. */
  #forgotten: number;
  #changed = 0;
  #size = 0;

  constructor(clock: Clock, revisions: Revisions, space = new Space()) {
    this.#clock = clock;
    this.#revisions = revisions;
    this.#space = space;
    this.#forgotten = revisions.current;
  }

  get size(): number {
    return this.#size;
  }

  /** That of the last change here. */
  get revision(): number {
    return this.#changed;
  }

  get(namespace: string, name: string): KubeObject | undefined {
    return this.#buckets.get(namespace)?.get(name);
  }

  /** In the order of namespace and name; the same array as long as nothing changes. */
  list(namespace?: string): readonly KubeObject[] {
    if (namespace !== undefined) return this.#buckets.get(namespace)?.items() ?? [];
    if (this.#all?.revision === this.#changed) return this.#all.items;
    this.#namespaces ??= [...this.#buckets.keys()].sort(byNamespace);
    const items = this.#namespaces.flatMap((key) => this.#buckets.get(key)?.items() ?? []);
    this.#all = { revision: this.#changed, items };
    return items;
  }

  /** Stores what `version` makes of the object and its new revision, and tells those who watch. Throws where there is no space; see `Space`. */
  put(namespace: string, name: string, draft: KubeObject, version: Version, measured = false): KubeObject {
    // A refusal costs as much as a write.
    this.#clock.spend();
    const revision = this.#revisions.current + 1;
    const object = version(draft, String(revision));
    this.#space.keep(this.#buckets.get(namespace)?.get(name), object, measured);
    this.#revisions.next();
    let bucket = this.#buckets.get(namespace);
    if (!bucket) {
      bucket = new Bucket();
      this.#buckets.set(namespace, bucket);
      this.#namespaces = undefined;
    }
    const old = bucket.set(name, object);
    if (!old) this.#size += 1;
    this.#record({ type: old ? 'MODIFIED' : 'ADDED', revision, object, old });
    return object;
  }

  /** Removes an object; its last state carries the revision of its deletion. */
  delete(namespace: string, name: string): KubeObject | undefined {
    const bucket = this.#buckets.get(namespace);
    const old = bucket?.delete(name);
    if (!bucket || !old) return undefined;
    this.#size -= 1;
    this.#clock.spend();
    this.#space.drop(old);
    if (bucket.size === 0) {
      this.#buckets.delete(namespace);
      this.#namespaces = undefined;
    }
    const revision = this.#revisions.next();
    const object = atRevision(old, String(revision));
    this.#record({ type: 'DELETED', revision, object, old });
    return object;
  }

  /**
   * Begins after `after`, or with all there is where it is absent. `listener` is called from the clock's queue,
   * once for all that came together at one instant.
   */
  watch(
    predicate: Predicate,
    after: number | undefined,
    listener: (event: WatchEvent<KubeObject>) => void,
  ): Watch & { readonly watcher: Watcher } {
    const watcher = new Watcher(this.#clock, predicate, listener);
    const stop = (): void => {
      watcher.stop();
      this.#watchers = this.#watchers.filter((other) => other !== watcher);
    };
    if (after !== undefined && after < this.#forgotten) {
      watcher.expire(after, this.#forgotten);
      return { stop, watcher };
    }
    if (after === undefined) for (const object of this.list(predicate.namespace)) watcher.begin(object);
    else for (const change of this.#since(after)) watcher.receive(change);
    this.#watchers = [...this.#watchers, watcher];
    return { stop, watcher };
  }

  /** Forgets the history, so that watches must begin again with a list (etcd's compaction). */
  compact(): void {
    this.#history = [];
    this.#forgotten = this.#revisions.current;
  }

  *#since(revision: number): Iterable<Change> {
    let low = 0;
    let high = this.#history.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#history[middle]?.revision ?? 0) <= revision) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.#history.length; i++) {
      const change = this.#history[i];
      if (change) yield change;
    }
  }

  #record(change: Change): void {
    this.#changed = change.revision;
    this.#history.push(change);
    if (this.#history.length > 2 * HISTORY) {
      const gone = this.#history.splice(0, HISTORY);
      this.#forgotten = gone.at(-1)?.revision ?? this.#forgotten;
    }
    for (const watcher of this.#watchers) watcher.receive(change);
  }
}
